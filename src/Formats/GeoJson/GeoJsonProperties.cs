using System.Text;
using System.Text.Json;

namespace Zoning.Formats;

/// <summary>Reads the named properties of features and notes the names of the others.</summary>
internal sealed class GeoJsonProperties
{
    private const int MostIgnored = 200;
    private const int LongestName = 100;
    private readonly string[] _wanted;
    private readonly bool[] _seen;
    private readonly SortedSet<string> _ignored = new(StringComparer.Ordinal);

    internal GeoJsonProperties(IEnumerable<string> wanted)
    {
        _wanted = [.. wanted];
        _seen = new bool[_wanted.Length];
    }

    /// <summary>The names nobody asked for, at most 200.</summary>
    internal IEnumerable<string> Ignored => _ignored;

    /// <summary>Whether any feature so far had a property, by its place in the list of wanted ones.</summary>
    internal bool WasSeen(int wanted) => _seen[wanted];

    /// <summary>
    /// The trimmed texts of the wanted properties of a feature, in their order; <see langword="null"/> if absent, blank, null or no
    /// plain value.
    /// </summary>
    internal string?[] Read(ReadOnlySpan<byte> bytes, GeoJsonFeature feature)
    {
        var values = new string?[_wanted.Length];
        if (!feature.Properties.IsAbsent)
        {
            var reader = new Utf8JsonReader(feature.Properties.Of(bytes), GeoJsonText.Options);
            var isObject = reader.Read() && reader.TokenType == JsonTokenType.StartObject;
            while (isObject && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = GeoJsonText.Text(ref reader) ?? "";
                reader.Read();
                Keep(name, ref reader, values);
                reader.Skip();
            }
        }

        // Some programs write the code as the feature's own id only.
        var id = Array.IndexOf(_wanted, "id");
        if (id >= 0 && values[id] is null && !feature.Id.IsAbsent)
        {
            var reader = new Utf8JsonReader(feature.Id.Of(bytes), GeoJsonText.Options);
            reader.Read();
            Keep("id", ref reader, values);
        }

        return values;
    }

    private void Keep(string name, ref Utf8JsonReader reader, string?[] values)
    {
        var wanted = false;
        for (var i = 0; i < _wanted.Length; i++)
        {
            if (string.Equals(_wanted[i], name, StringComparison.Ordinal))
            {
                _seen[i] = true;
                wanted = true;
                values[i] = Plain(ref reader);
            }
        }

        if (!wanted && _ignored.Count < MostIgnored)
        {
            _ignored.Add(name.Length <= LongestName ? name : name[..LongestName]);
        }
    }

    private static string? Plain(ref Utf8JsonReader reader)
    {
        var text = reader.TokenType switch
        {
            JsonTokenType.String => GeoJsonText.Text(ref reader)?.Trim(),
            JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False => Encoding.UTF8.GetString(reader.ValueSpan),
            _ => null,
        };
        return string.IsNullOrEmpty(text) ? null : text;
    }
}
