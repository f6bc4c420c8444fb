using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.OverlayNG;
using Shouldly;

namespace Zoning.Tests;

public class ZoneDissolveTests
{
    [Fact]
    public void Neighbours_with_the_same_vertices_become_one_and_keep_every_position()
    {
        var map = RandomMaps.Cells(new Randomness(3));
        var shapes = map.Select(zone => zone.Drawn).ToList();

        var joined = ZoneDissolve.Of(shapes);

        joined.Area.ShouldBe(shapes.Sum(shape => shape.Area), 1e-6 * joined.Area);
        joined.EqualsTopologically(OverlayNGRobust.Union(shapes, GridGeometry.Factory)).ShouldBeTrue();
        var known = shapes.SelectMany(shape => shape.Coordinates).ToHashSet();
        joined.Coordinates.ShouldAllBe(corner => known.Contains(corner));
        joined.Factory.ShouldBe(GridGeometry.Factory);
    }

    [Fact]
    public void Shapes_that_overlap_or_meet_at_other_vertices_are_laid_over_each_other()
    {
        var one = Drawn.Box("A", 0, 0, 100, 100).Drawn;
        ZoneDissolve.Of([one, Drawn.Box("B", 90, 0, 200, 100).Drawn]).Area.ShouldBe(20_000, 1e-9);
        ZoneDissolve.Of([one, Drawn.Box("B", 100, 20, 200, 60).Drawn]).Area.ShouldBe(14_000, 1e-9);
        ZoneDissolve.Of([one, Drawn.Box("B", 100, 20, 200, 60).Drawn]).ShouldBeOfType<Polygon>().Holes.ShouldBeEmpty();
        ZoneDissolve.Of([one, Drawn.Box("B", 300, 0, 400, 100).Drawn]).ShouldBeOfType<MultiPolygon>();
        ZoneDissolve.Of([one]).ShouldBeSameAs(one);
    }

    [Fact]
    public void The_newer_overlay_is_in_force_in_every_shape_of_the_grid()
    {
        GridGeometry.Factory.GeometryServices.GeometryOverlay.ShouldBe(NetTopologySuite.Geometries.GeometryOverlay.NG);
        ZoneDissolve.Of([Drawn.Box("A", 0, 0, 100, 100).Drawn, Drawn.Box("B", 90, 0, 200, 100).Drawn])
            .Factory.GeometryServices.GeometryOverlay.ShouldBe(NetTopologySuite.Geometries.GeometryOverlay.NG);
    }
}
