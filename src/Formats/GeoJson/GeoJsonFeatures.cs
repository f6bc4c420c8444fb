using System.Globalization;
using System.Text.Json;

namespace Zoning.Formats;

/// <summary>A feature of a GeoJSON file: its line and where its parts lie.</summary>
internal readonly record struct GeoJsonFeature(int Line, ByteRange Id, ByteRange Properties, ByteRange Geometry);

/// <summary>
/// The outline of a GeoJSON file, of one feature after another (JSON lines, text sequences) or of Esri JSON: its features, the name of its
/// coordinate system, and signs that it isn't whole. Nothing inside the features is read yet.
/// </summary>
internal sealed class GeoJsonFeatures
{
    private int _line = 1;
    private int _lineStart;
    private long _said = -1;

    private GeoJsonFeatures()
    {
    }

    internal List<GeoJsonFeature> All { get; } = [];

    /// <summary>
    /// The name in the legacy <c>crs</c> member or of Esri's <c>spatialReference</c>; null if there is none, empty if it can't be read.
    /// </summary>
    internal string? CrsName { get; private set; }

    internal bool TooMany { get; private set; }

    /// <summary>What says that zones are missing, in words; null if nothing does.</summary>
    internal string? NotWhole { get; private set; }

    /// <summary>A member that is there twice; null if none is.</summary>
    internal string? SaidTwice { get; private set; }

    /// <summary>Whether it is TopoJSON.</summary>
    internal bool IsTopology { get; private set; }

    /// <summary>Scans a file.</summary>
    /// <exception cref="JsonException">It isn't JSON, or nests too deep, or goes on after its end.</exception>
    internal static GeoJsonFeatures Scan(ReadOnlySpan<byte> bytes)
    {
        var found = new GeoJsonFeatures();
        var reader = new Utf8JsonReader(bytes, GeoJsonText.Sequence);
        var (isSequence, roots) = (true, 0);
        for (; reader.Read(); roots++)
        {
            if (roots > 0 && (!isSequence || reader.TokenType != JsonTokenType.StartObject))
            {
                throw AfterTheEnd(bytes, (int)reader.TokenStartIndex);
            }

            isSequence &= reader.TokenType == JsonTokenType.StartObject && found.ReadRoot(ref reader, bytes);
            reader.Skip();
        }

        if (roots == 0)
        {
            throw AfterTheEnd(bytes, bytes.Length);
        }

        if (found._said > found.All.Count && !found.TooMany)
        {
            found.NotWhole ??= string.Create(
                CultureInfo.InvariantCulture, $"It says that there are {found._said} features and holds {found.All.Count}.");
        }

        return found;
    }

    /// <summary>Reads an object of the file.</summary>
    /// <returns>Whether it is a feature by itself, after which others may follow.</returns>
    private bool ReadRoot(ref Utf8JsonReader reader, ReadOnlySpan<byte> bytes)
    {
        var single = default(GeoJsonFeature) with { Line = LineOf((int)reader.TokenStartIndex, bytes) };
        var members = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            Note(members, ref reader);
            if (GeoJsonText.Is(ref reader, "features"u8))
            {
                reader.Read();
                ReadFeatures(ref reader, bytes);
            }
            else if (GeoJsonText.Is(ref reader, "crs"u8) || GeoJsonText.Is(ref reader, "spatialReference"u8))
            {
                CrsName = NameOfCrs(GeoJsonText.Value(ref reader).Of(bytes));
            }
            else if (!ReadSign(ref reader))
            {
                single = Member(ref reader, single);
            }
        }

        if (members.Contains("features") && !single.Properties.IsAbsent)
        {
            // ArcGIS writes its sign into the properties of the collection.
            ReadSigns(single.Properties.Of(bytes));
        }

        if (members.Contains("features") || single.Geometry.IsAbsent)
        {
            return false;
        }

