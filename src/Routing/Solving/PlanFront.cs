using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>Travel against continuity: plans of which none is worse than another in everything.</summary>
internal static class PlanFront
{
    /// <summary>
    /// Searches a problem at one price of extra carers after another, in ascending order, each search from the plan before.
    /// </summary>
    public static ImmutableArray<RoundPlan> Of(
        RoundProblem problem, IRoundSolver solver, IEnumerable<long> prices, SolveOptions options, CancellationToken cancellation = default)
    {
        var plans = new List<RoundPlan>();
        foreach (var price in prices.Distinct().Order())
        {
            ArgumentOutOfRangeException.ThrowIfNegative(price, nameof(prices));
            var priced = problem with { Weights = problem.Weights with { ExtraCarer = price } };
            var start = plans.Count > 0 ? plans[^1] : options.Start;
            var from = start is null ? null : start with { Problem = priced };
            plans.Add(solver.Solve(priced, options with { Start = from }, cancellation: cancellation));
        }

        return Unbeaten(plans);
    }

    /// <summary>The plans that no other plan beats, by travel, ascending; of equal plans the first.</summary>
    public static ImmutableArray<RoundPlan> Unbeaten(IReadOnlyList<RoundPlan> plans) =>
    [
        .. plans.Where(plan => !plans.Any(other => Beats(other, plan)))
            .DistinctBy(plan => (plan.Unallocated.Length, plan.Cost.Travel, plan.Cost.ExtraCarers))
            .OrderBy(plan => plan.Cost.Travel).ThenBy(plan => plan.Cost.ExtraCarers),
    ];

    private static bool Beats(RoundPlan one, RoundPlan other)
    {
        var (missing, travel, extra) = (one.Unallocated.Length, one.Cost.Travel, one.Cost.ExtraCarers);
        var (missingThere, travelThere, extraThere) = (other.Unallocated.Length, other.Cost.Travel, other.Cost.ExtraCarers);
        return missing <= missingThere && travel <= travelThere && extra <= extraThere
            && (missing < missingThere || travel < travelThere || extra < extraThere);
    }
}
