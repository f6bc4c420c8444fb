namespace Zoning.Exact;

/// <summary>
/// A problem as a covering: every visit by exactly one round or left out at its price; at most one round for each shift. Prices are scaled
/// to whole units so fine that nothing is lost when prices of visits are rounded.
/// </summary>
internal sealed class CoveringModel
{
    /// <summary>The most units that all prices together may have: room for the sums of a bound.</summary>
    public const long MostUnits = 1L << 57;

    /// <summary>The latest time: four of them added fit a whole number of 32 bits.</summary>
    private const int MostTicks = 1 << 28;

    private CoveringModel(RoundProblem problem, long scale) => (Problem, Scale) = (problem, scale);

    public RoundProblem Problem { get; }

    /// <summary>Units of a price unit.</summary>
    public long Scale { get; }

    /// <summary>What a mandatory or time-critical visit left out counts as on top, in price units.</summary>
    public long MissingPrice { get; private set; }

    /// <summary>The kinds of shifts.</summary>
    public List<ShiftKind> Kinds { get; } = [];

    /// <summary>The price of leaving each visit out, in units.</summary>
    public long[] LeftOut { get; private set; } = [];

    /// <summary>What all plans have less than their rounds' prices say: the first carer of each person, in units.</summary>
    public long FirstCarers { get; private set; }

    /// <summary>Reads a problem.</summary>
    /// <param name="problem">The problem, checked.</param>
    /// <param name="whyNot">Why it can't be read; null if it can.</param>
    /// <returns>The model; null if the problem is too large.</returns>
    public static CoveringModel? Of(RoundProblem problem, out string? whyNot)
    {
        var visits = problem.Visits.Length;
        // The price of a missing visit is at most the worst plan's.
        var worst = (WorstCost.Of(problem) + 1) * (visits + 1);
        whyNot = visits > ProvedBound.MostVisits
            ? FormattableString.Invariant($"it has {visits} visits, more than {ProvedBound.MostVisits}")
            : worst >= MostUnits ? "its prices are too large"
            : problem.Carers.Any(carer => carer.Shifts.Any(shift => shift.Latest > MostTicks)) ? "its times are too late"
            : null;
        if (whyNot is not null)
        {
            return null;
        }

        var scale = 1L;
        while (scale < 1024 && worst * scale * 2 < MostUnits)
        {
            scale *= 2;
        }

        var model = new CoveringModel(problem, scale);
        var most = new ShiftKinds(model).AddAll();
        model.MissingPrice = (long)Int128.Min(WorstCost.Of(problem) + 1, Math.Max(
            problem.Visits.Select(visit => visit.UnallocatedPrice ?? 0).DefaultIfEmpty(0).Max(),
            1 + 4 * Enumerable.Range(0, visits).Select(model.OwnRound).DefaultIfEmpty(0).Max() / scale));
        model.LeftOut = [.. problem.Visits.Select(visit => scale * ((visit.UnallocatedPrice ?? 0)
            + (visit.UnallocatedPrice is null || visit.IsTimeCritical ? model.MissingPrice : 0)))];
        model.FirstCarers = problem.Weights.ExtraCarer * scale
            * problem.Visits.Where(visit => visit.Person >= 0).Select(visit => visit.Person).Distinct().Count();
        whyNot = most > ShiftKind.MostVisits
            ? FormattableString.Invariant($"one shift can make {most} visits, more than {ShiftKind.MostVisits}")
            : null;
        return whyNot is null ? model : null;
    }

    /// <summary>The price of the cheapest round of a visit alone, in units; 0 if there is none.</summary>
    private long OwnRound(int visit)
    {
        long? least = null;
        foreach (var kind in Kinds)
        {
            var at = Array.IndexOf(kind.Visits, visit);
            if (at >= 0 && kind.First[at] <= Math.Min(kind.Last[at], kind.HomeBy[at]))
            {
                var own = kind.OutPrice[at] + kind.HomePrice[at] + kind.ServePrice[at] + kind.NewCarer[at]
                    + kind.Starts[at].At(kind.First[at]);
                least = Math.Min(least ?? own, own);
            }
        }

        return least ?? 0;
    }
}
