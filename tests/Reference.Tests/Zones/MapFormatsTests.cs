using Shouldly;
using TestKit;

namespace Zoning.Tests;

/// <summary>Real layers of Dorset in every format that is read, written by GDAL.</summary>
public class MapFormatsTests
{
    public static TheoryData<string> Formats =>
        ["wards.geojsonl", "wards.kml", "wards_bng.gpkg", "wards_wgs84.gpkg", "wards_bng.shp", "wards_bng_shp.zip", "wards_bng_wkt.csv"];

    [NeedsSharedTheory]
    [MemberData(nameof(Formats))]
    public void Every_format_gives_the_same_159_wards(string file)
    {
        var expected = ZoneFile.Read(InputFile.Read(Folders.SharedFile("data", "gis", "dorset_wards13.geojson")), new ZoneLayout { Code = "WD13CD", Name = "WD13NM" });
        var zones = ZoneFile.Read(InputFile.Read(Folders.SharedFile("data", "gis", "formats", file)), new ZoneLayout { Code = "WD13CD", Name = "WD13NM" });

        zones.Count.ShouldBe(159);
        zones.Select(zone => (zone.Code, zone.Name)).ShouldBe(expected.Select(zone => (zone.Code, zone.Name)));

        // The files in metres were converted with OSTN15, from which the built-in way differs by up to 5 m.
        zones.Zip(expected).Max(pair => pair.First.Shape.Centroid.Distance(pair.Second.Shape.Centroid)).ShouldBeLessThan(5);
        Enumerable.Range(0, 159).Count(i => Adjacency.Of(zones).NeighboursOf(i).SequenceEqual(Adjacency.Of(expected).NeighboursOf(i))).ShouldBeGreaterThan(150);
    }

    [NeedsSharedTheory]
    [InlineData("dorset_ua_2019.geojson", "LAD19CD", 2, 5_590)]
    [InlineData("dorset_lad_pre2019.geojson", "LAD11CD", 8, 0)]
    public void Layers_full_of_slivers_are_read_and_the_slivers_told(string file, string code, int count, int rings)
    {
        var reading = SharedZones.Read(["data", "gis", file], new ZoneLayout { Code = code }, out var findings);

        findings.HasStructureFault.ShouldBeFalse();
        reading.Zones.Count.ShouldBe(count);
        var dust = findings.ToFindings().Single(finding => finding.Code.Id == "Z207").What;
        if (rings > 0)
        {
            dust.ShouldBe($"{rings} rings of {count} zones, 0 m2 in all."); // 1,903 and 3,687, counted by hand in the case
        }

        reading.Zones.Sum(zone => zone.SquareMetres).ShouldBeInRange(2.64e9, 2.66e9); // Dorset and BCP
    }
}
