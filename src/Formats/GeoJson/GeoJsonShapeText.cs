using System.Text.Json;
using NetTopologySuite.Geometries;

namespace Zoning.Formats;

/// <summary>Writes a shape as the geometry of a feature: one polygon, or several.</summary>
internal static class GeoJsonShapeText
{
    private const int Decimals = 6;

    /// <summary>Writes a shape in longitude and latitude; outer rings run anticlockwise and holes clockwise (RFC 7946).</summary>
    internal static void WriteInDegrees(Utf8JsonWriter writer, Geometry shape) => Write(writer, shape, WriteRingInDegrees);

    /// <summary>Writes a shape in metres, with all digits, as it is drawn.</summary>
    internal static void WriteInMetres(Utf8JsonWriter writer, Geometry shape) => Write(writer, shape, WriteRingInMetres);

    private static void Write(Utf8JsonWriter writer, Geometry shape, Action<Utf8JsonWriter, CoordinateSequence, bool> writeRing)
    {
        var polygons = Enumerable.Range(0, shape.NumGeometries).Select(shape.GetGeometryN).OfType<Polygon>().ToArray();
        writer.WriteStartObject("geometry");
        writer.WriteString("type", polygons.Length == 1 ? "Polygon" : "MultiPolygon");
        writer.WritePropertyName("coordinates");
        if (polygons.Length == 1)
        {
            WritePolygon(writer, polygons[0], writeRing);
        }
        else
        {
            writer.WriteStartArray();
            foreach (var polygon in polygons)
            {
                WritePolygon(writer, polygon, writeRing);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WritePolygon(Utf8JsonWriter writer, Polygon polygon, Action<Utf8JsonWriter, CoordinateSequence, bool> writeRing)
    {
        writer.WriteStartArray();
        writeRing(writer, polygon.ExteriorRing.CoordinateSequence, true);
        foreach (var hole in polygon.InteriorRings)
        {
            writeRing(writer, hole.CoordinateSequence, false);
        }

        writer.WriteEndArray();
    }

    private static void WriteRingInDegrees(Utf8JsonWriter writer, CoordinateSequence ring, bool isOuter)
    {
        var runsRight = NetTopologySuite.Algorithm.Orientation.IsCCW(ring) == isOuter;
        writer.WriteStartArray();
        for (var i = 0; i < ring.Count; i++)
        {
            var at = runsRight ? i : ring.Count - 1 - i;
            var position = Grid.ToLonLat(new GridPoint(ring.GetX(at), ring.GetY(at)));
            WritePosition(writer, Math.Round(position.Longitude, Decimals), Math.Round(position.Latitude, Decimals));
        }

        writer.WriteEndArray();
    }

    private static void WriteRingInMetres(Utf8JsonWriter writer, CoordinateSequence ring, bool isOuter)
    {
        writer.WriteStartArray();
        for (var i = 0; i < ring.Count; i++)
        {
            WritePosition(writer, ring.GetX(i), ring.GetY(i));
        }

        writer.WriteEndArray();
    }

    private static void WritePosition(Utf8JsonWriter writer, double first, double second)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(first);
        writer.WriteNumberValue(second);
        writer.WriteEndArray();
    }
}
