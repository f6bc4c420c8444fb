using FsCheck;
using FsCheck.Xunit;
using NetTopologySuite.Geometries;
using Shouldly;

namespace Zoning.Tests;

[Properties(MaxTest = 100, Replay = "20260331,7")]
public class ZoneLocatorProperties
{
    [Property]
    public Property On_triangles_with_whole_corners_every_whole_and_half_point_is_settled_exactly() => RandomMaps.Hold(chance =>
    {
        // Overlapping triangles: many points lie on edges and corners. Checked by whole-number arithmetic that knows nothing of grids.
        var triangles = Enumerable.Range(0, 1 + chance.NextBelow(8)).Select(_ => Triangle(chance)).ToArray();
        var locator = ZoneLocator.Of(Zones.OfChecked(triangles.Select((corners, index) => Drawn.Polygon(
            $"T{index}", $"{corners[0] / 2} {corners[1] / 2}, {corners[2] / 2} {corners[3] / 2}, {corners[4] / 2} {corners[5] / 2}"))));
        for (var x = -1; x <= 41; x++)
        {
            for (var y = -1; y <= 41; y++)
            {
                if (locator.Locate(x / 2.0, y / 2.0) != Array.FindIndex(triangles, corners => Covers(corners, x, y)))
                {
                    return false;
                }
            }
        }

        return true;
    });

    [Property]
    public Property Each_point_counts_in_exactly_one_area_the_lowest_that_covers_it() => RandomMaps.Hold(chance =>
    {
        var zones = RandomMaps.Cells(chance);
        var locator = ZoneLocator.Of(zones);
        var points = Enumerable.Range(0, 200).Select(_ => RandomMaps.Point(chance))
            .Concat(zones.SelectMany(zone => zone.Shape.Coordinates).Select(corner => new GridPoint(corner.X, corner.Y)))
            .ToArray();
        var found = new int[points.Length];
        locator.Locate(points, found);

        return points.Zip(found).All(pair =>
        {
            var point = new Point(pair.First.Easting, pair.First.Northing);
            var lowest = Enumerable.Range(0, zones.Count).FirstOrDefault(zone => zones[zone].Shape.Covers(point), -1);
            return pair.Second == lowest;
        });
    });

    [Property]
    public Property Merging_then_locating_is_locating_then_mapping() => RandomMaps.Hold(chance =>
    {
        var zones = RandomMaps.Cells(chance);
        var (groups, names) = RandomMaps.Groups(zones, chance);
        var merge = ZoneMerge.Of(zones, groups, names);
        var (fine, coarse) = (ZoneLocator.Of(zones), ZoneLocator.Of(merge.Zones));
        return Enumerable.Range(0, 200).Select(_ => RandomMaps.Point(chance)).All(point =>
        {
            var zone = fine.Locate(point.Easting, point.Northing);
            return coarse.Locate(point.Easting, point.Northing) == (zone < 0 ? -1 : merge.NewOf[zone]);
        });
    });

    [Property]
    public Property Merging_zones_keeps_the_area() => RandomMaps.Hold(chance =>
    {
        var zones = RandomMaps.Cells(chance);
        var (groups, names) = RandomMaps.Groups(zones, chance);
        var merge = ZoneMerge.Of(zones, groups, names);
        return Enumerable.Range(0, merge.Zones.Count).All(merged =>
        {
            var parts = Enumerable.Range(0, zones.Count).Where(zone => merge.NewOf[zone] == merged).Sum(zone => zones[zone].SquareMetres);
            return Math.Abs(parts - merge.Zones[merged].SquareMetres) <= 1e-9 * parts;
        });
    });

    [Property]
    public Property Every_cell_of_a_map_without_gaps_has_a_neighbour_and_neighbours_are_mutual() => RandomMaps.Hold(chance =>
    {
        var adjacency = Adjacency.Of(RandomMaps.Cells(chance));
        return adjacency.Islands.IsEmpty
            && adjacency.AreContiguous(Enumerable.Range(0, adjacency.Zones.Count))
            && Enumerable.Range(0, adjacency.Zones.Count).All(zone => adjacency.NeighboursOf(zone).All(other => adjacency.NeighboursOf(other).Contains(zone)));
    });

    [Property]
    public Property To_degrees_and_back_is_less_than_a_centimetre_off() => RandomMaps.Hold(chance =>
    {
        var point = new GridPoint(700_000 * chance.NextShare(), 1_300_000 * chance.NextShare());
        return Grid.FromLonLat(Grid.ToLonLat(point)).MetresTo(point) < 0.01;
    });

    [Property]
    public Property To_the_web_map_and_back_changes_nothing() => RandomMaps.Hold(chance =>
    {
        var position = new LonLat(14 * chance.NextShare() - 10, 49 + 13 * chance.NextShare());
        var (x, y) = Grid.ToWebMercator(position);
        var back = Grid.FromWebMercator(x, y);
        return Math.Abs(back.Longitude - position.Longitude) < 1e-9 && Math.Abs(back.Latitude - position.Latitude) < 1e-9;
    });

    [Fact]
    public void Threads_share_a_locator_and_find_the_same()
    {
        var chance = new Randomness(5);
        var locator = ZoneLocator.Of(RandomMaps.Cells(chance));
        var points = Enumerable.Range(0, 20_000).Select(_ => RandomMaps.Point(chance)).ToArray();
        var alone = points.Select(point => locator.Locate(point.Easting, point.Northing)).ToArray();
        var together = new int[points.Length];

        Parallel.For(0, points.Length, i => together[i] = locator.Locate(points[i].Easting, points[i].Northing));

        together.ShouldBe(alone);
        alone.Distinct().Count().ShouldBeGreaterThan(3);
    }

    [Theory]
    [InlineData(double.NaN, 0)]
    [InlineData(0, double.NaN)]
    [InlineData(double.PositiveInfinity, 0)]
    [InlineData(1e300, -1e300)]
    public void What_is_no_position_is_outside(double easting, double northing) =>
        ZoneLocator.Of(Zones.OfChecked([Drawn.Box("A", -10, -10, 10, 10)])).Locate(easting, northing).ShouldBe(-1);

    /// <summary>Corners x, y, x, y, x, y in halves, all even; not on one line.</summary>
    private static long[] Triangle(Randomness chance)
    {
        while (true)
        {
            var corners = Enumerable.Range(0, 6).Select(_ => 2L * chance.NextBelow(21)).ToArray();
            if (Turn(corners[0], corners[1], corners[2], corners[3], corners[4], corners[5]) != 0)
            {
                return corners;
            }
        }
    }

    private static bool Covers(long[] t, long x, long y)
    {
        var turns = new[] { Turn(t[0], t[1], t[2], t[3], x, y), Turn(t[2], t[3], t[4], t[5], x, y), Turn(t[4], t[5], t[0], t[1], x, y) };
        return turns.All(turn => turn >= 0) || turns.All(turn => turn <= 0);
    }

    private static long Turn(long ax, long ay, long bx, long by, long x, long y) => (bx - ax) * (y - ay) - (by - ay) * (x - ax);
}
