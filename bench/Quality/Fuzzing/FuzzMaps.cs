using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;

namespace Zoning.Quality.Fuzzing;

/// <summary>Maps in every format that is read, to be mutated; a shapefile travels as one file of its parts.</summary>
internal static class FuzzMaps
{
    private static readonly string[] PartEndings = [".dbf", ".prj", ".cpg"];
    private static readonly ZoneLayout Layout = new() { Code = "zone", Name = "name" };

    /// <summary>The sound files by name.</summary>
    public static ImmutableSortedDictionary<string, byte[]> All(FuzzCorpus corpus)
    {
        var zones = ZoneFile.Read(InputFile.Of("zones.geojson", corpus.County["zones.geojson"]), Layout);
        var map = new MapTable(
            "wards", zones, [new("zone", IsNumber: false), new("name", IsNumber: false)],
            [.. zones.Select(zone => (ImmutableArray<object?>)[zone.Code.Value, zone.Name])])
        {
            Day = new DateOnly(2026, 3, 31),
        };
        var parts = ShapefileWriter.Write(map);
        return new Dictionary<string, byte[]>
        {
            ["gpkg"] = GeoPackageWriter.Write(map),
            ["shp"] = parts[".shp"],
            ["dbf"] = parts[".dbf"],
            ["prj"] = parts[".prj"],
            ["zip"] = Zip(parts.Select(part => ("wards" + part.Key, part.Value))),
            ["kmz"] = Zip([("doc.kml", Kml(zones))]),
            ["kml"] = Kml(zones),
            ["wkt.csv"] = Encoding.UTF8.GetBytes("zone,name,WKT\n" + string.Concat(zones.Select(zone => $"{zone.Code},{zone.Name},\"{zone.Shape.AsText()}\"\n"))),
            ["esri.json"] = Encoding.UTF8.GetBytes(
                "{\"geometryType\":\"esriGeometryPolygon\",\"spatialReference\":{\"wkid\":27700},\"features\":["
                + string.Join(',', zones.Select(zone => $"{{\"attributes\":{{\"zone\":\"{zone.Code}\",\"name\":\"x\"}},\"geometry\":{{\"rings\":{Rings(zone)}}}}}")) + "]}"),
            ["jsonl"] = Encoding.UTF8.GetBytes(string.Join(
                '\n', Encoding.UTF8.GetString(corpus.County["zones.geojson"]).Split('\n').Where(line => line.Contains("Feature\",", StringComparison.Ordinal) && line.Contains("geometry", StringComparison.Ordinal))
                    .Select(line => line.TrimEnd(',')))),
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    /// <summary>Reads a mutated file as the product does; the parts of a shapefile that are not mutated are sound.</summary>
    public static ImmutableArray<Finding> Read(string name, byte[] mutated)
    {
        var file = name is "shp" or "dbf" or "prj" ? Shapefile(name, mutated) : InputFile.Of("zones." + name, mutated);
        var findings = new FindingCollector();
        var reading = ZoneFile.Read(file, Layout, findings, CancellationToken.None);
        findings.ThrowIfStructureFault();
        return reading is null ? throw new InvalidOperationException("No zones and no fault.") : findings.ToFindings();
    }

    private static InputFile Shapefile(string name, byte[] mutated)
    {
        var sound = Sound.Value;
        var parts = PartEndings.Select(ending => InputFile.Of("zones" + ending, ending == "." + name ? mutated : sound[ending]));
        return InputFile.Of("zones.shp", name == "shp" ? mutated : sound[".shp"]).With(parts);
    }

    private static readonly Lazy<SortedDictionary<string, byte[]>> Sound = new(() =>
    {
        var zones = ZoneFile.Read(InputFile.Of("zones.geojson", FuzzCorpus.Make().County["zones.geojson"]), Layout);
        return ShapefileWriter.Write(new MapTable(
            "wards", zones, [new("zone", IsNumber: false), new("name", IsNumber: false)],
            [.. zones.Select(zone => (ImmutableArray<object?>)[zone.Code.Value, zone.Name])])
        {
            Day = new DateOnly(2026, 3, 31),
        });
    });

    private static byte[] Zip(IEnumerable<(string Name, byte[] Content)> entries)
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

        return stream.ToArray();
    }

    private static byte[] Kml(Zones zones) => Encoding.UTF8.GetBytes(
        "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>" + string.Concat(zones.Select(zone =>
            $"<Placemark><name>x</name><ExtendedData><Data name=\"zone\"><value>{zone.Code}</value></Data></ExtendedData><Polygon><outerBoundaryIs><LinearRing><coordinates>{Positions(zone)}</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>"))
        + "</Document></kml>");

    private static string Positions(Zone zone) => string.Join(' ', GridGeometry.RingsOf(zone.Shape)[0][0].Chunk(2)
        .Select(pair => Grid.ToLonLat(new GridPoint(pair[0], pair[1]))).Select(place => FormattableString.Invariant($"{place.Longitude},{place.Latitude}")));

    private static string Rings(Zone zone) => "[[" + string.Join(',', GridGeometry.RingsOf(zone.Shape)[0][0].Chunk(2)
        .Select(pair => FormattableString.Invariant($"[{pair[0]},{pair[1]}]"))) + "]]";
}
