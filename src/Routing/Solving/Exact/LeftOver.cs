namespace Zoning.Routing;

/// <summary>
/// A lower bound on what the visits not yet placed will cost: the cheapest way in to each, or its price of being left out.
/// </summary>
internal sealed class LeftOver
{
    private readonly RoundProblem _problem;
    private readonly bool[,] _fits;
    private readonly long[,] _least;

    public LeftOver(RoundProblem problem, (int Carer, int Shift)[] slots)
    {
        _problem = problem;
        _fits = new bool[problem.Visits.Length, slots.Length];
        _least = new long[problem.Visits.Length, slots.Length + 1];
        for (var i = 0; i < problem.Visits.Length; i++)
        {
            var visit = problem.Visits[i];
            _least[i, slots.Length] = long.MaxValue;
            for (var slot = slots.Length - 1; slot >= 0; slot--)
            {
                var (carer, shift) = slots[slot];
                _fits[i, slot] = Fits(problem, visit, carer, shift);
                var here = _fits[i, slot] ? LeastWayIn(i, carer, shift) + CarerPrice(visit, carer) : long.MaxValue;
                _least[i, slot] = Math.Min(here, _least[i, slot + 1]);
            }
        }
    }

    public bool Fits(int visit, int slot) => _fits[visit, slot];

    /// <summary>The cost so far with the least that visits without a carer add, from a slot on.</summary>
    public (int Mandatory, int Critical, long Cost) With(long cost, int slot, int[] carerOf)
    {
        var (mandatory, critical) = (0, 0);
        for (var i = 0; i < carerOf.Length; i++)
        {
            if (carerOf[i] >= 0)
            {
                continue;
            }

            var visit = _problem.Visits[i];
            var least = _least[i, slot];
            if (least == long.MaxValue)
            {
                mandatory += visit.UnallocatedPrice is null && !visit.IsTimeCritical ? 1 : 0;
                critical += visit.IsTimeCritical ? 1 : 0;
                cost += visit.UnallocatedPrice ?? 0;
            }
            else
            {
                cost += visit.UnallocatedPrice is { } price ? Math.Min(price, least) : visit.IsTimeCritical ? 0 : least;
            }
        }

        return (mandatory, critical, cost);
    }

    public static long CarerPrice(RoundVisit visit, int carer)
    {
        foreach (var price in visit.CarerPrices)
        {
            if (price.Carer == carer)
            {
                return price.Price;
            }
        }

        return visit.OtherCarerPrice;
    }

    private static bool Fits(RoundProblem problem, RoundVisit visit, int carer, int shift) =>
        (visit.Skills & ~problem.Carers[carer].Skills) == 0
        && !visit.ForbiddenCarers.Contains(carer)
        && Math.Max(visit.Earliest, problem.Carers[carer].Shifts[shift].Earliest)
        + (long)visit.LengthFor(carer) <= problem.Carers[carer].Shifts[shift].Latest;

    private long LeastWayIn(int index, int carer, int shift)
    {
        var (mode, place) = (_problem.Carers[carer].Mode, _problem.Visits[index].Place);
        var least = Price(_problem.Carers[carer].Shifts[shift].StartPlace);
        for (var other = 0; other < _problem.Visits.Length; other++)
        {
            least = other == index ? least : Math.Min(least, Price(_problem.Visits[other].Place));
        }

        return least;

        long Price(int origin)
        {
            var ticks = _problem.Travel.Ticks(origin, place, mode);
            return ticks < 0
                ? long.MaxValue
                : ticks * _problem.Weights.Travel + _problem.Travel.Metres(origin, place, mode) * _problem.Weights.Metre;
        }
    }
}
