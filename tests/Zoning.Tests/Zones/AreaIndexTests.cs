using Shouldly;

namespace Zoning.Tests;

public class AreaIndexTests
{
    private static readonly Zones Map = Drawn.Map(Drawn.Box("A", 0, 0, 1, 1), Drawn.Box("B", 1, 0, 2, 1));

    [Fact]
    public void A_forgotten_area_is_no_place_and_never_the_first_zone()
    {
        default(AreaIndex).ShouldBe(AreaIndex.NoPlace);
        default(AreaIndex).ShouldNotBe(AreaIndex.OfZone(0));
        default(AreaIndex).IsZone.ShouldBeFalse();
        default(AreaIndex).Zone.ShouldBe(-1);
        Map.PositionOf(default).ShouldBe(3);
        Map.NameOf(default).ShouldBe("No known place");
        ZoneValues<int>.Of(Map, [1, 2, 3, 4])[default(AreaIndex)].ShouldBe(4);
        default(FoundPlace).Area.ShouldBe(AreaIndex.NoPlace);
    }

    [Fact]
    public void Areas_are_equal_by_what_they_are_and_sort_zones_then_outside_then_no_place()
    {
        AreaIndex[] areas = [AreaIndex.OfZone(0), AreaIndex.OfZone(1), AreaIndex.Outside, AreaIndex.NoPlace];

        areas.Reverse().Order().ShouldBe(areas);
        areas.Select(area => area.ToString()).ShouldBe(["zone 0", "zone 1", "outside", "no place"]);
        AreaIndex.OfZone(1).ShouldBe(AreaIndex.OfZone(1));
        (AreaIndex.OfZone(1) < AreaIndex.Outside && AreaIndex.Outside < AreaIndex.NoPlace).ShouldBeTrue();
        (AreaIndex.OfZone(1) >= AreaIndex.OfZone(0) && AreaIndex.NoPlace <= default(AreaIndex)).ShouldBeTrue();
    }

    [Fact]
    public void Every_area_of_a_map_has_one_position()
    {
        Enumerable.Range(0, Map.AreaCount).Select(Map.AreaAt).Select(Map.PositionOf).ShouldBe([0, 1, 2, 3]);
        Map.Has(AreaIndex.OfZone(1)).ShouldBeTrue();
        Map.Has(AreaIndex.OfZone(2)).ShouldBeFalse();
        Should.Throw<ArgumentOutOfRangeException>(() => Map.PositionOf(AreaIndex.OfZone(2))).Message.ShouldContain("the map has 2 zones");
        Should.Throw<ArgumentOutOfRangeException>(() => Map.AreaAt(4));
        Should.Throw<ArgumentOutOfRangeException>(() => AreaIndex.OfZone(-1));
    }
}
