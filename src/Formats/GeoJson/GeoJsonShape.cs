using System.Globalization;
using System.Text.Json;

namespace Zoning.Formats;

/// <summary>The polygons of one feature as the file has them, in the file's own coordinates.</summary>
internal sealed class GeoJsonShape
{
    private const int DeepestCollection = 4;
    private int _positionsLeft;

    private GeoJsonShape(int positionsAllowed) => _positionsLeft = positionsAllowed;

    /// <summary>Polygons as lists of rings (shell first), rings as x, y, x, y, closed.</summary>
    internal List<List<double[]>> Polygons { get; } = [];

    /// <summary>What is wrong with the coordinates, or <see langword="null"/>.</summary>
    internal string? Fault { get; private set; }

    internal bool IsNull { get; private set; }

    internal bool HasHeights { get; private set; }

    internal bool IsTooDetailed { get; private set; }

    /// <summary>Whether the polygons come out of a geometry collection.</summary>
    internal bool IsMixed { get; private set; }

    internal bool HasOtherGeometry { get; private set; }

    internal int UnclosedRings { get; private set; }

    /// <summary>Rings that go round the other way than RFC 7946 says.</summary>
    internal int WrongWindings { get; private set; }

    /// <summary>Rings of fewer than three places, left out.</summary>
    internal int CollapsedRings { get; private set; }

    internal int Positions { get; private set; }

    internal static GeoJsonShape Read(ReadOnlySpan<byte> geometry, int positionsAllowed)
    {
        var shape = new GeoJsonShape(positionsAllowed);
        shape.ReadGeometry(geometry, depth: 0);
        return shape;
    }

    private void ReadGeometry(ReadOnlySpan<byte> bytes, int depth)
    {
        var reader = new Utf8JsonReader(bytes, GeoJsonText.Options);
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
        {
            IsNull |= depth == 0;
            return;
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            Fault ??= "The geometry is not an object.";
            return;
        }

        string? type = null;
        ByteRange coordinates = default, parts = default;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (GeoJsonText.Is(ref reader, "type"u8))
            {
                reader.Read();
                type = reader.TokenType == JsonTokenType.String ? GeoJsonText.Text(ref reader) : null;
                reader.Skip();
            }
            else if (GeoJsonText.Is(ref reader, "coordinates"u8))
            {
                coordinates = GeoJsonText.Value(ref reader);
            }
            else if (GeoJsonText.Is(ref reader, "geometries"u8))
            {
                parts = GeoJsonText.Value(ref reader);
            }
            else
            {
                GeoJsonText.Value(ref reader);
            }
        }

        ReadTyped(type, coordinates.Of(bytes), parts.Of(bytes), depth);
    }

    private void ReadTyped(string? type, ReadOnlySpan<byte> coordinates, ReadOnlySpan<byte> parts, int depth)
    {
        switch (type)
        {
            case "Polygon" or "MultiPolygon":
                ReadPolygons(coordinates, isMulti: type == "MultiPolygon");
                break;
            case "GeometryCollection":
                IsMixed = true;
                ReadCollection(parts, depth);
                break;
            case "Point" or "MultiPoint" or "LineString" or "MultiLineString":
                HasOtherGeometry = true;
                break;
            default:
                Fault ??= "The geometry has no type that GeoJSON knows.";
                break;
        }
    }

    private void ReadCollection(ReadOnlySpan<byte> parts, int depth)
    {
        if (depth >= DeepestCollection)
        {
            Fault ??= "Geometry collections nest too deep.";
            return;
        }

        if (parts.IsEmpty)
        {
            return;
        }

        var reader = new Utf8JsonReader(parts, GeoJsonText.Options);
        reader.Read();
        var isArray = reader.TokenType == JsonTokenType.StartArray;
        while (isArray && reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            ReadGeometry(GeoJsonText.Here(ref reader).Of(parts), depth + 1);
        }
    }

    private void ReadPolygons(ReadOnlySpan<byte> coordinates, bool isMulti)
    {
        if (coordinates.IsEmpty)
        {
            Fault ??= "The polygon has no coordinates.";
            return;
        }

        var reader = new Utf8JsonReader(coordinates, GeoJsonText.Options);
        reader.Read();
        if (!isMulti)
        {
            ReadPolygon(ref reader);
            return;
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            Fault ??= "The coordinates are not a list of polygons.";
            return;
        }

        while (Fault is null && reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            ReadPolygon(ref reader);
        }
    }

    private void ReadPolygon(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            Fault ??= "The coordinates are not a list of rings.";
            return;
        }

        var rings = new List<double[]>();
        var isShell = true;
        var hasShell = false;
        while (Fault is null && reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var ring = ReadRing(ref reader);
            if (ring is { Length: >= 8 })
            {
                WrongWindings += ZoneShapes.SignedArea(ring) * (isShell ? 1 : -1) < 0 ? 1 : 0;
                hasShell |= isShell;
                rings.Add(ring);
            }
            else
            {
                CollapsedRings++;
            }

            isShell = false;
        }

        if (Fault is null && hasShell)
        {
            Polygons.Add(rings);
        }
    }

    private double[]? ReadRing(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            Fault ??= "A ring is not a list of positions.";
            return null;
        }

        var numbers = new List<double>();
        while (Fault is null && reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (--_positionsLeft < 0)
            {
                IsTooDetailed = true;
                Fault ??= "There are too many positions.";
                return null;
            }

            Positions++;
            ReadPosition(ref reader, numbers);
        }

        if (numbers.Count >= 6 && (numbers[0] != numbers[^2] || numbers[1] != numbers[^1]))
        {
            UnclosedRings++;
            numbers.Add(numbers[0]);
            numbers.Add(numbers[1]);
        }

        return Fault is null ? [.. numbers] : null;
    }

    private void ReadPosition(ref Utf8JsonReader reader, List<double> numbers)
    {
        var count = 0;
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                if (reader.TokenType != JsonTokenType.Number || !reader.TryGetDouble(out var number) || !double.IsFinite(number))
                {
                    Fault ??= string.Create(CultureInfo.InvariantCulture,
                        $"Position {numbers.Count / 2 + 1} of a ring holds something that is not a finite number.");
                    return;
                }

                if (count < 2)
                {
                    numbers.Add(number);
                }

                count++;
            }
        }

        HasHeights |= count > 2;
        if (count < 2)
        {
            Fault ??= string.Create(CultureInfo.InvariantCulture, $"Position {numbers.Count / 2 + 1} of a ring is not two numbers.");
        }
    }
}
