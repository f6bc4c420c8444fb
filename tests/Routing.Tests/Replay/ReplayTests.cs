using System.Collections.Immutable;
using Shouldly;
using Zoning.Quality.Rounds;

namespace Zoning.Routing.Tests;

public class ReplayTests
{
    private static readonly ReplayOptions Calm = new() { Runs = 1, TravelSpread = 0, DaySpread = 0, OverrunShare = 0 };

    [Fact]
    public void Without_delays_a_feasible_plan_happens_as_planned()
    {
        var report = Replay.Of(PlantedDay.Make(60, 3, 0.1).Plan, Calm);

        report.Visits.Length.ShouldBe(60);
        report.MinutesLate.ShouldBe(0);
        report.LateShare.ShouldBe(0);
        report.OvertimeMinutes.ShouldBe(0);
    }

    [Fact]
    public void A_crammed_round_is_late_by_the_missing_time_and_stays_late()
    {
        // Ten minutes apart; visits of 10 minutes planned at 10, 25 and 45: the second starts 5 late at 30, the third 5 late at 50, back 70
        // instead of 65 at the latest.
        var plan = Plan([10, 25, 45], latest: 65);

        var report = Replay.Of(plan, Calm with { LateMinutes = 4 });

        report.Visits.Select(visit => visit.MinutesLate).ShouldBe([0, 5, 5]);
        report.Visits.Select(visit => visit.LateShare).ShouldBe([0, 1, 1]);
        report.Carers.Single().OvertimeMinutes.ShouldBe(5);
        report.Carers.Single().MinutesLate.ShouldBe(10.0 / 3, 1e-9);
    }

    [Fact]
    public void Two_carers_at_once_both_wait_for_the_later_one()
    {
        // Carer 0 has a visit before that ends too late: planned at 10, ends 20, the pair's place is ten minutes off but planned at 25.
        // Carer 1 comes in time.
        var plan = Pair(0);

        var report = Replay.Of(plan, Calm);

        report.Visits.Select(visit => (visit.Visit, visit.MinutesLate)).ShouldBe([(0, 0), (1, 5), (2, 5)]);
    }

    [Fact]
    public void The_second_of_two_carers_may_come_after_the_first_within_the_gap_between_visits()
    {
        // Visit 1 is second by up to 20 minutes: carer 1, the first, doesn't wait for it.
        var report = Replay.Of(Pair(20), Calm);

        report.Visits.Select(visit => (visit.Visit, visit.MinutesLate)).ShouldBe([(0, 0), (1, 5), (2, 0)]);
    }

    [Fact]
    public void Overruns_make_the_next_visit_late_by_their_mean()
    {
        // No slack: every overrun, exponential with a mean of 8 minutes, delays the second visit, the second one's the third.
        var report = Replay.Of(Plan([10, 30, 50], latest: 70), Calm with { Runs = 40_000, OverrunShare = 0.5, OverrunMinutes = 8 });

        // Standard error of a mean of 4 at a variance of 48 over 40,000 runs: 0.035.
        report.Visits[1].MinutesLate.ShouldBe(4, 0.14);
        report.Visits[2].MinutesLate.ShouldBe(8, 0.2);
        report.OvertimeMinutes.ShouldBe(12, 0.25);
    }

    [Fact]
    public void Slow_trips_are_lognormal_with_the_planned_time_as_median()
    {
        // The first trip of ten minutes starts at the last moment: late by 10 (f - 1) minutes where f is above 1.
        var plan = Plan([10], latest: 30);

        var report = Replay.Of(plan, Calm with { Runs = 40_000, TravelSpread = 0.5 });

        // P(10 (f - 1) > 15) = P(Z > ln 2.5 / 0.5 = 1.8326) = 0.0334; standard error 0.0009.
        report.LateShare!.Value.ShouldBe(0.0334, 0.0036);
    }

    [Fact]
    public void The_same_seed_replays_the_same_days()
    {
        var plan = PlantedDay.Make(60, 3, 0.1).Plan;

        var (one, again, other) = (Replay.Of(plan), Replay.Of(plan), Replay.Of(plan, new ReplayOptions { Seed = 1 }));

        again.Visits.ShouldBe(one.Visits);
        other.Visits.ShouldNotBe(one.Visits);
        one.LateShare!.Value.ShouldBeInRange(0.001, 0.5);
    }

    // One carer at place 0, visits at places 1, 2, ... each ten minutes on, ten minutes long, planned at the given minutes; the way home
    // takes ten.
    private static RoundPlan Plan(int[] starts, int latest)
    {
        var places = starts.Length + 1;
        var problem = new RoundProblem
        {
            Travel = TravelTable.Of(places,
                [.. from one in Enumerable.Range(0, places) from other in Enumerable.Range(0, places) select one == other ? 0 : 600]),
            Visits = [.. starts.Select((start, at) =>
                new RoundVisit { Name = $"v{at}", Place = at + 1, Earliest = 0, Latest = 9000, Length = 600 })],
            Carers = [Carer("x", latest)],
        };
        ImmutableArray<RoundStop> stops = [.. starts.Select((start, at) => new RoundStop(at, start * 60, start * 60, start * 60 + 600))];
        return new RoundPlan(problem, [new Round(0, 0, starts[0] * 60 - 600, stops, latest * 60)], [], new RoundCost { Weighted = 0 });
    }

    private static RoundPlan Pair(int gap)
    {
        var plan = Plan([10, 25], latest: 60);
        var problem = plan.Problem with
        {
            Visits = [.. plan.Problem.Visits, plan.Problem.Visits[1] with { Name = "twin" }],
            Carers = [.. plan.Problem.Carers, Carer("y", 60)],
            Links = [new VisitLink(2, 1, 0, gap * 60, true)],
        };
        var second = new Round(1, 0, 15 * 60, [new RoundStop(2, 25 * 60, 25 * 60, 35 * 60)], 60 * 60);
        return plan with { Problem = problem, Rounds = [.. plan.Rounds, second] };
    }

    private static RoundCarer Carer(string id, int latest) =>
        new() { Id = new CarerId(id), Shifts = [new CarerShift { Earliest = 0, Latest = latest * 60, StartPlace = 0, EndPlace = 0 }] };
}
