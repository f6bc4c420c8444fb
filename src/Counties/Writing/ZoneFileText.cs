using System.Text.Encodings.Web;
using System.Text.Json;
using NetTopologySuite.Geometries;

namespace Zoning.Counties;

/// <summary>Writes a map as GeoJSON in metres (EPSG:27700). Positions keep all digits, so that reading gives the same shapes.</summary>
internal static class ZoneFileText
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The properties that hold code, name and groups; none of them is also the name of a grouping.</summary>
    internal static ZoneLayout LayoutOf(Zones map)
    {
        var groups = map.SelectMany(zone => zone.Groups.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        string Free(string name)
        {
            while (groups.Contains(name, StringComparer.Ordinal))
            {
                name += "_";
            }

            return name;
        }

        return new ZoneLayout { Code = Free("zone"), Name = Free("name"), Groups = [.. groups] };
    }

    internal static byte[] Write(Zones map)
    {
        var layout = LayoutOf(map);
        using var stream = new MemoryStream();
        stream.Write("{\"type\":\"FeatureCollection\",\n"u8);
        stream.Write("\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::27700\"}},\n\"features\":[\n"u8);
        for (var index = 0; index < map.Count; index++)
        {
            using (var writer = new Utf8JsonWriter(stream, Options))
            {
                WriteFeature(writer, map[index], layout);
            }

            stream.Write(index < map.Count - 1 ? ",\n"u8 : "\n"u8);
        }

        stream.Write("]}\n"u8);
        return stream.ToArray();
    }

    private static void WriteFeature(Utf8JsonWriter writer, Zone zone, ZoneLayout layout)
    {
        writer.WriteStartObject();
        writer.WriteString("type", "Feature");
        writer.WriteStartObject("properties");
        writer.WriteString(layout.Code, zone.Code.Value);
        writer.WriteString(layout.Name!, zone.Name);
        foreach (var grouping in layout.Groups)
        {
            if (zone.Groups.TryGetValue(grouping, out var group))
            {
                writer.WriteString(grouping, group);
            }
        }

        writer.WriteEndObject();
        writer.WriteStartObject("geometry");
        WriteShape(writer, zone.Drawn);
        writer.WriteEndObject();
        writer.WriteEndObject();
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
        WriteRing(writer, polygon.ExteriorRing.CoordinateSequence);
        foreach (var hole in polygon.InteriorRings)
        {
            WriteRing(writer, hole.CoordinateSequence);
        }

        writer.WriteEndArray();
    }

    private static void WriteRing(Utf8JsonWriter writer, CoordinateSequence ring)
    {
        writer.WriteStartArray();
        for (var index = 0; index < ring.Count; index++)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(ring.GetX(index));
            writer.WriteNumberValue(ring.GetY(index));
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }
}
