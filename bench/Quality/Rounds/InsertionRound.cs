using Zoning.Routing;

namespace Zoning.Quality.Rounds;

/// <summary>A round under construction: its visits in order, and whether they can be kept.</summary>
internal sealed class InsertionRound(RoundProblem problem, int carer, int shift, int[] earliest, int[] latest)
{
    private readonly RoundCarer _carer = problem.Carers[carer];
    private readonly CarerShift _shift = problem.Carers[carer].Shifts[shift];
    private readonly List<int> _tried = [];

    public int Carer => carer;

    public List<int> Order { get; } = [];

    /// <summary>Whether the carer has the skills, may come, and is there at the time.</summary>
    public bool CanServe(int visit) => (problem.Visits[visit].Skills & ~_carer.Skills) == 0
        && earliest[visit] <= _shift.Latest && latest[visit] >= _shift.Earliest && !problem.Visits[visit].ForbiddenCarers.Contains(carer);

    /// <summary>The cheapest place for a visit, or the one known where none here is cheaper.</summary>
    public Spot Cheapest(int visit, Spot known)
    {
        var best = known;
        for (var position = 0; position <= Order.Count; position++)
        {
            var before = position == 0 ? _shift.StartPlace : Place(Order[position - 1]);
            var after = position == Order.Count ? _shift.EndPlace : Place(Order[position]);
            var added = Trip(before, Place(visit)) + Trip(Place(visit), after) - (Order.Count == 0 ? 0 : Trip(before, after));
            if (added >= best.Added)
            {
                continue;
            }

            _tried.Clear();
            _tried.AddRange(Order);
            _tried.Insert(position, visit);
            if (BestBreak(_tried) is not null)
            {
                best = new Spot(this, position, added);
            }
        }

        return best;
    }

    /// <summary>Turns stretches of the round while that saves travel.</summary>
    public void TwoOpt()
    {
        for (var improved = true; improved;)
        {
            improved = false;
            for (var from = 0; from < Order.Count - 1; from++)
            {
                for (var length = 2; from + length <= Order.Count; length++)
                {
                    var was = Travel();
                    Order.Reverse(from, length);
                    if (Travel() < was && BestBreak(Order) is not null)
                    {
                        improved = true;
                    }
                    else
                    {
                        Order.Reverse(from, length);
                    }
                }
            }
        }
    }

    /// <summary>The round with all its times.</summary>
    public Round ToRound()
    {
        var rest = BestBreak(Order) ?? throw new InvalidOperationException("A round can't be kept.");
        var stops = new List<RoundStop>();
        Walk(Order, rest, stops);
        var leaves = stops[0].Starts - (int)Trip(_shift.StartPlace, Place(Order[0]));
        stops[0] = stops[0] with { Arrives = stops[0].Starts };
        return new Round(carer, shift, leaves, [.. stops], stops[^1].Ends + (int)Trip(Place(Order[^1]), _shift.EndPlace));
    }

    // After which visit the break leaves the round back first: -1 where none is due; none where the round can't be kept.
    private int? BestBreak(List<int> order)
    {
        if (_shift.Break is null)
        {
            return Walk(order, -1, null) < 0 ? null : -1;
        }

        int? best = null;
        var bestReturn = long.MaxValue;
        for (var after = 0; after < order.Count; after++)
        {
            var returns = Walk(order, after, null);
            if (returns >= 0 && returns < bestReturn)
            {
                (best, bestReturn) = (after, returns);
            }
        }

        return best;
    }

    // The return of a round that starts everything as early as it can; -1 where something comes too late.
    private long Walk(List<int> order, int breakAfter, List<RoundStop>? stops)
    {
        var (place, clock) = (_shift.StartPlace, (long)_shift.Earliest);
        for (var at = 0; at < order.Count; at++)
        {
            var visit = order[at];
            var trip = Trip(place, Place(visit));
            var arrives = clock + trip;
            var starts = Math.Max(arrives, earliest[visit]);
            if (starts > latest[visit])
            {
                return -1;
            }

            (place, clock) = (Place(visit), starts + problem.Visits[visit].LengthFor(carer));
            stops?.Add(new RoundStop(visit, (int)arrives, (int)starts, (int)clock));
            if (at == breakAfter)
            {
                var rest = Math.Max(clock, _shift.Break!.Earliest);
                if (rest > _shift.Break.Latest)
                {
                    return -1;
                }

                stops?.Add(new RoundStop(-1, (int)clock, (int)rest, (int)rest + _shift.Break.Length));
                clock = rest + _shift.Break.Length;
            }
        }

        clock += Trip(place, _shift.EndPlace);
        return clock <= _shift.Latest ? clock : -1;
    }

    private long Travel()
    {
        var (sum, place) = (0L, _shift.StartPlace);
        foreach (var visit in Order)
        {
            sum += Trip(place, Place(visit));
            place = Place(visit);
        }

        return sum + Trip(place, _shift.EndPlace);
    }

    private int Place(int visit) => problem.Visits[visit].Place;

    // No way, or a trip too long for the carer, is as good as endless.
    private long Trip(int from, int to)
    {
        var ticks = problem.Travel.Ticks(from, to, _carer.Mode);
        return ticks < 0 || ticks > (_carer.LongestTrip ?? int.MaxValue) ? RoundProblem.MaxTicks : ticks;
    }
}
