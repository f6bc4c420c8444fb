using System.Collections.Immutable;
using Shouldly;
using Zoning.Quality.Rounds;

namespace Zoning.Routing.Tests;

/// <summary>Places 0 to 3 on a line, 10 minutes apart by the first way and 50 by the second. A tick is a minute.</summary>
public class CausesTests
{
    private static readonly RoundVisit Visit =
        new() { Name = "new", Place = 2, Earliest = 480, Latest = 540, Length = 30, UnallocatedPrice = 500 };

    private static readonly RoundCarer Ann = new()
    {
        Id = new CarerId("ann"),
        Shifts = [new CarerShift { Earliest = 420, Latest = 900, StartPlace = 0, EndPlace = 0 }],
    };

    private static readonly RoundProblem Problem = new()
    {
        TicksPerMinute = 1,
        Travel = TravelTable.Of(4, Line(10)).WithMode(Line(50)),
        Visits = [Visit],
        Carers = [Ann],
        SkillNames = ["hoist"],
    };

    // By the second way 2 places are 100 minutes: there at 520 in time, back at 650; with a window that ends at 500 too late.
    [Fact]
    public void A_way_that_is_too_slow_is_told_with_the_way_that_would_do()
    {
        var reason = Reason(Problem with { Visits = [Visit with { Latest = 500 }], Carers = [Ann with { Mode = 1 }] });

        reason.Kind.ShouldBe(LeftOutKind.TooSlowThatWay);
        reason.Text.ShouldContain("by way 2 takes longer");
        Changes(reason).ShouldBe(
            ["A window 20 minutes wider at both ends.", "A shift of ann that begins 20 minutes earlier.", "ann travelling by way 1."]);
    }

    [Fact]
    public void A_trip_beyond_the_longest_is_told_with_the_minutes_that_would_do()
    {
        var reason = Reason(Problem with { Carers = [Ann with { LongestTrip = 13 }] });

        reason.Kind.ShouldBe(LeftOutKind.BeyondLongestTrip);
        reason.Text.ShouldContain("13 minutes for ann");
        reason.Change.ShouldBe("A longest trip of 20 minutes for ann instead of 13.");
    }

    // 500 minutes in a shift of 480; from 480 to the way home at 880 are 400.
    [Fact]
    public void A_visit_longer_than_any_shift_is_told_with_the_longest_shift()
    {
        var reason = Reason(Problem with { Visits = [Visit with { Length = 500 }] });

        reason.Kind.ShouldBe(LeftOutKind.LongerThanShifts);
        reason.Text.ShouldBe("It takes 500 minutes and fits in no shift; the longest of anybody who may come is 8 hours.");
        Changes(reason).ShouldContain("A visit of 400 minutes instead of 500.");
    }

    // 480 to 540 on a shift from 420: it starts at 480 at the earliest and would end at 980, so the shift would end at 1000: 100 more.
    [Fact]
    public void The_smallest_change_comes_first()
    {
        var reason = Reason(Problem with { Visits = [Visit with { Length = 500 }] });

        reason.Remedies.Select(remedy => remedy.Size).ShouldBeInOrder();
        Changes(reason).ShouldContain("A shift of ann 100 minutes longer.");
    }

    // Lunch at 720 to 780: 20 there, 30 there, 20 back.
    [Fact]
    public void A_visit_between_split_shifts_is_told_with_the_further_shift()
    {
        var split = Ann with { Shifts = [Ann.Shifts[0] with { Latest = 600 }, Ann.Shifts[0] with { Earliest = 1080, Latest = 1300 }] };
        var reason = Reason(Problem with { Visits = [Visit with { Earliest = 720, Latest = 780 }], Carers = [split] });

        reason.Kind.ShouldBe(LeftOutKind.BetweenShifts);
        reason.Text.ShouldBe("Its window, 12:00 to 13:00, falls between the shifts of those who may come, such as ann's, which leave 10:00 to 18:00 free.");
        Changes(reason).ShouldContain("A further shift of ann from 11:40 to 12:50.");
    }

