using Shouldly;
using Zoning.Routing;

namespace Zoning.Counties.Tests;

/// <summary>What a coordinator would see: rounds planned from small folders keep what the folders ask for.</summary>
public class PlannedRoundsTests
{
    private const int Minute = 60;
    private const int Hour = 60 * Minute;
    private const int Day = 24 * Hour;

    private const string Carers = "id,provider,place,days,start,end,skills,contracted_most\n";
    private const string Visits = "package,days,time_of_day,minutes,preferred_start,earliest_start,latest_start,carers,skills,team_skills,least_gap_minutes\n";

    [Fact]
    public void Contracted_hours_hold_over_the_week()
    {
        // Two visits of an hour each day, and six hours a week.
        var plan = Week(
            ("carers.csv", Carers + "K1,LARCH,360200 90100,daily,07:00,15:00,,6\n"),
            ("visits.csv", Visits + "P1,daily,morning,60,,07:00,13:00,,,,\nP2,daily,morning,60,,07:00,13:00,,,,\n"));

        plan.Rounds.Sum(round => (long)round.Returns - round.Leaves).ShouldBeLessThanOrEqualTo(6 * Hour);
        plan.Rounds.Sum(round => round.Visits.Count()).ShouldBe(5);
    }

    [Fact]
    public void A_week_has_a_day_off_and_a_night_is_followed_by_a_rest_over_the_weeks_end()
    {
        var plan = Week(SmallRounds.First,
            ("carers.csv", Carers + "K1,LARCH,A,daily,06:30,12:00,,\nK1,LARCH,A,sun,22:00,30:00,,\n"),
            ("visits.csv", Visits + "P1,daily,morning,30,,07:15,07:45,,,,\nP1,sun,night,30,,28:30,29:15,,,,\n"));
        var days = plan.Rounds.Select(round => plan.Problem.Carers[0].Shifts[round.Shift].Day).Distinct().Order().ToList();
        var (first, last) = (plan.Rounds.MinBy(round => round.Leaves)!, plan.Rounds.MaxBy(round => round.Returns)!);

        days.Count.ShouldBe(6);
        (first.Leaves + 7 * Day - last.Returns).ShouldBeGreaterThanOrEqualTo(11 * Hour);
    }

    [Fact]
    public void Doses_are_apart_over_midnight()
    {
        // Night at 28:00 to 29:15 and morning at 07:15 to 09:00 of the next day, four hours apart: from 28:00, 08:00 at the earliest.
        var plan = Week(SmallRounds.First,
            ("carers.csv", Carers + "K1,LARCH,A,weekdays,06:30,12:00,,\nK3,LARCH,A,weekends,06:30,12:00,,\nK2,LARCH,A,weekdays,22:00,30:00,,\nK4,LARCH,A,weekends,22:00,30:00,,\n"),
            ("visits.csv", Visits + "P1,daily,morning,15,07:15,07:15,09:00,,,,240\nP1,daily,night,15,29:00,28:00,29:15,,,,\n"));
        var starts = plan.Rounds.SelectMany(round => round.Stops).Where(stop => !stop.IsBreak)
            .ToDictionary(stop => plan.Problem.Visits[stop.Visit].Name, stop => stop.Starts);

        plan.Unallocated.ShouldBeEmpty();
        string[] days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
        for (var day = 0; day < 7; day++)
        {
            var next = starts[$"P1 {days[(day + 1) % 7]} morning 1"] + (day == 6 ? 7 * Day : 0);
            (next - starts[$"P1 {days[day]} night 2"]).ShouldBeGreaterThanOrEqualTo(4 * Hour, days[day]);
        }
    }

    [Theory]
    [InlineData("2", "hoist", "", 2)]
    [InlineData("2", "", "hoist", 0)]
    [InlineData("3", "", "", 3)]
    [InlineData("2", "", "peg", 2)]
    public void A_team_comes_whole_or_not_at_all(string carers, string skills, string team, int leftOut)
    {
        var plan = OnMonday(SmallRounds.First, ("visits.csv", Visits + $"P1,daily,morning,30,08:00,,,{carers},{skills},{team},\n"));

        plan.Unallocated.Length.ShouldBe(leftOut);
        foreach (var round in plan.Rounds)
        {
            round.Stops.ShouldAllBe(stop => !stop.IsBreak && stop.Starts == 8 * Hour);
        }

        if (leftOut == 0)
        {
            // K1 has the hoist, which the first carer of the team needs.
            plan.Rounds.Single(round => plan.Problem.Carers[round.Carer].Id.Value == "K1").Visits.ShouldBe([0]);
        }
    }

