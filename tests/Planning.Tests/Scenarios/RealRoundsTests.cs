using Shouldly;

namespace Zoning.Planning.Tests;

/// <summary>Real rounds with and without a scenario.</summary>
public class RealRoundsTests
{
    private static readonly CountyRun Run = SwapWorld.Of(SwapWorld.Files(3, packages: 80)).Run(new RunOptions { Parts = RunParts.Ledger });
    private static readonly ScenarioOptions Short = new() { Weeks = 13, Draws = 20, PlansRounds = true };

    [Fact]
    public void A_scenario_that_changes_no_visit_plans_no_rounds()
    {
        var rounds = Rounds(new Lever(LeverKind.Growth, Run.County.AsOf, 0.1m));

        (rounds.Providers, rounds.Before, rounds.After, rounds.HasNewProviders).ShouldBe((0, 0, 0, false));
    }

    [Fact]
    public void A_provider_that_leaves_drives_no_more_and_others_are_left_alone()
    {
        var rounds = Rounds(new Lever(LeverKind.ProviderLeaves, Run.County.AsOf, 1) { Provider = Run.Ledger.Providers[0] });

        rounds.Providers.ShouldBe(1);
        rounds.Before.ShouldBeGreaterThan(0);
        (rounds.After, rounds.LeftOutAfter).ShouldBe((0, 0));
    }

    [Fact]
    public void Fewer_visits_are_less_travel_the_same_with_any_threads()
    {
        var lever = new Lever(LeverKind.VirtualVisits, Run.County.AsOf, 0.8m);
        var (one, two) = (Rounds(lever, 1), Rounds(lever, 2));

        (one with { Of = two.Of }).ShouldBe(two);
        one.Providers.ShouldBeGreaterThan(1);
        one.After.ShouldBeLessThan(one.Before);
        one.LeftOutAfter.ShouldBeLessThanOrEqualTo(one.LeftOutBefore);
    }

    [Fact]
    public void People_placed_with_a_provider_are_on_its_rounds_and_new_providers_have_none()
    {
        var rounds = Rounds(new Lever(LeverKind.ProviderEnters, Run.County.AsOf, 100) { Provider = new Demand.ProviderId("NEW") });
        rounds.HasNewProviders.ShouldBeTrue();
        rounds.Providers.ShouldBe(0);

        var outcome = Scenario.Named("used").With(new Lever(LeverKind.VirtualVisits, Run.County.AsOf, 1)).With(new Lever(LeverKind.FreedHours, Run.County.AsOf, 1))
            .On(Run, Short);
        var alone = Rounds(new Lever(LeverKind.VirtualVisits, Run.County.AsOf, 1));
        outcome.EndWeek.Rows.Count(row => row.Status == Demand.HourStatus.Waiting)
            .ShouldBeLessThan(outcome.Ground.Baseline().Rows.Count(row => row.Status == Demand.HourStatus.Waiting));
        (outcome.Rounds(default)[^1].After + outcome.Rounds(default)[^1].LeftOutAfter).ShouldBeGreaterThan(alone.After + alone.LeftOutAfter);
        var cells = outcome.Publish(Disclosure.OutputLevel.Internal);
        cells.Find(OutcomeMeasures.RoundsTravel)!.After.Value!.Value.ShouldBe(outcome.Rounds(default)[^1].After / 60, 1e-9);
        outcome.Publish().Find(OutcomeMeasures.RoundsTravel).ShouldBeNull();
    }

    [Fact]
    public void A_provider_that_is_away_for_some_weeks_is_missed_in_the_rounds_of_the_worst_week_alone()
    {
        var (start, id) = (Run.County.AsOf, Run.Ledger.Providers[0]);
        var outcome = Scenario.Named("away")
            .With(new Lever(LeverKind.ProviderLeaves, start.AddDays(28), 1) { Provider = id, To = start.AddDays(56) })
            .On(Run, Short);

        var (worst, end) = (outcome.Rounds(default)[0], outcome.Rounds(default)[1]);

        outcome.Rounds(default).Length.ShouldBe(2);
        (worst.Of.Week, end.Of.Week).ShouldBe((outcome.Worst.Week, 13));
        worst.Of.Day.ShouldBeInRange(start.AddDays(28), start.AddDays(55));
        (worst.Providers, worst.After, end.Providers, end.Before).ShouldBe((1, 0, 0, 0));
        worst.Before.ShouldBeGreaterThan(0);

        var rows = outcome.Publish(Disclosure.OutputLevel.Internal).Cells
            .Where(cell => cell.After.Measure == OutcomeMeasures.RoundsTravel).Select(cell => (cell.Week, cell.Before.Value, cell.After.Value));
        rows.ShouldBe([(outcome.Worst.Week, worst.Before / 60, 0.0), (13, 0.0, 0.0)]);
    }

    private static RealRounds Rounds(Lever lever, int threads = 2) =>
        Scenario.Named("one").With(lever).On(Run, Short with { Threads = threads }).Rounds(default)[^1];
}
