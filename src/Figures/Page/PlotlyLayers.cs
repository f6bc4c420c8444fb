using System.Collections.Immutable;
using System.Text.Json;
using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;

namespace Zoning.Figures;

/// <summary>Layers as plain data for plotly: outlines in kilometres once, and for each layer the class and words of every area.</summary>
internal static class PlotlyLayers
{
    /// <summary>Writes the data.</summary>
    internal static void Write(
        Utf8JsonWriter json, ReportContent content, ImmutableArray<MapLayer> layers, FigureCaption caption)
    {
        json.WriteStartObject();
        json.WriteStartObject("shapes");
        Shapes(json, "zones", content.Zones);
        Shapes(json, "display", content.Display);
        json.WriteEndObject();
        json.WriteStartArray("layers");
        foreach (var layer in layers)
        {
            Layer(json, layer, ZoneMap.Of(layer.Geography == MapGeography.Zones ? content.Zones : content.Display, caption));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Layer(Utf8JsonWriter json, MapLayer layer, ZoneMap map)
    {
        var shaded = map.Shaded(layer);
        json.WriteStartObject();
        json.WriteString("key", layer.Key);
        json.WriteString("unit", layer.Measure.Unit);
        json.WriteString("areas", layer.Geography == MapGeography.Zones ? "zones" : "display");
        json.WriteStartArray("classes");
        foreach (var entry in shaded.Key.Entries)
        {
            json.WriteStartObject();
            json.WriteString("label", entry.Label);
            json.WriteString("colour", entry.Fill.StartsWith('#') ? entry.Fill : "#ffffff");
            json.WriteString("pattern", entry.Fill == Patterns.Hidden ? "/" : entry.Fill == Patterns.NoData ? "." : "");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("classOf");
        for (var i = 0; i < map.Areas.Count; i++)
        {
            json.WriteNumberValue(shaded.Key.PlaceOf(i));
        }

        json.WriteEndArray();
        json.WriteStartArray("says");
        foreach (var text in shaded.Says)
        {
            json.WriteStringValue(text.Replace("<", "‹", StringComparison.Ordinal).Replace(">", "›", StringComparison.Ordinal));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Shapes(Utf8JsonWriter json, string name, Zones zones)
    {
        json.WriteStartArray(name);
        foreach (var zone in zones)
        {
            json.WriteStartObject();
            Axis(json, "x", zone.Shape, at => at.X);
            Axis(json, "y", zone.Shape, at => at.Y);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // Plotly parts rings at null; a hole is one that runs the other way.
    private static void Axis(Utf8JsonWriter json, string name, Geometry shape, Func<Coordinate, double> axis)
    {
        json.WriteStartArray(name);
        for (var i = 0; i < shape.NumGeometries; i++)
        {
            if (shape.GetGeometryN(i) is not Polygon polygon || polygon.IsEmpty)
            {
                continue;
            }

            Ring(json, polygon.ExteriorRing, isHole: false, axis);
            foreach (var hole in polygon.InteriorRings)
            {
                Ring(json, hole, isHole: true, axis);
            }
        }

        json.WriteEndArray();
    }

    private static void Ring(Utf8JsonWriter json, LineString ring, bool isHole, Func<Coordinate, double> axis)
    {
        var corners = ring.Coordinates;
        if (Orientation.IsCCW(corners) == isHole)
        {
            Array.Reverse(corners);
        }

        foreach (var corner in corners)
        {
            json.WriteNumberValue(Math.Round(axis(corner) / 1000, 3));
        }

        json.WriteNullValue();
    }
}
