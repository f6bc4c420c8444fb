using System.Collections.Immutable;
using Shouldly;

namespace Zoning.Exact.Tests.Assigning;

public class ExactAssignmentTests
{
    [Fact]
    public void The_cheapest_assignment_moves_whoever_may_and_pays_least()
    {
        // Both packages are with provider 0 and cheaper with provider 1; only package 0 may move: 2 + 9.
        var answer = ExactAssignment.Solve(Two() with { MayMove = [true, false] });

        answer.Providers.ShouldBe([1, 0]);
        answer.Cost.ShouldBe(11);
        answer.Bound.ShouldBe(11);
        answer.IsBest.ShouldBeTrue();
    }

    [Fact]
    public void A_limit_of_moves_lets_the_dearest_go_first()
    {
        // Moving package 0 saves 5, package 1 saves 6.
        var answer = ExactAssignment.Solve(Two() with { MostMoves = 1 });

        answer.Providers.ShouldBe([0, 1]);
        answer.Cost.ShouldBe(10);
    }

    [Fact]
    public void A_package_without_a_provider_is_placed_and_is_no_move() =>
        ExactAssignment.Solve(Two() with { Now = [-1, 0], MostMoves = 0 }).Providers.ShouldBe([1, 0]);

    [Fact]
    public void Bounds_that_clash_are_named_with_the_minutes()
    {
        // 60 + 60 minutes; each provider must have 70 or more: one of them is 10 short.
        var answer = ExactAssignment.Solve(Two() with { Bounds = [(70, 500), (70, 500)] });

        answer.Cost.ShouldBeNull();
        answer.Providers.ShouldBe([0, 0]);
        answer.Reason.ShouldContain("minutes less than its least, 70");
        answer.Reason.ShouldContain("10 minutes");
    }

    [Fact]
    public void A_limit_of_moves_that_clashes_with_a_bound_is_named()
    {
        var answer = ExactAssignment.Solve(Two() with { Bounds = [(0, 60), (0, 500)], MostMoves = 0 });

        answer.Cost.ShouldBeNull();
        answer.Reason.ShouldBe("No assignment keeps all bounds. In the nearest one 1 more would move than the 0 that may.");
    }

    [Fact]
    public void A_package_that_nobody_can_take_is_named() =>
        ExactAssignment.Solve(Two() with { Costs = [[null, null], [9, 3]] }).Reason.ShouldBe("Package 0 can go to no provider.");

    [Fact]
    public void No_work_and_a_stop_are_answers_with_a_reason()
    {
        ExactAssignment.Solve(Two(), work: 0).Reason.ShouldBe("No work was allowed.");
        ExactAssignment.Solve(Two(), cancellation: new CancellationToken(canceled: true)).Reason.ShouldBe("The work was stopped.");
    }

    [Fact]
    public void No_packages_cost_nothing()
    {
        var none = new AssignmentProblem { Minutes = [], Now = [], MayMove = [], Costs = [], Bounds = [(0, 10)] };

        ExactAssignment.Solve(none).Cost.ShouldBe(0);
        ExactAssignment.Solve(none with { Bounds = [(5, 10)] }).Reason.ShouldContain("5 minutes less than its least, 5");
    }

    [Fact]
    public void Lists_that_do_not_fit_are_refused() =>
        Should.Throw<ArgumentException>(() => ExactAssignment.Solve(Two() with { Now = [0] })).Message.ShouldContain("2 packages and 2 providers");

    [Fact]
    public void On_sixty_random_problems_nothing_tried_by_hand_costs_less()
    {
        var (found, none) = (0, 0);
        for (var seed = 0; seed < 60; seed++)
        {
            var problem = Random(new Randomness(seed).For("assignment"));
            var answer = ExactAssignment.Solve(problem);

            answer.Cost.ShouldBe(Cheapest(problem), $"seed {seed}: {answer.Reason}");
            found += answer.Cost is null ? 0 : 1;
            none += answer.Cost is null ? 1 : 0;
        }

        found.ShouldBeGreaterThan(20);
        none.ShouldBeGreaterThan(5);
    }

    private static AssignmentProblem Two() => new()
    {
        Minutes = [60, 60],
        Now = [0, 0],
        MayMove = [true, true],
        Costs = [[7, 2], [9, 3]],
        Bounds = [(0, 500), (0, 500)],
    };

    private static AssignmentProblem Random(Randomness random)
    {
        var (packages, providers) = (1 + random.NextBelow(6), 1 + random.NextBelow(3));
        return new AssignmentProblem
        {
            Minutes = [.. Enumerable.Range(0, packages).Select(_ => (long)random.NextBelow(100))],
            Now = [.. Enumerable.Range(0, packages).Select(_ => random.NextBelow(providers + 1) - 1)],
            MayMove = [.. Enumerable.Range(0, packages).Select(_ => random.NextBelow(4) > 0)],
            Costs = [.. Enumerable.Range(0, packages).Select(_ => ImmutableArray.CreateRange(
                Enumerable.Range(0, providers).Select(_ => random.NextBelow(8) == 0 ? (long?)null : random.NextBelow(50))))],
            Bounds = [.. Enumerable.Range(0, providers).Select(_ => ((long)random.NextBelow(60), 60L + random.NextBelow(300)))],
            MostMoves = random.NextBelow(2) == 0 ? null : random.NextBelow(4),
        };
    }

    /// <summary>Every assignment in turn.</summary>
    private static long? Cheapest(AssignmentProblem problem)
    {
        var (packages, providers) = (problem.Minutes.Length, problem.Bounds.Length);
        long? best = null;
        for (var code = 0; code < (int)Math.Pow(providers, packages); code++)
        {
            var (loads, cost, moves, isAllowed) = (new long[providers], 0L, 0, true);
            for (var (package, rest) = (0, code); package < packages; package++, rest /= providers)
            {
                var to = rest % providers;
                var isMove = problem.Now[package] >= 0 && problem.Now[package] != to;
                isAllowed &= problem.Costs[package][to] is not null && !(isMove && !problem.MayMove[package]);
                cost += problem.Costs[package][to] ?? 0;
                moves += isMove ? 1 : 0;
                loads[to] += problem.Minutes[package];
            }

            isAllowed &= moves <= (problem.MostMoves ?? packages) && !loads.Where((load, i) => load < problem.Bounds[i].Least || load > problem.Bounds[i].Most).Any();
            best = isAllowed && cost < (best ?? long.MaxValue) ? cost : best;
        }

        return best;
    }
}
