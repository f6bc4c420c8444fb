using Shouldly;
using Zoning.Flow;

namespace Zoning.Planning.Tests;

/// <summary>The flow of a scenario: sizes drawn on common chance, all ways of offering at once, and the same in a sweep.</summary>
public class FlowOutcomeTests
{
    private static readonly CountyRun Run = FlowCounty.Run(FlowCounty.Whole);
    private static readonly ScenarioOptions Short = new() { Weeks = 13, Draws = 20, Seed = 3 };

    [Fact]
    public void Without_ranges_nothing_is_drawn_and_with_them_the_range_grows()
    {
        var fixedSize = Flow(Of(LeverKind.Acceptance, 1));
        var drawn = Flow(Of(LeverKind.Acceptance, 1) with { Low = 0, High = 4 });

        fixedSize.Drawn.ShouldBeEmpty();
        drawn.Drawn.Length.ShouldBe(FlowOutcome.Draws);
        var (one, other) = (fixedSize.Of(FlowMeasures.MeanDays), drawn.Of(FlowMeasures.MeanDays));
        other.Change.ShouldBe(one.Change, 1e-12);
        (other.High - other.Low).ShouldBeGreaterThan(one.High - one.Low);
        other.Low.ShouldBeLessThanOrEqualTo(one.Low);
        other.High.ShouldBeGreaterThanOrEqualTo(one.High);
    }

    // Sizes that hardly differ give times that hardly differ: the chance is the same in every draw. On other chance days would differ by far more.
    [Fact]
    public void Draws_are_on_common_chance()
    {
        var narrow = Flow(Of(LeverKind.QuickerStages, 0.5) with { Low = 0.4999m, High = 0.5001m });
        var error = narrow.Before.Of(BrokerageMeasure.MeanHours).Error / 24;

        narrow.Drawn.Max(draw => Math.Abs(draw[0])).ShouldBeLessThan(error / 5);
        narrow.Drawn.Select(draw => draw[0]).Distinct().Count().ShouldBeGreaterThan(1);
    }

    // Simulated by itself with the size that the lever drew, and with its central size: the difference is that of the draw.
    [Fact]
    public void Each_draw_has_the_size_that_the_lever_drew()
    {
        var lever = Of(LeverKind.QuickerStages, 0.4) with { Low = 0, High = 0.8m };
        var outcome = Scenario.Named("one").With(lever).On(Run, Short);
        var sizes = Triangle.Draw(lever, Short);
        var inputs = FlowInputs.Of(Run);
        double Days(double size)
        {
            var changes = new FlowChanges(inputs, outcome, _ => size);
            var options = new FlowOptions { Weeks = Short.Weeks, Replications = FlowOutcome.DrawReplications, Seed = Short.Seed };
            return FlowRun.Make(changes.Inputs(), changes.Make(), options).Of(BrokerageMeasure.MeanHours).Mean / 24;
        }

        var flow = outcome.Flow(default);
        flow.Drawn[3][0].ShouldBe(Days(sizes[3]) - Days(0.4), 1e-9);
        flow.Drawn[17][0].ShouldBe(Days(sizes[17]) - Days(0.4), 1e-9);
    }

    [Fact]
    public void All_ways_of_offering_are_compared_on_the_same_people()
    {
        var outcome = Scenario.Named("all").With(Of(LeverKind.OfferPolicy, 0) with { Policy = "all" }).On(Run, Short);
        var cells = outcome.Publish(Disclosure.OutputLevel.Internal).Cells.Where(cell => cell.After.AreaKind == ExactOutcome.PolicyKind).ToList();

        cells.Select(cell => cell.After.Area).Distinct().ShouldBe(["dorset", "halton", "knowsley-sefton", "liverpool", "st-helens", "wirral"]);
        cells.Where(cell => cell.After.Measure == FlowMeasures.MeanDays).Select(cell => cell.Before.Value).Distinct().ShouldHaveSingleItem();
        var alone = Flow(Of(LeverKind.OfferPolicy, 0) with { Policy = "liverpool" }).Of(FlowMeasures.MeanDays);
        var inside = cells.Single(cell => cell.After.Area == "liverpool" && cell.After.Measure == FlowMeasures.MeanDays);
        inside.After.Value!.Value.ShouldBe(alone.After, 1e-9);
        inside.Change.Low!.Value.ShouldBe(alone.Low, 1e-9);
        // Today's way from the first day on changes nothing at all.
        cells.Where(cell => cell.After.Area == "dorset").ShouldAllBe(cell => cell.Change.Value == 0 && cell.Change.Low == 0 && cell.Change.High == 0);
    }

