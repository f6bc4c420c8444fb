using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Zoning.Importing;

/// <summary>What an extract was like when it was last imported with a map, to tell what has changed since.</summary>
/// <param name="Columns">Its columns.</param>
/// <param name="Seen">Targets with words, and the words seen, in lower case.</param>
/// <param name="Rows">Rows of data.</param>
/// <param name="Minutes">Client minutes of rows that could be read.</param>
internal sealed record FileFacts(
    ImmutableArray<string> Columns, ImmutableSortedDictionary<string, ImmutableSortedSet<string>> Seen, long Rows, long Minutes)
{
    private const int MostWords = 500;
    private const double FarOff = 0.25;

    /// <summary>The facts of an extract.</summary>
    public static FileFacts Of(ExtractTable table, ImportMap map, Dictionary<string, int> columns, ImportCounts counts)
    {
        var words = ImportTargets.For(map.Kind).Where(target => target.TakesWords && columns.ContainsKey(target.Name))
            .ToDictionary(target => target.Name, _ =>
                ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal), StringComparer.Ordinal);
        var cells = new List<string>();
        for (var row = table.FirstRow; row < table.EndRow; row++)
        {
            if (table.Read(row, cells) == RowKind.Data)
            {
                foreach (var (target, seen) in words)
                {
                    var cell = cells[columns[target]];
                    if (seen.Count < MostWords && cell.Length is > 0 and <= 100 && !PersonalData.IsNhsNumber(cell))
                    {
                        seen.Add(cell.ToLowerInvariant());
                    }
                }
            }
        }

        return new FileFacts(
            table.Headers,
            words.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value.ToImmutable(), StringComparer.Ordinal),
            counts.RowsRead, counts.MinutesRead.Value);
    }

    /// <summary>Says what differs from the last time; empty if nothing does that a person should look at.</summary>
    public string Since(FileFacts last)
    {
        var parts = new List<string>();
        void Note(bool when, FormattableString what)
        {
            if (when)
            {
                parts.Add(what.ToString(CultureInfo.InvariantCulture));
            }
        }

        var gone = last.Columns.Except(Columns, StringComparer.OrdinalIgnoreCase).ToList();
        var added = Columns.Except(last.Columns, StringComparer.OrdinalIgnoreCase).ToList();
        Note(IsFarOff(Rows, last.Rows), $"Rows: {Rows}, last time {last.Rows}.");
        Note(IsFarOff(Minutes, last.Minutes), $"Hours: {Minutes / 60m:0.##}, last time {last.Minutes / 60m:0.##}.");
        Note(gone.Count > 0, $"Columns gone: {string.Join("; ", gone)}.");
        Note(added.Count > 0, $"New columns: {string.Join("; ", added)}.");
        var (newWords, goneWords) = (Seen.Sum(pair => Count(pair, last)), last.Seen.Sum(pair => Count(pair, this)));
        var shown = Seen.SelectMany(pair =>
            pair.Value.Except(last.Seen.GetValueOrDefault(pair.Key, pair.Value)).Select(word => $"{pair.Key}: {word}"));
        Note(newWords > 0, $"New words: {newWords}, '{string.Join("; ", shown.Take(10))}'.");
        Note(goneWords > 0 && newWords == 0, $"Words no longer there: {goneWords}.");
        return string.Join(' ', parts);
    }

    /// <summary>The facts as JSON.</summary>
    public string ToJson()
    {
        using var stream = new MemoryStream();
        var style = new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };
        using (var json = new Utf8JsonWriter(stream, style))
        {
            json.WriteStartObject();
            json.WriteNumber("factsVersion", 1);
            json.WriteNumber("rows", Rows);
            json.WriteNumber("minutes", Minutes);
            Write(json, "columns", Columns);
            json.WriteStartObject("words");
            foreach (var (target, words) in Seen)
            {
                Write(json, target, words);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <summary>Reads facts; null if the file holds none, which is no fault: it only means that nothing can be compared.</summary>
    public static FileFacts? Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false });
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object && Texts(root, "columns") is { } columns && Words(root) is { } words
                && Number(root, "rows") is { } rows && Number(root, "minutes") is { } minutes
                ? new FileFacts(columns, words, rows, minutes)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsFarOff(long now, long last) => Math.Abs(now - last) > FarOff * last;

    private static int Count(KeyValuePair<string, ImmutableSortedSet<string>> pair, FileFacts other) =>
        other.Seen.TryGetValue(pair.Key, out var known) ? pair.Value.Except(known).Count : 0;

    private static long? Number(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number)
        ? number : null;

    private static ImmutableArray<string>? Texts(JsonElement root, string name) =>
        root.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
        && list.EnumerateArray().All(text => text.ValueKind == JsonValueKind.String)
            ? [.. list.EnumerateArray().Select(text => text.GetString()!)]
            : null;

    private static ImmutableSortedDictionary<string, ImmutableSortedSet<string>>? Words(JsonElement root)
    {
        if (!root.TryGetProperty("words", out var words) || words.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var targets = ImmutableSortedDictionary.CreateBuilder<string, ImmutableSortedSet<string>>(StringComparer.Ordinal);
        foreach (var target in words.EnumerateObject())
        {
            if (Texts(words, target.Name) is not { } seen)
            {
                return null;
            }

            targets.Add(target.Name, seen.ToImmutableSortedSet(StringComparer.Ordinal));
        }

        return targets.ToImmutable();
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
