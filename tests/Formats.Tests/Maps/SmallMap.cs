using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Zoning.Formats.Tests;

/// <summary>Four squares of 4 km, A1 south west to A4 north east, and ways to write them in each format.</summary>
internal static class SmallMap
{
    internal static readonly ZoneLayout Layout = new() { Code = "zone", Name = "name", Crs = "EPSG:27700" };

    internal static readonly string[] Names = ["Ashby", "Barrow", "Cobley", "Denham"];

    /// <summary>The corners of a square by its number, from 0, as x, y pairs, closed.</summary>
    internal static double[][] Corners(int square, double east = 0, double north = 0)
    {
        var (x, y) = (360_000 + 4_000 * (square % 2) + east, 90_000 + 4_000 * (square / 2) + north);
        return [[x, y], [x + 4_000, y], [x + 4_000, y + 4_000], [x, y + 4_000], [x, y]];
    }

    internal static string Json(IEnumerable<double[]> corners) =>
        $"[{string.Join(',', corners.Select(corner => FormattableString.Invariant($"[{corner[0]},{corner[1]}]")))}]";

    internal static string Feature(string code, IEnumerable<double[]> corners, string name = "x") =>
        $$$"""{"type":"Feature","properties":{"zone":{{{code}}},"name":"{{{name}}}"},"geometry":{"type":"Polygon","coordinates":[{{{Json(corners)}}}]}}""";

    internal static string[] Features(double east = 0, double north = 0) =>
        [.. Enumerable.Range(0, 4).Select(i => Feature($"\"A{i + 1}\"", Corners(i, east, north), Names[i]))];

    internal static string Collection(IEnumerable<string> features, string members = "") =>
        $$"""{"type":"FeatureCollection",{{members}}"features":[{{string.Join(",\n", features)}}]}""";

    internal static MapTable Table() => new(
        "wards", Zones.OfChecked(Enumerable.Range(0, 4).Select(i => new Zone(new ZoneCode($"A{i + 1}"), Names[i], Shape(i)))),
        [new("zone", false), new("name", false), new("unmet", true), new("unmet_shown", false)],
        [.. Enumerable.Range(0, 4).Select(i => (ImmutableArray<object?>)[$"A{i + 1}", Names[i], i == 3 ? null : 10.5 * i, i == 3 ? "1 to 7" : "10"])])
    {
        Day = new DateOnly(2026, 3, 31),
        Description = "Testshire",
        Styles = [new MapStyle("Unmet hours", "unmet", "unmet_shown")],
    };

    internal static InputFile Shapefile(params string[] without)
    {
        var parts = ShapefileWriter.Write(Table());
        return InputFile.Of("wards.shp", parts[".shp"]).With(
            parts.Where(part => part.Key != ".shp" && !without.Contains(part.Key)).Select(part => InputFile.Of("wards" + part.Key, part.Value)));
    }

    internal static InputFile Zip(params (string Name, byte[] Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return InputFile.Of("map.zip", stream.ToArray());
    }

    internal static string Wkt(char separator = ',')
    {
        var text = new StringBuilder($"WKT{separator}zone{separator}name\n");
        for (var i = 0; i < 4; i++)
        {
            var corners = string.Join(", ", Corners(i).Select(corner => string.Create(CultureInfo.InvariantCulture, $"{corner[0]} {corner[1]}")));
            text.Append(CultureInfo.InvariantCulture, $"\"POLYGON (({corners}))\"{separator}A{i + 1}{separator}{Names[i]}\n");
        }

        return text.ToString();
    }

    internal static string Kml(bool withData = true)
    {
        var text = new StringBuilder("<?xml version=\"1.0\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document><Folder><name>wards</name>\n");
        for (var i = 0; i < 4; i++)
        {
            var corners = string.Join(' ', Corners(i).Select(corner => Grid.ToLonLat(new GridPoint(corner[0], corner[1])))
                .Select(place => string.Create(CultureInfo.InvariantCulture, $"{place.Longitude:R},{place.Latitude:R},0")));
            var data = withData ? $"<ExtendedData><Data name=\"zone\"><value>A{i + 1}</value></Data></ExtendedData>" : "";
            text.Append(CultureInfo.InvariantCulture, $"<Placemark id=\"A{i + 1}\"><name>{Names[i]}</name>{data}<Polygon><outerBoundaryIs><LinearRing><coordinates>{corners}</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>\n");
        }

        return text.Append("</Folder></Document></kml>").ToString();
    }

    internal static ZoneReading? Read(InputFile file, ZoneLayout layout, out ImmutableArray<Finding> findings)
    {
        var collector = new FindingCollector();
        var reading = ZoneFile.Read(file, layout, collector, CancellationToken.None);
        findings = collector.ToFindings();
        return reading;
    }

    internal static ZoneReading? Read(string text, out ImmutableArray<Finding> findings) => Read(InputFile.Of("zones.geojson", text), Layout, out findings);

    internal static string[] CodesOf(ImmutableArray<Finding> findings) => [.. findings.Select(finding => finding.Code.Id)];

    private static NetTopologySuite.Geometries.Geometry Shape(int square) => GridGeometry.Of([[[.. Corners(square).SelectMany(corner => corner)]]]);
}
