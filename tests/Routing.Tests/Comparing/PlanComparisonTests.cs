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
    public void Broken_windows_and_crammed_trips_of_today_are_listed_and_priced()
    {
        // Visit 0 may start 60 to 120 and starts at 50; visit 1 is critical, may start 60 to 120, and starts at 123; between them 10 + 63
        // minutes: not crammed.
        var problem = Problem();
        var today = Plan(problem, (0, [(0, 50), (1, 123)]));
        var plan = Plan(problem, (0, [(0, 60), (1, 74)]));

        var comparison = PlanComparison.Of(today, plan, 15 * 60);

        comparison.BrokenWindows.ShouldBe([new BrokenWindow(0, 0, 3000, -600, false), new BrokenWindow(1, 0, 7380, 180, true)]);
        comparison.Cramming.Crammed.ShouldBeEmpty();
        comparison.BrokenMinutes.ShouldBe(10 + 3 * 5);
        comparison.MinutesLess.ShouldBe(0);
        comparison.ChangedTimes.ShouldBe(1);
        comparison.ChangedCarers.ShouldBe(0);
        comparison.ServesTheSame.ShouldBeTrue();
        PlanComparison.Of(Plan(problem, (0, [(0, 60), (1, 73)])), plan, 60).BrokenMinutes.ShouldBe(1);
        PlanComparison.Of(Plan(problem, (0, [(0, 60), (1, 73)])), plan, 60).ChangedTimes.ShouldBe(0);
    }

    [Fact]
    public void A_plan_with_more_travel_than_today_shows_a_negative_saving()
    {
        var problem = Problem();
        var today = Plan(problem, (0, [(0, 60), (1, 80)]));
        var apart = Plan(problem, (0, [(0, 60)]), (1, [(1, 80)]));

        var comparison = PlanComparison.Of(today, apart, 0);

        // Today 5 + 4 + 9 = 18; apart 5 + 6 and 9 + 9 = 29.
        comparison.MinutesLess.ShouldBe(-11);
        comparison.ChangedCarers.ShouldBe(1);
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

    private static RoundPlan Plan(RoundProblem problem, params (int Carer, (int Visit, int Start)[] Stops)[] rounds) => new(
        problem,
        [.. rounds.Select(round => new Round(round.Carer, 0, 0,
            [.. round.Stops.Select(stop => new RoundStop(stop.Visit, stop.Start * 60, stop.Start * 60, stop.Start * 60 + 600))], 90_000))],
        [],
        new RoundCost { Weighted = 0 });
}
