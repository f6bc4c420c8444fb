using Shouldly;
using static Zoning.Routing.Tests.SmallRounds;
using static Zoning.Routing.Tests.StatedPlan;

namespace Zoning.Routing.Tests;

/// <summary>The sentences of broken rules: names, clock times and minutes, as a coordinator reads them. A tick is a second.</summary>
public class ViolationTextTests
{
    private const int Minute = 60, Hour = 60 * Minute, Day = 24 * Hour;

    [Fact]
    public void A_late_visit_says_who_when_and_by_how_much() => Texts(Problem(), (0, 10 * Hour)).ShouldBe(
        ["P1 mon morning starts at Mon 10:00, 30 minutes after the latest start, Mon 09:30."]);

    [Fact]
    public void Seconds_are_said_only_if_there_are_any() => Texts(Problem(), (0, 9 * Hour + 30 * Minute + 1)).ShouldBe(
        ["P1 mon morning starts at Mon 09:30:01, 1 second after the latest start, Mon 09:30."]);

    [Fact]
    public void Too_little_time_to_travel_says_when_the_carer_can_be_there() => Texts(Problem(), (0, 8 * Hour), (1, 8 * Hour)).ShouldBe(
        ["Carer K1 starts P2 mon morning at Mon 08:00, 15 seconds before it is possible to be there, at Mon 08:00:15."]);

    [Fact]
    public void A_missing_skill_is_named() => Texts(
        Problem() with { Visits = [Problem().Visits[0] with { Skills = 3 }, Problem().Visits[1]], SkillNames = ["hoist", "peg"] }, (0, 8 * Hour)).ShouldBe(
        ["Carer K1 does not have what P1 mon morning needs: hoist and peg."]);

    [Fact]
    public void A_short_rest_says_from_when_to_when()
    {
        var carer = Carer("K1", 0, 30 * Hour);
        var problem = Problem() with
        {
            Carers = [carer with
            {
                LeastRest = 11 * Hour,
                Shifts = [carer.Shifts[0], new CarerShift { Earliest = 30 * Hour, Latest = 40 * Hour, StartPlace = 0, EndPlace = 0, Day = 1 }],
            }],
            Visits = [Visit("late", 0, 0, 2 * Day), Visit("early", 0, 0, 2 * Day)],
        };

        // Ends at 24:00:05, leaves at 31:00 of Monday.
        var plan = StatedPlan.Of(problem, Round(problem, 0, 0, (0, Day)), Round(problem, 0, 1, (1, Day + 7 * Hour)));
        Checker.Check(plan).Violations.ShouldHaveSingleItem().Text.ShouldBe(
            "Carer K1 is back at Tue 00:00:05 and leaves again at Tue 07:00, 4 hours 5 seconds short of 11 hours of rest.");
    }

    [Fact]
    public void A_gap_over_the_end_of_the_week_is_said_for_the_next_turn()
    {
        // The last dose on Sunday at 23:00, the first on Monday at 02:30, 3 1/2 hours later; at least 4 hours.
        var problem = Problem() with
        {
            Visits = [Visit("sun night", 0, 0, 8 * Day), Visit("mon early", 0, 0, 8 * Day)],
            Carers = [Carer("K1", 0, 8 * Day)],
            Cycle = 7 * Day,
            Links = [new VisitLink(0, 1, 4 * Hour - 7 * Day, RoundProblem.MaxTicks, false)],
        };

        var plan = StatedPlan.Of(problem, Round(problem, 0, 0, (1, 2 * Hour + 30 * Minute), (0, 6 * Day + 23 * Hour)));
        var broken = Checker.Check(plan).Violations.ShouldHaveSingleItem();
        broken.Text.ShouldBe("mon early starts at Mon 02:30, sun night at Sun 23:00: 30 minutes too early; in the next turn it must start 4 hours "
            + "after it or later.");
        broken.Ticks.ShouldBe(30 * Minute);
    }

    [Theory]
    [InlineData(-1, "Sun 23:59:59 of the week before")]
    [InlineData(0, "Mon 00:00")]
    [InlineData(Day - 1, "Mon 23:59:59")]
    [InlineData(Day + 90 * Minute, "Tue 01:30")]
    [InlineData(7 * Day + 6 * Hour, "Mon 06:00 of week 2")]
    public void A_clock_time_has_its_day(long tick, string text) => new PlanWords(Problem()).Clock(tick).ShouldBe(text);

    [Theory]
    [InlineData(0, "0 minutes")]
    [InlineData(1, "1 second")]
    [InlineData(60, "1 minute")]
    [InlineData(90, "1 minute 30 seconds")]
    [InlineData(119 * Minute, "119 minutes")]
    [InlineData(120 * Minute, "2 hours")]
    [InlineData(11 * Hour - 1, "10 hours 59 minutes 59 seconds")]
    public void A_span_is_said_in_minutes_and_from_two_hours_on_in_hours(long ticks, string text) =>
        new PlanWords(Problem()).Span(ticks).ShouldBe(text);

    [Fact]
    public void Every_kind_has_words_and_no_two_have_the_same()
    {
        var rules = Enum.GetValues<ViolationKind>().Select(kind => new Violation(kind, -1, -1, "").Rule).ToList();

        rules.ShouldAllBe(rule => rule.Length > 0);
        rules.ShouldBeUnique();
    }

    private static string[] Texts(RoundProblem problem, params (int, int)[] stops) =>
        [.. Checker.Check(StatedPlan.Of(problem, Round(problem, 0, 0, stops))).Violations.Select(violation => violation.Text)];

    private static RoundProblem Problem() => Line(
        3, [Visit("P1 mon morning", 1, 7 * Hour, 9 * Hour + 30 * Minute), Visit("P2 mon morning", 2, 7 * Hour, 10 * Hour)],
        Carer("K1", 6 * Hour, 14 * Hour));
}
