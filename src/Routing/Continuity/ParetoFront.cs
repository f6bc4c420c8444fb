using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>A plan on the way between least travel and fewest carers.</summary>
/// <param name="Price">The price of each extra carer it was searched with, in price units.</param>
/// <param name="Plan">The plan; its cost counts under that price.</param>
/// <param name="Continuity">Its continuity.</param>
public sealed record ParetoPoint(long Price, RoundPlan Plan, ContinuityReport Continuity)
{
    /// <summary>Ticks of travel.</summary>
    public long Travel => Plan.Cost.Travel;

    /// <summary>Carers beyond the first, summed over persons.</summary>
    public long ExtraCarers => Plan.Cost.ExtraCarers;

    internal bool Dominates(ParetoPoint other)
    {
        var (missing, others) = (Plan.Unallocated.Length, other.Plan.Unallocated.Length);
        return missing <= others && Travel <= other.Travel && ExtraCarers <= other.ExtraCarers
            && (missing < others || Travel < other.Travel || ExtraCarers < other.ExtraCarers);
    }
}

/// <summary>Travel against continuity: plans of which none is worse than another in everything. Shown in place of a weight, since they pull apart.</summary>
/// <param name="Points">The plans, by travel, ascending: continuity rises along with it.</param>
public sealed record ParetoFront(ImmutableArray<ParetoPoint> Points)
{
    /// <summary>Searches the front: the same problem at one price of extra carers after the other, each from the plan before.</summary>
    /// <param name="problem">The problem, of a week best; persons must be numbered.</param>
    /// <param name="solver">The solver.</param>
    /// <param name="prices">The prices of an extra carer, in price units, 0 or more; tried in ascending order.</param>
    /// <param name="options">The effort for each price; the defaults where none are given.</param>
    /// <returns>The plans that no other beats in visits left out, travel and extra carers alike.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A price is negative.</exception>
    public static ParetoFront Of(RoundProblem problem, IRoundSolver solver, IEnumerable<long> prices, SolveOptions? options = null)
    {
        var points = new List<ParetoPoint>();
        foreach (var price in prices.Distinct().Order())
        {
            ArgumentOutOfRangeException.ThrowIfNegative(price, nameof(prices));
            var priced = problem with { Weights = problem.Weights with { ExtraCarer = price } };
            var start = points.Count > 0 ? points[^1].Plan : options?.Start;
            var plan = solver.Solve(priced, (options ?? new SolveOptions()) with { Start = start is null ? null : start with { Problem = priced } });
            points.Add(new ParetoPoint(price, plan, ContinuityReport.Of(plan)));
        }

        return Of(points);
    }

    /// <summary>Keeps of some points those that none other beats; of equal ones the first.</summary>
    /// <param name="points">The points, in any order.</param>
    /// <returns>The front.</returns>
    public static ParetoFront Of(IReadOnlyList<ParetoPoint> points) => new(
    [
        .. points.Where(point => !points.Any(other => other.Dominates(point)))
            .DistinctBy(point => (point.Plan.Unallocated.Length, point.Travel, point.ExtraCarers))
            .OrderBy(point => point.Travel).ThenBy(point => point.ExtraCarers),
    ]);
}
