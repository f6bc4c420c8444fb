using Shouldly;

namespace Zoning.Counties.Tests;

/// <summary>Rounds of a date: bank holidays, holidays.csv, and who is on rounds that day.</summary>
public class DateTests
{
    private static readonly DateOnly GoodFriday = new(2026, 4, 3);

    private const string Carers =
        "id,provider,place,days,start,end\nK1,LARCH,A,weekdays,07:00,15:00\nK2,LARCH,A,sun,09:00,13:00\n";

    [Fact]
    public void Carers_work_on_a_holiday_as_on_the_day_that_the_file_says_and_visits_stay()
    {
        var county = SmallRounds.Read(
            ("carers.csv", Carers), ("holidays.csv", "date,like\n2026-04-03,sun\n"),
            ("visits.csv", "package,days,time_of_day,minutes\nP1,fri,morning,30\nP2,sun,morning,30\n"));
        var rounds = county.OnHomeMap().ToRounds(GoodFriday);
        var problem = rounds.Providers.Single().Problem;

        problem.Visits.Select(visit => visit.Name).ShouldBe(["P1 fri morning 1"]);
        problem.Carers.Single().Id.Value.ShouldBe("K2");
        (problem.Carers[0].Shifts[0].Day, problem.Carers[0].Shifts[0].Earliest).ShouldBe((4, 4 * 86_400 + 9 * 3600));
        rounds.DayNotes.ShouldBe(["3 April 2026 is a bank holiday: visits are those of a Friday, and carers' shifts those of a Sunday, as holidays.csv says."]);

        // Any other Friday is a Friday.
        var ordinary = county.OnHomeMap().ToRounds(new DateOnly(2026, 4, 10));
        ordinary.Providers.Single().Problem.Carers.Single().Id.Value.ShouldBe("K1");
        ordinary.DayNotes.ShouldBeEmpty();
    }

    [Fact]
    public void A_bank_holiday_that_the_file_lacks_is_an_ordinary_day_and_says_so()
    {
        var rounds = SmallRounds.Read(("carers.csv", Carers)).OnHomeMap().ToRounds(GoodFriday);

        rounds.Providers.Single().Problem.Carers.Single().Id.Value.ShouldBe("K1");
        rounds.DayNotes.Single().ShouldBe(
            "3 April 2026 is a bank holiday: visits and shifts are those of any Friday, because holidays.csv names no other day for it.");
    }

    [Fact]
    public void A_week_of_a_date_follows_the_holidays_in_it()
    {
        var rounds = SmallRounds.Read(("carers.csv", Carers), ("holidays.csv", "date,like\n2026-04-06,sun\n")).OnHomeMap()
            .ToWeekOfRounds(new RoundsOptions { Date = new DateOnly(2026, 4, 8) });
        var carers = rounds.Providers.Single().Problem.Carers;

        // Easter Monday, 6 April, is the first day of the week of the 8th.
        carers.Single(carer => carer.Id.Value == "K1").Shifts.Select(shift => shift.Day).ShouldBe([1, 2, 3, 4]);
        carers.Single(carer => carer.Id.Value == "K2").Shifts.Select(shift => shift.Day).ShouldBe([0, 6]);
    }

    [Fact]
    public void Packages_are_on_rounds_by_their_start_and_end_on_the_date()
    {
        var services = "id,place,hours_week,provider,status,start,end\nP1,A,7,LARCH,active,2025-01-01,2026-04-02\nP2,A,7,LARCH,active,2026-04-02,\n";
        var county = SmallRounds.Read(("services.csv", services)).OnHomeMap();

        Names(county.ToRounds(DayOfWeek.Thursday)).ShouldBe(["P1 thu morning 1"]);
        Names(county.ToRounds(new DateOnly(2026, 4, 2))).ShouldBe(["P1 thu morning 1", "P2 thu morning 1"]);
        Names(county.ToRounds(GoodFriday)).ShouldBe(["P2 fri morning 1"]);
    }

    [Fact]
    public void A_day_and_a_date_that_disagree_are_refused_in_plain_words()
    {
        var county = SmallRounds.Read().OnHomeMap();
        var fault = Should.Throw<ArgumentException>(() => county.ToRounds(DayOfWeek.Monday, new RoundsOptions { Date = GoodFriday }));

        fault.Message.ShouldStartWith("2026-04-03 is a Friday, and rounds of a Monday are asked for.");
        fault.Message.ShouldNotContain("Parameter");
    }

