namespace Zoning.Routing;

/// <summary>An upper limit on the cost of any plan of a problem, in numbers that cannot overflow.</summary>
internal static class WorstCost
{
    /// <summary>The largest weighted cost that a problem may have: 2^60, which leaves room for the prices that a search adds.</summary>
    public const long Most = 1L << 60;

    public static void CheckWeights(RoundWeights weights, FindingCollector found)
    {
        ReadOnlySpan<(string Name, long Value)> all =
        [
            ("travel", weights.Travel), ("metres", weights.Metre), ("waiting", weights.Waiting),
            ("starts off the preferred", weights.OffPreferred), ("paid time", weights.Paid),
            ("starts far off the preferred", weights.FarOffPreferred), ("the tolerance of preferred starts", weights.PreferredTolerance),
            ("overtime", weights.Overtime),
            ("shortfall", weights.Shortfall), ("extra carers", weights.ExtraCarer), ("the highest lateness", weights.HighestLateness),
            ("the highest waiting", weights.HighestWaiting), ("the highest idle time", weights.HighestIdle),
        ];
        foreach (var (name, value) in all)
        {
            found.NeedPrice(value, "weights", "Weights", name, "");
        }
    }

    public static void Check(RoundProblem problem, FindingCollector found)
    {
        if (Of(problem) is var worst && worst > Most)
        {
            found.Add(RoundFaults.SumTooLarge, "problem", 0,
                FormattableString.Invariant($"The worst plan may cost about {(double)worst:G3}; the most is {(double)Most:G3}."));
        }

        if (problem.Visits.Sum(visit => (long)visit.Load) is var load && load > int.MaxValue)
        {
            found.Add(RoundFaults.SumTooLarge, "visits", 0, $"All loads together are {load}; the most is {int.MaxValue}.");
        }
    }

    /// <summary>The bound: each part at its largest.</summary>
    /// <remarks>
    /// A round has one more leg than visits, and there are no more rounds than visits, so there are at most <c>2 n</c> legs.
    /// </remarks>
    public static Int128 Of(RoundProblem problem)
    {
        var (longest, farthest) = LongestLeg(problem.Travel);
        Int128 visits = problem.Visits.Length;
        Int128 horizon = 0, shifts = 0, onShift = 0, contracted = 0, fixedPrice = 0;
        foreach (var carer in problem.Carers)
        {
            foreach (var shift in carer.Shifts)
            {
                horizon = Int128.Max(horizon, shift.Latest);
                onShift += shift.Latest - shift.Earliest;
                shifts++;
            }

            contracted += carer.ContractedLeast;
            fixedPrice += carer.FixedPrice;
        }

        Int128 prices = fixedPrice;
        foreach (var visit in problem.Visits)
        {
            Int128 carerPrice = visit.OtherCarerPrice;
            foreach (var price in visit.CarerPrices)
            {
                carerPrice = Int128.Max(carerPrice, price.Price);
            }

            prices += carerPrice + (visit.UnallocatedPrice ?? 0) + Int128.Max(0, horizon - visit.Latest) * (visit.LatePrice ?? 0);
        }

        var weights = problem.Weights;
        var legs = visits + Int128.Min(visits, shifts);
        return prices + legs * longest * weights.Travel + legs * farthest * weights.Metre
            + onShift * ((Int128)weights.Waiting + weights.Paid) + visits * Int128.Max(horizon, RoundProblem.MaxTicks)
            * (weights.OffPreferred + (Int128)weights.FarOffPreferred)
            + onShift * weights.Overtime + contracted * weights.Shortfall + visits * weights.ExtraCarer
            + horizon * weights.HighestLateness + onShift * (weights.HighestWaiting + (Int128)weights.HighestIdle);
    }

    private static (int Ticks, int Metres) LongestLeg(ITravelTimes travel)
    {
        if (travel is IKnownRange known)
        {
            return known.Farthest;
        }

        var (ticks, metres) = (0, 0);
        for (var mode = 0; mode < travel.Modes; mode++)
        {
            for (var origin = 0; origin < travel.Places; origin++)
            {
                for (var destination = 0; destination < travel.Places; destination++)
                {
                    var leg = travel.Ticks(origin, destination, mode);
                    ticks = Math.Max(ticks, leg);
                    metres = leg < 0 ? metres : Math.Max(metres, travel.Metres(origin, destination, mode));
                }
            }
        }

        return (ticks, metres);
    }
}
