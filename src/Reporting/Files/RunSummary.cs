using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Zoning.Reporting;

/// <summary>Writes summary.json and assumptions.json of a run.</summary>
internal static class RunSummary
{
    private static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static byte[] Summary(PublishedRun run, string paragraph) => Write(json =>
    {
        json.WriteString("schema", FileSchemas.Summary.Id);
        json.WriteString("county", run.County.Name);
        json.WriteString("asOf", Day(run.County.AsOf));
        json.WriteString("extractedOn", run.County.ExtractedOn is { } day ? Day(day) : "not given");
        json.WriteString("level", RunTables.LevelWord(run.Level));
        json.WriteBoolean("synthetic", run.County.IsSynthetic);
        json.WriteString("summary", paragraph);
        json.WriteStartObject("figures");
        foreach (var cell in run.Ledger.Cells.Where(IsCountyFigure))
        {
            WriteCell(json, cell.Status.Length > 0 ? $"{cell.Measure.Key}:{cell.Status}" : cell.Measure.Key, cell);
        }

        json.WriteEndObject();
        WriteDisplay(json, run);
        WriteAbsences(json, run);
        WriteAssumptions(json, run);
        WriteRules(json, run);
        WriteTotals(json, run);
        WriteProvenance(json, run);
    });

    internal static byte[] Assumptions(PublishedRun run) => Write(json =>
    {
        json.WriteString("schema", FileSchemas.Assumptions.Id);
        WriteAssumptions(json, run);
    });

    private static bool IsCountyFigure(PublishedCell cell) =>
        cell.AreaKind == "county" && cell.Provider.Length == 0 && cell.TimeOfDay.Length == 0;

    private static void WriteCell(Utf8JsonWriter json, string name, PublishedCell cell)
    {
        json.WriteStartObject(name);
        json.WriteString("shown", RunTables.ShownWord(cell.Shown));
        WriteNumber(json, "value", cell.Shown is Shown.Exact or Shown.Rounded ? cell.Value : null);
        WriteNumber(json, "low", cell.Low);
        WriteNumber(json, "high", cell.High);
        json.WriteString("unit", cell.Measure.Unit);
        json.WriteString("origin", RunTables.OriginWord(cell.Origin));
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, (decimal)Math.Round(number, 6) / 1.000000m);
        }
    }

    private static void WriteDisplay(Utf8JsonWriter json, PublishedRun run)
    {
        json.WriteStartArray("displayAreas");
        foreach (var area in run.Ledger.Display.Areas)
        {
            json.WriteStartObject();
            json.WriteString("code", area.Code);
            json.WriteString("name", area.Name);
            json.WriteStartArray("zones");
            foreach (var zone in area.Members)
            {
                json.WriteStringValue(run.Placed.Zones[zone].Code.Value);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAbsences(Utf8JsonWriter json, PublishedRun run)
    {
        json.WriteStartArray("cannotTell");
        foreach (var gap in Absences.Of(run))
        {
            json.WriteStartObject();
            json.WriteString("missing", gap.Missing);
            json.WriteString("instead", gap.Instead);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAssumptions(Utf8JsonWriter json, PublishedRun run)
    {
        json.WriteStartArray("assumptions");
        foreach (var assumption in run.Assumptions)
        {
            json.WriteStartObject();
            json.WriteString("name", assumption.Key);
            json.WriteString("meaning", assumption.Name);
            json.WriteString("value", assumption.Value);
            json.WriteString("unit", assumption.Unit);
            json.WriteString("least", assumption.Least);
            json.WriteString("most", assumption.Most);
            json.WriteString("source", assumption.Source);
            json.WriteString("setBy", assumption.SetBy.ToString().ToLowerInvariant());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRules(Utf8JsonWriter json, PublishedRun run)
    {
        json.WriteStartArray("statusRules");
        foreach (var use in run.Rules)
        {
            json.WriteStartObject();
            json.WriteString("rule", use.Rule.Key);
            json.WriteString("does", use.Rule.Text);
            json.WriteString("state", use.State);
            if (use is { Lines: { } lines, Minutes: { } minutes })
            {
                json.WriteNumber("rows", lines);
                json.WriteNumber("minutes", minutes.Value);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTotals(Utf8JsonWriter json, PublishedRun run)
    {
        json.WriteStartArray("controlTotals");
        foreach (var row in run.Totals)
        {
            json.WriteStartObject();
            json.WriteString("file", row.File);
            json.WriteString("read", row.Read);
            json.WriteString("used", row.Used);
            json.WriteString("setAside", row.Aside);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteProvenance(Utf8JsonWriter json, PublishedRun run)
    {
        json.WriteStartObject("provenance");
        json.WriteString("version", ToolVersion.Text);
        json.WriteNumber("seed", run.Options.Seed);
        json.WriteStartObject("inputs");
        foreach (var input in run.Inputs)
        {
            json.WriteString(input.File, input.Sha256);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Day(DateOnly day) => FormattableString.Invariant($"{day:yyyy-MM-dd}");

    /// <summary>An indented JSON object that ends with a line end.</summary>
    internal static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Indented))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return [.. buffer.WrittenSpan, .. Encoding.UTF8.GetBytes("\n")];
    }
}
