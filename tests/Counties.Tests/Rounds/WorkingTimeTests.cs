using Shouldly;
using Zoning.Routing;

namespace Zoning.Counties.Tests;

/// <summary>Breaks, contracted hours, days off and rest, as a problem of rounds has them. Numbers by hand, in seconds.</summary>
public class WorkingTimeTests
{
    private const int Minute = 60;
    private const int Hour = 60 * Minute;
    private const int Day = 24 * Hour;

    private const string Headings =
        "id,provider,place,days,start,end,break_minutes,break_paid,contracted_least,contracted_most,unavailable\n";

    [Fact]
    public void A_break_is_due_by_the_length_of_the_round_and_lies_between_visits()
    {
        var rule = Carer("K1,LARCH,A,daily,07:00,15:00,45,yes,,,\n", DayOfWeek.Monday).Shifts.Single().Break.ShouldNotBeNull();

        rule.ShouldBe(new BreakRule(7 * Hour + 160 * Minute, 7 * Hour + 320 * Minute, 45 * Minute, IsPaid: true)
        {
            WorkAbove = 6 * Hour,
            BetweenVisits = true,
        });
    }

    [Fact]
    public void A_shift_that_no_long_round_fits_into_has_no_break()
    {
        Carer("K1,LARCH,A,daily,07:00,13:00,30,no,,,\n", DayOfWeek.Monday).Shifts.Single().Break.ShouldBeNull();
        Carer("K1,LARCH,A,daily,07:00,13:01,,,,,\n", DayOfWeek.Monday).Shifts.Single().Break!.Length.ShouldBe(30 * Minute);
    }

    [Fact]
    public void On_a_long_shift_every_round_that_must_have_a_break_can()
    {
        // 24 hours from 06:00: a round of just over 6 hours may lie at either end; the break may start from three hours in to three before the end.
        var rule = Carer("K1,LARCH,A,daily,06:00,30:00,,,,,\n", DayOfWeek.Monday).Shifts.Single().Break!;

        (rule.Earliest, rule.Latest).ShouldBe((9 * Hour, 27 * Hour));
    }

    [Fact]
    public void Breaks_may_be_paid_and_due_earlier_as_an_option()
    {
        var options = new RoundsOptions { AreBreaksPaid = true, BreakAboveMinutes = 240 };
        var rule = Carer("K1,LARCH,A,daily,07:00,12:00,20,no,,,\n", DayOfWeek.Monday, options).Shifts.Single().Break!;

        (rule.IsPaid, rule.WorkAbove, rule.Length).ShouldBe((true, 4 * Hour, 20 * Minute));
    }

    [Fact]
    public void Contracted_hours_hold_over_the_week_and_overtime_is_an_option()
    {
        const string Row = "K1,LARCH,A,daily,07:00,15:00,,,4,6,\n";
        var held = Carer(Row, null);
        var more = Carer(Row, null, new RoundsOptions { WeeklyOvertimeHours = 2 });

        (held.WorkedMost, held.ContractedMost, held.ContractedLeast).ShouldBe((6L * Hour, 6L * Hour, 4L * Hour));
        (more.WorkedMost, more.ContractedMost).ShouldBe((8L * Hour, 6L * Hour));

        // Nobody works more in a day than is agreed for the week; 30 hours no day can reach.
        Carer(Row, DayOfWeek.Monday).WorkedMost.ShouldBe(6L * Hour);
        Carer("K1,LARCH,A,daily,07:00,15:00,,,4,30,\n", DayOfWeek.Monday).WorkedMost.ShouldBeNull();
    }

    [Fact]
    public void A_carer_with_shifts_on_seven_days_has_a_day_off()
    {
        Carer("K1,LARCH,A,daily,07:00,15:00,,,,,\n", null).MostDays.ShouldBe(6);
        Carer("K1,LARCH,A,weekdays,07:00,15:00,,,,,\n", null).MostDays.ShouldBeNull();
        Carer("K1,LARCH,A,weekdays,07:00,15:00,,,,,\n", null, new RoundsOptions { DaysAWeek = 4 }).MostDays.ShouldBe(4);
    }

    [Fact]
    public void A_week_is_a_circle_and_a_day_is_not()
    {
        SmallRounds.Week().Cycle.ShouldBe(7 * Day);
        SmallRounds.Week().Carers.ShouldAllBe(carer => carer.LeastRest == 11 * Hour);
        SmallRounds.Day(DayOfWeek.Monday).Cycle.ShouldBeNull();
    }

    [Fact]
    public void An_unavailable_day_has_no_shift_whatever_the_days_say()
    {
        const string Row = "K1,LARCH,A,daily,07:00,15:00,,,,,sun wed\n";

        Carer(Row, null).Shifts.Select(shift => shift.Day).ShouldBe([0, 1, 3, 4, 5]);
        SmallRounds.Day(DayOfWeek.Sunday, null, ("carers.csv", Headings + Row)).Carers.ShouldBeEmpty();
    }

    private static RoundCarer Carer(string row, DayOfWeek? day, RoundsOptions? options = null)
    {
        (string, string) carers = ("carers.csv", Headings + row);
        var problem = day is { } on ? SmallRounds.Day(on, options, carers) : SmallRounds.Week(options, carers);
        problem.Check().ShouldBeEmpty();
        return problem.Carers.Single();
    }
}
