using System.Text.Json.Nodes;

namespace Zoning.Notebooks;

/// <summary>Fields of JSON from outside: a field of the wrong type counts as absent.</summary>
internal static class JsonFields
{
    internal static string Text(this JsonObject json, string name, string absent = "") =>
        json[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : absent;

    internal static bool Flag(this JsonObject json, string name, bool absent) =>
        json[name] is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag : absent;

    internal static int Number(this JsonObject json, string name, int absent) =>
        json[name] is JsonValue value && value.TryGetValue<int>(out var number) ? number : absent;

    internal static JsonArray ToJson(this IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode?)JsonValue.Create(text))];
}
