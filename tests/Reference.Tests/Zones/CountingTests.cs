using System.Globalization;
using Shouldly;

namespace Zoning.Tests;

public class CountingTests
{
    [TestKit.NeedsSharedFact]
    public void Each_of_22257_real_postcodes_lies_in_the_LSOA_that_geopandas_found()
    {
        var zones = SharedZones.LsoasOnTheGrid();
        var locator = ZoneLocator.Of(zones);
        var rows = CsvLines.Of("data", "gis-reference", "pip_postcodes.csv").ToList();
        rows.Count.ShouldBe(22_257);

        var differences = rows.Where(row =>
        {
            var index = locator.Locate(
                double.Parse(row["easting"], CultureInfo.InvariantCulture), double.Parse(row["northing"], CultureInfo.InvariantCulture));
            return (index < 0 ? "" : zones[index].Code.Value) != row["LSOA11CD"];
        });

        differences.Select(row => row["postcode"]).ShouldBeEmpty();
        rows.Count(row => row["LSOA11CD"].Length == 0).ShouldBe(2);
    }

    [TestKit.NeedsSharedFact]
    public void The_452_real_LSOAs_neither_overlap_nor_leave_gaps()
    {
        var reading = SharedZones.Read(
            ["data", "gis-reference", "lsoa_bng.geojson"], new ZoneLayout { Code = "LSOA11CD" }, out var findings);

        reading.Zones.Count.ShouldBe(452);
        reading.Crs.ShouldBe(Crs.NationalGrid);
        reading.Repairs.ShouldBeEmpty();
        findings.ToFindings().Select(finding => finding.Code.Id).Where(code => code is "Z301" or "Z302" or "Z303").ShouldBeEmpty();
        reading.Zones.Sum(zone => zone.SquareMetres).ShouldBe(2_652_733_665.0248, 1);
    }

    [TestKit.NeedsSharedFact]
    public void Of_the_452_real_LSOAs_1222_pairs_touch_as_GEOS_says()
    {
        var shapes = SharedZones.LsoasOnTheGrid().Select(zone => NetTopologySuite.Geometries.Prepared.PreparedGeometryFactory.Prepare(zone.Shape)).ToArray();

        var touching = Enumerable.Range(0, shapes.Length).Sum(i => Enumerable.Range(i + 1, shapes.Length - i - 1).Count(j =>
            shapes[i].Geometry.EnvelopeInternal.Intersects(shapes[j].Geometry.EnvelopeInternal) && shapes[i].Intersects(shapes[j].Geometry)));

        touching.ShouldBe(1222);
    }
}
