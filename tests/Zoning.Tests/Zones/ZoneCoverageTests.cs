using System.Globalization;
using Shouldly;

namespace Zoning.Tests;

/// <summary>What is said of how zones lie together, through the reader that says it.</summary>
public class ZoneCoverageTests
{
    [Theory]
    [InlineData(0.4, "")] // rounding of coordinates
    [InlineData(10, "Z303 Z307")]
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
    public void A_strip_between_zones_that_is_open_to_the_outside_is_told_as_neighbours_apart() =>
        Codes(Box("W", 0, 0, 1000, 1000), Box("E", 1010, 0, 2000, 1000)).ShouldBe(["Z307"]);

    [Fact]
    public void A_bay_between_two_zones_at_the_edge_of_the_map_is_told_and_one_in_a_single_zone_is_its_coast()
    {
        // 150 m wide at its mouth, 300 m deep: 45,000 m2 between W and E.
        var west = ("W", "[[[[360000,90000],[363850,90000],[363850,90300],[364000,90300],[364000,94000],[360000,94000],[360000,90000]]]]");
        var east = ("E", "[[[[364000,90000],[368000,90000],[368000,94000],[364000,94000],[364000,90000]]]]");
        var bay = Findings(west, east).Single(finding => finding.Code.Id == "Z308");
        bay.What.ShouldStartWith("About 4");
        bay.What.ShouldEndWith("000 m2 between 'E', 'W' belong to no zone.");

        // The same bay 1 km to the west lies in one zone alone.
        var coast = ("W", "[[[[360000,90000],[362850,90000],[362850,90300],[363000,90300],[363000,90000],[364000,90000],[364000,94000],[360000,94000],[360000,90000]]]]");
        Codes(coast, east).ShouldBeEmpty();
    }

    [Fact]
    public void A_zone_drawn_over_a_smaller_one_gets_a_hole_for_it()
    {
        var findings = new FindingCollector();
        var text = string.Join(',', new[] { Box("A", 0, 0, 4000, 4000), Box("B", 1000, 1000, 2000, 2000) }.Select(zone =>
            $$$"""{"properties":{"zone":"{{{zone.Code}}}"},"geometry":{"type":"MultiPolygon","coordinates":{{{zone.Polygons}}}}}"""));
        var zones = GeoJsonZones.Read(
            InputFile.Of("zones.geojson", $$"""{"features":[{{text}}]}"""), new ZoneLayout { Code = "zone", Crs = "EPSG:27700" }, findings, default)!.Zones;

        findings.ToFindings().Select(finding => finding.Code.Id).ShouldBe(["Z310"]);
        zones[0].SquareMetres.ShouldBe(15_000_000);
        ZoneLocator.Of(zones).Locate(361_500, 91_500).ShouldBe(1);
        ZoneLocator.Of(zones).Locate(363_000, 93_000).ShouldBe(0);
    }

    [Fact]
    public void Two_layers_in_one_file_are_overlaps_and_no_enclaves() =>
        Codes(Box("A", 0, 0, 2000, 1000), Box("B", 0, 0, 1000, 1000), Box("C", 1000, 0, 2000, 1000)).ShouldBe(["Z301", "Z301"]);

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
