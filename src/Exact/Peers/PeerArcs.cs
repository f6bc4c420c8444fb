using Google.OrTools.ConstraintSolver;

namespace Zoning.Exact;

/// <summary>Trips in the words of the routing library: times and prices of each mode and, where they differ, of each carer.</summary>
internal sealed class PeerArcs
{
    /// <summary>More ticks than any plan has: a trip that is not allowed.</summary>
    internal const long Never = 4L * RoundProblem.MaxTicks;

    private readonly RoundProblem _problem;
    private readonly int[] _node;
    private readonly (int Carer, int Shift)[] _slots;

    internal PeerArcs(RoundProblem problem, (int Carer, int Shift)[] slots, RoutingIndexManager manager, RoutingModel model)
    {
        (_problem, _slots) = (problem, slots);
        _node = [.. Enumerable.Range(0, manager.GetNumberOfIndices()).Select(index => manager.IndexToNode(index))];
        var visits = problem.Visits;
        var arePricesByCarer = visits.Any(visit => !visit.CarerPrices.IsEmpty || visit.OtherCarerPrice > 0);
        var areLengthsByCarer = visits.Any(visit => !visit.LengthByCarer.IsDefaultOrEmpty);
        var (prices, lengths) = (new Dictionary<int, int>(), new Dictionary<int, int>());
        var (times, ways) = (new Dictionary<(int, int, int), int>(), new Dictionary<(int, int), int>());
        Times = new int[slots.Length];
        Ways = new int[slots.Length];
        Lengths = new int[slots.Length];
        for (var slot = 0; slot < slots.Length; slot++)
        {
            var carer = problem.Carers[slots[slot].Carer];
            var (one, longest) = (slots[slot].Carer, carer.LongestTrip ?? int.MaxValue);
            var length = areLengthsByCarer ? one : -1;
            Times[slot] = Once(times, (carer.Mode, longest, length), (from, to) => Length(from, one) + Way(from, to, carer));
            Ways[slot] = Once(ways, (carer.Mode, longest), (from, to) => Way(from, to, carer));
            Lengths[slot] = Once(lengths, length, (from, _) => Length(from, one));
            var price = Once(prices, arePricesByCarer ? one : -1 - carer.Mode, (from, to) => Price(from, to, one, carer.Mode));
            model.SetArcCostEvaluatorOfVehicle(price, slot);
            model.SetFixedCostOfVehicle(carer.FixedPrice, slot);
        }

        int Once<T>(Dictionary<T, int> known, T key, Func<int, int, long> of)
            where T : notnull
        {
            if (!known.TryGetValue(key, out var made))
            {
                known[key] = made = model.RegisterTransitMatrix(Matrix(of));
            }

            return made;
        }
    }

    /// <summary>The visit before and the trip, by slot.</summary>
    internal int[] Times { get; }

    /// <summary>The trip alone, by slot.</summary>
    internal int[] Ways { get; }

    /// <summary>The visit before alone, by slot.</summary>
    internal int[] Lengths { get; }

    /// <summary>Numbers from node to node: visits, then the start of each slot, then the end of each.</summary>
    private long[][] Matrix(Func<int, int, long> of)
    {
        var nodes = _problem.Visits.Length + 2 * _slots.Length;
        var matrix = new long[nodes][];
        for (var from = 0; from < nodes; from++)
        {
            matrix[from] = new long[nodes];
            for (var to = 0; to < nodes; to++)
            {
                matrix[from][to] = from == to ? 0 : of(from, to);
            }
        }

        return matrix;
    }

    private int Place(int node)
    {
        var visits = _problem.Visits.Length;
        if (node < visits)
        {
            return _problem.Visits[node].Place;
        }

        var slot = _slots[(node - visits) % _slots.Length];
        var shift = _problem.Carers[slot.Carer].Shifts[slot.Shift];
        return node < visits + _slots.Length ? shift.StartPlace : shift.EndPlace;
    }

    private long Length(int node, int carer) => node < _problem.Visits.Length ? _problem.Visits[node].LengthFor(carer) : 0;

    /// <summary>A vehicle that is not used goes from its start to its end, which takes no time and costs nothing.</summary>
    private bool IsUnused(int from, int to) => from >= _problem.Visits.Length && to >= _problem.Visits.Length;

    private long Way(int from, int to, RoundCarer carer)
    {
        var ticks = IsUnused(from, to) ? 0 : _problem.Travel.Ticks(Place(from), Place(to), carer.Mode);
        return ticks < 0 || ticks > (carer.LongestTrip ?? int.MaxValue) ? Never : ticks;
    }

    private long Price(int from, int to, int carer, int mode)
    {
        var own = to >= _problem.Visits.Length ? 0 : CarerPrice(_problem.Visits[to], carer);
        if (IsUnused(from, to) || _problem.Travel.Ticks(Place(from), Place(to), mode) is not (>= 0 and var ticks))
        {
            return own;
        }

        return own + ticks * _problem.Weights.Travel + _problem.Travel.Metres(Place(from), Place(to), mode) * _problem.Weights.Metre;
    }

    private static long CarerPrice(RoundVisit visit, int carer)
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
}
