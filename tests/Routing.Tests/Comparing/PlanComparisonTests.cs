using Shouldly;

namespace Zoning.Routing.Tests;

public class PlanComparisonTests
{
    // Places 0 (home), 1, 2; minutes there and back by car, and three times as many metres in hundreds.
    private static readonly int[] Minutes = [0, 5, 9, 6, 0, 4, 9, 4, 0];

    [Fact]
    public void Travel_between_visits_and_travel_from_and_to_home_are_counted_separately()
    {
        var count = TravelCount.Of(Plan(Problem(), (0, [(1, 100), (0, 130)])));

        // Home to 2: 9; 2 to 1: 4; 1 to home: 6.
        count.Home.ShouldBe(15 * 60);
        count.Between.ShouldBe(4 * 60);
        count.Metres.ShouldBe(1900);
        count.Contact.ShouldBe(2 * 600);
        count.MinutesAnHour!.Value.ShouldBe(57, 1e-9);
    }

    [Fact]
    public void A_plan_kept_and_counted_at_another_speed_keeps_its_order()
    {
        var plan = Plan(Problem(), (0, [(1, 100), (0, 130)]));
        var slow = TravelTable.Of(3, [.. Minutes.Select(minute => minute * 120)], [.. Minutes.Select(minute => minute * 100)]);

        TravelCount.Of(plan, slow).Travel.ShouldBe(2 * 19 * 60);
        TravelCount.Of(plan, mode: 1).ShouldBe(default);
        Should.Throw<ArgumentException>(() => TravelCount.Of(plan, TravelTable.Of(1, [0])));
    }

    [Fact]
    public void A_visit_moved_by_more_than_the_tolerance_is_counted_and_one_moved_by_just_that_is_not()
    {
        var problem = Problem();
        var today = Plan(problem, (0, [(0, 60), (1, 100)]));

        PlanComparison.Of(today, Plan(problem, (0, [(0, 60), (1, 115)])), 15 * 60).ChangedTimes.ShouldBe(0);
        PlanComparison.Of(today, Plan(problem, (0, [(0, 60), (1, 116)])), 15 * 60).ChangedTimes.ShouldBe(1);
        PlanComparison.Of(today, Plan(problem, (0, [(0, 60)]), (1, [(1, 100)])), 0).ChangedCarers.ShouldBe(1);
    }

    [Fact]
    public void A_visit_by_two_carers_is_one_visit_whoever_of_them_makes_which_half()
    {
        var problem = Problem() with { Links = [new VisitLink(0, 1, 0, 0, IsPair: true)] };
        var today = Plan(problem, (0, [(0, 60)]), (1, [(1, 60)]));
        var swapped = Plan(problem, (0, [(1, 90)]), (1, [(0, 90)]));

        var comparison = PlanComparison.Of(today, swapped, 0);

        (comparison.ChangedTimes, comparison.ChangedCarers).ShouldBe((1, 0));
        PlanComparison.Of(Plan(problem), swapped, 0).TodayMissing.ShouldBe(1);
        PlanComparison.Of(today, Plan(problem, (0, [(0, 60)])), 0).OnlyToday.ShouldBe(1);
    }

    [Fact]
    public void Three_carers_at_once_are_one_visit()
    {
        var visits = Enumerable.Range(0, 4).Select(at => Visit("v" + (char)('a' + at), 1, false)).ToList();
        var problem = Problem() with { Visits = [.. visits], Links = [new(1, 2, 0, 0, true), new(2, 3, 0, 0, true), new(1, 3, 0, 0, true)] };

        VisitTeams.Of(problem).Count([1, 2, 3]).ShouldBe(1);
        VisitTeams.Of(problem).Count([0, 3]).ShouldBe(2);
        VisitTeams.Of(problem).Count([]).ShouldBe(0);
    }

    [Fact]
    public void Waiting_span_and_paid_time_are_counted_from_the_stated_times()
    {
        // Leaves at 10, arrives 20 and starts 25, ends 35; an unpaid break 40 to 70; arrives 80 though it starts at 75: no waiting below 0.
        var problem = Problem() with { Carers = [Resting(isPaid: false)] };
        var round = new Round(0, 0, 10, [new(0, 20, 25, 35), new(-1, 35, 40, 70), new(1, 80, 75, 85)], 95);
        var plan = new RoundPlan(problem, [round], [], new RoundCost { Weighted = 0 });

        TimeCount.Of(plan).ShouldBe(new TimeCount(5 + 5, 85, 85 - 30));
        TimeCount.Of(plan with { Problem = problem with { Carers = [Resting(isPaid: true)] } }).Paid.ShouldBe(85);
        TimeCount.Of(plan).Plus(TimeCount.Of(plan)).Waiting.ShouldBe(20);
    }

