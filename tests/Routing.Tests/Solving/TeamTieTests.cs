using Shouldly;

namespace Zoning.Routing.Tests;

/// <summary>Teams whose ties are not the same between each two: chains with a gap, and two ties between the same visits.</summary>
public class TeamTieTests
{
    [Fact]
    public void A_chain_of_three_keeps_the_gap_between_its_last_two()
    {
        // 0 and 1 together, 2 exactly 20 after 1, nothing between 0 and 2.
        var problem = Problem(3, new VisitLink(0, 1, 0, 0, IsPair: true), new VisitLink(1, 2, 20, 20, IsPair: true));

        var plan = new RoundSearch().Solve(problem, new SolveOptions { Iterations = 200 });

        Checker.Check(plan).BrokenRules.ShouldBeEmpty();
        plan.Unallocated.ShouldBeEmpty();
        Checker.Check(PlanTiming.Retime(problem, plan)).BrokenRules.ShouldBeEmpty();
    }

    [Fact]
    public void Two_ties_of_one_pair_both_hold()
    {
        // 0 to 30 and 10 to 50 after the first: 10 to 30.
        var problem = Problem(2, new VisitLink(0, 1, 10, 50, IsPair: true), new VisitLink(0, 1, 0, 30, IsPair: true));

        var plan = new RoundSearch().Solve(problem, new SolveOptions { Iterations = 200 });

        Checker.Check(plan).BrokenRules.ShouldBeEmpty();
        plan.Unallocated.ShouldBeEmpty();
    }

    [Fact]
    public void Two_ties_of_one_pair_that_contradict_each_other_leave_it_out()
    {
        var problem = Problem(2, new VisitLink(0, 1, 40, 50, IsPair: true), new VisitLink(0, 1, 0, 30, IsPair: true));

        var plan = new RoundSearch().Solve(problem, new SolveOptions { Iterations = 200 });

        Checker.Check(plan).BrokenRules.ShouldBeEmpty();
        plan.Unallocated.ShouldBe([0, 1]);
    }

    private static RoundProblem Problem(int count, params VisitLink[] links) => new()
    {
        TicksPerMinute = 1,
        Travel = TravelTable.Of(2, [0, 5, 5, 0]),
        Visits =
        [
            .. Enumerable.Range(0, count).Select(index => new RoundVisit
            {
                Name = $"v{index}", Place = 1, Earliest = 60, Latest = 200, Length = 15, UnallocatedPrice = 1_000,
            }),
        ],
        Carers =
        [
            .. Enumerable.Range(0, count).Select(index => new RoundCarer
            {
                Id = new CarerId($"K{index}"), Shifts = [new CarerShift { Earliest = 0, Latest = 400, StartPlace = 0, EndPlace = 0 }],
            }),
        ],
        Links = [.. links],
    };
}
