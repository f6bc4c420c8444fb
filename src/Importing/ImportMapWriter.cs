using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Zoning.Importing;

/// <summary>Writes a map as JSON that a person can correct: every target is there, absent ones as null.</summary>
internal static class ImportMapWriter
{
    public static string Write(ImportMap map)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var style = new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };
        using (var json = new Utf8JsonWriter(buffer, style))
        {
            json.WriteStartObject();
            json.WriteNumber("mapVersion", ImportMap.Version);
            json.WriteString("as", ImportTargets.WordOf(map.Kind));
            WriteQuestions(json, map);
            WriteFile(json, map);
            json.WriteString("dates", MapWords.Dates[(int)map.Dates]);
            json.WriteBoolean("excelDates", map.ExcelDates);
            json.WriteBoolean("synthetic", map.Synthetic);
            if (ImportTargets.HasQuantity(map.Kind))
            {
                json.WriteStartObject("quantity");
                json.WriteString("unit", QuantityUnits.WordOf(map.Unit));
                json.WriteString("counts", map.CarerHours ? "carer-hours" : "client-hours");
                json.WriteBoolean("absoluteCosts", map.AbsoluteCosts);
                json.WriteEndObject();
            }

            WriteUnits(json, map);
            WriteRows(json, map);
            WriteColumns(json, map);
            WriteDefaults(json, map);
            WriteValues(json, map);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void WriteFile(Utf8JsonWriter json, ImportMap map)
    {
        json.WriteStartObject("file");
        json.WriteString("encoding", MapWords.Encodings[(int)map.Encoding]);
        json.WriteString("delimiter", MapWords.DelimiterWord(map.Delimiter));
        json.WriteNumber("headerRow", map.HeaderRow);
        json.WriteBoolean("twoHeaderRows", map.HasTwoHeaderRows);
        json.WriteString("decimal", MapWords.Marks[(int)map.Mark]);
        json.WriteEndObject();
    }

    private static void WriteQuestions(Utf8JsonWriter json, ImportMap map)
    {
        json.WriteStartArray("questions");
        foreach (var question in map.Questions)
        {
            json.WriteStringValue(question);
        }

        json.WriteEndArray();
    }

    private static void WriteUnits(Utf8JsonWriter json, ImportMap map)
    {
        json.WriteStartObject("units");
        foreach (var (target, unit) in map.Units)
        {
            json.WriteString(target, QuantityUnits.WordOf(unit));
        }

        json.WriteEndObject();
    }

    private static void WriteRows(Utf8JsonWriter json, ImportMap map)
    {
        json.WriteStartArray("rows");
        foreach (var filter in map.Rows)
        {
            json.WriteStartObject();
            json.WriteString("column", filter.Column);
            json.WriteStartArray(filter.Keeps ? "keep" : "leave");
            foreach (var word in filter.Words)
            {
                json.WriteStringValue(word);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (map.Kind == ImportKind.Packages)
        {
            json.WriteString("repeatedLines", MapWords.Repeated[(int)map.Repeated]);
        }

        if (map.Kind == ImportKind.Waiting)
        {
            json.WriteString("inService", MapWords.InService[(int)map.InService]);
        }
    }

    private static void WriteColumns(Utf8JsonWriter json, ImportMap map)
    {
        json.WriteStartObject("columns");
        foreach (var target in ImportTargets.For(map.Kind))
        {
            json.WriteString(target.Name, map.Columns.GetValueOrDefault(target.Name));
        }

        json.WriteEndObject();
    }

    private static void WriteDefaults(Utf8JsonWriter json, ImportMap map)
    {
        json.WriteStartObject("defaults");
        foreach (var (target, value) in map.Defaults)
        {
            json.WriteString(target, value);
        }

        json.WriteEndObject();
    }

    private static void WriteValues(Utf8JsonWriter json, ImportMap map)
    {
        json.WriteStartObject("values");
        foreach (var (target, words) in map.Values)
        {
            json.WriteStartObject(target);
            foreach (var (word, meaning) in words)
            {
                json.WriteString(word, meaning);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}

/// <summary>The words of the choices in a map file.</summary>
internal static class MapWords
{
    public static readonly string[] Dates = ["dmy", "mdy", "ymd"];
    public static readonly string[] Encodings = ["utf-8", "windows-1252", "utf-16"];
    public static readonly string[] Marks = ["point", "comma"];
    public static readonly string[] Delimiters = ["comma", "semicolon", "tab", "bar"];
    public static readonly string[] Counts = ["client-hours", "carer-hours"];
    public static readonly string[] Repeated = ["keep", "last"];
    public static readonly string[] InService = ["keep", "net", "leave-out"];
    public static readonly string[] Kinds =
        ["packages", "waiting", "providers", "actuals", "visits", "rounds", "rates", "population", "zone-facts", "monitoring",
        "moves", "provider-costs"];
    private const string Signs = ",;\t|";

    public static string DelimiterWord(char delimiter) =>
        Signs.IndexOf(delimiter, StringComparison.Ordinal) is var at and >= 0
            ? Delimiters[at]
            : throw new ArgumentException($"The delimiter '{delimiter}' is not a comma, semicolon, tab or bar.", nameof(delimiter));

    public static char DelimiterOf(int word) => Signs[word];
}