    [Theory]
    [InlineData("2026-04-03,sun\n2026-04-03,sat\n", "T107 3")]
    [InlineData("2026-04-03,bank\n", "F212 2")]
    [InlineData("2026-04-03,\n", "F208 2")]
    [InlineData("3 April,sun\n", "F211 2")]
    public void A_holiday_that_cannot_be_read_is_refused(string rows, string expected) =>
        Should.Throw<BadDataException>(() => SmallRounds.Read(("holidays.csv", "date,like\n" + rows))).Findings
            .Where(finding => finding.Code.Kind == FaultKind.Row).Select(finding => $"{finding.Code.Id} {finding.Line}").ShouldBe([expected]);

    [Fact]
    public void A_provider_without_visits_is_named_without_the_words_of_a_programmer() =>
        Should.Throw<ArgumentException>(() => SmallRounds.Read().OnHomeMap().ToRounds(DayOfWeek.Monday).Only(new("ELM")))
            .Message.ShouldBe("The provider 'ELM' has no visits on that day. Maybe the id is different.");

    [Theory]
    [InlineData("2026-03-28", 7, 27, "forward")]
    [InlineData("2026-10-24", 9, 29, "back")]
    [InlineData("2026-03-21", 8, 28, "")]
    public void A_night_shift_over_the_clock_change_is_as_long_as_it_really_is(string date, int hours, int dose, string word)
    {
        var rounds = Nights.OnHomeMap().ToRounds(DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        var problem = rounds.Providers.Single().Problem;
        var shift = problem.Carers[0].Shifts.Single();

        (shift.Latest - shift.Earliest).ShouldBe(hours * 3600);

        // The dose is at 04:00 on the clock.
        problem.Visits[^1].Earliest.ShouldBe(5 * 86_400 + dose * 3600);
        problem.Visits[^1].Length.ShouldBe(30 * 60);
        problem.Check().ShouldBeEmpty();
        string.Join(' ', rounds.DayNotes).ShouldContain(word);
        rounds.DayNotes.Length.ShouldBe(word.Length > 0 ? 1 : 0);
    }

    [Theory]
    [InlineData("2026-03-28", 12, 5)]
    [InlineData("2026-10-24", 11, 3)]
    [InlineData("2026-03-21", 11, 4)]
    public void Rests_and_gaps_over_the_clock_change_are_real_hours(string date, int rest, int gap)
    {
        var options = new RoundsOptions { Date = DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) };
        var problem = Nights.OnHomeMap().ToWeekOfRounds(options).Providers.Single().Problem;
        int Index(string name) => problem.Visits.Select((visit, index) => (visit.Name, index)).Single(pair => pair.Name == name).index;

        // Ticks of Sunday begin at its own midnight: forward, an hour between Saturday's ticks and Sunday's does not pass.
        problem.Carers[0].LeastRest.ShouldBe(rest * 3600);
        problem.Links.Single(link => link.First == Index("P1 sat night 2") && link.Second == Index("P1 sun morning 1")).Least.ShouldBe(gap * 3600);
        problem.Links.Single(link => link.First == Index("P1 fri night 2") && link.Second == Index("P1 sat morning 1")).Least.ShouldBe(4 * 3600);
        problem.Check().ShouldBeEmpty();
    }

    [Fact]
    public void Todays_start_in_that_night_is_counted_as_the_plan_counts()
    {
        var county = SmallRounds.Read(SmallRounds.First, ("carers.csv", NightCarers), ("visits.csv", NightVisits),
            ("rounds.csv", "carer,days,package,time_of_day,start\nK1,daily,P1,night,28:15\n"));
        var week = county.OnHomeMap().ToWeekOfRounds(new RoundsOptions { Date = new DateOnly(2026, 3, 28) }).Providers.Single();

        week.Today!.Rounds.SelectMany(round => round.Stops).Where(stop => !stop.IsBreak).Select(stop => stop.Starts % 86_400 / 60)
            .Select(minute => minute + 1440).ShouldBe([1695, 1695, 1695, 1695, 1695, 1635, 1695]);
    }

    private const string NightCarers = "id,provider,place,days,start,end\nK1,LARCH,A,daily,22:00,30:00\n";

    private const string NightVisits =
        "package,days,time_of_day,minutes,earliest_start,latest_start,least_gap_minutes\n"
        + "P1,daily,morning,30,07:00,11:00,240\nP1,daily,night,30,28:00,29:00,\n";

    private static County Nights => SmallRounds.Read(SmallRounds.First, ("carers.csv", NightCarers), ("visits.csv", NightVisits));

    private static IEnumerable<string> Names(CountyRounds rounds) => rounds.Providers.Single().Problem.Visits.Select(visit => visit.Name);
}
