using Shouldly;

namespace Zoning.Planning.Tests;

/// <summary>
/// The published result for two zones, both ways (V14, emergent): with about three people waiting in each zone and providers who criss-cross it the
/// lists are emptied and less is driven; with twelve they are not, and it is said what is short.
/// </summary>
public class TwoWorldsTests
{
    private static readonly ZoneCode[] Two = [new("Z02"), new("Z05")];

    [Fact]
    public void V14_three_waiting_a_zone_are_all_placed_and_less_is_driven_there()
    {
        var placed = World(3);
        var plan = placed.FindSwaps(Search);

        plan.Waiting.ShouldBe(7); // three in each zone, and one who is on no list
        plan.After.PlacedPackages.ShouldBe(7);
        plan.Short.ShouldBeEmpty();
        var there = placed.County.Packages.Where((_, line) => placed.Areas[line] is { IsZone: true } area && Two.Contains(placed.Zones[area.Zone].Code))
            .Select(one => one.Package.Id).ToHashSet();
        SwapPlan.MetresThere(plan.After, there).ShouldBeLessThan(SwapPlan.MetresThere(plan.Today, there));
        plan.After.Weeks.ShouldAllBe(week => week.IsValid);
    }

    [Fact]
    public void V14_twelve_waiting_a_zone_are_not_all_placed_and_it_says_what_is_short()
    {
        var plan = World(12).FindSwaps(Search);

        plan.Waiting.ShouldBeGreaterThanOrEqualTo(24);
        plan.After.PlacedPackages.ShouldBeInRange(1, plan.Waiting - 1);
        plan.Short.Select(one => one.Zone).Distinct().Count().ShouldBeInRange(1, 2);
        plan.Short.ShouldAllBe(one => one.People >= 1 && one.Minutes > 0);
    }

    private static SwapOptions Search => new() { Zones = [.. Two], MostMoves = 20, Iterations = 100, DrawsConsent = true };

    private static PlacedCounty World(int waiting) => County.Read(CountySource.Of(SampleCounty.Make(
        new SampleOptions { Packages = 240, ZoneCount = 8, Seed = 3, WaitingPerZone = waiting, Interleave = 3 }, null, CancellationToken.None).ToBytes()))
        .OnHomeMap();
}
