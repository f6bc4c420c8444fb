using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Shouldly;
using TestKit;

namespace Zoning.Reporting.Tests;

/// <summary>Ashdale with its map in each format, and the map of its run written for other programs.</summary>
public class MapsTests
{
    private static readonly string Ashdale = Path.Combine(Folders.Project, "data-samples", "ashdale");
    private static readonly Lazy<PublishedRun> Run = new(() => Read(AllFiles()).Publish());

    public static TheoryData<string> Formats => ["zones.gpkg", "zones.shp", "zones.kml", "zones.csv", "zones.zip"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_same_county_gives_the_same_ledger_whatever_the_format_of_its_map(string file) =>
        Ledger(With(file)).ShouldBe(Ledger(AllFiles()));

    [NeedsPostGisFact]
    public void A_county_with_its_map_in_postgis_gives_the_same_ledger()
    {
        var table = "ashdale_" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        var zones = ZonesOf(AllFiles());
        PostGisWriter.Write(Database, table, Table(zones), replace: true);

        var files = AllFiles();
        files.Remove("zones.geojson");
        files["county.json"] = Settings($"{{\"file\":\"{Database}\",\"layer\":\"{table}\",\"code\":\"zone\",\"name\":\"name\",\"groups\":[\"locality\"]}}");

        Ledger(files).ShouldBe(Ledger(AllFiles()));
    }

    [NeedsPostGisFact]
    public void A_table_that_is_there_is_not_replaced_unasked_and_a_failure_leaves_nothing()
    {
        var table = "map_" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        Run.Value.WriteMap(Database, table).ShouldBeTrue();

        var fault = Should.Throw<BadDataException>(() => Run.Value.WriteMap(Database, table));
        fault.Findings.ShouldHaveSingleItem().Code.Id.ShouldBe("Z133");
        fault.Message.ShouldNotContain("Username", Case.Insensitive);
        Run.Value.WriteMap(Database, table, replace: true).ShouldBeTrue();
        PostGisZones.Fetch(Database, new ZoneLayout { Code = "code", Layer = table }).Bytes.Length.ShouldBeGreaterThan(1_000);
        Should.Throw<BadDataException>(() => Run.Value.WriteMap(Database, "absent_schema.map")).Findings[0].Code.Id.ShouldBe("Z133");
    }

    [Fact]
    public void A_database_that_cannot_be_reached_is_told_without_its_connection_string()
    {
        var variable = "ZONING_TEST_NOWHERE_" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        var fault = Should.Throw<BadDataException>(() => PostGisZones.Fetch("postgis:" + variable, new ZoneLayout { Code = "zone" }));
        fault.Findings[0].What.ShouldContain("There is no environment variable");

        foreach (var secret in new[] { "Host=/nowhere;Username=u;Password=hush-hush;Timeout=2", "this is hush-hush no string", "Port=hush-hush" })
        {
            Environment.SetEnvironmentVariable(variable, secret);
            fault = Should.Throw<BadDataException>(() => PostGisZones.Fetch("postgis:" + variable, new ZoneLayout { Code = "zone" }));
            (fault.Message + string.Concat(fault.Findings.Select(finding => finding.What))).ShouldNotContain("hush");
        }

        Environment.SetEnvironmentVariable(variable, null);
    }

    [Fact]
    public void A_geopackage_holds_published_figures_only_and_repeats_byte_for_byte()
    {
        var files = Run.Value.MapFiles("zones.gpkg");

        files["zones.gpkg"].ShouldBe(Read(AllFiles()).Publish().MapFiles("zones.gpkg")["zones.gpkg"]);
        var table = RunMapTable.Of(Run.Value);
        table.Rows.Length.ShouldBe(Run.Value.Ledger.Display.Areas.Length);
        var number = table.Columns.Select((column, at) => (column, at)).First(pair => pair.column.IsNumber).at;
        foreach (var row in table.Rows.Where(row => row[number] is null))
        {
            ((string)row[number + 1]!).ShouldNotBeNullOrEmpty();
        }

        table.Rows.Any(row => row.Contains("hidden")).ShouldBeTrue();
    }

    [NeedsGdalFact]
    public void What_gdal_reads_is_what_was_published()
    {
        var folder = Directory.CreateTempSubdirectory("zoning-maps").FullName;
        try
        {
            foreach (var name in new[] { "zones.gpkg", "zones.shp", "zones.geojson" })
            {
                foreach (var (file, content) in Run.Value.MapFiles(name))
                {
                    File.WriteAllBytes(Path.Combine(folder, file), content);
                }

                CompareWithGdal(Path.Combine(folder, name), isDegrees: name == "zones.geojson");
            }

            var layers = Ogr(NeedsGdalFactAttribute.OgrInfo, "-q", Path.Combine(folder, "zones.gpkg"));
            layers.ShouldContain("zoning (Multi Polygon)");
            layers.ShouldContain("layer_styles (None)");
            var styles = Ogr(NeedsGdalFactAttribute.OgrInfo, "-al", Path.Combine(folder, "zones.gpkg"), "layer_styles");
            styles.ShouldContain("useAsDefault (Integer(Boolean)) = 1");
            styles.ShouldContain("LinePatternFill");
            styles.ShouldContain("RuleRenderer");
            styles.ShouldContain("allowHtml=\"0\"");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Markup_and_formulas_in_names_are_text_in_every_map_and_reach_no_style()
    {
        const string name = "=cmd|'/c calc'!A1 <img src=x onerror=alert(1)> [% @project_home %]";
        var zones = Zones.Of(ZonesOf(AllFiles()).Select((zone, i) => i == 0 ? zone with { Name = name } : zone));
        var map = Table(zones) with { Styles = [new MapStyle("Unmet", "unmet", "name")] };
        var styled = map with
        {
            Columns = [.. map.Columns, new MapTableColumn("unmet", IsNumber: true)],
            Rows = [.. map.Rows.Select((row, i) => row.Add(i == 0 ? null : (object)(double)i))],
        };

        var style = QmlStyle.Of(styled, styled.Styles[0]);
        style.ShouldNotContain("calc");
        style.ShouldNotContain("onerror");
        style.ShouldContain("fieldName=\"zone\" isExpression=\"0\" allowHtml=\"0\"");
        foreach (var file in new[] { InputFile.Of("a.gpkg", GeoPackageWriter.Write(styled)), Shapefile(styled) })
        {
            ZoneFile.Read(file, new ZoneLayout { Code = "zone", Name = "name" })[0].Name.ShouldBe(name);
        }
    }

    [Fact]
    public void An_ending_that_says_no_format_is_the_callers_mistake() =>
        Should.Throw<ArgumentException>(() => Run.Value.MapFiles("zones.tab")).Message.ShouldContain(".gpkg, .shp or .geojson");

    private static string Database => "postgis:" + NeedsPostGisFactAttribute.Variable;

    private static void CompareWithGdal(string path, bool isDegrees)
    {
        var text = Ogr(
            NeedsGdalFactAttribute.OgrToOgr, "-f", "GeoJSON", "/vsistdout/", path, "-lco", "RFC7946=NO", "-lco", "COORDINATE_PRECISION=3",
            path.EndsWith(".gpkg", StringComparison.Ordinal) ? "zoning" : Path.GetFileNameWithoutExtension(path));
        using var read = JsonDocument.Parse(text);
        var table = RunMapTable.Of(Run.Value);
        var names = path.EndsWith(".shp", StringComparison.Ordinal) ? ShapefileWriter.ShortNames(table) : [.. table.Columns.Select(column => column.Name)];
        var features = read.RootElement.GetProperty("features").EnumerateArray().ToList();
        features.Count.ShouldBe(table.Zones.Count);
        if (!isDegrees)
        {
            read.RootElement.GetProperty("crs").ToString().ShouldContain("27700");
        }

        for (var i = 0; i < features.Count; i++)
        {
            var properties = features[i].GetProperty("properties");
            for (var column = 0; column < table.Columns.Length; column++)
            {
                if (!properties.TryGetProperty(names[column], out var value))
                {
                    isDegrees.ShouldBeTrue(names[column]); // the run's own zones.geojson has other columns
                }
                else if (table.Columns[column].IsNumber)
                {
                    (value.ValueKind == JsonValueKind.Null ? null : (double?)value.GetDouble()).ShouldBe((double?)table.Rows[i][column]);
                }
                else if (!isDegrees)
                {
                    value.GetString().ShouldBe((string?)table.Rows[i][column]);
                }
            }
        }

        var first = features[0].GetProperty("geometry").GetProperty("coordinates").ToString();
        first.ShouldContain(isDegrees ? "0.8" : "5", Case.Sensitive);
    }

    private static string Ogr(string program, params string[] arguments)
    {
        var ended = ChildProcess.Run(new ProcessStartInfo(program, arguments));
        ended.Code.ShouldBe(0, ended.Error);
        return ended.Output;
    }

    private static string Ledger(IEnumerable<KeyValuePair<string, byte[]>> files) => Encoding.UTF8.GetString(
        Read(files).Publish(OutputLevel.Internal).Files()["ledger.csv"]);

    private static CountyRun Read(IEnumerable<KeyValuePair<string, byte[]>> files) =>
        County.Read(CountySource.Of(files)).OnHomeMap().Run(new RunOptions { Parts = RunParts.Ledger });

    private static Dictionary<string, byte[]> AllFiles() => Directory.EnumerateFiles(Ashdale)
        .ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes, StringComparer.Ordinal);

    private static byte[] Settings(string zones)
    {
        var text = Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(Ashdale, "county.json"))).Replace("\r", "", StringComparison.Ordinal);
        var from = text.IndexOf("\"zones\"", StringComparison.Ordinal);
        var to = text.IndexOf("\"timeZone\"", StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes($"{text[..from]}\"zones\":{zones},{text[to..]}");
    }

    private static Zones ZonesOf(Dictionary<string, byte[]> files) => ZoneFile.Read(
        InputFile.Of("zones.geojson", files["zones.geojson"]), new ZoneLayout { Code = "zone", Name = "name", Groups = ["locality"] });

    private static MapTable Table(Zones zones) => new(
        "wards", zones, [new("zone", IsNumber: false), new("name", IsNumber: false), new("locality", IsNumber: false)],
        [.. zones.Select(zone => (System.Collections.Immutable.ImmutableArray<object?>)[zone.Code.Value, zone.Name, zone.Groups["locality"]])])
    {
        Day = new DateOnly(2026, 3, 31),
    };

    private static InputFile Shapefile(MapTable map)
    {
        var parts = ShapefileWriter.Write(map);
        return InputFile.Of("a.shp", parts[".shp"]).With(parts.Where(part => part.Key != ".shp").Select(part => InputFile.Of("a" + part.Key, part.Value)));
    }

    /// <summary>Ashdale with its map in another format.</summary>
    private static Dictionary<string, byte[]> With(string file)
    {
        var files = AllFiles();
        var map = Table(ZonesOf(files));
        files.Remove("zones.geojson");
        files["county.json"] = Settings($"{{\"file\":\"{file}\",\"code\":\"zone\",\"name\":\"name\",\"groups\":[\"locality\"]}}");
        switch (Path.GetExtension(file))
        {
            case ".gpkg":
                files[file] = GeoPackageWriter.Write(map);
                break;
            case ".shp":
                foreach (var (ending, content) in ShapefileWriter.Write(map))
                {
                    files["zones" + ending] = content;
                }

                break;
            case ".zip":
                using (var stream = new MemoryStream())
                {
                    using (var zip = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
                    {
                        foreach (var (ending, content) in ShapefileWriter.Write(map))
                        {
                            using var entry = zip.CreateEntry("zones" + ending).Open();
                            entry.Write(content);
                        }
                    }

                    files[file] = stream.ToArray();
                }

                break;
            case ".csv":
                files[file] = Encoding.UTF8.GetBytes("zone,name,locality,geometry\n" + string.Concat(map.Zones.Select(zone =>
                    $"{zone.Code},{zone.Name},{zone.Groups["locality"]},\"SRID=27700;{zone.Shape.AsText()}\"\n")));
                break;
            default:
                files[file] = Kml(map.Zones);
                break;
        }

        return files;
    }

    private static byte[] Kml(Zones zones)
    {
        var text = new StringBuilder("<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>");
        foreach (var zone in zones)
        {
            text.Append(CultureInfo.InvariantCulture, $"<Placemark><name>{zone.Name}</name><ExtendedData><SchemaData><SimpleData name=\"zone\">{zone.Code}</SimpleData><SimpleData name=\"locality\">{zone.Groups["locality"]}</SimpleData></SchemaData></ExtendedData><MultiGeometry>");
            foreach (var rings in GridGeometry.RingsOf(zone.Shape))
            {
                text.Append("<Polygon>");
                for (var i = 0; i < rings.Count; i++)
                {
                    text.Append(i == 0 ? "<outerBoundaryIs><LinearRing><coordinates>" : "<innerBoundaryIs><LinearRing><coordinates>");
                    for (var at = 0; at < rings[i].Length; at += 2)
                    {
                        var place = Grid.ToLonLat(new GridPoint(rings[i][at], rings[i][at + 1]));
                        text.Append(CultureInfo.InvariantCulture, $"{place.Longitude:R},{place.Latitude:R} ");
                    }

                    text.Append(i == 0 ? "</coordinates></LinearRing></outerBoundaryIs>" : "</coordinates></LinearRing></innerBoundaryIs>");
                }

                text.Append("</Polygon>");
            }

            text.Append("</MultiGeometry></Placemark>");
        }

        return Encoding.UTF8.GetBytes(text.Append("</Document></kml>").ToString());
    }
}
