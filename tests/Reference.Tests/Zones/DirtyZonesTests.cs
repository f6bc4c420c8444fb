using Shouldly;

namespace Zoning.Tests;

/// <summary>21 faulty zones, and what must be said of each. Expectations are typed by hand from what is drawn.</summary>
public class DirtyZonesTests
{
    [TestKit.NeedsSharedTheory]
    [InlineData("Z01", 1_000_000, "Z106")] // the second zone of this code is refused
    [InlineData("Z02", 1_000_000, "Z301")] // overlap with Z03
    [InlineData("Z03", 1_000_000, "Z303 Z307")] // sliver gap to Z04
    [InlineData("Z04", 1_000_000, "")]
    [InlineData("Z05", 3_970_000, "")] // T-junctions
    [InlineData("Z06", 3_970_000, "")]
    [InlineData("Z07", 500_000, "Z201 Z304")] // bow-tie: both halves are kept, as two parts
    [InlineData("Z08", 8_000_000, "Z302")] // a hole that no zone fills
    [InlineData("Z09", 750_000, "Z201")] // the hole that pokes out is cut off the shell
    [InlineData("Z10", 1_750_000, "Z201")] // overlapping parts are one
    [InlineData("Z11", 500_000, "Z304")] // two parts
    [InlineData("Z12", 1_000_000, "")] // clockwise
    [InlineData("Z13", 1_000_000, "Z202")] // ring not closed
    [InlineData("Z14", 1_000_000, "")] // heights
    [InlineData("Z15", 1_000_000, "Z201")] // repeated point and spike
    [InlineData("Z16", null, "Z114")] // null geometry
    [InlineData("Z17", null, "Z115")] // empty polygon
    [InlineData("Z18", 1_000_000, "Z204")] // geometry collection
    [InlineData("Z20", null, "Z118")] // degrees in a file of metres
    [InlineData("Z21", null, "Z117")] // collapsed
    public void Each_faulty_zone_is_repaired_or_refused_as_it_deserves(string code, int? squareMetres, string codes)
    {
        var reading = Read(out var findings);

        findings.Where(finding => finding.Id == code).Select(finding => finding.Code.Id).Order(StringComparer.Ordinal)
            .ShouldBe(codes.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        reading.Zones.TryIndexOf(new ZoneCode(code), out var zone).ShouldBe(squareMetres is not null);
        if (squareMetres is { } expected)
        {
            reading.Zones[zone].SquareMetres.ShouldBe(expected, 1e-6);
            reading.Zones[zone].Shape.IsValid.ShouldBeTrue();
        }
    }

    [TestKit.NeedsSharedFact]
    public void What_is_true_of_the_file_as_a_whole_is_said_once()
    {
        Read(out var findings);

        // The file is in metres: the winding of rings (the shell of Z12, the holes of Z08 and Z09) matters in longitude and latitude only.
        findings.Where(finding => finding.Id.Length == 0).Select(finding => (finding.Code.Id, finding.What))
            .ShouldBe([("Z112", "1 of 21 features have them.")]);
    }

    [TestKit.NeedsSharedFact]
    public void Overlap_gap_and_sliver_are_measured()
    {
        Read(out var findings);

        findings.Single(finding => finding.Code.Id == "Z301").What.ShouldBe("Zones 'Z02' and 'Z03' overlap by 50000 m2, 47.6 m wide on average.");
        findings.Single(finding => finding.Code.Id == "Z303").What.ShouldBe("20000 m2 between 'Z03', 'Z04', 'Z05', 'Z06' belong to no zone, 19.6 m wide on average.");
        findings.Single(finding => finding.Code.Id == "Z302").What.ShouldBe("1000000 m2 between 'Z08' belong to no zone, 500 m wide on average.");
    }

    [TestKit.NeedsSharedFact]
    public void Repairs_list_the_change_of_area()
    {
        var repairs = Read(out _).Repairs.Select(repair => (repair.Code.Value, repair.BeforeSquareMetres, repair.ChangeSquareMetres, repair.ChangePercent));

        repairs.ShouldBe(
        [
            ("Z07", 0, 500_000, null),
            ("Z09", 0, 750_000, null),
            ("Z10", 2_000_000, -250_000, -12.5),
            ("Z15", 1_000_000, 0, 0),
        ]);
    }

    [TestKit.NeedsSharedTheory]
    [InlineData("inside_Z01", 360500, 90500, "Z01")]
    [InlineData("edge_Z01_Z02", 361000, 90500, "Z01")]
    [InlineData("corner_4zones", 361000, 91000, "Z01")]
    [InlineData("overlap_Z02_Z03", 361975, 90500, "Z02")]
    [InlineData("gap_Z03_Z04", 362960, 90500, "")]
    [InlineData("outside_near_1m", 359999, 90500, "")]
    [InlineData("outside_far", 330000, 90500, "")]
    [InlineData("bbox_only", 366500, 93500, "")]
    [InlineData("degrees", -2.43, 50.71, "")] // GEOS says Z20, whose degrees are refused here
    public void A_point_on_several_zones_counts_in_the_one_whose_code_sorts_first(string point, double easting, double northing, string code)
    {
        point.ShouldNotBeEmpty();
        var zones = Read(out _).Zones;

        var found = ZoneLocator.Of(zones).Locate(easting, northing);

        (found < 0 ? "" : zones[found].Code.Value).ShouldBe(code);
    }

    private static ZoneReading Read(out List<Finding> findings)
    {
        var reading = SharedZones.Read(
            ["data", "gis-reference", "dirty", "zones_dirty.geojson"], new ZoneLayout { Code = "zone", Name = "name" }, out var collector);
        findings = [.. collector.ToFindings()];
        return reading;
    }
}
