using Shouldly;
using Zoning.Flow;

namespace Zoning.Planning.Tests;

/// <summary>Rounds of one chosen week of a flow: for whom, by whom, and only inside the council.</summary>
public class FlowWeekRoundsTests
{
    private static readonly FlowOptions Options = FlowCounty.Short with { Weeks = 8, RoundsWeek = 6, Replications = 3, RoundsIterations = 500 };
    private static readonly CountyRun Run = FlowCounty.Run(FlowCounty.Whole);

    [Fact]
    public void The_rounds_are_of_those_who_have_a_package_in_the_first_future()
    {
        var policies = Run.ComparePolicies(Options).Publish(OutputLevel.Internal);
        var today = policies.Rounds[0];

        policies.Rounds.Select(one => one.Policy).ShouldBe(FlowPolicies.All.Select(one => one.Name).Prepend(""));
        (today.Week, today.New, today.People).ShouldBe((0, 0, policies.Flows[0].Inputs.Packages.Length));
        for (var at = 0; at < policies.Flows.Length; at++)
        {
            var (flow, rounds) = (policies.Flows[at], policies.Rounds[at + 1]);
            rounds.People.ShouldBe((int)flow.Figures.Figures.At(0, WeekMeasures.CountyAt(flow.Figures.Model, 5, WeekMeasure.CarePeople)));
            rounds.New.ShouldBeInRange(1, rounds.People - 1);
            rounds.LeftOut.ShouldBeLessThan(rounds.Visits / 5);
            rounds.TravelHours.ShouldBeGreaterThan(0);
            rounds.MinutesAnHour.ShouldBeInRange(2, 60);
        }

        policies.Rounds.Select(one => one.TravelHours).Distinct().Count().ShouldBeGreaterThan(3);
        FlowWeekRoundsTable.Of(policies.Rounds).Rows.Length.ShouldBe(7);
    }

    [Fact]
    public void Anybody_may_not_see_them_and_a_week_that_is_not_simulated_is_refused()
    {
        Run.SimulateFlow(Options).Publish().Rounds.ShouldBeEmpty();
        Should.Throw<ArgumentException>(() => Run.SimulateFlow(Options with { RoundsWeek = 9 })).Message.ShouldContain("8 weeks are simulated");
        Should.Throw<ArgumentOutOfRangeException>(() => new FlowOptions { RoundsWeek = 0 });
    }

    [Fact]
    public void They_can_be_stopped_and_tell_how_far_they_are()
    {
        using var stop = new CancellationTokenSource();
        var steps = new List<string>();
        var progress = new Told(step =>
        {
            steps.Add(step.Step);
            if (step.Step.StartsWith("rounds of", StringComparison.Ordinal))
            {
                stop.Cancel();
            }
        });

        Should.Throw<OperationCanceledException>(() => Run.SimulateFlow(Options, progress, stop.Token).Publish(OutputLevel.Internal));
        steps.ShouldContain(step => step.StartsWith("rounds of", StringComparison.Ordinal));
    }

    private sealed class Told(Action<WorkProgress> tell) : IProgress<WorkProgress>
    {
        public void Report(WorkProgress value) => tell(value);
    }
}
