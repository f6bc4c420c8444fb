using System.Globalization;
using Shouldly;

namespace Zoning.Tests;

/// <summary>What is said of how zones lie together, through the reader that says it.</summary>
public class ZoneCoverageTests
{
    [Theory]
    [InlineData(0.4, "")] // rounding of coordinates
    [InlineData(10, "Z303")]
    [InlineData(100, "Z302")]
    public void A_gap_that_zones_enclose_is_noise_a_sliver_or_a_gap_by_its_width(double metres, string code)
    {
        // West and east with a gap between them, closed by north and south.
        var gap = 1000 + metres;
        Codes(
            Box("W", 0, 0, 1000, 1000), Box("E", gap, 0, 2000, 1000), Box("N", 0, 1000, 2000, 1500), Box("S", 0, -500, 2000, 0))
            .ShouldBe(code.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData(0.4, "")]
    [InlineData(10, "Z303")]
    [InlineData(100, "Z301")]
    public void An_overlap_is_noise_a_sliver_or_an_overlap_by_its_width(double metres, string code) =>
        Codes(Box("W", 0, 0, 1000 + metres, 1000), Box("E", 1000, 0, 2000, 1000))
            .ShouldBe(code.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void A_zone_that_lies_as_an_island_in_a_gap_is_not_part_of_it()
    {
        var ring = $"[[{Ring(0, 0, 1000, 1000)},{Ring(200, 200, 800, 800)}]]";
        var findings = Findings(("R", ring), Box("I", 400, 400, 600, 600));

        findings.Select(finding => finding.Code.Id).ShouldContain("Z302");
        // 600 m by 600 m less 200 m by 200 m.
        findings.Single(finding => finding.Code.Id == "Z302").What.ShouldStartWith("320000 m2 between ");
    }

    [Fact]
    public void A_gap_that_is_open_to_the_outside_is_not_told() =>
        Codes(Box("W", 0, 0, 1000, 1000), Box("E", 1010, 0, 2000, 1000)).ShouldBeEmpty();

    private static (string Code, string Polygons) Box(string code, double west, double south, double east, double north) =>
        (code, $"[[{Ring(west, south, east, north)}]]");

    private static string Ring(double west, double south, double east, double north) => string.Create(
        CultureInfo.InvariantCulture,
        $"[[{360000 + west},{90000 + south}],[{360000 + east},{90000 + south}],[{360000 + east},{90000 + north}],[{360000 + west},{90000 + north}],[{360000 + west},{90000 + south}]]");

    private static IEnumerable<string> Codes(params (string Code, string Polygons)[] zones) =>
        Findings(zones).Select(finding => finding.Code.Id).Where(code => code != "Z203");

    private static Finding[] Findings(params (string Code, string Polygons)[] zones)
    {
        var features = zones.Select(zone =>
            $$$"""{"properties":{"zone":"{{{zone.Code}}}"},"geometry":{"type":"MultiPolygon","coordinates":{{{zone.Polygons}}}}}""");
        var findings = new FindingCollector();
        var file = InputFile.Of("zones.geojson", $$"""{"features":[{{string.Join(',', features)}}]}""");
        GeoJsonZones.Read(file, new ZoneLayout { Code = "zone", Crs = "EPSG:27700" }, findings, CancellationToken.None).ShouldNotBeNull();
        return [.. findings.ToFindings()];
    }
}
