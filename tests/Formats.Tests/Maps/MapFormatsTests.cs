using System.Text;
using Shouldly;

namespace Zoning.Formats.Tests;

/// <summary>Each format gives the same four squares, whatever its name says; what is no map is named for what it is.</summary>
public class MapFormatsTests
{
    private static readonly ZoneLayout NoCrs = SmallMap.Layout with { Crs = null };

    public static TheoryData<string> Formats =>
    [
        "geojson", "json lines", "text sequence", "esri json", "geopackage", "shapefile", "zipped shapefile", "kml", "kmz", "wkt", "wkt, semicolons",
        "wkt, tabs", "zipped geopackage", "utf-16 geojson",
    ];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_format_gives_the_same_zones(string format)
    {
        var reading = SmallMap.Read(FileOf(format), NoCrs, out var findings).ShouldNotBeNull(string.Join('\n', findings.Select(finding => finding.What)));

        reading.Zones.Select(zone => zone.Code.Value).ShouldBe(["A1", "A2", "A3", "A4"]);
        reading.Zones.Select(zone => zone.Name).ShouldBe(SmallMap.Names);
        reading.Zones.ShouldAllBe(zone => Math.Abs(zone.SquareMetres - 16e6) < 10);
        var locator = ZoneLocator.Of(reading.Zones);
        Enumerable.Range(0, 4).Select(i => locator.Locate(362_000 + 4_000 * (i % 2), 92_000 + 4_000 * (i / 2))).ShouldBe([0, 1, 2, 3]);
        Adjacency.Of(reading.Zones).PairCount.ShouldBe(4);
        findings.ShouldAllBe(finding => finding.Code.Kind == FaultKind.Notice);
    }

    [Theory]
    [InlineData("fgb\u0003fgb", "FlatGeobuf")]
    [InlineData("{\"type\":\"Topology\",\"arcs\":[],\"objects\":{}}", "TopoJSON")]
    [InlineData("<?xml version='1.0'?><ogr:FeatureCollection xmlns:gml='http://www.opengis.net/gml/3.2'/>", "GML")]
    [InlineData("<!DOCTYPE html><html><body>Sign in</body></html>", "web page")]
    [InlineData("<ows:ExceptionReport/>", "error message of a map server")]
    [InlineData("%PDF-1.7", "PDF")]
    [InlineData("Version 300\nCharset \"WindowsLatin1\"\nDelimiter \",\"\n", "MapInfo MIF")]
    [InlineData("POLYGON ((0 0, 1 0, 1 1, 0 0))", "WKT without codes")]
    [InlineData("var wards = {\"type\":\"FeatureCollection\"}", "JavaScript")]
    public void What_is_not_read_is_named_for_what_it_is(string text, string named)
    {
        SmallMap.Read(InputFile.Of("zones.geojson", text), NoCrs, out var findings).ShouldBeNull();

        var finding = findings.ShouldHaveSingleItem();
        finding.Code.Id.ShouldBe("Z126");
        finding.What.ShouldContain(named);
        finding.Advice.ShouldContain("GeoPackage or GeoJSON");
    }

    [Fact]
    public void A_part_of_a_shapefile_a_workbook_and_a_zip_without_a_map_are_named()
    {
        What(InputFile.Of("wards.dbf", [3, 1, 1, 1])).ShouldContain("name the .shp");
        What(SmallMap.Zip(("xl/workbook.xml", [60]))).ShouldContain("workbook");
        What(SmallMap.Zip(("a.gdb/a00000001.gdbtable", [1]))).ShouldContain("file geodatabase");
        What(SmallMap.Zip(("readme.txt", [1]))).ShouldContain("without a map");
        What(InputFile.Of("x.gpkg", [.. "SQLite format 3\0"u8, .. new byte[200]])).ShouldContain("shorter than it says");
    }

