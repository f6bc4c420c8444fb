using Shouldly;
using static Zoning.Routing.Tests.SmallRounds;
using static Zoning.Routing.Tests.StatedPlan;

namespace Zoning.Routing.Tests;

/// <summary>Preferred starts and paid time in the recounted cost, on one round: visit 0 at 10 in front of visit 1 at 20, each of length 5.</summary>
public class StartPriceTests
{
    [Theory]
    [InlineData(100, 0, 0)]
    [InlineData(95, 5, 0)]
    [InlineData(110, 10, 0)]
    [InlineData(111, 11, 1)]
    [InlineData(85, 15, 5)]
    public void A_start_is_off_the_preferred_one_before_and_after_it_and_far_off_above_the_tolerance(int starts, long off, long far)
    {
        var problem = Problem(new RoundWeights { Travel = 0, OffPreferred = 3, FarOffPreferred = 7, PreferredTolerance = 10 });

        var cost = Checker.Check(StatedPlan.Of(problem, Round(problem, 0, 0, (0, starts)))).Cost;
        (cost.OffPreferred, cost.FarOffPreferred, cost.Weighted).ShouldBe((off, far, 3 * off + 7 * far));
    }

    [Fact]
    public void A_visit_without_a_preferred_start_or_left_out_is_never_off()
    {
        var problem = Problem(new RoundWeights { OffPreferred = 3 });

        Checker.Check(StatedPlan.Of(problem, Round(problem, 0, 0, (1, 700)))).Cost.OffPreferred.ShouldBe(0);
    }

    [Theory]
    [InlineData(true, 255)]
    [InlineData(false, 225)]
    public void Paid_time_runs_from_leaving_to_the_return_less_an_unpaid_break(bool isPaid, long paid)
    {
        // Leaves 90, visit 0 at 100 to 105, the break 110 to 140, visit 1 at 320 to 325, back 345.
        var problem = Problem(new RoundWeights { Travel = 0, Paid = 2 });
        problem = problem with
        {
            Carers = [problem.Carers[0] with { Shifts = [problem.Carers[0].Shifts[0] with { Break = new BreakRule(0, 900, 30, isPaid) }] }],
        };

        var cost = Checker.Check(StatedPlan.Of(problem, Round(problem, 0, 0, (0, 100), (Break, 110), (1, 320)))).Cost;
        (cost.Paid, cost.Weighted).ShouldBe((paid, 2 * paid));
    }

    [Fact]
    public void The_enumeration_starts_at_the_preferred_time_if_nothing_is_in_the_way()
    {
        // Visit 0 is wanted at 100 and visit 1 at 110, but between them lie 5 of visit and 10 of travel: 5 ticks off in all. A price of
        // waiting or of paid time does not change that: the round is as short as can be.
        var problem = Problem(new RoundWeights { OffPreferred = 1, Paid = 1 });
        problem = problem with { Visits = [problem.Visits[0], problem.Visits[1] with { Preferred = 110 }] };
        problem = problem with { Visits = [.. problem.Visits.Select(visit => visit with { UnallocatedPrice = 10_000 })] };

        var plan = new ExactRounds().Solve(problem);
        plan.Cost.OffPreferred.ShouldBe(5);
        plan.Cost.Paid.ShouldBe(50);
        plan.Rounds.ShouldHaveSingleItem().Stops[0].Starts.ShouldBeInRange(95, 100);
    }

    private static RoundProblem Problem(RoundWeights weights) =>
        Line(3, [Visit("a", 1) with { Preferred = 100 }, Visit("b", 2)], Carer("K1")) with { Weights = weights };
}
