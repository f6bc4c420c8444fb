using System.Globalization;
using System.Text;
using NetTopologySuite.Geometries;
using Shouldly;

namespace Zoning.Tests;

public class RealZoneFilesTests
{
    private static readonly string[] Wards = ["data", "gis", "dorset_wards13.geojson"];

    [TestKit.NeedsSharedFact]
    public void The_real_LSOAs_in_degrees_are_read_and_the_five_invalid_ones_repaired()
    {
        var reading = SharedZones.Read(
            ["data", "gis", "dorset_lsoa11.geojson"], new ZoneLayout { Code = "LSOA11CD", Name = "LSOA11NM", Groups = ["LAD19NM"] }, out var findings);

        reading.Zones.Count.ShouldBe(452);
        reading.Repairs.Length.ShouldBe(5);
        reading.Repairs.Select(repair => Math.Abs(repair.ChangeSquareMetres)).Max().ShouldBeLessThan(1000);
        reading.Zones.Count(zone => zone.Groups["LAD19NM"] == "Dorset").ShouldBe(219);
        reading.IgnoredProperties.ShouldContain("imd19_rank");
        findings.HasStructureFault.ShouldBeFalse();
        findings.HasRowFault.ShouldBeFalse();
    }

    [TestKit.NeedsSharedFact]
    public void The_2493_real_output_areas_are_read_and_compared()
    {
        var reading = SharedZones.Read(["data", "gis", "dorset_oa11.geojson"], new ZoneLayout { Code = "OA11CD" }, out var findings);

        reading.Zones.Count.ShouldBe(2_493);
        reading.Repairs.Length.ShouldBe(12);
        findings.ToFindings().Select(finding => finding.Code.Id).Distinct().ShouldBe(["Z201", "Z304", "Z307", "Z308"], ignoreOrder: true);
    }

    [TestKit.NeedsSharedFact]
    public void Measures_agree_with_those_of_the_official_shift_within_what_TOWGS84_allows()
    {
        var zones = SharedZones.Read(["data", "gis", "dorset_lsoa11.geojson"], "LSOA11CD").Zones;
        foreach (var row in CsvLines.Of("data", "gis-reference", "geometry_measures.csv"))
        {
            zones.TryIndexOf(new ZoneCode(row["LSOA11CD"]), out var zone).ShouldBeTrue();
            zones[zone].SquareMetres.ShouldBe(Number(row["area"]), 1e-4 * Number(row["area"]));
            zones[zone].Shape.Centroid.Distance(new Point(Number(row["cx"]), Number(row["cy"]))).ShouldBeLessThan(2);
        }
    }

    [TestKit.NeedsSharedFact]
    public void Measures_on_the_grid_equal_those_of_GEOS()
    {
        var zones = SharedZones.LsoasOnTheGrid();
        foreach (var row in CsvLines.Of("data", "gis-reference", "geometry_measures.csv"))
        {
            zones.TryIndexOf(new ZoneCode(row["LSOA11CD"]), out var zone).ShouldBeTrue();
            var shape = zones[zone].Shape;
            shape.Area.ShouldBe(Number(row["area"]), 1e-9 * Number(row["area"]));
            shape.Length.ShouldBe(Number(row["perimeter"]), 1e-9 * Number(row["perimeter"]));
            shape.Centroid.X.ShouldBe(Number(row["cx"]), 1e-9 * Number(row["cx"]));
            shape.Centroid.Y.ShouldBe(Number(row["cy"]), 1e-9 * Number(row["cy"]));
        }
    }

    [TestKit.NeedsSharedTheory]
    [InlineData("urn:ogc:def:crs:EPSG::27700")]
    [InlineData("EPSG:3857")]
    [InlineData("urn:ogc:def:crs:OGC:1.3:CRS84")]
    public void Wards_in_another_system_with_the_older_crs_member_are_the_same_zones(string crs)
    {
        var degrees = SharedZones.Read(Wards, "WD13CD").Zones;
        var findings = new FindingCollector();
        var file = InputFile.Of("wards.geojson", Rewritten(File.ReadAllText(TestKit.Folders.SharedFile(Wards)), crs));

        var other = GeoJsonZones.Read(file, new ZoneLayout { Code = "WD13CD" }, findings, CancellationToken.None).ShouldNotBeNull();

        other.Zones.Count.ShouldBe(159);
        for (var i = 0; i < 159; i++)
        {
            other.Zones[i].Code.ShouldBe(degrees[i].Code);
            // Coordinates were written to the centimetre; a corner moves by at most 1 cm.
            NetTopologySuite.Algorithm.Distance.DiscreteHausdorffDistance.Distance(other.Zones[i].Shape, degrees[i].Shape).ShouldBeLessThan(0.02);
        }
    }

    /// <summary>Writes every position of a file in degrees in another system, by formulas that share nothing with the reader but ProjNET's constants.</summary>
    private static string Rewritten(string text, string crs)
    {
        var result = new StringBuilder($$$"""{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"{{{crs}}}"}},"features":""");
        var features = text[(text.IndexOf("\"features\"", StringComparison.Ordinal) + 11)..];
        var rest = System.Text.RegularExpressions.Regex.Replace(features, @"\[ (-?[\d.]+), (-?[\d.]+) \]", match =>
        {
            var (lon, lat) = (Number(match.Groups[1].Value), Number(match.Groups[2].Value));
            var (x, y) = crs.EndsWith("27700", StringComparison.Ordinal) ? Helmert.ToGrid(lon, lat)
                : crs.EndsWith("3857", StringComparison.Ordinal)
                    ? (lon * 20037508.342789244 / 180, Math.Asinh(Math.Tan(lat * Math.PI / 180)) * 6378137.0)
                    : (lon, lat);
            return string.Create(CultureInfo.InvariantCulture, $"[{x:0.######}, {y:0.######}]");
        });
        return result.Append(rest).ToString();
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
