using System.Text.Json;

namespace Zoning.Formats;

/// <summary>A feature of a GeoJSON file: its line and where its parts lie.</summary>
internal readonly record struct GeoJsonFeature(int Line, ByteRange Id, ByteRange Properties, ByteRange Geometry);

/// <summary>The outline of a GeoJSON file: its features and the name of its coordinate system, nothing inside them read yet.</summary>
internal sealed class GeoJsonFeatures
{
    /// <summary>More features than any map of zones has.</summary>
    internal const int Most = 20_000;

    private int _line = 1;
    private int _lineStart;

    private GeoJsonFeatures()
    {
    }

    internal List<GeoJsonFeature> All { get; } = [];

    /// <summary>The name in the legacy <c>crs</c> member; <see langword="null"/> if there is none, empty if it can't be read.</summary>
    internal string? CrsName { get; private set; }

    internal bool TooMany { get; private set; }

    /// <summary>Scans a file.</summary>
    /// <exception cref="JsonException">It isn't JSON, or nests too deep.</exception>
    internal static GeoJsonFeatures Scan(ReadOnlySpan<byte> bytes)
    {
        var found = new GeoJsonFeatures();
        var reader = new Utf8JsonReader(bytes, GeoJsonText.Options);
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            found.ReadRoot(ref reader, bytes);
        }

        while (reader.Read())
        {
            // The rest must be JSON too.
        }

        return found;
    }

    private void ReadRoot(ref Utf8JsonReader reader, ReadOnlySpan<byte> bytes)
    {
        var single = default(GeoJsonFeature) with { Line = 1 };
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (GeoJsonText.Is(ref reader, "features"u8))
            {
                reader.Read();
                ReadFeatures(ref reader, bytes);
            }
            else if (GeoJsonText.Is(ref reader, "crs"u8))
            {
                CrsName = NameOfCrs(GeoJsonText.Value(ref reader).Of(bytes));
            }
            else
            {
                single = Member(ref reader, single);
            }
        }

        if (All.Count == 0 && !single.Geometry.IsAbsent)
        {
            All.Add(single);
        }
    }

    private void ReadFeatures(ref Utf8JsonReader reader, ReadOnlySpan<byte> bytes)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var feature = default(GeoJsonFeature) with { Line = LineOf((int)reader.TokenStartIndex, bytes) };
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    feature = Member(ref reader, feature);
                }
            }
            else
            {
                reader.Skip();
            }

            if (All.Count < Most)
            {
                All.Add(feature);
            }
            else
            {
                TooMany = true;
            }
        }
    }

    private static GeoJsonFeature Member(ref Utf8JsonReader reader, GeoJsonFeature feature)
    {
        if (GeoJsonText.Is(ref reader, "geometry"u8))
        {
            return feature with { Geometry = GeoJsonText.Value(ref reader) };
        }

        if (GeoJsonText.Is(ref reader, "properties"u8))
        {
            return feature with { Properties = GeoJsonText.Value(ref reader) };
        }

        if (GeoJsonText.Is(ref reader, "id"u8))
        {
            return feature with { Id = GeoJsonText.Value(ref reader) };
        }

        GeoJsonText.Value(ref reader);
        return feature;
    }

    private int LineOf(int position, ReadOnlySpan<byte> bytes)
    {
        _line += bytes[_lineStart..position].Count((byte)'\n');
        _lineStart = position;
        return _line;
    }

    /// <summary>The first <c>name</c> or <c>code</c> inside a <c>crs</c> object.</summary>
    private static string? NameOfCrs(ReadOnlySpan<byte> value)
    {
        var reader = new Utf8JsonReader(value, GeoJsonText.Options);
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName
                && (GeoJsonText.Is(ref reader, "name"u8) || GeoJsonText.Is(ref reader, "code"u8)))
            {
                reader.Read();
                if (reader.TokenType == JsonTokenType.String)
                {
                    return GeoJsonText.Text(ref reader) ?? "";
                }

                if (reader.TokenType == JsonTokenType.Number)
                {
                    return reader.TryGetInt32(out var code) ? code.ToString(System.Globalization.CultureInfo.InvariantCulture) : "";
                }
            }
        }

        return "";
    }
}
