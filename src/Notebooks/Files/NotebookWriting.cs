using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Zoning.Notebooks;

/// <summary>Writes format 4.5 as Jupyter does: sorted names, one space of indent, text as lines, an id a cell.</summary>
internal static class NotebookWriting
{
    private static readonly JsonSerializerOptions Writing = new()
    {
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static string Write(JsonObject notebook, IEnumerable<NotebookCell> cells)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var json = new JsonObject
        {
            ["cells"] = new JsonArray([.. cells.Select(cell => Sorted(Cell(cell, ids)))]),
            ["metadata"] = Sorted(Metadata(notebook["metadata"] as JsonObject ?? [])),
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        };
        return json.ToJsonString(Writing) + "\n";
    }

    /// <summary>Writes to a temporary file, then moves it into place, so that a file is never half written.</summary>
    internal static void Put(string path, string text)
    {
        var temporary = path + ".part";
        File.WriteAllText(temporary, text);
        File.Move(temporary, path, overwrite: true);
    }

    private static JsonObject Cell(NotebookCell cell, HashSet<string> ids)
    {
        var json = (JsonObject)cell.Json.DeepClone();
        json["id"] = Id(cell, ids);
        json["metadata"] ??= new JsonObject();
        json["source"] = NotebookCell.Lines(cell.Source);
        if (cell.IsCode)
        {
            json["outputs"] ??= new JsonArray();
            json["execution_count"] = json["execution_count"]?.DeepClone();
        }

        return json;
    }

    private static string Id(NotebookCell cell, HashSet<string> ids)
    {
        var id = cell.Id;
        for (var tries = 0; id.Length is 0 or > 64 || !ids.Add(id); tries++)
        {
            id = FormattableString.Invariant($"cell-{cell.Number}{(tries == 0 ? "" : "-" + tries)}");
        }

        return id;
    }

    private static JsonObject Metadata(JsonObject given)
    {
        var metadata = (JsonObject)given.DeepClone();
        foreach (var (name, value) in NotebookMetadata.OfNotebook())
        {
            metadata[name] ??= value?.DeepClone();
        }

        return metadata;
    }

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject json =>
            new JsonObject(json.OrderBy(field => field.Key, StringComparer.Ordinal)
            .Select(field => KeyValuePair.Create(field.Key, Sorted(field.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
