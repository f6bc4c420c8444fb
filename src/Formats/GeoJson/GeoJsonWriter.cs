using System.Globalization;
using System.Text;
using System.Text.Json;
using NetTopologySuite.Geometries;

namespace Zoning.Formats;

/// <summary>Writes zones with their properties as GeoJSON (RFC 7946): longitude and latitude, six decimals (about 10 cm), UTF-8.</summary>
internal static class GeoJsonWriter
{
    private const int Decimals = 6;

    /// <summary>Writes a map, one feature a line, in the map's order.</summary>
    /// <param name="zones">The map.</param>
    /// <param name="properties">The properties of a zone by its dense index: text, a number, a truth value or nothing.</param>
    /// <param name="members">Further members of the collection itself, such as its level; none unless given.</param>
    /// <returns>The file's bytes, without a byte order mark.</returns>
    /// <exception cref="ArgumentException">A property is of another type.</exception>
    public static byte[] Write(
        Zones zones,
        Func<int, IEnumerable<KeyValuePair<string, object?>>> properties,
        IEnumerable<KeyValuePair<string, object?>>? members = null)
    {
        using var stream = new MemoryStream();
        stream.Write("{\"type\":\"FeatureCollection\",\n"u8);
        foreach (var (name, value) in members ?? [])
        {
            var text = Encoding.UTF8.GetString(Json(writer =>
            {
                writer.WriteStartObject();
                WriteProperty(writer, name, value);
                writer.WriteEndObject();
            }));
            stream.Write(Encoding.UTF8.GetBytes(text[1..^1] + ",\n"));
        }

        stream.Write("\"features\":[\n"u8);
        for (var i = 0; i < zones.Count; i++)
        {
            var index = i;
            stream.Write(Json(writer => WriteFeature(writer, zones[index], properties(index))));
            stream.Write(i < zones.Count - 1 ? ",\n"u8 : "\n"u8);
        }

        stream.Write("]}\n"u8);
        return stream.ToArray();
    }

    private static byte[] Json(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            write(writer);
        }

        return stream.ToArray();
    }

    private static void WriteFeature(Utf8JsonWriter writer, Zone zone, IEnumerable<KeyValuePair<string, object?>> properties)
    {
        writer.WriteStartObject();
        writer.WriteString("type", "Feature");
        writer.WriteString("id", zone.Code.Value);
        writer.WriteStartObject("properties");
        foreach (var (name, value) in properties)
        {
            WriteProperty(writer, name, value);
        }

        writer.WriteEndObject();
        writer.WriteStartObject("geometry");
        WriteShape(writer, zone.Drawn);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteProperty(Utf8JsonWriter writer, string name, object? value)
    {
        writer.WritePropertyName(name);
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case int or long or decimal:
                writer.WriteNumberValue(Convert.ToDecimal(value, CultureInfo.InvariantCulture));
                break;
            case double number when double.IsFinite(number):
                writer.WriteNumberValue(number);
                break;
            default:
                throw new ArgumentException(
                    $"The property '{name}' is {value}; GeoJSON takes text, finite numbers and truth values.", nameof(value));
        }
    }

    private static void WriteShape(Utf8JsonWriter writer, Geometry shape)
    {
        var polygons = Enumerable.Range(0, shape.NumGeometries).Select(shape.GetGeometryN).OfType<Polygon>().ToArray();
        writer.WriteString("type", polygons.Length == 1 ? "Polygon" : "MultiPolygon");
        writer.WritePropertyName("coordinates");
        if (polygons.Length == 1)
        {
            WritePolygon(writer, polygons[0]);
            return;
        }

        writer.WriteStartArray();
        foreach (var polygon in polygons)
        {
            WritePolygon(writer, polygon);
        }

        writer.WriteEndArray();
    }

    private static void WritePolygon(Utf8JsonWriter writer, Polygon polygon)
    {
        writer.WriteStartArray();
        WriteRing(writer, polygon.ExteriorRing.CoordinateSequence, anticlockwise: true);
        foreach (var hole in polygon.InteriorRings)
        {
            WriteRing(writer, hole.CoordinateSequence, anticlockwise: false);
        }

        writer.WriteEndArray();
    }

    private static void WriteRing(Utf8JsonWriter writer, CoordinateSequence ring, bool anticlockwise)
    {
        var runsRight = NetTopologySuite.Algorithm.Orientation.IsCCW(ring) == anticlockwise;
        writer.WriteStartArray();
        for (var i = 0; i < ring.Count; i++)
        {
            var at = runsRight ? i : ring.Count - 1 - i;
            var position = Grid.ToLonLat(new GridPoint(ring.GetX(at), ring.GetY(at)));
            writer.WriteStartArray();
            writer.WriteNumberValue(Math.Round(position.Longitude, Decimals));
            writer.WriteNumberValue(Math.Round(position.Latitude, Decimals));
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }
}
