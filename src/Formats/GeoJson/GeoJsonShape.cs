using System.Globalization;
using System.Text.Json;

namespace Zoning.Formats;

/// <summary>Reads the geometry of one feature: GeoJSON, or the rings of Esri JSON.</summary>
internal sealed class GeoJsonShape
{
    private const int DeepestCollection = 4;
    private readonly DrawnShape _shape;

    private GeoJsonShape(int positionsAllowed) => _shape = new DrawnShape(positionsAllowed);

    private string? Fault => _shape.Fault;

    internal static DrawnShape Read(ReadOnlySpan<byte> geometry, int positionsAllowed)
    {
        var reading = new GeoJsonShape(positionsAllowed);
        reading.ReadGeometry(geometry, depth: 0);
        return reading._shape;
    }

    private void ReadGeometry(ReadOnlySpan<byte> bytes, int depth)
    {
        var reader = new Utf8JsonReader(bytes, GeoJsonText.Options);
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
        {
            _shape.IsNull |= depth == 0;
            return;
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            _shape.Fail("The geometry is not an object.");
            return;
        }

        string? type = null;
        ByteRange coordinates = default, parts = default, rings = default;
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
            else if (GeoJsonText.Is(ref reader, "rings"u8))
            {
                rings = GeoJsonText.Value(ref reader);
            }
            else if (GeoJsonText.Is(ref reader, "curveRings"u8))
            {
                _shape.Fail("It has curves, which are not read; export it with straight lines (f=geojson).");
                GeoJsonText.Value(ref reader);
            }
            else
            {
                GeoJsonText.Value(ref reader);
            }
        }

        if (type is null && !rings.IsAbsent)
        {
            ReadEsriRings(rings.Of(bytes));
            return;
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
                _shape.IsMixed = true;
                ReadCollection(parts, depth);
                break;
            case "Point" or "MultiPoint" or "LineString" or "MultiLineString":
                _shape.HasOtherGeometry = true;
                break;
            default:
                _shape.Fail("The geometry has no type that GeoJSON knows.");
                break;
        }
    }

    private void ReadCollection(ReadOnlySpan<byte> parts, int depth)
    {
        if (depth >= DeepestCollection)
        {
            _shape.Fail("Geometry collections nest too deep.");
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
            _shape.Fail("The polygon has no coordinates.");
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
            _shape.Fail("The coordinates are not a list of polygons.");
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
            _shape.Fail("The coordinates are not a list of rings.");
            return;
        }

        _shape.AddPolygon(ReadRings(ref reader));
    }

    private void ReadEsriRings(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes, GeoJsonText.Options);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            _shape.Fail("The rings are not a list.");
            return;
        }

        var rings = ReadRings(ref reader);
        if (Fault is null)
        {
            _shape.AddRings(rings);
        }
    }

    private List<double[]> ReadRings(ref Utf8JsonReader reader)
    {
        var rings = new List<double[]>();
        while (Fault is null && reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (ReadRing(ref reader) is { } ring)
            {
                rings.Add(ring);
            }
        }

        return rings;
    }

    private double[]? ReadRing(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            _shape.Fail("A ring is not a list of positions.");
            return null;
        }

        var numbers = new List<double>();
        while (Fault is null && reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (!_shape.Spend())
            {
                return null;
            }

            ReadPosition(ref reader, numbers);
        }

        var ring = _shape.Close(numbers);
        return Fault is null ? ring : null;
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
                    _shape.Fail(string.Create(CultureInfo.InvariantCulture,
                        $"Position {numbers.Count / 2 + 1} of a ring holds something that is not a finite number."));
                    return;
                }

                if (count < 2)
                {
                    numbers.Add(number);
                }

                count++;
            }
        }

        _shape.HasHeights |= count > 2;
        if (count < 2)
        {
            _shape.Fail(string.Create(CultureInfo.InvariantCulture, $"Position {numbers.Count / 2 + 1} of a ring is not two numbers."));
        }
    }
}
