namespace Zoning.Routing;

/// <summary>A lower bound on the weighted cost of plans. It shows how far a plan is, at most, from the best possible.</summary>
/// <param name="Weighted">No plan without a missing mandatory or time-critical visit costs less, in price units.</param>
internal sealed record TravelBound(long Weighted)
{
    /// <summary>The most visits and shifts together: 1,500. The time taken grows with the cube of their number.</summary>
    public const int MostNodes = 1_500;

    /// <summary>Finds the bound.</summary>
    /// <param name="problem">The problem.</param>
    /// <returns>The bound: 0 or more.</returns>
    /// <remarks>
    /// <para>
    /// The assignment relaxation: every visit follows exactly one other visit or the start of a shift, and is followed by exactly one visit
    /// or the end of a shift; every shift starts and ends at most once; a visit left out follows itself at its price. Rounds may close to
    /// rings and change carer on the way, so the least such sum is at most what any plan costs:
    /// <c>min sum over i, j of c(i, j) x(i, j)</c>, each row and column of <c>x</c> summing to 1, where <c>c(i, j)</c> is the least price
    /// of travel and metres from i to j over the carers who may serve both, plus the least price of a carer for j, and infinite where the
    /// earliest end of i plus the travel is after the latest start of j.
    /// </para>
    /// <para>Waiting, overtime, lateness, ties, breaks, skills across a round and fixed prices are left out, all of which only add.</para>
    /// </remarks>
    /// <exception cref="BadDataException">The problem breaks a rule; every fault is named.</exception>
    /// <exception cref="ArgumentException">The problem has more than <see cref="MostNodes"/> visits and shifts.</exception>
    public static TravelBound Of(RoundProblem problem)
    {
        ProblemChecks.ThrowIfBroken(problem);
        var shifts = problem.Carers.Sum(carer => carer.Shifts.Length);
        if (problem.Visits.Length + shifts > MostNodes)
        {
            throw new ArgumentException(
                $"The problem has {problem.Visits.Length} visits and {shifts} shifts; the most is {MostNodes} together.", nameof(problem));
        }

        return new TravelBound(LeastAssignment.Of(new FollowPrices(problem).Table()));
    }

    /// <summary>How far a plan is from the best possible, at most.</summary>
    /// <param name="cost">The plan's cost.</param>
    /// <returns>The share of the plan's weighted cost that could be saved at most, 0 to 1; 0 if the plan costs nothing.</returns>
    public double DistanceFromBest(RoundCost cost) =>
        cost.Weighted <= 0 ? 0 : Math.Clamp((cost.Weighted - Weighted) / (double)cost.Weighted, 0, 1);
}
