using System.Text.Json.Nodes;

namespace Zoning.Notebooks;

/// <summary>A cell of a notebook as in its file.</summary>
/// <param name="Number">Its position among all cells, from 1.</param>
/// <param name="Json">The cell's JSON; never changed once read.</param>
internal sealed record NotebookCell(int Number, JsonObject Json)
{
    internal string Source { get; } = Joined(Json["source"]);

    internal string Id => Json.Text("id");

    internal bool IsCode => Json.Text("cell_type") == "code";

    internal bool IsMarkdown => Json.Text("cell_type") == "markdown";

    /// <summary>Whether it is a code cell with code in it.</summary>
    internal bool Runs => IsCode && !string.IsNullOrWhiteSpace(Source);

    internal JsonArray Outputs => Json["outputs"] as JsonArray ?? [];

    internal NotebookCell With(Action<JsonObject> change)
    {
        var json = (JsonObject)Json.DeepClone();
        change(json);
        return new NotebookCell(Number, json);
    }

    internal NotebookCell WithSource(string source) => With(json => json["source"] = Lines(source));

    /// <summary>Text that a file has as one string or as lines.</summary>
    internal static string Joined(JsonNode? node) => node switch
    {
        JsonArray lines =>
            string.Concat(lines.Select(line => line is JsonValue value && value.TryGetValue<string>(out var text) ? text : "")),
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        _ => "",
    };

    /// <summary>Text as lines, each with its line break.</summary>
    internal static JsonArray Lines(string text)
    {
        var lines = new JsonArray();
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at) is >= 0 and var found ? found + 1 : text.Length;
            lines.Add(text[at..end]);
            at = end;
        }

        return lines;
    }
}
