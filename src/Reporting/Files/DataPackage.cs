using System.Buffers;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Zoning.Reporting;

/// <summary>
/// Writes datapackage.json: every table and JSON file of an output folder with its version, columns, kinds and units (a Frictionless data
/// package).
/// </summary>
internal static class DataPackage
{
    private static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The file's name.</summary>
    internal static string File => FileSchemas.DataPackage.File;

    /// <summary>Describes the files of an output folder.</summary>
    /// <param name="name">What wrote them: run, forecast, rounds, comparison.</param>
    /// <param name="level">Who they may go to.</param>
    /// <param name="isSynthetic">Whether people are made up.</param>
    /// <param name="files">Names and contents.</param>
    /// <returns>The file's bytes.</returns>
    /// <exception cref="UnreachableException">A file has no schema, or another header than its schema.</exception>
    internal static byte[] Of(string name, OutputLevel level, bool isSynthetic, IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Indented))
        {
            json.WriteStartObject();
            json.WriteString("schema", FileSchemas.DataPackage.Id);
            json.WriteString("name", "zoning-" + name);
            json.WriteString("level", RunTables.LevelWord(level));
            json.WriteBoolean("synthetic", isSynthetic);
            json.WriteStartArray("resources");
            foreach (var (file, content) in files.Where(file => file.Key != File && IsDescribed(file.Key))
                .OrderBy(file => file.Key, StringComparer.Ordinal))
            {
                WriteResource(json, file, content);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return [.. buffer.WrittenSpan, .. "\n"u8];
    }

    /// <summary>The columns of a table; the header must be that of the schema.</summary>
    internal static ImmutableArray<FileColumn> Columns(FileSchema schema, byte[] content)
    {
        var text = content.AsSpan(Encoding.UTF8.Preamble.Length);
        var names = Encoding.UTF8.GetString(text[..text.IndexOf((byte)'\r')]).Split(',');
        return names.SequenceEqual(schema.Columns.Select(column => column.Name), StringComparer.Ordinal)
            ? schema.Columns
            : throw new UnreachableException(
                $"The header of {schema.File} is not that of {schema.Id}; a new shape needs a new version in FileSchemas.");
    }

    private static bool IsDescribed(string file) => Path.GetExtension(file) is ".csv" or ".json" or ".geojson";

    private static void WriteResource(Utf8JsonWriter json, string file, byte[] content)
    {
        var schema = FileSchemas.All.GetValueOrDefault(file)
            ?? throw new UnreachableException($"The file {file} has no schema; give it one in FileSchemas.");
        json.WriteStartObject();
        json.WriteString("name", file.Replace('/', '-').Replace('.', '-'));
        json.WriteString("path", file);
        json.WriteString("schemaId", schema.Id);
        if (!schema.Columns.IsEmpty)
        {
            json.WriteString("format", "csv");
            json.WriteString("encoding", "utf-8");
            json.WriteStartObject("schema");
            json.WriteStartArray("fields");
            foreach (var column in Columns(schema, content))
            {
                WriteField(json, column);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteField(Utf8JsonWriter json, FileColumn column)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString("type", TypeOf(column.Kind));
        if (column.Kind == CellKind.Truth)
        {
            WriteWords(json, "trueValues", ["yes"]);
            WriteWords(json, "falseValues", ["no"]);
        }
        else if (WordsOf(column.Kind) is { IsEmpty: false } words)
        {
            json.WriteStartObject("constraints");
            WriteWords(json, "enum", words);
            json.WriteEndObject();
        }

        if (column.Unit.Length > 0)
        {
            json.WriteString("unit", column.Unit);
        }

        json.WriteEndObject();
    }

    /// <summary>The words a cell of a kind may hold; empty if any.</summary>
    internal static ImmutableArray<string> WordsOf(CellKind kind) => kind switch
    {
        CellKind.Level => [.. Enum.GetValues<OutputLevel>().Select(RunTables.LevelWord)],
        CellKind.Shown => [.. Enum.GetValues<Shown>().Select(RunTables.ShownWord)],
        CellKind.Origin => [.. Enum.GetValues<Origin>().Select(RunTables.OriginWord)],
        _ => [],
    };

    /// <summary>The kind in the words of a table schema.</summary>
    internal static string TypeOf(CellKind kind) => kind switch
    {
        CellKind.Number => "number",
        CellKind.Whole => "integer",
        CellKind.Date => "date",
        CellKind.Truth => "boolean",
        CellKind.Figure => "any",
        _ => "string",
    };

    private static void WriteWords(Utf8JsonWriter json, string name, ImmutableArray<string> words)
    {
        json.WriteStartArray(name);
        foreach (var word in words)
        {
            json.WriteStringValue(word);
        }

        json.WriteEndArray();
    }
}
