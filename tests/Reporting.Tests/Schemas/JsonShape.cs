using System.Text.Json;

namespace Zoning.Reporting.Tests;

/// <summary>The members of a JSON file, one a line: path and kind. Members named by data are written as <c>*</c>.</summary>
internal static class JsonShape
{
    private static readonly string[] NamedByData = ["figures", "inputs", "properties"];

    internal static string Of(byte[] content)
    {
        using var json = JsonDocument.Parse(content);
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        Walk(json.RootElement, "", lines);
        return string.Join('\n', lines) + "\n";
    }

    private static void Walk(JsonElement at, string path, SortedSet<string> lines)
    {
        switch (at.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in at.EnumerateObject())
                {
                    var isNamedByData = Array.Exists(NamedByData, name => path.EndsWith("." + name, StringComparison.Ordinal));
                    Walk(member.Value, $"{path}.{(isNamedByData ? "*" : member.Name)}", lines);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in at.EnumerateArray())
                {
                    Walk(item, path.EndsWith("[][]", StringComparison.Ordinal) ? path : path + "[]", lines);
                }

                break;
            case JsonValueKind.True or JsonValueKind.False:
                lines.Add(path + ": truth");
                break;
            default:
                lines.Add($"{path}: {at.ValueKind.ToString().ToLowerInvariant()}");
                break;
        }
    }
}
