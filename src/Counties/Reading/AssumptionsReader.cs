using System.Text.Json;

namespace Zoning.Counties;

/// <summary>Reads assumptions.json of a county folder: what the council sets once for every run, command and notebook.</summary>
/// <remarks>
/// A run writes a file of the same shape that lists every assumption it used; a changed copy can be put into the folder. Rows named
/// <c>capacity.</c>, <c>rounds.</c> and <c>travel.</c> only report what was used: rates of capacity are set in capacity-rates.csv, rounds
/// and travel in the options of a run. They are not taken over; a default among them that was changed is a fault.
/// </remarks>
internal static class AssumptionsReader
{
    /// <summary>The assumptions that the file sets; those whose value differs from the default count as yours.</summary>
    internal static Assumptions Read(CountyReading reading) =>
        reading.Open(Assumptions.File) is { } file && file.Text(reading.Findings) is { } text
            ? Read(text, Assumptions.Default, reading.Findings)
            : Assumptions.Default;

    private static Assumptions Read(string text, Assumptions assumptions, FindingCollector findings)
    {
        try
        {
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 16 });
            if (json.RootElement.ValueKind != JsonValueKind.Object
                || !json.RootElement.TryGetProperty("assumptions", out var list) || list.ValueKind != JsonValueKind.Array)
            {
                findings.AddPlain(AssumptionFaults.NotReadable, Assumptions.File, "There is no list named assumptions.");
                return assumptions;
            }

            if (json.RootElement.TryGetProperty("schema", out var named) && named.ToString() != Assumptions.SchemaId)
            {
                findings.Add(
                    AssumptionFaults.NotReadable, Assumptions.File, 0,
                    $"Its schema is '{CsvRow.Quote(named.ToString())}', not {Assumptions.SchemaId}.");
            }

            foreach (var item in list.EnumerateArray())
            {
                assumptions = Take(item, assumptions, findings);
            }
        }
        catch (JsonException fault)
        {
            findings.Add(AssumptionFaults.NotReadable, Assumptions.File, 0, $"It can't be read at line {fault.LineNumber + 1}.");
        }

        return assumptions;
    }

    private static string WhereSet(string name) => name.StartsWith("capacity.", StringComparison.Ordinal)
        ? "Set rates of capacity in capacity-rates.csv."
        : name.StartsWith("costs.", StringComparison.Ordinal) ? "Give each provider's costs in provider-costs.csv."
        : "Set it in the options of the run.";

    private static Assumptions Take(JsonElement item, Assumptions assumptions, FindingCollector findings)
    {
        var fields = item.ValueKind == JsonValueKind.Object ? new JsonFields(item, Assumptions.File, findings) : null;
        if (fields?.Text("name", isRequired: true) is not { } name || fields.Text("value", isRequired: true) is not { } value)
        {
            findings.AddPlain(AssumptionFaults.NotReadable, Assumptions.File, "An entry lacks its name or value.");
            return assumptions;
        }

        if (OtherAssumptions.Usual.TryGetValue(name, out var usual))
        {
            // Such a row reports what a run used. One that still says it is the default must have the default's value.
            if (fields.Text("setBy") == "default" && value != usual)
            {
                findings.Add(AssumptionFaults.Refused, Assumptions.File, 0,
                    $"{name} is not set here, so {CsvRow.Quote(value)} would have no effect. {WhereSet(name)}");
            }

            return assumptions;
        }

        var known = assumptions.All.FirstOrDefault(assumption => assumption.Key == name);
        if (known is not null && known.Text(known.Value) == value)
        {
            return assumptions;
        }

        try
        {
            return assumptions.With($"{name}={value}");
        }
        catch (ArgumentException fault)
        {
            findings.Add(AssumptionFaults.Refused, Assumptions.File, 0, CsvRow.Quote(PlainMessage.Of(fault)));
            return assumptions;
        }
    }
}

/// <summary>Faults of assumptions.json.</summary>
internal static class AssumptionFaults
{
    /// <summary>D201: not readable.</summary>
    public static readonly FaultCode NotReadable = new(
        "D201", FaultKind.Structure, "assumptions.json can't be read.",
        "Start from the file that a run writes and change only values.");

    /// <summary>D202: a value that isn't allowed.</summary>
    public static readonly FaultCode Refused = new(
        "D202", FaultKind.Structure, "assumptions.json sets an assumption that does not exist, or a value outside its range.",
        "The file that a run writes lists names, units and ranges.");
}
