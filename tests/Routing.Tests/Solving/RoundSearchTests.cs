using Shouldly;
using static Zoning.Routing.Tests.SmallRounds;

namespace Zoning.Routing.Tests;

public class RoundSearchTests
{
    [Fact]
    public void Three_doors_on_a_line_are_served_by_one_carer_out_and_back()
    {
        var plan = Solve(Line(4, [Visit("a", 1), Visit("b", 2), Visit("c", 3)], Carer("x"), Carer("y")));

        plan.Cost.Weighted.ShouldBe(60);
        plan.Rounds.Length.ShouldBe(1);
    }

    [Fact]
    public void Windows_that_one_carer_cannot_keep_take_two()
    {
        // Both start at 30 exactly, at places 1 and 3: two carers, 20 + 60 ticks.
        var plan = Solve(Line(4, [Visit("a", 1, 30, 30), Visit("b", 3, 30, 30)], Carer("x"), Carer("y")));

        plan.Cost.Weighted.ShouldBe(80);
        plan.Rounds.Select(round => round.Leaves).Order().ShouldBe([0, 20]);
    }

    [Fact]
    public void A_skill_sends_the_far_carer()
    {
        var problem =
            Line(5, [Visit("a", 1) with { Skills = 1 }], Carer("near"),
            Carer("far", home: 4) with { Skills = 1 }) with
            { SkillNames = ["hoist"] };

        Solve(problem).Cost.Weighted.ShouldBe(60);
        Solve(problem).Rounds.ShouldHaveSingleItem().Carer.ShouldBe(1);
    }

    [Fact]
    public void A_visit_nobody_may_serve_is_left_out_and_the_plan_says_it_is_not_feasible()
    {
        var plan = Solve(Line(3, [Visit("a", 1), Visit("b", 2) with { ForbiddenCarers = [0] }], Carer("x")));

        plan.Unallocated.ShouldBe([1]);
        plan.Cost.IsFeasible.ShouldBeFalse();
        plan.Cost.Weighted.ShouldBe(20);
    }

    [Fact]
    public void A_second_shift_serves_the_evening()
    {
        var carer = Carer("x", 0, 100) with
        {
            Shifts =
            [
                new CarerShift { Earliest = 0, Latest = 100, StartPlace = 0, EndPlace = 0 },
                new CarerShift { Earliest = 500, Latest = 600, StartPlace = 0, EndPlace = 0 },
            ],
        };
        var plan = Solve(Line(3, [Visit("morning", 1, 0, 80), Visit("evening", 2, 500, 560)], carer));

        plan.Cost.Weighted.ShouldBe(60);
        plan.Rounds.Select(round => round.Shift).ShouldBe([0, 1]);
        plan.Rounds[1].Returns.ShouldBe(plan.Rounds[1].Stops[0].Starts + 25);
    }

    [Fact]
    public void A_break_is_within_its_window_and_delays_the_next_visit()
    {
        var carer = Carer("x") with
        {
            Shifts = [new CarerShift { Earliest = 0, Latest = 200, StartPlace = 0, EndPlace = 0, Break = new BreakRule(30, 40, 50) }],
        };
        var plan = Solve(Line(3, [Visit("a", 1, 20, 25), Visit("b", 2, 0, 105)], carer));

        // a from 20 to 25, break from 30 (or later) for 50, ten ticks to b by 105.
        Checker.Check(plan).Violations.ShouldBeEmpty();
        plan.Rounds.ShouldHaveSingleItem().Stops.Select(stop => stop.Visit).ShouldBe([0, -1, 1]);
        plan.Cost.Weighted.ShouldBe(40);
    }

    [Fact]
    public void Two_carers_at_once_start_together()
    {
        var problem = Line(4, [Visit("a", 2, 50, 90), Visit("a too", 2, 40, 70), Visit("c", 3, 0, 500)], Carer("x"), Carer("y", 40)) with
        {
            Links = [new VisitLink(0, 1, 0, 0, true)],
        };
        var plan = Solve(problem);

        Checker.Check(plan).Violations.ShouldBeEmpty();
        plan.Unallocated.ShouldBeEmpty();
        plan.Cost.Weighted.ShouldBe(100);
    }