    [Theory]
    [InlineData(54, 10, 55)]
    [InlineData(55, 40, 85)]
    public void A_break_that_is_not_due_is_waiting_and_paid(int workAbove, int waiting, int paid)
    {
        // 85 ticks from leaving to the return, 55 without the break of 30: due if more than so many.
        var carer = Resting(isPaid: false);
        var problem = Problem() with
        {
            Carers = [carer with { Shifts = [carer.Shifts[0] with { Break = carer.Shifts[0].Break! with { WorkAbove = workAbove } }] }],
        };
        var round = new Round(0, 0, 10, [new(0, 20, 25, 35), new(-1, 35, 40, 70), new(1, 80, 75, 85)], 95);

        TimeCount.Of(new RoundPlan(problem, [round], [], new RoundCost { Weighted = 0 })).ShouldBe(new TimeCount(waiting, 85, paid));
    }

    [Fact]
    public void A_problem_of_some_visits_keeps_their_ties_and_gives_plans_back_in_the_old_numbers()
    {
        var visits = Enumerable.Range(0, 4).Select(at => Visit("v" + (char)('a' + at), 1, false)).ToList();
        var whole = Problem() with { Visits = [.. visits], Links = [new(1, 3, 0, 900, false), new(0, 1, 0, 0, true)] };

        var part = SomeVisits.Of(whole, [3, 1]);

        part.Problem.Visits.Select(visit => visit.Name).ShouldBe(["vb", "vd"]);
        part.Problem.Links.ShouldBe([new VisitLink(0, 1, 0, 900, false)]);
        var back = part.InWhole(Plan(part.Problem, (0, [(1, 60)])));
        back.Rounds[0].Visits.ShouldBe([3]);
        back.Unallocated.ShouldBe([0, 1, 2]);
        part.Within(back).Rounds[0].Visits.ShouldBe([1]);
        part.Within(back).Unallocated.ShouldBe([0]);
        SomeVisits.Of(whole, [0, 1, 2, 3]).Problem.ShouldBeSameAs(whole);
    }

    [Fact]
    public void Plans_that_serve_other_visits_say_so()
    {
        var problem = Problem();

        var comparison = PlanComparison.Of(Plan(problem, (0, [(0, 60)])), Plan(problem, (0, [(0, 60), (1, 80)])), 0);

        comparison.ServesTheSame.ShouldBeFalse();
        (comparison.TodayMissing, comparison.PlanMissing).ShouldBe((1, 0));
    }

    private static RoundProblem Problem() => new()
    {
        Travel = TravelTable.Of(3, [.. Minutes.Select(minute => minute * 60)], [.. Minutes.Select(minute => minute * 100)]),
        Visits = [Visit("a", 1, false), Visit("b", 2, true)],
        Carers = [Carer("x"), Carer("y")],
    };

    private static RoundVisit Visit(string name, int place, bool isCritical) =>
        new() { Name = name, Place = place, Earliest = 3600, Latest = 7200, Length = 600, IsTimeCritical = isCritical };

    private static RoundCarer Carer(string id) =>
        new() { Id = new CarerId(id), Shifts = [new CarerShift { Earliest = 0, Latest = 90_000, StartPlace = 0, EndPlace = 0 }] };

    private static RoundCarer Resting(bool isPaid)
    {
        var carer = Carer("x");
        return carer with { Shifts = [carer.Shifts[0] with { Break = new BreakRule(0, 100, 30, isPaid) }] };
    }

    private static RoundPlan Plan(RoundProblem problem, params (int Carer, (int Visit, int Start)[] Stops)[] rounds) => new(
        problem,
        [.. rounds.Select(round => new Round(round.Carer, 0, 0,
            [.. round.Stops.Select(stop => new RoundStop(stop.Visit, stop.Start * 60, stop.Start * 60, stop.Start * 60 + 600))], 90_000))],
        [],
        new RoundCost { Weighted = 0 });
}