    [Fact]
    public void Several_layers_ask_which_and_the_one_named_is_read()
    {
        var two = SmallMap.Zip(("north.geojson", Bytes(SmallMap.Collection(SmallMap.Features()))), ("south.kml", Bytes(SmallMap.Kml())));

        SmallMap.Read(two, NoCrs, out var findings).ShouldBeNull();
        findings.ShouldHaveSingleItem().Code.Id.ShouldBe("Z127");
        findings[0].What.ShouldBe("The zip has 'north.geojson', 'south.kml'.");
        SmallMap.Read(two, NoCrs with { Layer = "south.kml" }, out findings);
        SmallMap.Read(two, SmallMap.Layout with { Layer = "north" }, out _)!.Zones.Count.ShouldBe(4);
        SmallMap.Read(two, NoCrs with { Layer = "west" }, out findings).ShouldBeNull();
        SmallMap.CodesOf(findings).ShouldBe(["Z128"]);
        SmallMap.Read(FileOf("geopackage"), NoCrs with { Layer = "roads" }, out findings).ShouldBeNull();
        findings.ShouldHaveSingleItem().What.ShouldBe("There is no layer 'roads'. Its layers are 'wards'.");
    }

    [Fact]
    public void A_shapefile_takes_its_system_from_the_prj_its_letters_from_the_cpg_and_names_of_ten_letters()
    {
        var long10 = SmallMap.Layout with { Crs = null, Code = "zone", Groups = ["unmet_shown"] };

        SmallMap.Read(SmallMap.Shapefile(), long10, out var findings)!.Zones[3].Groups["unmet_shown"].ShouldBe("1 to 7");
        findings.ShouldBeEmpty();
        SmallMap.Read(SmallMap.Shapefile(".prj"), NoCrs, out findings)!.Crs.ShouldBe(Crs.NationalGrid);
        findings.ShouldHaveSingleItem().Code.Id.ShouldBe("Z206");
        SmallMap.Read(SmallMap.Shapefile(".dbf"), NoCrs, out findings).ShouldBeNull();
        findings.ShouldHaveSingleItem().Code.Id.ShouldBe("Z132");

        var old = SmallMap.Shapefile(".cpg", ".dbf");
        var dbf = ShapefileWriter.Write(SmallMap.Table())[".dbf"];
        dbf.AsSpan().Replace((byte)'y', (byte)0xE9); // Ashb\u00E9 in Windows-1252
        var named = old.With([.. old.Parts, InputFile.Of("wards.dbf", dbf), InputFile.Of("wards.cpg", "ANSI 1252")]);
        SmallMap.Read(named, NoCrs, out _)!.Zones[0].Name.ShouldBe("Ashb\u00E9");
    }

    [Fact]
    public void A_file_that_was_cut_says_so_in_each_format()
    {
        var gpkg = GeoPackageWriter.Write(SmallMap.Table());
        var shapes = SmallMap.Shapefile();

        SmallMap.Read(InputFile.Of("a.gpkg", gpkg.AsSpan(0, gpkg.Length / 2)), NoCrs, out var findings).ShouldBeNull();
        SmallMap.CodesOf(findings).ShouldBe(["Z131"]);
        SmallMap.Read(InputFile.Of("wards.shp", shapes.Bytes.Span[..200]).With(shapes.Parts), NoCrs, out findings).ShouldBeNull();
        SmallMap.CodesOf(findings).ShouldBe(["Z131"]);
        var kml = SmallMap.Kml();
        SmallMap.Read(InputFile.Of("a.kml", kml[..(kml.Length / 2)]), NoCrs, out findings).ShouldBeNull();
        SmallMap.CodesOf(findings).ShouldBe(["Z131"]);
        var zip = SmallMap.Zip(("wards.geojson", Bytes(SmallMap.Collection(SmallMap.Features()))));
        SmallMap.Read(InputFile.Of("a.zip", zip.Bytes.Span[..^30]), NoCrs, out findings).ShouldBeNull();
        SmallMap.CodesOf(findings).ShouldBe(["Z131"]);
    }

