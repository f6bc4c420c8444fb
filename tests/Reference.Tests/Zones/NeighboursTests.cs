using System.Globalization;
using System.Text;
using Shouldly;

namespace Zoning.Tests;

public class NeighboursTests
{
    [TestKit.NeedsSharedFact]
    public void Neighbours_of_the_219_Dorset_LSOAs_are_those_of_libpysal()
    {
        var zones = SharedZones.Read(["data", "gis-reference", "dorset_council_lsoa_bng.geojson"], "LSOA11CD").Zones;
        var adjacency = Adjacency.Of(zones);

        var ours = Enumerable.Range(0, zones.Count)
            .SelectMany(zone => adjacency.NeighboursOf(zone).Select(other => $"{zones[zone].Code},{zones[other].Code}"))
            .Order(StringComparer.Ordinal);

        var theirs = CsvLines.Of("data", "gis-reference", "weights_rook.csv").Select(row => $"{row["a"]},{row["b"]}").Order(StringComparer.Ordinal).ToList();
        theirs.Count.ShouldBe(1102);
        ours.ShouldBe(theirs);
    }

    [TestKit.NeedsSharedFact]
    public void Real_neighbours_in_degrees_are_the_same_as_on_the_grid()
    {
        var degrees = Adjacency.Of(SharedZones.Read(["data", "gis", "dorset_lsoa11.geojson"], "LSOA11CD").Zones);
        var grid = Adjacency.Of(SharedZones.LsoasOnTheGrid());

        for (var zone = 0; zone < 452; zone++)
        {
            degrees.NeighboursOf(zone).ShouldBe(grid.NeighboursOf(zone));
        }
    }

    [TestKit.NeedsSharedFact]
    public void The_map_of_452_real_LSOAs_takes_less_than_300_kilobytes()
    {
        var outlines = ZoneOutlines.Of(SharedZones.LsoasOnTheGrid(), 1000);
        var text = new StringBuilder();
        foreach (var ring in outlines.Zones.SelectMany(zone => zone.Rings))
        {
            text.Append(CultureInfo.InvariantCulture, $"M{ring[0]} {ring[1]}l");
            for (var i = 2; i < ring.Length; i += 2)
            {
                text.Append(CultureInfo.InvariantCulture, $"{ring[i] - ring[i - 2]} {ring[i + 1] - ring[i - 1]} ");
            }

            text.Append('z');
        }

        text.Length.ShouldBeInRange(20_000, 300_000);
        outlines.Zones.Length.ShouldBe(452);
    }

    [TestKit.NeedsSharedFact]
    public void On_the_screen_shared_boundaries_stay_shared()
    {
        // Every pixel edge inside the map that one zone has, another has the other way round or along a straight line; so areas add up to the whole map's.
        var zones = SharedZones.LsoasOnTheGrid();
        var outlines = ZoneOutlines.Of(zones, 1000);
        var merged = ZoneOutlines.Of(ZoneMerge.Of(zones, new int[452], ["All"]).Zones, 1000);

        double parts = outlines.Zones.Sum(zone => Math.Abs(zone.Rings.Sum(TwiceArea)));
        double whole = Math.Abs(merged.Zones[0].Rings.Sum(TwiceArea));
        parts.ShouldBe(whole, 0.002 * whole);
    }

    private static long TwiceArea(System.Collections.Immutable.ImmutableArray<int> ring)
    {
        long sum = 0;
        for (var i = 0; i < ring.Length; i += 2)
        {
            var j = (i + 2) % ring.Length;
            sum += (long)ring[i] * ring[j + 1] - (long)ring[j] * ring[i + 1];
        }

        return sum;
    }
}