    [Fact]
    public void A_short_night_has_no_break_before_its_only_visit()
    {
        var plan = OnMonday(SmallRounds.First,
            ("carers.csv", Carers + "K1,LARCH,A,daily,22:00,30:00,,\n"), ("visits.csv", Visits + "P1,daily,night,30,25:30,,,,,,\n"));

        plan.Rounds.Single().Stops.Select(stop => (stop.IsBreak, stop.Starts)).ShouldBe([(false, 25 * Hour + 30 * Minute)]);
    }

    [Fact]
    public void Visits_start_when_they_are_wanted_if_travel_allows()
    {
        // Where a minute off the wished start costs more than a minute of waiting.
        var options = new RoundsOptions { OffPreferredPrice = 0.5m };
        var plan = Solved(SmallRounds.Read().OnHomeMap().ToRounds(DayOfWeek.Monday, options));

        plan.Rounds.SelectMany(round => round.Stops).Where(stop => !stop.IsBreak).Select(stop => (stop.Visit, stop.Starts)).Order()
            .ShouldBe([(0, 8 * Hour), (1, 9 * Hour)]);
    }

    [Fact]
    public void Two_places_of_one_person_are_apart()
    {
        // 20 km apart and fixed half an hour after each other: one carer cannot make both.
        var plan = OnMonday(
            ("services.csv", SmallRounds.Services.Replace("P2,C2,360700", "P2,C1,380200", StringComparison.Ordinal)),
            ("carers.csv", Carers + "K1,LARCH,A,daily,07:00,15:00,,\n"),
            ("visits.csv", Visits + "P1,daily,morning,30,08:00,08:00,08:00,,,,\nP2,daily,morning,30,08:30,08:30,08:30,,,,\n"));

        plan.Unallocated.Length.ShouldBe(1);
    }

    [Fact]
    public void Carers_who_may_not_come_do_not_and_those_preferred_do()
    {
        var services = SmallRounds.Services.Replace("start\n", "start,no_go,preferred_carers\n", StringComparison.Ordinal);
        string Wish(string first, string second) => services
            .Replace("P1,C1,360200 90500,7,LARCH,active,2025-01-01", "P1,C1,360200 90500,7,LARCH,active,2025-01-01," + first, StringComparison.Ordinal)
            .Replace("P2,C2,360700 90500,7,LARCH,active,2025-01-01", "P2,C2,360700 90500,7,LARCH,active,2025-01-01," + second, StringComparison.Ordinal);

        Who(OnMonday(("services.csv", Wish("K1,", "K1,")))).ShouldBe(["K2", "K2"]);
        Who(OnMonday(("services.csv", Wish(",K1", ",K1")))).ShouldBe(["K1", "K1"]);
        Who(OnMonday(("services.csv", Wish("K2,K1", "K1,K2")))).ShouldBe(["K1", "K2"]);
    }

    [Fact]
    public void A_trip_that_is_given_moves_the_visit_that_it_leads_to()
    {
        // 40 minutes from P1 to P2: after 08:00-08:30 the second is reached at 09:10.
        var plan = OnMonday(
            ("carers.csv", Carers + "K1,LARCH,360200 90100,daily,07:00,15:00,,\n"), ("travel.csv", "from,to,minutes\nP1,P2,40\n"),
            ("visits.csv", Visits + "P1,daily,morning,30,08:00,08:00,08:00,,,,\nP2,daily,morning,30,09:00,09:00,09:30,,,,\n"));

        plan.Rounds.Single().Stops[^1].Starts.ShouldBe(9 * Hour + 10 * Minute);
    }

    private static string[] Who(RoundPlan plan) => [.. plan.Rounds
        .SelectMany(round => round.Visits.Select(visit => (visit, plan.Problem.Carers[round.Carer].Id.Value))).Order().Select(one => one.Value)];

    private static RoundPlan OnMonday(params (string Name, string Text)[] files) =>
        Solved(SmallRounds.Read(files).OnHomeMap().ToRounds(DayOfWeek.Monday));

    private static RoundPlan Week(params (string Name, string Text)[] files) => Solved(SmallRounds.Read(files).OnHomeMap().ToWeekOfRounds());

    private static RoundPlan Solved(CountyRounds rounds) => rounds.Solve(new SolveOptions { Iterations = 3_000, Seed = 1 }).Plans.Single();
}
