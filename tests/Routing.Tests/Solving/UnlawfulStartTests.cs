using Shouldly;

namespace Zoning.Routing.Tests;

/// <summary>A search from rounds that break rules keeps what is lawful of them, and counts every part of the cost as the checker does.</summary>
public class UnlawfulStartTests
{
    private static readonly RoundCarer Plain = new()
    {
        Id = new CarerId("K1"),
        Shifts =
        [
            new CarerShift
            {
                Earliest = 0, Latest = 600, StartPlace = 0, EndPlace = 0,
                Break = new BreakRule(100, 400, 30) { WorkAbove = 120, BetweenVisits = true },
            },
        ],
    };

    private static readonly RoundProblem Problem = new()
    {
        TicksPerMinute = 1,
        Travel = TravelTable.Of(2, [0, 10, 10, 0]),
        SkillNames = ["hoist"],
        Visits =
        [
            new RoundVisit { Name = "a", Place = 1, Earliest = 60, Latest = 90, Length = 30, UnallocatedPrice = 1_000 },
            new RoundVisit { Name = "b", Place = 1, Earliest = 300, Latest = 330, Length = 30, UnallocatedPrice = 1_000, Skills = 1 },
            new RoundVisit { Name = "c", Place = 1, Earliest = 400, Latest = 430, Length = 30, UnallocatedPrice = 1_000 },
            new RoundVisit { Name = "c2", Place = 1, Earliest = 400, Latest = 430, Length = 30, UnallocatedPrice = 1_000 },
        ],
        Carers = [Plain, Plain with { Id = new CarerId("K2"), Skills = 1 }],
        Links = [new VisitLink(2, 3, 0, 0, IsPair: true)],
    };

    [Fact]
    public void A_carer_without_the_skill_and_one_carer_for_two_are_not_taken_over()
    {
        RoundStop At(int visit, int start) => new(visit, start, start, start + 30);
        var start = new RoundPlan(
            Problem,
            [new Round(0, 0, 50, [At(0, 60), At(1, 300), At(2, 400), At(3, 430)], 470)],
            [],
            new RoundCost { Weighted = 0 });

        var plan = new RoundSearch().Solve(Problem, new SolveOptions { Iterations = 50, Start = start });

        Checker.Check(plan).BrokenRules.ShouldBeEmpty();
        plan.Unallocated.ShouldBeEmpty();
        plan.Rounds.Single(round => round.Visits.Contains(1)).Carer.ShouldBe(1);
    }

    [Fact]
    public void A_break_is_no_idle_time()
    {
        var priced = Problem with { Weights = new RoundWeights { HighestIdle = 1 } };

        var plan = new RoundSearch().Solve(priced, new SolveOptions { Iterations = 50 });

        plan.Rounds.SelectMany(round => round.Stops).ShouldContain(stop => stop.IsBreak);
        Checker.Check(plan).BrokenRules.ShouldBeEmpty();
    }

    [Fact]
    public void A_round_that_returns_before_it_leaves_is_judged()
    {
        var plan = new RoundPlan(
            Problem, [new Round(0, 0, 500, [new RoundStop(0, 60, 60, 90)], 100)], [1, 2, 3], new RoundCost { Weighted = 0 });

        Checker.Check(plan).IsValid.ShouldBeFalse();
    }
}
