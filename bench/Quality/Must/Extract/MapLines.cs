using System.Globalization;
using System.Text;

namespace Zoning.Quality;

/// <summary>Maps of every format and every fault.</summary>
internal static class MapLines
{
    private const string Topic = ExtractMust.Topic;

    private static readonly (string File, string Code, int Zones)[] Layers =
    [
        ("dorset_ua_2019.geojson", "LAD19CD", 2), ("dorset_lad_pre2019.geojson", "LAD11CD", 8), ("dorset_msoa11.geojson", "MSOA11CD", 95),
        ("dorset_wards13.geojson", "WD13CD", 159), ("dorset_lsoa11.geojson", "LSOA11CD", 452),
    ];

    private static readonly string[] Formats =
        ["wards.geojsonl", "wards.kml", "wards_bng.gpkg", "wards_wgs84.gpkg", "wards_bng.shp", "wards_bng_shp.zip", "wards_bng_wkt.csv"];

    private static readonly (string File, string Named)[] Others =
        [("wards.fgb", "FlatGeobuf"), ("wards_bng.gml", "GML"), ("wards_west_dorset.topojson", "TopoJSON")];

    private static readonly string[] Refused =
    [
        "zones-all-swapped-27700", "zones-one-swapped-27700", "zones-sq-letters-lost", "zones-exceeded-transfer-limit",
        "zones-exceeded-transfer-limit-properties", "zones-code-zero-width-in-zones", "zones-topojson",
    ];

    private static readonly string[] Told =
    [
        "zones-code-zero-width", "zones-crs-102100", "zones-crs-4258", "zones-crs-7405", "zones-esri-json", "zones-json-lines", "zones-json-seq",
        "zones-lens-at-edge", "zones-overlap-10-m", "zones-stray-zone", "zones-windows-1252",
    ];

    internal static IReadOnlyList<MustLine> Lines { get; } =
    [
        .. Layers.Select(layer => new MustLine(Topic, Text($"{layer.File}: {layer.Zones} zones run end to end"), () => EndToEnd(layer.File, layer.Code, layer.Zones, only: null))),
        new(Topic, "219 LSOAs of Dorset Council run end to end", () => EndToEnd("dorset_lsoa11.geojson", "LSOA11CD", 219, only: "E06000059")),
        .. Formats.Select(file => new MustLine(Topic, $"{file}: the same 159 wards", () => SameWards(file))),
        .. Others.Select(file => new MustLine(Topic, $"{file.File} is named as {file.Named}, with advice", () => Named(file.File, file.Named))),
        .. Refused.Select(name => new MustLine(Topic, $"{name}: refused by a fault of the map", () => Case(name, isRefused: true))),
        .. Told.Select(name => new MustLine(Topic, $"{name}: read, and told where it matters", () => Case(name, isRefused: false))),
    ];

    private static string Gis => Path.Combine(Finished.Shared, "data", "gis");

    private static MustFigure EndToEnd(string file, string code, int zones, string? only)
    {
        var path = Path.Combine(Gis, file);
        if (!File.Exists(path))
        {
            return new MustFigure("needs ../shared", null);
        }

        var folder = Directory.CreateTempSubdirectory("zoning-must").FullName;
        try
        {
            var map = only is null ? path : Part(path, only, folder);
            var sample = Finished.Zoning("sample", Path.Combine(folder, "county"), "--packages", "2000", "--zones", map, "--code", code);
            var run = Finished.Zoning(
                "run", Path.Combine(folder, "county"), "--out", Path.Combine(folder, "run"), "--map-out", Path.Combine(folder, "zones.gpkg"));
            var count = sample.Code == 0 ? File.ReadLines(Path.Combine(folder, "county", "zones.geojson")).Count(line => line.Contains("\"Feature\"", StringComparison.Ordinal)) : 0;
            return new MustFigure(
                Text($"{count} zones, run {run.Seconds:0.0} s, exit {run.Code}"), count == zones && run.Code == 0 && File.Exists(Path.Combine(folder, "zones.gpkg")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The features of one council.</summary>
    private static string Part(string path, string council, string folder)
    {
        var target = Path.Combine(folder, "part.geojson");
        using var json = System.Text.Json.JsonDocument.Parse(File.ReadAllBytes(path));
        var features = json.RootElement.GetProperty("features").EnumerateArray()
            .Where(feature => feature.GetProperty("properties").GetProperty("LAD19CD").GetString() == council)
            .Select(feature => feature.GetRawText());
        File.WriteAllText(target, $"{{\"type\":\"FeatureCollection\",\"features\":[{string.Join(',', features)}]}}", new UTF8Encoding(false));
        return target;
    }

    private static MustFigure SameWards(string file)
    {
        var path = Path.Combine(Gis, "formats", file);
        if (!File.Exists(path))
        {
            return new MustFigure("needs ../shared", null);
        }

        var expected = ZoneFile.Read(InputFile.Read(Path.Combine(Gis, "dorset_wards13.geojson")), new ZoneLayout { Code = "WD13CD", Name = "WD13NM" });
        var zones = ZoneFile.Read(InputFile.Read(path), new ZoneLayout { Code = "WD13CD", Name = "WD13NM" });
        var same = expected.Zip(zones).Count(pair => pair.First.Code == pair.Second.Code && pair.First.Name == pair.Second.Name);

        // The files of metres were converted with the grid of the Ordnance Survey: within 5 m of ours.
        var apart = expected.Zip(zones).Max(pair => pair.First.Shape.Centroid.Distance(pair.Second.Shape.Centroid));
        return new MustFigure(Text($"{zones.Count} zones, {same} alike, centres within {apart:0.0} m"), zones.Count == 159 && same == 159 && apart < 5);
    }

    private static MustFigure Named(string file, string named)
    {
        var path = Path.Combine(Gis, "formats", file);
        if (!File.Exists(path))
        {
            return new MustFigure("needs ../shared", null);
        }

        try
        {
            ZoneFile.Read(InputFile.Read(path), new ZoneLayout { Code = "WD13CD" });
            return new MustFigure("read", false);
        }
        catch (BadDataException fault)
        {
            var finding = fault.Findings[0];
            return new MustFigure($"{finding.Code.Id} {finding.What}", finding.What.Contains(named, StringComparison.Ordinal));
        }
    }

    private static MustFigure Case(string name, bool isRefused)
    {
        var folder = Path.Combine(Finished.Shared, "cases", name, "county");
        if (!Directory.Exists(folder))
        {
            return new MustFigure("needs ../shared", null);
        }

        var findings = County.Check(CountySource.Folder(folder), new CountyOptions());
        var faults = findings.Where(finding => finding.Code.Kind != FaultKind.Notice).Select(finding => finding.Code.Id).Distinct().ToList();
        var all = string.Join(' ', findings.Select(finding => finding.Code.Id).Distinct());
        return new MustFigure(all, isRefused ? faults.Count > 0 && faults.TrueForAll(code => code.StartsWith('Z')) : faults.Count == 0);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
