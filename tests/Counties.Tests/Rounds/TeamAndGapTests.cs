using Shouldly;
using Zoning.Routing;

namespace Zoning.Counties.Tests;

/// <summary>Teams, skills of one of them, and least gaps over midnight: the ties of a problem of rounds, by hand.</summary>
public class TeamAndGapTests
{
    private const int Minute = 60;
    private const int Day = 86_400;

    [Theory]
    [InlineData(2, 1)]
    [InlineData(3, 3)]
    [InlineData(4, 6)]
    public void A_team_is_tied_each_to_each(int carers, int ties)
    {
        var problem = SmallRounds.Day(DayOfWeek.Monday, null, SmallRounds.First, ("visits.csv", Team($"{carers}", "", "")));

        problem.Visits.Length.ShouldBe(carers);
        problem.Links.Length.ShouldBe(ties);
        problem.Links.Select(link => (link.First, link.Second)).Distinct().Count().ShouldBe(ties);
        problem.Links.ShouldAllBe(link => link.IsPair && link.Least == 0 && link.Most == 0 && link.First < link.Second);
        problem.Check().ShouldBeEmpty();
    }

    [Fact]
    public void A_skill_of_the_team_is_asked_of_the_first_carer_alone()
    {
        var both = SmallRounds.Day(DayOfWeek.Monday, null, SmallRounds.First, ("visits.csv", Team("2", "hoist", "")));
        var one = SmallRounds.Day(DayOfWeek.Monday, null, SmallRounds.First, ("visits.csv", Team("2", "", "hoist peg")));
        var mixed = SmallRounds.Day(DayOfWeek.Monday, null, SmallRounds.First, ("visits.csv", Team("2", "hoist", "peg")));

        both.Visits.Select(visit => visit.Skills).ShouldBe([1UL, 1UL]);
        one.SkillNames.ShouldBe(["hoist", "peg"]);
        one.Visits.Select(visit => visit.Skills).ShouldBe([3UL, 0UL]);
        mixed.Visits.Select(visit => visit.Skills).ShouldBe([3UL, 1UL]);
    }

    [Fact]
    public void Todays_skilled_carer_is_the_one_of_the_team_whatever_the_order_of_rows()
    {
        var files = new[]
        {
            SmallRounds.First,
            ("visits.csv", Team("2", "", "hoist")),
            ("rounds.csv", "carer,days,package,time_of_day,start\nK2,mon,P1,morning,08:00\nK1,mon,P1,morning,08:00\n"),
        };
        var rounds = SmallRounds.Read(files).OnHomeMap().ToRounds(DayOfWeek.Monday).Providers.Single();

        // The problem's first visit asks for the hoist, which K1 has.
        rounds.Today!.Rounds.Select(round => (rounds.Problem.Carers[round.Carer].Id.Value, round.Visits.Single()))
            .ShouldBe([("K1", 0), ("K2", 1)], ignoreOrder: true);
    }

    [Fact]
    public void A_gap_holds_over_midnight_and_over_the_end_of_the_week()
    {
        var problem = SmallRounds.Week(null, SmallRounds.First, ("visits.csv", Doses("04:00", "30")));
        var (mondays, nights) = (Index("P1 mon morning 1"), Index("P1 sun night 2"));

        // Night at 26:00 to 29:00, morning at 07:00 to 08:00 of the next day: 120 to 360 minutes apart, 240 are asked for.
        problem.Links.ShouldContain(new VisitLink(Index("P1 mon night 2"), Index("P1 tue morning 1"), 240 * Minute, RoundProblem.MaxTicks, false));
        problem.Links.ShouldContain(new VisitLink(nights, mondays, 240 * Minute - 7 * Day, RoundProblem.MaxTicks, false));
        problem.Links.Length.ShouldBe(7);
        problem.Check().ShouldBeEmpty();

        int Index(string name) => problem.Visits.Select((visit, index) => (visit.Name, index)).Single(pair => pair.Name == name).index;
    }

    [Fact]
    public void On_a_single_day_the_next_day_counts_as_alike_if_the_visit_is_on_it()
    {
        var daily = SmallRounds.Day(DayOfWeek.Tuesday, null, SmallRounds.First, ("visits.csv", Doses("04:00", "30")));
        var once = SmallRounds.Day(
            DayOfWeek.Tuesday, null, SmallRounds.First, ("visits.csv", Doses("04:00", "30").Replace("P1,daily", "P1,tue", StringComparison.Ordinal)));

        daily.Links.ShouldBe([new VisitLink(1, 0, 240 * Minute - Day, RoundProblem.MaxTicks, false)]);
        once.Links.ShouldBeEmpty();
    }

    [Fact]
    public void A_gap_that_windows_ensure_needs_no_tie()
    {
        // From 29:00 at the latest to 07:00: two hours are sure.
        SmallRounds.Week(null, SmallRounds.First, ("visits.csv", Doses("02:00", "30"))).Links.ShouldBeEmpty();
    }

    private static string Team(string carers, string skills, string team) =>
        $"package,days,time_of_day,minutes,preferred_start,carers,skills,team_skills\nP1,daily,morning,30,08:00,{carers},{skills},{team}\n";

    private static string Doses(string gap, string minutes) =>
        "package,days,time_of_day,minutes,earliest_start,latest_start,least_gap_minutes\n"
        + $"P1,daily,morning,{minutes},07:00,08:00,{int.Parse(gap[..2], System.Globalization.CultureInfo.InvariantCulture) * 60}\n"
        + $"P1,daily,night,{minutes},26:00,29:00,\n";
}
