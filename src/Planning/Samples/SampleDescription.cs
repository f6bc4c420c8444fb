using System.Globalization;
using System.Text;
using System.Text.Json;
using NetTopologySuite.Geometries;

namespace Zoning.Planning;

/// <summary>Writes county.json and zones.geojson of a sample.</summary>
internal static class SampleDescription
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    private static readonly string[] Groupings = ["locality"];

    /// <summary>What a county is called.</summary>
    /// <param name="map">The zones.</param>
    /// <returns>The name.</returns>
    public static string NameOf(SampleMap map) => map.IsInvented ? "Ashdale" : "Sample county";

    /// <summary>Writes county.json.</summary>
    /// <param name="options">The as-at date.</param>
    /// <param name="map">The zones.</param>
    /// <returns>The text.</returns>
    public static string County(SampleOptions options, SampleMap map) => JsonSerializer.Serialize(
        new Dictionary<string, object>
        {
            ["formatVersion"] = 1,
            ["name"] = NameOf(map),
            ["asOf"] = Day(options.AsOf),
            ["extractedOn"] = Day(options.AsOf.AddDays(2)),
            ["priceYear"] = SampleRates.FinancialYear(options.AsOf),
            ["zones"] = new Dictionary<string, object>
            {
                ["file"] = "zones.geojson",
                ["code"] = "zone",
                ["name"] = "name",
                ["groups"] = map.HasLocalities ? Groupings : [],
            },
            ["crs"] = "EPSG:4326",
            ["timeZone"] = "Europe/London",
            ["synthetic"] = true,
        },
        Indented) + "\n";

    /// <summary>Writes zones.geojson: RFC 7946, longitude and latitude with six decimals, a line a zone.</summary>
    /// <param name="map">The zones.</param>
    /// <returns>The text.</returns>
    public static string Zones(SampleMap map)
    {
        var text = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[\n");
        for (var i = 0; i < map.Count; i++)
        {
            var zone = map.Zones[i];
            text.Append(i == 0 ? "" : ",\n").Append("{\"type\":\"Feature\",\"properties\":{\"zone\":").Append(Quoted(zone.Code));
            text.Append(",\"name\":").Append(Quoted(zone.Name));
            if (map.HasLocalities)
            {
                text.Append(",\"locality\":").Append(Quoted(zone.Locality));
            }

            text.Append("},\"geometry\":");
            AddShape(text, zone.Shape);
            text.Append('}');
        }

        return text.Append("\n]}\n").ToString();
    }

    private static string Quoted(string text) => "\"" + JsonEncodedText.Encode(text).ToString() + "\"";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void AddShape(StringBuilder text, Geometry shape)
    {
        var isMany = shape.NumGeometries > 1;
        text.Append(isMany ? "{\"type\":\"MultiPolygon\",\"coordinates\":[" : "{\"type\":\"Polygon\",\"coordinates\":");
        for (var i = 0; i < shape.NumGeometries; i++)
        {
            text.Append(i == 0 ? "[" : ",[");
            var part = (Polygon)shape.GetGeometryN(i);
            AddRing(text, part.Shell, isShell: true);
            foreach (var hole in part.Holes)
            {
                text.Append(',');
                AddRing(text, hole, isShell: false);
            }

            text.Append(']');
        }

        text.Append(isMany ? "]}" : "}");
    }

    private static void AddRing(StringBuilder text, LinearRing ring, bool isShell)
    {
        var points = ring.IsCCW == isShell ? ring.Coordinates : [.. ring.Coordinates.Reverse()];
        text.Append('[');
        for (var i = 0; i < points.Length; i++)
        {
            var place = Grid.ToLonLat(new GridPoint(points[i].X, points[i].Y));
            text.Append(i == 0 ? "" : ",").Append(FormattableString.Invariant($"[{place.Longitude:0.000000},{place.Latitude:0.000000}]"));
        }

        text.Append(']');
    }
}