    // The first dose from 465 to 495 and the second from 645 to 675 are at most 210 apart. Ann is there at 440 at the earliest, so no wider
    // window of the first alone makes 240 of it.
    [Fact]
    public void A_gap_that_the_windows_do_not_allow_is_named_with_both_visits()
    {
        var (first, second) = (Visit with { Name = "dose 1", Earliest = 465, Latest = 495 }, Visit with { Name = "dose 2", Earliest = 645, Latest = 675 });
        var problem = Problem with { Visits = [first, second], Links = [new VisitLink(0, 1, 240, RoundProblem.MaxTicks, false)] };
        var round = new Round(0, 0, 625, [new RoundStop(1, 645, 645, 675)], 695);

        var reason = Reason(problem, round);

        reason.Kind.ShouldBe(LeftOutKind.TieContradictsWindows);
        reason.Text.ShouldBe("From dose 1 to dose 2 there must be at least 4 hours between the starts, and the windows do not allow it: "
            + "07:45 to 08:15 and 10:45 to 11:15.");
        reason.Change.ShouldBe("210 minutes instead of 240 between the starts of it and dose 2.");
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_team_without_enough_carers_is_one_visit_left_out_with_one_reason(int size)
    {
        var problem = Team(size, carers: size - 1);
        var reasons = Plan(problem).WhyLeftOut();

        reasons.Length.ShouldBe(size);
        reasons.Select(reason => reason.Text).Distinct().ShouldHaveSingleItem();
        reasons[0].Kind.ShouldBe(LeftOutKind.PairHasOnlyOne);
        reasons[0].Change.ShouldBe("One more carer with the shifts of carer 0.");
        VisitTeams.Of(problem).Count(Plan(problem).Unallocated).ShouldBe(1);
    }

    [Fact]
    public void A_team_of_three_with_one_carer_needs_two_more() =>
        Plan(Team(3, carers: 1)).WhyLeftOut()[0].Change.ShouldBe("2 more carers with the shifts of carer 0.");

    // Each visit alone is 70 minutes of work; together, one after the other, 100.
    [Fact]
    public void Hours_that_are_used_up_are_told_with_the_minutes_that_would_do()
    {
        var problem = Problem with
        {
            Visits = [Visit, Visit with { Name = "other", Earliest = 480, Latest = 600 }],
            Carers = [Ann with { WorkedMost = 80 }],
        };
        var reason = Reason(problem, new Round(0, 0, 460, [new RoundStop(1, 480, 480, 510)], 530));

        reason.Kind.ShouldBe(LeftOutKind.HoursUsedUp);
        reason.Change.ShouldBe("20 more minutes of work for ann.");
    }

    [Fact]
    public void A_day_off_is_told()
    {
        var two = Ann with { MostDays = 1, Shifts = [Ann.Shifts[0], Ann.Shifts[0] with { Earliest = 1860, Latest = 2340, Day = 1 }] };
        var problem = Problem with { Visits = [Visit, Visit with { Name = "tuesday", Earliest = 1920, Latest = 1980 }], Carers = [two] };
        var reason = Reason(problem, new Round(0, 1, 1900, [new RoundStop(1, 1920, 1920, 1950)], 1970));

        reason.Kind.ShouldBe(LeftOutKind.DaysUsedUp);
        Changes(reason).ShouldContain("One more day of work for ann.");
    }

    // Due above 60 minutes of work and only between visits: alone the visit needs none, and with the other it has none to give.
    [Fact]
    public void A_break_is_tried_only_where_it_is_due()
    {
        var rule = new BreakRule(420, 900, 30) { WorkAbove = 120, BetweenVisits = true };
        var shift = Ann.Shifts[0] with { Break = rule };
        var problem = Problem with
        {
            Visits = [Visit with { Earliest = 510, Latest = 510 }, Visit with { Name = "other", Earliest = 480, Latest = 480 }],
            Carers = [Ann with { Shifts = [shift] }],
        };
        var round = new Round(0, 0, 460, [new RoundStop(1, 480, 480, 510)], 530);

        // 20 + 30 + 30 + 20 is 100: no break is due. Above 90 it would be, and it has no place between 510 and 510.
        Reason(problem, round).Kind.ShouldBe(LeftOutKind.Overlooked);
        var strict = problem with { Carers = [Ann with { Shifts = [shift with { Break = rule with { WorkAbove = 90 } }] }] };
        Reason(strict, round).Kind.ShouldBe(LeftOutKind.BreakInTheWay);
    }

    [Fact]
    public void Every_change_offered_for_a_visit_left_out_places_it_in_500_random_problems()
    {
        var (reasons, offered) = (0, 0);
        for (var seed = 0; seed < 500; seed++)
        {
            var problem = RandomProblem.Make(seed, seed % 5 == 0 ? RandomSize.Middle : RandomSize.Tiny);
            var plan = new RoundSearch().Solve(problem, new SolveOptions { Iterations = 50, Lanes = 1 });
            foreach (var reason in Reasons.Look(plan, 500_000, default))
            {
                reasons++;
                foreach (var remedy in reason.Remedies)
                {
                    offered++;
                    var changed = new RoundPlan(remedy.Problem, remedy.Rounds, [], plan.Cost);
                    var served = remedy.Rounds.SelectMany(round => round.Visits).ToHashSet();
                    changed = changed with { Unallocated = [.. Enumerable.Range(0, problem.Visits.Length).Where(visit => !served.Contains(visit))] };
                    changed = changed with { Cost = Checker.Check(changed).Cost };
                    Checker.Check(changed).BrokenRules.ShouldBeEmpty($"seed {seed}: {remedy.Text}");
                    served.ShouldContain(reason.Visit, $"seed {seed}: {remedy.Text}");
                }
            }
        }

        (reasons, offered).ShouldSatisfyAllConditions(() => reasons.ShouldBeGreaterThan(200), () => offered.ShouldBeGreaterThan(200));
    }

    private static int[] Line(int apart) => [.. from a in Enumerable.Range(0, 4) from b in Enumerable.Range(0, 4) select apart * Math.Abs(a - b)];

    private static string[] Changes(LeftOutReason reason) => [.. reason.Remedies.Select(remedy => remedy.Text)];

    private static RoundProblem Team(int size, int carers) => Problem with
    {
        Visits = [.. Enumerable.Range(0, size).Select(index => Visit with { Name = "part " + index })],
        Links = [.. from a in Enumerable.Range(0, size) from b in Enumerable.Range(a + 1, size - a - 1) select new VisitLink(a, b, 0, 0, true)],
        Carers = [.. Enumerable.Range(0, carers).Select(index => Ann with { Id = new CarerId("carer " + index) })],
    };

    private static LeftOutReason Reason(RoundProblem problem, params ImmutableArray<Round> rounds) => Plan(problem, rounds).WhyLeftOut()[0];

    private static RoundPlan Plan(RoundProblem problem, params ImmutableArray<Round> rounds)
    {
        var served = rounds.SelectMany(round => round.Visits).ToHashSet();
        var plan = new RoundPlan(problem, rounds, [.. Enumerable.Range(0, problem.Visits.Length).Where(visit => !served.Contains(visit))], new RoundCost { Weighted = 0 });
        return plan with { Cost = Checker.Check(plan).Cost };
    }
}
