using System.Text;
using System.Text.Json;

namespace Zoning.Formats;

/// <summary>Reads the wanted properties of features and notes the names of the others.</summary>
/// <param name="columns">Which are wanted.</param>
internal sealed class GeoJsonProperties(MapColumns columns)
{
    /// <summary>A wanted property that a feature has twice with different values; <see langword="null"/> if none has.</summary>
    internal string? SaidTwice { get; private set; }

    /// <summary>
    /// The trimmed texts of the wanted properties of a feature, in their order; <see langword="null"/> if absent, blank, null or no
    /// plain value.
    /// </summary>
    internal string?[] Read(ReadOnlySpan<byte> bytes, GeoJsonFeature feature)
    {
        var values = new string?[columns.Count];
        if (!feature.Properties.IsAbsent)
        {
            var reader = new Utf8JsonReader(feature.Properties.Of(bytes), GeoJsonText.Options);
            var seen = new Dictionary<string, string?>(StringComparer.Ordinal);
            var isObject = reader.Read() && reader.TokenType == JsonTokenType.StartObject;
            while (isObject && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = GeoJsonText.Text(ref reader) ?? "";
                reader.Read();
                if (columns.Wants(name))
                {
                    var value = Plain(ref reader);
                    SaidTwice ??= seen.TryGetValue(name, out var before) && before != value ? name : null;
                    seen[name] = value;
                    columns.Keep(name, value, values);
                }

                reader.Skip();
            }
        }

        // Some programs write the code as the feature's own id only.
        if (columns.Id is >= 0 and var id && values[id] is null && !feature.Id.IsAbsent)
        {
            var reader = new Utf8JsonReader(feature.Id.Of(bytes), GeoJsonText.Options);
            reader.Read();
            columns.Wants("id");
            columns.Keep("id", Plain(ref reader), values);
        }

        return values;
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