    [Fact]
    public void A_zip_bomb_is_refused_at_the_limit_and_a_document_type_is_not_followed()
    {
        var bomb = SmallMap.Zip(("wards.geojson", new byte[80 << 20]));
        bomb.Bytes.Length.ShouldBeLessThan(1 << 20);
        SmallMap.Read(bomb, NoCrs, out var findings).ShouldBeNull();
        SmallMap.CodesOf(findings).ShouldBe(["F101"]);

        var kml = "<!DOCTYPE kml [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><kml>&a;</kml>";
        SmallMap.Read(InputFile.Of("a.kml", kml), NoCrs, out findings).ShouldBeNull();
        SmallMap.CodesOf(findings).ShouldBe(["Z131"]);
    }

    [Fact]
    public void Reading_geojson_loads_no_database()
    {
        var context = new LoadedAssemblies(typeof(ZoneFile).Assembly.Location);

        context.ReadGeoJson().ShouldNotContain(name => name.Contains("sqlite", StringComparison.OrdinalIgnoreCase) || name == "Npgsql");
    }

    [Fact]
    public void A_map_without_shapes_is_told_apart_from_one_that_is_damaged()
    {
        SmallMap.Read(InputFile.Of("places.csv", "zone,easting,northing\nA1,360000,90000\n"), NoCrs, out var findings).ShouldBeNull();

        findings.ShouldHaveSingleItem().Code.Id.ShouldBe("Z134");
        findings[0].Advice.ShouldContain("are places, not zones");
    }

    internal static InputFile FileOf(string format) => format switch
    {
        "geojson" => Grid27700(SmallMap.Features()),
        "json lines" => InputFile.Of("a.geojson", string.Join('\n', InDegrees())),
        "text sequence" => InputFile.Of("a.geojson", string.Concat(InDegrees().Select(feature => $"\u001E{feature}\n"))),
        "esri json" => InputFile.Of("a.json", $$$"""{"geometryType":"esriGeometryPolygon","spatialReference":{"wkid":27700},"features":[{{{string.Join(',', Enumerable.Range(0, 4).Select(Esri))}}}]}"""),
        "geopackage" => InputFile.Of("a.gpkg", GeoPackageWriter.Write(SmallMap.Table())),
        "zipped geopackage" => SmallMap.Zip(("a.gpkg", GeoPackageWriter.Write(SmallMap.Table()))),
        "shapefile" => SmallMap.Shapefile(),
        "zipped shapefile" => SmallMap.Zip([.. ShapefileWriter.Write(SmallMap.Table()).Select(part => ("wards/wards" + part.Key.ToUpperInvariant(), part.Value))]),
        "kml" => InputFile.Of("a.kml", SmallMap.Kml()),
        "kmz" => SmallMap.Zip(("doc.kml", Bytes(SmallMap.Kml()))),
        "wkt" => InputFile.Of("a.csv", SmallMap.Wkt()),
        "wkt, semicolons" => InputFile.Of("a.csv", SmallMap.Wkt(';')),
        "wkt, tabs" => InputFile.Of("a.txt", SmallMap.Wkt('\t')),
        "utf-16 geojson" => InputFile.Of("a.geojson", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(SmallMap.Collection(InDegrees()))]),
        _ => throw new ArgumentException(format, nameof(format)),
    };

    private static string Esri(int square) =>
        $$$"""{"attributes":{"zone":"A{{{square + 1}}}","name":"{{{SmallMap.Names[square]}}}"},"geometry":{"rings":[{{{SmallMap.Json(SmallMap.Corners(square).Reverse())}}}]}}""";

    private static InputFile Grid27700(IEnumerable<string> features) => InputFile.Of(
        "a.geojson", SmallMap.Collection(features, "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::27700\"}},"));

    private static string[] InDegrees() => [.. Enumerable.Range(0, 4).Select(i => SmallMap.Feature(
        $"\"A{i + 1}\"", SmallMap.Corners(i).Select(corner => Grid.ToLonLat(new GridPoint(corner[0], corner[1]))).Select(place => new[] { place.Longitude, place.Latitude }),
        SmallMap.Names[i]))];

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string What(InputFile file)
    {
        SmallMap.Read(file, NoCrs, out var findings).ShouldBeNull();
        return findings.ShouldHaveSingleItem().What;
    }
}