    [Fact]
    public void A_sweep_follows_levers_of_the_flow_as_a_scenario_does()
    {
        const string grid = """{"seeds": [3], "levers": [{"lever": "acceptance", "from": "2026-04-06", "sizes": [0, 2]}]}""";
        var points = SweepFile.Read(InputFile.Of("grid.json", grid), Run, Short, _ => null);

        var rows = Sweep.Run(Run, points, Short, "1", null, null, default);

        var alone = points[1].Scenario.On(Run, Short).Flow(default).Of(FlowMeasures.MeanDays);
        var row = rows.Single(one => one.Point.Number == 2 && one.Measure.Measure == FlowMeasures.MeanDays);
        row.Measure.Unit.ShouldBe(1000);
        (row.Before / 1000.0).ShouldBe(alone.Before, 0.00051);
        ((row.After - row.Before) / 1000.0).ShouldBe(alone.Change, 0.00051);
        alone.Change.ShouldBeLessThan(0);
        rows.Single(one => one.Point.Number == 1 && one.Measure.Measure == FlowMeasures.MeanDays).ShouldSatisfyAllConditions(
            zero => zero.After.ShouldBe(zero.Before), zero => zero.High.ShouldBe(0));
        SweepKey.Of(Run, points[1], Short, "1").ShouldNotBe(SweepKey.Of(Run, points[1], Short with { FollowsFlow = true }, "1"));
        SweepPoint Policy(string policy) => points[1] with { Scenario = Scenario.Named("one").With(Of(LeverKind.OfferPolicy, 0) with { Policy = policy }) };
        SweepKey.Of(Run, Policy("halton"), Short, "1").ShouldNotBe(SweepKey.Of(Run, Policy("liverpool"), Short, "1"));
    }

    [Fact]
    public void A_sweep_takes_one_way_of_offering_a_scenario()
    {
        const string grid = """{"levers": [{"lever": "offer-policy", "policy": "all", "from": "2026-04-06", "sizes": [0]}]}""";

        Should.Throw<BadDataException>(() => SweepFile.Read(InputFile.Of("grid.json", grid), Run, Short, _ => null))
            .Findings.Select(one => one.Code.Id).ShouldContain("Y108");
    }

    // The waiting list says who waits in hospital: each of them is a day waited there every day.
    [Fact]
    public void Days_waited_in_hospital_follow_the_list()
    {
        var outcome = Scenario.Named("one").With(Of(LeverKind.Acceptance, 2)).On(Run, Short);
        var cells = outcome.Publish(Disclosure.OutputLevel.Internal);
        var (days, people) = (cells.Find(OutcomeMeasures.FlowDelayed)!, cells.Find(FlowMeasures.Waiting)!);

        outcome.Ground.HospitalShare.ShouldBeInRange(0.01, 0.99);
        days.After.Value!.Value.ShouldBe(7 * outcome.Ground.HospitalShare * people.After.Value!.Value, 1e-9);
        days.Change.High!.Value.ShouldBe(7 * outcome.Ground.HospitalShare * people.Change.High!.Value, 1e-9);
    }

    private static Lever Of(LeverKind kind, double size) => new(kind, Run.County.AsOf, (decimal)size);

    private static FlowOutcome Flow(Lever lever) => Scenario.Named("one").With(lever).On(Run, Short).Flow(default);
}
