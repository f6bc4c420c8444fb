using Shouldly;

namespace Zoning.Routing.Tests;

public class PlanFrontTests
{
    [Fact]
    public void Plans_that_another_plan_beats_are_left_out()
    {
        RoundPlan[] plans = [Point(0, 100, 9), Point(1, 120, 5), Point(2, 130, 5), Point(3, 120, 6), Point(4, 180, 0), Point(5, 180, 0)];

        PlanFront.Unbeaten(plans).Select(plan => (plan.Problem.Weights.ExtraCarer, plan.Cost.Travel, plan.Cost.ExtraCarers))
            .ShouldBe([(0, 100, 9), (1, 120, 5), (4, 180, 0)]);
    }

    [Fact]
    public void A_plan_that_leaves_visits_out_does_not_beat_one_that_serves_them()
    {
        PlanFront.Unbeaten([Point(0, 100, 9), Point(1, 50, 0, missing: 1)]).Length.ShouldBe(2);
    }

    [Fact]
    public void Each_price_is_searched_from_the_plan_before_in_ascending_order()
    {
        var solver = new Recording();

        var front = PlanFront.Of(Problem(), solver, [50, 0, 10], new SolveOptions());

        solver.Prices.ShouldBe([0, 10, 50]);
        solver.StartsFrom.ShouldBe([-1, 0, 10]);

        // The solver's travel rises and its extra carers fall with the price: nothing is beaten.
        front.Select(plan => plan.Problem.Weights.ExtraCarer).ShouldBe([0, 10, 50]);
    }

    [Fact]
    public void The_search_gives_a_front_of_its_plans_and_refuses_negative_prices()
    {
        var search = new RoundSearch();

        search.Front(Problem(), [0, 10], new SolveOptions { Iterations = 0 }).ShouldHaveSingleItem().Unallocated.ShouldBe([0]);
        Should.Throw<ArgumentOutOfRangeException>(() => search.Front(Problem(), [-1]));
    }

    private static RoundPlan Point(long price, long travel, long extra, int missing = 0) =>
        Plan(Problem() with { Weights = new RoundWeights { ExtraCarer = price } }, travel, extra, missing);

    private static RoundPlan Plan(RoundProblem problem, long travel, long extra, int missing = 0) => new(
        problem, [], [.. Enumerable.Range(0, missing)], new RoundCost { Weighted = 0, Travel = travel, ExtraCarers = extra });

    private static RoundProblem Problem() => new()
    {
        Travel = TravelTable.Of(1, [0]),
        Visits = [new RoundVisit { Name = "a", Place = 0, Earliest = 0, Latest = 9, Length = 1 }],
        Carers = [],
    };

    private sealed class Recording : IRoundSolver
    {
        public List<long> Prices { get; } = [];

        public List<long> StartsFrom { get; } = [];

        public RoundPlan Solve(
            RoundProblem problem, SolveOptions? options = null, IProgress<SolveProgress>? progress = null,
            CancellationToken cancellation = default)
        {
            var price = problem.Weights.ExtraCarer;
            Prices.Add(price);
            StartsFrom.Add(options?.Start is { } start ? start.Cost.Travel - 1000 : -1);
            return Plan(problem, 1000 + price, 100 - price);
        }
    }
}
