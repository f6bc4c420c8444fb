using Shouldly;
using static Zoning.Routing.Tests.SmallRounds;
using static Zoning.Routing.Tests.StatedPlan;

namespace Zoning.Routing.Tests;

/// <summary>
/// Breaks by the work done. The round without a break: leaves 90, visit 0 at 100 to 105, travel 10, visit 1 at 300 to 305, travel 20,
/// back 325; that is 235 ticks of work. With a break of 30 at 110 it is 205 ticks of work.
/// </summary>
public class BreakRuleTests
{
    [Theory]
    [InlineData(235, false)]
    [InlineData(234, true)]
    [InlineData(0, true)]
    public void A_break_is_due_if_the_round_takes_longer_than_the_work_that_needs_none(int workAbove, bool isMissing)
    {
        var problem = Problem(new BreakRule(0, 1_000, 30) { WorkAbove = workAbove });

        Broken(problem, Round(problem, 0, 0, (0, 100), (1, 300))).ShouldBe(isMissing ? [(ViolationKind.BreakMissing, 30L)] : []);
    }

    [Fact]
    public void A_break_that_is_not_due_may_be_taken_once()
    {
        var problem = Problem(new BreakRule(0, 1_000, 30) { WorkAbove = 1_000 });

        Broken(problem, Round(problem, 0, 0, (0, 100), (Break, 110), (1, 300))).ShouldBeEmpty();
        Broken(problem, Round(problem, 0, 0, (0, 100), (Break, 110), (Break, 150), (1, 300))).ShouldBe([(ViolationKind.BreakNotDue, 30L)]);
    }

    [Theory]
    [InlineData(111, 1_000, 1)]
    [InlineData(110, 110, 0)]
    [InlineData(0, 109, 1)]
    public void A_break_that_is_not_due_keeps_its_window_too(int earliest, int latest, int outside)
    {
        var problem = Problem(new BreakRule(earliest, latest, 30) { WorkAbove = 1_000 });

        Broken(problem, Round(problem, 0, 0, (0, 100), (Break, 110), (1, 300)))
            .ShouldBe(outside > 0 ? [(ViolationKind.BreakOutsideWindow, outside)] : []);
    }

    [Fact]
    public void A_shift_without_the_rule_has_no_break()
    {
        var problem = Problem(null);

        Broken(problem, Round(problem, 0, 0, (0, 100), (Break, 110), (1, 300))).ShouldBe([(ViolationKind.BreakNotDue, 0L)]);
    }

    [Theory]
    [InlineData("break, 0, 1", true)]
    [InlineData("0, break, 1", false)]
    [InlineData("0, 1, break", true)]
    public void A_break_between_visits_is_neither_first_nor_last(string order, bool isAtEdge)
    {
        var (between, anywhere) = (Problem(new BreakRule(0, 1_000, 30) { BetweenVisits = true }), Problem(new BreakRule(0, 1_000, 30)));
        (int, int)[] stops = order switch
        {
            "break, 0, 1" => [(Break, 50), (0, 100), (1, 300)],
            "0, break, 1" => [(0, 100), (Break, 110), (1, 300)],
            _ => [(0, 100), (1, 300), (Break, 310)],
        };

        Broken(between, Round(between, 0, 0, stops)).ShouldBe(isAtEdge ? [(ViolationKind.BreakAtEdge, 0L)] : []);
        Broken(anywhere, Round(anywhere, 0, 0, stops)).ShouldBeEmpty();
    }

    [Fact]
    public void A_round_of_one_visit_has_no_break_due_between_visits()
    {
        var (between, anywhere) = (Problem(new BreakRule(0, 1_000, 30) { BetweenVisits = true }), Problem(new BreakRule(0, 1_000, 30)));

        Broken(between, Round(between, 0, 0, (0, 100))).ShouldBeEmpty();
        Broken(anywhere, Round(anywhere, 0, 0, (0, 100))).ShouldBe([(ViolationKind.BreakMissing, 30L)]);
        Broken(between, Round(between, 0, 0, (0, 100), (Break, 110))).ShouldBe([(ViolationKind.BreakAtEdge, 0L)]);
    }

    [Fact]
    public void The_break_itself_is_no_work()
    {
        // 235 ticks with a break of 30 in them are 205 ticks of work; the missing break counts as work.
        var problem = Problem(new BreakRule(0, 1_000, 30) { WorkAbove = 205 });

        Broken(problem, Round(problem, 0, 0, (0, 100), (Break, 110), (1, 300))).ShouldBeEmpty();
        Broken(problem, Round(problem, 0, 0, (0, 100), (1, 300))).ShouldBe([(ViolationKind.BreakMissing, 30L)]);
    }

    private static RoundProblem Problem(BreakRule? rule)
    {
        var carer = Carer("K1");
        return Line(3, [Visit("a", 1), Visit("b", 2)], carer with { Shifts = [carer.Shifts[0] with { Break = rule }] });
    }
}
