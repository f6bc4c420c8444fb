namespace Zoning.Routing;

/// <summary>
/// Puts both visits of a pair back at once: the two cheapest places with two carers whose starts allow the gap between the visits.
/// </summary>
internal sealed partial class PairInsertion(RoundState state, Randomness chance)
{
    private const int Most = 160;

    private readonly CompiledProblem _problem = state.Problem;
    private readonly Candidates _first = new(Most);
    private readonly Candidates _second = new(Most);
    private readonly PlaceFinder _finder = new(state, chance);
    private readonly int _classes = state.Problem.Shapes.Select(shape => shape.Class).DefaultIfEmpty(-1).Max() + 1;

    internal void Put(int visit, bool everywhere)
    {
        var link = _problem.TwinLink[visit];
        var (first, second) = (link.First, link.Second);
        if (state.IsPresent(first) || state.IsPresent(second))
        {
            return;
        }

        Narrow(first);
        Narrow(second);
        Gather(first, _first, everywhere);
        Gather(second, _second, everywhere);
        if (!everywhere && _problem.AbsentPrice[visit] >= CompiledProblem.CriticalPrice
            && (_first.Count == 0 || _second.Count == 0) && chance.NextBelow(8) == 0)
        {
            Gather(first, _first, true);
            Gather(second, _second, true);
        }

        if (Best(link, _problem.AbsentPrice[first] + _problem.AbsentPrice[second], out var one, out var two, out var time, out var other)
            && Insert(first, one, time) && Follow(second, two, other, first))
        {
            return;
        }

        state.SetWindow(first, _problem.Earliest[first], _problem.Latest[first]);
        state.SetWindow(second, _problem.Earliest[second], _problem.Latest[second]);
    }

    private void Narrow(int visit)
    {
        if (_problem.LinksOf[visit] is not null)
        {
            var (low, high) = HeldTimes.Window(state, visit);
            state.SetWindow(visit, low, high);
        }
    }

    private bool Follow(int visit, int after, int time, int first)
    {
        if (Insert(visit, after, time))
        {
            return true;
        }

        Withdraw(first);
        return false;
    }

    private bool Insert(int visit, int after, int time)
    {
        state.SetWindow(visit, time, time);
        state.Insert(visit, after);
        if (state.Refresh(state.Stops[visit].Route))
        {
            return true;
        }

        Withdraw(visit);
        return false;
    }

    private void Withdraw(int visit)
    {
        var route = state.Stops[visit].Route;
        state.Remove(visit);
        state.Refresh(route);
    }

    private void Gather(int visit, Candidates into, bool everywhere)
    {
        into.Clear();
        if (state.Stops[visit].Low > state.Stops[visit].High)
        {
            return;
        }

        if (everywhere)
        {
            for (var route = 0; route < _problem.Routes; route++)
            {
                if (state.PriceOfRoute(visit, route) != RoundState.Never)
                {
                    for (var after = state.StartOf(route); after == state.StartOf(route)
                        || after < _problem.Visits; after = state.Stops[after].Next)
                    {
                        Try(visit, after, into);
                    }
                }
            }
        }
        else
        {
            foreach (var near in _problem.After[visit])
            {
                if (state.IsPresent(near) && chance.NextBelow(64) != 0)
                {
                    Try(visit, near, into);
                }
            }

            foreach (var near in _problem.Before[visit])
            {
                if (state.IsPresent(near) && chance.NextBelow(64) != 0)
                {
                    Try(visit, state.Stops[near].Prev, into);
                }
            }

            foreach (var route in _problem.NearRoutes[visit])
            {
                Try(visit, state.StartOf(route), into);
                if (state.CountOf(route) > 0)
                {
                    Try(visit, state.Stops[state.EndOf(route)].Prev, into);
                }
            }

            var empty = _classes == 0 ? -1 : _finder.EmptyOf(chance.NextBelow(_classes));
            if (empty >= 0)
            {
                Try(visit, state.StartOf(empty), into);
            }
        }

        into.Sort();
    }

    private void Try(int visit, int after, Candidates into)
    {
        var price = state.PriceOfInsertion(visit, after, RoundState.Never);
        if (price == RoundState.Never)
        {
            return;
        }

        var (low, high) = state.StartsOfInsertion(visit, after);
        if (low <= high)
        {
            into.Add(price, after, state.Stops[after].Route, low, high);
        }
    }

    private bool Best(VisitLink link, long below, out int one, out int two, out int time, out int other)
    {
        (one, two, time, other) = (-1, -1, 0, 0);
        for (var i = 0; i < _first.Count && _second.Count > 0 && _first.Price(i) + _second.Price(0) < below; i++)
        {
            for (var j = 0; j < _second.Count && _first.Price(i) + _second.Price(j) < below; j++)
            {
                ref readonly var a = ref _first[i];
                ref readonly var b = ref _second[j];
                var low = Math.Max(a.Low, (long)b.Low - link.Most);
                var high = Math.Min(a.High, (long)b.High - link.Least);
                if (low > high || _problem.Shapes[a.Route].Carer == _problem.Shapes[b.Route].Carer)
                {
                    continue;
                }

                below = _first.Price(i) + _second.Price(j);
                (one, two) = (a.After, b.After);
                time = (int)(_problem.HasSoft ? low : Wanted(link.First, low, high));
                other = (int)Between(Math.Max(b.Low, (long)time + link.Least), Math.Min(b.High, (long)time + link.Most));
                break;
            }
        }

        return one >= 0;
    }

    /// <summary>A start between two: mostly the one nearest to the preferred start, where one is.</summary>
    private long Wanted(int visit, long low, long high) =>
        _problem.Preferred[visit] >= 0 && (chance.NextBits() & 3) != 0
            ? Math.Clamp(_problem.Preferred[visit], low, high)
            : Between(low, high);

    private long Between(long low, long high) => (chance.NextBits() & 3) switch
    {
        0 => high,
        1 => low + (long)(chance.NextShare() * (high - low + 1)),
        _ => low,
    };
}

/// <summary>A place for one visit of a pair, and the starts it could have there.</summary>
internal readonly record struct Candidate(int After, int Route, int Low, int High);

/// <summary>The places of one visit of a pair, cheapest first.</summary>
internal sealed class Candidates(int most)
{
    private long[] _prices = new long[most];
    private Candidate[] _items = new Candidate[most];

    internal int Count { get; private set; }

    internal ref readonly Candidate this[int index] => ref _items[index];

    internal long Price(int index) => _prices[index];

    internal void Clear() => Count = 0;

    internal void Add(long price, int after, int route, int low, int high)
    {
        if (Count == _prices.Length)
        {
            Array.Resize(ref _prices, 2 * Count);
            Array.Resize(ref _items, 2 * Count);
        }

        _prices[Count] = price;
        _items[Count++] = new Candidate(after, route, low, high);
    }

    internal void Sort() => Array.Sort(_prices, _items, 0, Count);
}
