using Shouldly;
using Zoning.Demand;

namespace Zoning.Planning.Tests;

/// <summary>The summary of swaps by area, counted again from the plan and from the county's own facts.</summary>
public class PublishedSwapsTests
{
    private static readonly PlacedCounty Placed = SwapWorld.Of(SwapWorld.Files(2));

    private static readonly Lazy<SwapPlan> Plan = new(() =>
        Placed.FindSwaps(new SwapOptions { Iterations = 20, MostMoves = 4, HoursTolerance = 0.1m, DrawsConsent = true, Seed = 2 }));

    [Fact]
    public void In_full_each_zone_has_those_who_wait_are_placed_and_are_left()
    {
        var (plan, swaps) = (Plan.Value, Publish(OutputLevel.Internal));
        var served = plan.After.Weeks.SelectMany(week => week.Packages).ToHashSet();
        var placedSomewhere = 0;
        for (var zone = 0; zone < Placed.Zones.Count; zone++)
        {
            var waiting = Placed.County.Packages.Where(one => one.Package.Status == ServiceStatus.Waiting
                && Placed.AreaOf(one.Package.Id) is { IsZone: true } area && area.Zone == zone).ToList();
            var placed = waiting.Where(one => served.Contains(one.Package.Id)).ToList();
            placedSomewhere += placed.Count;
            var code = Placed.Zones[zone].Code.Value;

            Value(swaps, SwapMeasures.People, SwapMeasures.Today, code).ShouldBe(waiting.Count);
            Value(swaps, SwapMeasures.People, SwapMeasures.Placed, code).ShouldBe(placed.Count);
            Value(swaps, SwapMeasures.People, SwapMeasures.After, code).ShouldBe(waiting.Count - placed.Count);
            Value(swaps, SwapMeasures.Hours, SwapMeasures.Today, code).ShouldBe(waiting.Sum(one => one.Package.Need.Value) / 60.0, 1e-9);
            Value(swaps, SwapMeasures.Hours, SwapMeasures.Placed, code).ShouldBe(placed.Sum(one => one.Package.Need.Value) / 60.0, 1e-9);
        }

        placedSomewhere.ShouldBeGreaterThan(0);
        Value(swaps, SwapMeasures.Moved, SwapMeasures.After, "county").ShouldBe(plan.After.Moved);
    }

    // Every way between two doors is shared by halves, so areas add up to what the rounds travel; sums are to the whole minute of a package.
    [Fact]
    public void Travel_of_all_areas_is_the_travel_of_the_rounds()
    {
        var (plan, swaps) = (Plan.Value, Publish(OutputLevel.Internal));
        foreach (var (status, state) in new[]
        {
            (SwapMeasures.Today, plan.Today), (SwapMeasures.Better, plan.Nothing), (SwapMeasures.After, plan.After),
        })
        {
            var hours = state.Weeks.Sum(week => week.Plan.Cost.Travel / (60.0 * week.Plan.Problem.TicksPerMinute));
            Value(swaps, SwapMeasures.Travel, status, "county").ShouldBe(hours, 1);
            swaps.Cells.Where(cell => cell.Measure == SwapMeasures.Travel && cell.Status == status && cell.AreaKind is "zone" or "bucket"
                && cell.Measure == SwapMeasures.Travel && cell.Status == status).Sum(cell => cell.Value!.Value)
                .ShouldBe(Value(swaps, SwapMeasures.Travel, status, "county"), 1e-6);
        }
    }

    [Fact]
    public void Shareable_rows_are_those_of_the_ledger_where_both_have_them_and_no_small_count_is_said()
    {
        var run = Placed.Run(new RunOptions { Parts = RunParts.Ledger }).Publish();
        var swaps = PublishedSwaps.Of(Plan.Value, run);

        swaps.Cells.ShouldNotBeEmpty();
        swaps.Cells.ShouldAllBe(cell => cell.AreaKind != "zone");
        swaps.Cells.Where(cell => cell.Measure.Kind == MeasureKind.Count && cell.Shown == Shown.Exact).ShouldAllBe(cell => cell.Value == 0);
        swaps.Cells.Where(cell => cell.Measure == SwapMeasures.Hours && cell.AreaKind == "display").ShouldAllBe(cell => cell.Shown == Shown.Hidden);
        foreach (var area in run.Ledger.Display.Areas)
        {
            var (told, known) = (swaps.Find(SwapMeasures.People, SwapMeasures.Today, "display", area.Code)!,
                run.Ledger.Of("display", area.Code, LedgerMeasures.PeopleWaiting)!);
            (told.Shown, told.Value, told.Low, told.High).ShouldBe((known.Shown, known.Value, known.Low, known.High));
        }
    }

    private static PublishedSwaps Publish(OutputLevel level) =>
        PublishedSwaps.Of(Plan.Value, Placed.Run(new RunOptions { Parts = RunParts.Ledger }).Publish(level));

    private static double Value(PublishedSwaps swaps, Measure measure, string status, string area) =>
        swaps.Find(measure, status, area == "county" ? "county" : "zone", area)!.Value!.Value;
}
