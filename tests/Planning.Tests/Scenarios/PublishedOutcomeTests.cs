using Shouldly;

namespace Zoning.Planning.Tests;

/// <summary>What of an outcome a level may show.</summary>
public class PublishedOutcomeTests
{
    private static readonly CountyRun Run = SwapWorld.Of(SwapWorld.Files(3, packages: 80)).Run(new RunOptions { Parts = RunParts.Ledger });
    private static readonly ScenarioOptions Short = new() { Weeks = 13, Draws = 20 };

    [Fact]
    public void In_full_areas_sum_to_the_county_before_and_after()
    {
        var published = Calls(0.4m).On(Run, Short).Publish(OutputLevel.Internal);

        foreach (var measure in OutcomeMeasures.Of(published.Outcome))
        {
            var county = published.Find(measure.Measure, measure.Status)!;
            var areas = published.Cells.Where(cell => cell.After.Measure == measure.Measure && cell.After.Status == measure.Status
                && cell.After.AreaKind is "display" or "bucket" && cell.After.Measure == measure.Measure && cell.After.Status == measure.Status).ToList();
            areas.Sum(cell => cell.Before.Value!.Value).ShouldBe(county.Before.Value!.Value, 1e-6);
            areas.Sum(cell => cell.After.Value!.Value).ShouldBe(county.After.Value!.Value, 1e-6);
        }

        published.Find(LedgerMeasures.Met)!.Before.Value!.Value.ShouldBe(Run.Publish(OutputLevel.Internal).Ledger.Met!.Value!.Value, 1e-9);
    }

    [Fact]
    public void Shareable_figures_start_from_those_of_the_ledger_and_hold_the_truth()
    {
        var outcome = Calls(0.4m).On(Run, Short);
        var published = outcome.Publish();

        published.HasParts.ShouldBeFalse();
        published.Cells.ShouldAllBe(cell => cell.Before.Shown == Shown.Hidden
            || cell.Before == Run.Publish().Ledger.Of(cell.Before.AreaKind, cell.Before.Area, cell.Before.Measure, cell.Before.Status));
        var met = published.Find(LedgerMeasures.Met)!;
        var truth = outcome.End.After.County(OutcomeMeasures.Find(LedgerMeasures.Met)) / 60.0;
        met.After.Shown.ShouldBe(Shown.Rounded);
        truth.ShouldBeInRange(met.After.Low!.Value, met.After.High!.Value);
        published.Cells.ShouldAllBe(cell => cell.After.Measure == LedgerMeasures.Met || cell.After.Measure == LedgerMeasures.Unmet);
    }

    // A lever aimed at the two people of one zone: the change is theirs alone, so no figure of it may be told.
    [Fact]
    public void A_change_of_few_people_is_not_told()
    {
        var zone = Run.Placed.Zones.Select((one, index) => (one.Code, People: Run.Ledger.Entries
            .Where(entry => entry.Area.IsZone && entry.Area.Zone == index && entry.Status <= Demand.HourStatus.Bridging)
            .Select(entry => entry.Person).Distinct().Count())).MinBy(one => one.People);
        zone.People.ShouldBeLessThan(16);
        var lever = Calls(1).Levers[0] with { Zone = zone.Code };
        var outcome = Scenario.Named("one zone").With(lever).On(Run, Short);
        var touched = outcome.EndWeek.Rows.Zip(outcome.Ground.Baseline().Rows).Count(pair => pair.First.Client != pair.Second.Client);
        touched.ShouldBeInRange(1, 7);

        var published = outcome.Publish();

        published.Cells.Where(cell => cell.After.Measure == LedgerMeasures.Met && cell.After.AreaKind == "county").ShouldAllBe(cell =>
            cell.Change.Shown == Shown.Hidden);
    }

    [Fact]
    public void A_scenario_that_names_a_provider_is_told_of_the_county_alone()
    {
        var provider = Run.Ledger.Providers[0];
        var published = Scenario.Named("leaves")
            .With(new Lever(LeverKind.ProviderLeaves, Run.County.AsOf, 1) { Provider = provider }).On(Run, Short).Publish();

        published.Cells.ShouldAllBe(cell => cell.After.AreaKind == "county");
    }

    private static Scenario Calls(decimal share) => Scenario.Named("calls").With(new Lever(LeverKind.VirtualVisits, Run.County.AsOf, share));
}