        Add(single);
        return true;
    }

    private void Note(HashSet<string> members, ref Utf8JsonReader reader)
    {
        var name = GeoJsonText.Text(ref reader) ?? "";
        if (!members.Add(name) && name is "features" or "crs" or "geometry" or "properties" or "attributes" or "id")
        {
            SaidTwice ??= name;
        }
    }

    private void ReadSigns(ReadOnlySpan<byte> value)
    {
        var reader = new Utf8JsonReader(value, GeoJsonText.Options);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (!ReadSign(ref reader))
            {
                GeoJsonText.Value(ref reader);
            }
        }
    }

    /// <summary>Reads a member that tells whether the file is whole; others are left.</summary>
    private bool ReadSign(ref Utf8JsonReader reader)
    {
        if (GeoJsonText.Is(ref reader, "exceededTransferLimit"u8))
        {
            reader.Read();
            if (reader.TokenType == JsonTokenType.True)
            {
                NotWhole ??= "It has exceededTransferLimit, which is true: the server sent no more than it may.";
            }

            reader.Skip();
            return true;
        }

        if (GeoJsonText.Is(ref reader, "numberMatched"u8) || GeoJsonText.Is(ref reader, "totalFeatures"u8))
        {
            reader.Read();
            if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var count))
            {
                _said = Math.Max(_said, count);
            }

            reader.Skip();
            return true;
        }

        if (GeoJsonText.Is(ref reader, "arcs"u8))
        {
            IsTopology = true;
        }

        return false;
    }

    private void ReadFeatures(ref Utf8JsonReader reader, ReadOnlySpan<byte> bytes)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return;
        }

        var members = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var feature = default(GeoJsonFeature) with { Line = LineOf((int)reader.TokenStartIndex, bytes) };
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                members.Clear();
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    Note(members, ref reader);
                    feature = Member(ref reader, feature);
                }
            }
            else
            {
                reader.Skip();
            }

            Add(feature);
        }
    }

    private void Add(GeoJsonFeature feature)
    {
        if (All.Count < DrawnLayer.MostFeatures)
        {
            All.Add(feature);
        }
        else
        {
            TooMany = true;
        }
    }

    private static GeoJsonFeature Member(ref Utf8JsonReader reader, GeoJsonFeature feature)
    {
        if (GeoJsonText.Is(ref reader, "geometry"u8))
        {
            return feature with { Geometry = GeoJsonText.Value(ref reader) };
        }

        if (GeoJsonText.Is(ref reader, "properties"u8) || GeoJsonText.Is(ref reader, "attributes"u8))
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

    private static JsonException AfterTheEnd(ReadOnlySpan<byte> bytes, int position)
    {
        var before = bytes[..position];
        return new JsonException(
            "The text goes on after its end.", path: null, before.Count((byte)'\n'), position - 1 - before.LastIndexOf((byte)'\n'));
    }

    /// <summary>The first <c>name</c> or <c>code</c> inside a <c>crs</c> object; of Esri's the newest number, or the definition.</summary>
    private static string? NameOfCrs(ReadOnlySpan<byte> value)
    {
        var reader = new Utf8JsonReader(value, GeoJsonText.Options);
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        var esri = "";
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
            {
                continue;
            }

            var isLatest = GeoJsonText.Is(ref reader, "latestWkid"u8);
            if (GeoJsonText.Is(ref reader, "name"u8) || GeoJsonText.Is(ref reader, "code"u8))
            {
                reader.Read();
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.Number)
                {
                    return TextOf(ref reader);
                }
            }
            else if (isLatest || GeoJsonText.Is(ref reader, "wkid"u8) || GeoJsonText.Is(ref reader, "wkt"u8))
            {
                reader.Read();
                esri = isLatest || esri.Length == 0 ? TextOf(ref reader) : esri;
            }
        }

        return esri;
    }

    private static string TextOf(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => GeoJsonText.Text(ref reader) ?? "",
        JsonTokenType.Number when reader.TryGetInt32(out var code) => code.ToString(CultureInfo.InvariantCulture),
        _ => "",
    };
}
