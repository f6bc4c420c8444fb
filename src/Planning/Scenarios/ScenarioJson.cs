using System.Collections.Immutable;
using System.Text.Json;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>Reads a scenario from JSON: name, author, reason and the levers, each with the fields of the columns of scenario.csv.</summary>
internal static class ScenarioJson
{
    private static readonly ImmutableArray<string> ScenarioFields = ["name", "author", "reason", "levers"];

    private static readonly ImmutableArray<string> LeverFields =
        [
        "lever", "from", "zone", "provider", "to", "low", "central", "high", "unit", "mark", "file", "author", "reason", "policy", "role",
        "per_week",
    ];

    internal static Scenario Read(InputFile file, Func<string, InputFile?> maps, FindingCollector findings)
    {
        var named = new Scenario(Path.GetFileNameWithoutExtension(file.Name) is { Length: > 0 } stem ? stem : "scenario");
        using var document = Parse(file, findings);
        if (document is null)
        {
            return named;
        }

        return Of(document.RootElement, named, file.Name, maps, findings);
    }

    /// <summary>A scenario in a document.</summary>
    internal static Scenario Of(
        JsonElement element, Scenario named, string file, Func<string, InputFile?> maps, FindingCollector findings)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty("levers", out var list)
            || list.ValueKind != JsonValueKind.Array)
        {
            findings.Add(ScenarioFaults.NotJson, file, 0, "There is no list 'levers'.");
            return named;
        }

        var fields = new JsonFields(element, file, findings);
        fields.RefuseOthers(ScenarioFields, "");
        var levers = ImmutableArray.CreateBuilder<Lever>();
        var row = 0;
        foreach (var item in list.EnumerateArray())
        {
            row++;
            if (LeverOf(item, row, file, maps, findings, hasSizes: false) is { } lever)
            {
                levers.Add(lever);
            }
        }

        return new Scenario(fields.Text("name") ?? named.Name)
        {
            Author = fields.Text("author") ?? "",
            Reason = fields.Text("reason") ?? "",
            Levers = levers.ToImmutable(),
        };
    }

    /// <summary>The document; null with a finding if it is not JSON.</summary>
    internal static JsonDocument? Parse(InputFile file, FindingCollector findings)
    {
        try
        {
            return JsonDocument.Parse(file.Bytes);
        }
        catch (JsonException fault)
        {
            findings.Add(ScenarioFaults.NotJson, file.Name, (int)Math.Min(int.MaxValue - 1, fault.LineNumber ?? 0) + 1,
                "It can't be parsed.");
            return null;
        }
    }

    /// <summary>A lever in a document; null with findings if it names none.</summary>
    /// <param name="item">Its object.</param>
    /// <param name="row">Its place in the list, from 1.</param>
    /// <param name="file">The file's name.</param>
    /// <param name="maps">Gives zone files by name.</param>
    /// <param name="findings">Takes faults.</param>
    /// <param name="hasSizes">Whether a grid gives its sizes instead of a central one.</param>
    internal static Lever? LeverOf(
        JsonElement item, int row, string file, Func<string, InputFile?> maps, FindingCollector findings, bool hasSizes)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            findings.Add(ScenarioFaults.NotJson, file, row, "A lever is not an object.");
            return null;
        }

        var fields = new JsonFields(item, file, findings);
        fields.RefuseOthers(hasSizes ? LeverFields.Add("sizes") : LeverFields, $"levers[{row}].");
        var word = fields.Text("lever", isRequired: true) ?? "";
        var facts = LeverFacts.Find(word);
        if (facts is null)
        {
            findings.Add(ScenarioFaults.UnknownLever, file, row,
                $"The lever is '{CsvRow.Quote(word)}'.{NearIds.Advice(word, LeverFacts.All.Select(one => one.Word))}");
        }

        var from = fields.Date("from", isRequired: true);
        var (low, central, high) = (Number(item, "low", row, file, findings), Number(item, "central", row, file, findings),
            Number(item, "high", row, file, findings));
        var to = fields.Date("to");
        var mark = Enum.TryParse<LeverMark>(fields.Text("mark") ?? "assumed", ignoreCase: true, out var known) ? known : (LeverMark?)null;
        if (mark is null)
        {
            findings.Add(CsvFaults.NotAChoice, file, row, "The mark may be assumed, derived or measured.");
        }

        if (facts is { NeedsMap: false, NeedsPolicy: false } && central is null && !hasSizes)
        {
            findings.Add(ScenarioFaults.SizeWrong, file, row, "The field 'central' is absent.");
        }

        if (facts is not null && fields.Text("unit") is { } unit && unit != facts.Unit)
        {
            findings.Add(ScenarioFaults.OtherUnit, file, row,
                $"The unit is '{CsvRow.Quote(unit)}'; that of {facts.Word} is '{facts.Unit}'.");
        }

        var (zone, provider, map) = (fields.Text("zone"), fields.Text("provider"), fields.Text("file"));
        var zones = map is null ? null : ScenarioFile.MapOf(map, maps, findings, file, row);
        return facts is null
            ? null
            : new Lever(facts.Kind, from ?? default, central ?? 0)
            {
                To = to,
                Low = low,
                High = high,
                Zone = zone is null ? null : new ZoneCode(zone),
                Provider = provider is null ? null : new ProviderId(provider),
                Map = zones,
                Mark = mark ?? LeverMark.Assumed,
                IsFaulty = from is null || mark is null || !fields.AreSound || (map is not null && zones is null),
                Policy = fields.Text("policy") ?? "",
                Role = fields.Text("role") ?? "",
                PerWeek = Number(item, "per_week", row, file, findings),
                Author = fields.Text("author") ?? "",
                Reason = fields.Text("reason") ?? "",
                Line = row,
            };
    }

    private static decimal? Number(JsonElement item, string name, int row, string file, FindingCollector findings)
    {
        if (!item.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number))
        {
            return number;
        }

        findings.Add(ScenarioFaults.SizeWrong, file, row, $"{name} is not a number.");
        return null;
    }
}
