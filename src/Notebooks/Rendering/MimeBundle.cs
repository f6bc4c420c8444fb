using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Zoning.Notebooks;

/// <summary>One value in several forms, by MIME type in ordinal order. Forms that are JSON are written as JSON.</summary>
internal sealed record MimeBundle(ImmutableSortedDictionary<string, string> Parts)
{
    internal const string Plain = "text/plain";

    internal const string Html = "text/html";

    internal const string Markdown = "text/markdown";

    internal const string Plotly = "application/vnd.plotly.v1+json";

    internal static MimeBundle Empty { get; } = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>A script that the page needs once for values of this kind, with its name; null if it needs none.</summary>
    internal (string Name, string Script)? Library { get; init; }

    internal long Characters => Parts.Sum(part => (long)part.Value.Length);

    internal static MimeBundle Of(string mime, string text) =>
        Empty.With(mime, text).WithIfAbsent(Plain, mime == Plain ? text : $"[{mime}]");

    internal static bool IsJson(string mime) => mime == "application/json" || mime.EndsWith("+json", StringComparison.Ordinal);

    internal MimeBundle With(string mime, string text) => this with { Parts = Parts.SetItem(mime, text) };

    internal MimeBundle WithIfAbsent(string mime, string text) => Parts.ContainsKey(mime) ? this : With(mime, text);

    internal JsonObject ToJson()
    {
        var json = new JsonObject();
        foreach (var (mime, text) in Parts)
        {
            json[mime] = IsJson(mime) ? Parsed(text) : text;
        }

        return json;
    }

    private static JsonNode? Parsed(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return text;
        }
    }
}
