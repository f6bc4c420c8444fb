using System.Text.Json;

namespace Zoning.Counties;

/// <summary>
/// Reads the options of rounds from a small JSON file: an object of names and values, the names of <c>rounds.</c> in assumptions.json
/// without that word. Strict: an unknown name or a value out of range is refused.
/// </summary>
internal static class RoundsOptionsFile
{
    private static readonly SortedDictionary<string, Func<RoundsOptions, JsonElement, RoundsOptions>> Names = new(StringComparer.Ordinal)
    {
        ["tolerance"] = (options, value) => options with { ToleranceMinutes = value.GetInt32() },
        ["critical_tolerance"] = (options, value) => options with { CriticalToleranceMinutes = value.GetInt32() },
        ["may_be_late"] = (options, value) => options with { MayBeLate = value.GetBoolean() },
        ["late_price"] = (options, value) => options with { LatePrice = value.GetInt32() },
        ["waiting_price"] = (options, value) => options with { WaitingPrice = value.GetDecimal() },
        ["off_preferred_price"] = (options, value) => options with { OffPreferredPrice = value.GetDecimal() },
        ["far_off_preferred_price"] = (options, value) => options with { FarOffPreferredPrice = value.GetDecimal() },
        ["far"] = (options, value) => options with { FarMinutes = value.GetInt32() },
        ["paid_price"] = (options, value) => options with { PaidPrice = value.GetDecimal() },
        ["prefers_todays_starts"] = (options, value) => options with { PrefersTodaysStarts = value.GetBoolean() },
        ["preferred_carer_price"] = (options, value) => options with { PreferredCarerPriceMinutes = value.GetInt32() },
        ["unknown_carer_price"] = (options, value) => options with { UnknownCarerPriceMinutes = value.GetInt32() },
        ["unallocated_price"] = (options, value) => options with { UnallocatedPriceMinutes = value.GetInt32() },
        ["extra_carer_price"] = (options, value) => options with { ExtraCarerPriceMinutes = value.GetInt32() },
        ["overtime"] = (options, value) => options with { OvertimeMinutes = value.GetInt32() },
        ["overtime_price"] = (options, value) => options with { OvertimePrice = value.GetInt32() },
        ["weekly_overtime"] = (options, value) => options with { WeeklyOvertimeHours = value.GetInt32() },
        ["days_a_week"] = (options, value) => options with { DaysAWeek = value.GetInt32() },
        ["change_price"] = (options, value) => options with { ChangePriceMinutes = value.GetInt32() },
        ["break_minutes"] = (options, value) => options with { BreakMinutes = value.GetInt32() },
        ["break_above"] = (options, value) => options with { BreakAboveMinutes = value.GetInt32() },
        ["breaks_paid"] = (options, value) => options with { AreBreaksPaid = value.GetBoolean() },
        ["rest_hours"] = (options, value) => options with { RestHours = value.GetInt32() },
        ["contact_hours"] = (options, value) => options with { ContactHours = value.GetInt32() },
    };

    /// <summary>The names, in ordinal order.</summary>
    internal static IEnumerable<string> AllNames => Names.Keys;

    /// <summary>The options with what a file sets.</summary>
    /// <param name="file">The file.</param>
    /// <param name="options">The options before.</param>
    /// <exception cref="ArgumentException">It is no such file; the message names every fault and the names there are.</exception>
    internal static RoundsOptions Read(InputFile file, RoundsOptions options)
    {
        try
        {
            using var json =
                JsonDocument.Parse(file.Bytes,
                    new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? Set(file.Name, json.RootElement, options)
                : throw new ArgumentException($"{file.Name} is not an object of names and values, such as {{ \"waiting_price\": 0.5 }}.");
        }
        catch (JsonException fault)
        {
            throw new ArgumentException($"{file.Name} is not JSON: line {fault.LineNumber + 1} cannot be read.", fault);
        }
    }

    private static RoundsOptions Set(string file, JsonElement all, RoundsOptions options)
    {
        var faults = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in all.EnumerateObject())
        {
            if (!Names.TryGetValue(one.Name, out var set))
            {
                faults.Add($"It has no option '{CsvRow.Quote(one.Name)}'.{NearIds.Advice(one.Name, AllNames)}");
            }
            else if (!seen.Add(one.Name))
            {
                faults.Add($"{one.Name} is given twice.");
            }
            else
            {
                try
                {
                    options = set(options, one.Value);
                }
                catch (InvalidOperationException)
                {
                    faults.Add(OtherKind(one));
                }
                catch (FormatException)
                {
                    faults.Add(OtherKind(one));
                }
                catch (ArgumentOutOfRangeException fault)
                {
                    faults.Add($"{one.Name}: {fault.Message.Split('\n')[0].Split(" (Parameter")[0]}");
                }
            }
        }

        return faults.Count == 0 ? options
            : throw new ArgumentException(
                $"{file} cannot be used. {string.Join(" ", faults)} The options are: {string.Join(", ", AllNames)}.");
    }

    private static string OtherKind(JsonProperty one) =>
        $"{one.Name} is {CsvRow.Quote(one.Value.GetRawText())}; it takes {(IsSwitch(one.Name) ? "true or false" : "a number")}.";

    private static bool IsSwitch(string name) => name is "may_be_late" or "prefers_todays_starts" or "breaks_paid";
}
