using Shouldly;
using Zoning.Figures.Tests.Demo;

namespace Zoning.Figures.Tests.Interactive;

public class SharedBordersTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8)]
    public void Neighbours_still_share_their_borders_once_these_are_simpler(double tolerance)
    {
        var zones = DemoFigures.Crooked(5, 4);
        var frame = MapFrame.Of(zones, 900, 640);
        var whole = zones.Select(zone => Outline.Rings(zone.Shape, frame)).ToArray();
        var simpler = SharedBorders.Simplified([.. whole], tolerance);

        var (before, after) = (Edges(whole.SelectMany(rings => rings)), Edges(simpler.SelectMany(rings => rings)));
        var onTheOutside = before.Where(edge => edge.Value == 1).SelectMany(edge => new[] { edge.Key.From, edge.Key.To }).ToHashSet();

        simpler.Sum(rings => rings.Sum(ring => ring.Corners.Length)).ShouldBeLessThan(whole.Sum(rings => rings.Sum(ring => ring.Corners.Length)));
        after.Values.ShouldAllBe(count => count <= 2);
        after.Where(edge => edge.Value == 1).ShouldAllBe(edge => onTheOutside.Contains(edge.Key.From) && onTheOutside.Contains(edge.Key.To), "only the outside of the map is nobody else's");
        Area(simpler.SelectMany(rings => rings)).ShouldBe(Area(whole.SelectMany(rings => rings)), Area(whole.SelectMany(rings => rings)) * 0.02);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8)]
    public void A_coverage_made_simpler_has_no_sliver_between_neighbours_and_no_line_that_crosses(double tolerance)
    {
        var zones = DemoFigures.Crooked(5, 4);
        var frame = MapFrame.Of(zones, 900, 640);
        var whole = zones.Select(zone => Outline.Rings(zone.Shape, frame)).ToArray();
        var simpler = CoverageBorders.Of(zones, frame).ShouldNotBeNull().Simplified(tolerance);

        var before = Edges(whole.SelectMany(rings => rings));
        var onTheOutside = before.Where(edge => edge.Value == 1).SelectMany(edge => new[] { edge.Key.From, edge.Key.To }).ToHashSet();
        var after = Edges(simpler.SelectMany(rings => rings));
        after.Values.ShouldAllBe(count => count <= 2);
        after.Where(edge => edge.Value == 1).ShouldAllBe(edge => onTheOutside.Contains(edge.Key.From) && onTheOutside.Contains(edge.Key.To));
        simpler.Sum(rings => rings.Sum(ring => ring.Corners.Length)).ShouldBeLessThan(whole.Sum(rings => rings.Sum(ring => ring.Corners.Length)));
        var factory = NetTopologySuite.Geometries.GeometryFactory.Default;
        simpler.SelectMany(rings => rings).ShouldAllBe(ring => factory.CreatePolygon(
            ring.Corners.Append(ring.Corners[0]).Select(corner => new NetTopologySuite.Geometries.Coordinate(corner.X, corner.Y)).ToArray()).IsValid);
    }

    [Fact]
    public void Areas_whose_borders_differ_are_no_coverage()
    {
        var zones = DemoFigures.Crooked(3, 2);
        var moved = Zones.OfChecked(zones.Select((zone, at) => at == 0 ? zone with { Shape = zone.Shape.Buffer(5) } : zone));

        CoverageBorders.Of(zones, MapFrame.Of(zones, 900, 640)).ShouldNotBeNull();
        CoverageBorders.Of(moved, MapFrame.Of(moved, 900, 640)).ShouldBeNull();
    }

    private static Dictionary<((int X, int Y) From, (int X, int Y) To), int> Edges(IEnumerable<OutlineRing> rings)
    {
        var edges = new Dictionary<((int X, int Y) From, (int X, int Y) To), int>();
        foreach (var corners in rings.Select(ring => ring.Corners))
        {
            for (var i = 0; i < corners.Length; i++)
            {
                var (from, to) = (corners[i], corners[(i + 1) % corners.Length]);
                var edge = from.CompareTo(to) < 0 ? (from, to) : (to, from);
                edges[edge] = edges.GetValueOrDefault(edge) + 1;
            }
        }

        return edges;
    }

    private static double Area(IEnumerable<OutlineRing> rings) => rings.Sum(ring => Math.Abs(Enumerable.Range(0, ring.Corners.Length).Sum(i =>
    {
        var (here, next) = (ring.Corners[i], ring.Corners[(i + 1) % ring.Corners.Length]);
        return ((double)here.X * next.Y) - ((double)next.X * here.Y);
    })) / 2);
}
