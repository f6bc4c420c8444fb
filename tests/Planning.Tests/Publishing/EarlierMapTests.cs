using System.Globalization;
using NetTopologySuite.IO;
using Shouldly;

namespace Zoning.Planning.Tests;

/// <summary>Display areas of a map that follows a release of another map. All maps cut a strip of 4 km by 1 km from west to east.</summary>
public class EarlierMapTests
{
    private static readonly Zones Quarters = Strip(0, 1000, 2000, 3000, 4000);

    [Fact]
    public void A_boundary_that_moved_puts_its_two_zones_together() =>
        AreasOn(Strip(0, 1400, 2000, 3000, 4000), after: Quarters).ShouldBe(["A0 A1", "A2", "A3"]);

    [Fact]
    public void Zones_that_hold_whole_zones_of_the_release_before_stay() =>
        AreasOn(Strip(0, 2000, 4000), after: Quarters).ShouldBe(["A0", "A1"]);

    [Fact]
    public void Zones_that_divide_a_zone_of_the_release_before_are_put_together() =>
        AreasOn(Quarters, after: Strip(0, 2000, 4000)).ShouldBe(["A0 A1", "A2 A3"]);

    [Fact]
    public void Another_way_of_drawing_the_same_line_is_no_other_map()
    {
        EarlierMap.IsSame(ReleaseOf(Strip(0, 1005, 2000, 3000, 4000)), Quarters).ShouldBeTrue();
        EarlierMap.IsSame(ReleaseOf(Strip(0, 1400, 2000, 3000, 4000)), Quarters).ShouldBeFalse();
    }

    [Fact]
    public void Areas_that_were_put_together_before_stay_together()
    {
        var earlier = EarlierRelease.Of([[new("A0"), new("A1")], [new("A2")], [new("A3")]], [], null, Quarters, []);

        Names(EarlierReleases.Of(earlier, Strip(0, 1000, 2500, 4000), [1, 1, 1])!.Display).ShouldBe(["A0 A1 A2"]);
    }

    [Fact]
    public void The_newest_release_of_the_same_map_keeps_its_areas_whatever_came_between()
    {
        var between = ReleaseOf(Strip(0, 1400, 2000, 3000, 4000));

        Names(EarlierReleases.Of(between.Following([ReleaseOf(Quarters)]), Quarters, [1, 1, 1, 1])!.Display).ShouldBe(["A0", "A1", "A2", "A3"]);
    }

    [Fact]
    public void Blocks_that_cover_the_same_ground_are_one_group_with_elsewhere_by_itself()
    {
        var now = Strip(0, 1400, 2000, 3000, 4000);
        var map = EarlierMap.Of(ReleaseOf(Quarters), now);
        var display = DisplayAreas.Of(now, [[0, 1], [2], [3]]);

        map.Groups(display).Select(group => string.Join(' ', group.Here) + " = " + string.Join(' ', group.There))
            .ShouldBe(["0 = 0 1", "1 = 2", "2 = 3", "3 = 4"]);
    }

    [Fact]
    public void A_map_that_ends_earlier_ties_its_edge_to_elsewhere()
    {
        var now = Strip(0, 1000, 2000, 3500);
        var map = EarlierMap.Of(ReleaseOf(Quarters), now);

        map.Groups(DisplayAreas.EachZone(now)).Select(group => string.Join(' ', group.Here) + " = " + string.Join(' ', group.There))
            .ShouldBe(["0 = 0", "1 = 1", "2 3 = 2 3 4"]);
    }

    [Fact]
    public void A_release_of_other_zones_without_outlines_can_not_be_followed() =>
        Should.Throw<ArgumentException>(() => EarlierReleases.Of(EarlierRelease.Of([[new ZoneCode("B0")]], []), Quarters, [1, 1, 1, 1]))
            .Message.ShouldContain("outlines");

    private static string[] AreasOn(Zones map, Zones after) =>
        Names(EarlierReleases.Of(ReleaseOf(after), map, [.. map.Select(_ => 1L)])!.Display);

    private static string[] Names(DisplayAreas display) =>
        [.. display.Areas.Select(area => string.Join(' ', area.Members.Select(zone => display.Zones[zone].Code)))];

    private static EarlierRelease ReleaseOf(Zones map) => EarlierRelease.Of(map.Select(zone => new[] { zone.Code }), [], null, map, []);

    private static Zones Strip(params int[] edges) => Zones.Of(edges.Zip(edges.Skip(1)).Select((ends, index) => new Zone(
        new ZoneCode("A" + index.ToString(CultureInfo.InvariantCulture)), "Zone",
        new WKTReader().Read(string.Create(CultureInfo.InvariantCulture,
            $"POLYGON (({400000 + ends.First} 100000, {400000 + ends.Second} 100000, {400000 + ends.Second} 101000, {400000 + ends.First} 101000, {400000 + ends.First} 100000))")))));
}
