using System.Collections.Immutable;
using Shouldly;

namespace Zoning.Tests;

public class ZoneMergeTests
{
    private static readonly Zones Map = Zones.OfChecked(
    [
        Grouped(Drawn.Box("A", 0, 0, 100, 100), "North", "Hills"),
        Grouped(Drawn.Box("B", 100, 0, 200, 100), "North", "Vale"),
        Grouped(Drawn.Box("C", 200, 0, 300, 100), "South", "Vale"),
    ]);

    [Fact]
    public void A_joined_zone_has_the_lowest_code_and_the_number_of_its_members()
    {
        var merge = ZoneMerge.Of(Map, [1, 0, 1], ["Middle", "Ends"]);

        merge.Zones.Select(zone => (zone.Code.Value, zone.Name, zone.SquareMetres)).ShouldBe([("A/2", "Ends", 20_000), ("B", "Middle", 10_000)]);
        merge.NewOf.ShouldBe([0, 1, 0]);
        merge.Zones[0].Shape.NumGeometries.ShouldBe(2);
    }

    [Fact]
    public void A_joined_zone_stays_only_in_the_larger_areas_of_all_its_members()
    {
        var merge = ZoneMerge.Of(Map, [0, 0, 1], ["A and 1 other", "C"]);

        merge.Zones[0].Groups.ShouldBe(ImmutableSortedDictionary<string, string>.Empty.Add("side", "North"));
        merge.Zones[1].Groups.Count.ShouldBe(2);
        merge.Zones[0].Shape.NumGeometries.ShouldBe(1);
    }

    [Fact]
    public void Values_are_added_up_and_the_buckets_taken_over()
    {
        var merge = ZoneMerge.Of(Map, [1, 0, 1], ["Middle", "Ends"]);

        merge.Carry(ZoneValues<int>.Of(Map, [1, 10, 100, 1000, 10_000]), (left, right) => left + right)
            .All.ShouldBe([101, 10, 1000, 10_000]);
        merge.NewAreaOf(AreaIndex.Outside).ShouldBe(AreaIndex.Outside);
        merge.NewAreaOf(AreaIndex.NoPlace).ShouldBe(AreaIndex.NoPlace);
    }

    [Fact]
    public void Groups_that_do_not_fit_the_map_are_refused()
    {
        Should.Throw<ArgumentException>(() => ZoneMerge.Of(Map, [0, 0], ["A"])).Message.ShouldContain("2 groups for 3 zones");
        Should.Throw<ArgumentException>(() => ZoneMerge.Of(Map, [0, 0, 2], ["A", "B"])).Message.ShouldContain("'C' goes into group 2");
        Should.Throw<ArgumentException>(() => ZoneMerge.Of(Map, [0, 0, 0], ["A", "B"])).Message.ShouldContain("group 1 ('B')");
        Should.Throw<ArgumentException>(() => ZoneMerge.Of(Map, [0, 0, 0], [" "])).Message.ShouldContain("no name");
    }

    [Fact]
    public void Zones_are_put_into_larger_areas()
    {
        var grouped = Map.WithGroups([new ZoneGroup(new ZoneCode("A"), "side", "West"), new ZoneGroup(new ZoneCode("B"), "ward", "W1")]);

        grouped.Groupings().ShouldBe(["land", "side", "ward"]);
        grouped[0].Groups["side"].ShouldBe("West");
        grouped[0].Groups["land"].ShouldBe("Hills");
        grouped[1].Groups["ward"].ShouldBe("W1");
        Should.Throw<ArgumentException>(() => Map.WithGroups([new ZoneGroup(new ZoneCode("X"), "side", "West")])).Message.ShouldContain("'X'");
        Should.Throw<ArgumentException>(() => Map.WithGroups([new ZoneGroup(new ZoneCode("A"), "side", " ")])).Message.ShouldContain("blank");
    }

    private static Zone Grouped(Zone zone, string side, string land) => zone with
    {
        Groups = zone.Groups.Add("side", side).Add("land", land),
    };
}