    [Fact]
    public void A_second_carer_comes_within_the_gap_between_the_visits()
    {
        var problem = Line(3, [Visit("first", 1, 100, 100), Visit("second", 1, 0, 1000)], Carer("x"), Carer("y")) with
        {
            Links = [new VisitLink(0, 1, 15, 20, true)],
        };
        var plan = Solve(problem);
        var starts = plan.Rounds.SelectMany(round => round.Stops).OrderBy(stop => stop.Visit).Select(stop => stop.Starts).ToArray();

        starts[0].ShouldBe(100);
        starts[1].ShouldBeInRange(115, 120);
        Checker.Check(plan).Violations.ShouldBeEmpty();
    }

    [Fact]
    public void Both_visits_of_a_pair_that_only_one_carer_can_serve_are_left_out()
    {
        var problem =
            Line(3, [Visit("first", 1), Visit("second", 1), Visit("alone", 2)],
            Carer("x")) with
            { Links = [new VisitLink(0, 1, 0, 0, true)] };

        Solve(problem).Unallocated.ShouldBe([0, 1]);
    }

    [Theory]
    [InlineData(39, new[] { 0 })]
    [InlineData(41, new int[0])]
    public void An_optional_visit_is_served_if_that_is_cheaper_than_its_price(long price, int[] left)
    {
        Solve(Line(3, [Visit("a", 2) with { UnallocatedPrice = price }], Carer("x"))).Unallocated.ShouldBe(left);
    }

    [Theory]
    [InlineData(1, 60, 5)]
    [InlineData(9, 80, 0)]
    public void Lateness_is_accepted_if_it_costs_less_than_a_second_carer(long price, long weightedTravel, long late)
    {
        // One carer reaches place 3 at 45 after 10 to 25 at place 1; due at 40. A second carer costs 20 ticks more.
        var problem = Line(4, [Visit("a", 1, 0, 10), Visit("b", 3, 0, 30) with { LatePrice = price }], Carer("x"), Carer("y"));
        var plan = Solve(problem);

        plan.Cost.Travel.ShouldBe(weightedTravel);
        plan.Cost.Late.ShouldBe(late);
    }

    [Fact]
    public void Rest_between_two_days_moves_the_second_round()
    {
        var carer = Carer("x") with
        {
            LeastRest = 100,
            Shifts =
            [
                new CarerShift { Earliest = 0, Latest = 200, StartPlace = 0, EndPlace = 0 },
                new CarerShift { Earliest = 200, Latest = 400, StartPlace = 0, EndPlace = 0, Day = 1 },
            ],
        };
        var plan = Solve(Line(2, [Visit("late", 1, 180, 190), Visit("early", 1, 210, 320)], carer));

        Checker.Check(plan).Violations.ShouldBeEmpty();
        plan.Unallocated.ShouldBeEmpty();
        (plan.Rounds[1].Leaves - plan.Rounds[0].Returns).ShouldBeGreaterThanOrEqualTo(100);
    }

    [Fact]
    public void Overtime_is_shared_if_a_second_carer_costs_less()
    {
        var shift = new CarerShift { Earliest = 0, Latest = 500, OvertimeFrom = 100, StartPlace = 0, EndPlace = 0 };
        var problem =
            Line(2, [Visit("a", 1, length: 70), Visit("b", 1, length: 70)], Carer("x") with { Shifts = [shift] },
            Carer("y") with { Shifts = [shift] }) with
            {
                Weights = new RoundWeights { Overtime = 1 },
            };

        Solve(problem).Cost.Weighted.ShouldBe(40);
    }

    [Fact]
    public void No_visits_and_no_carers_are_valid_problems()
    {
        Solve(Line(1, [], Carer("x"))).Rounds.ShouldBeEmpty();
        Solve(Line(2, [Visit("a", 1)])).Unallocated.ShouldBe([0]);
    }
}
