namespace Zoning.Routing;

internal sealed partial class RoundState
{
    /// <summary>Marks a round that is as it was at the last acceptance.</summary>
    private const long AsBefore = long.MinValue;

    /// <summary>By saved round, what its best times cost at least.</summary>
    private readonly long[] _leastWish;

    /// <summary>
    /// Brings the price of preferred starts up to date in every round changed since the last acceptance; to be called before a total is
    /// compared or accepted.
    /// </summary>
    internal void Settle()
    {
        if (!_problem.HasWishes)
        {
            return;
        }

        for (var i = 0; i < _savedRouteCount; i++)
        {
            var route = _savedOrder[i];
            ref var state = ref _routes[route];
            var wish = state.Count == 0 ? 0 : WishOf(route);
            Total += wish - state.Wish;
            state.Wish = wish;
        }
    }

    /// <summary>
    /// Does what <see cref="Settle"/> does, unless the total cannot come below a limit: then it stops as soon as it knows, and only an
    /// undo may follow.
    /// </summary>
    /// <returns>Whether the total is settled; false if it is at least the limit.</returns>
    internal bool SettlesBelow(double limit)
    {
        if (!_problem.HasWishes)
        {
            return true;
        }

        var (least, saved) = (Total, 0);
        for (var i = 0; i < _savedRouteCount; i++)
        {
            var route = _savedOrder[i];
            ref readonly var state = ref _routes[route];
            var isAsBefore = IsAsSaved(route, _savedRoutes[i].Count, ref saved);
            _leastWish[i] = isAsBefore ? AsBefore : state.Count == 0 ? 0 : LeastWishOf(route);
            least += isAsBefore ? 0 : _leastWish[i] - state.Wish;
        }

        for (var i = 0; i < _savedRouteCount; i++)
        {
            if (least >= limit)
            {
                return false;
            }

            if (_leastWish[i] == AsBefore)
            {
                continue;
            }

            var route = _savedOrder[i];
            ref var state = ref _routes[route];
            var wish = state.Count == 0 ? 0 : WishOf(route);
            least += wish - _leastWish[i];
            Total += wish - state.Wish;
            state.Wish = wish;
        }

        return true;
    }

    /// <summary>
    /// Whether a round has the stops and windows again that it had at the last acceptance, so that its best times cost the same.
    /// </summary>
    /// <param name="route">The round.</param>
    /// <param name="visits">How many visits it had.</param>
    /// <param name="saved">Where its stops are among those saved; moved to the next round's.</param>
    private bool IsAsSaved(int route, int visits, ref int saved)
    {
        var first = saved;
        saved += visits + 2;
        if (_problem.HasWorkedMost || _routes[route].Count != visits)
        {
            return false;
        }

        var at = StartOf(route);
        for (var i = first; i < saved; i++)
        {
            ref readonly var was = ref _savedStops[i];
            ref readonly var stop = ref At(at);
            if (stop.Next != was.Next || stop.Low != was.Low || stop.High != was.High)
            {
                return false;
            }

            at = stop.Next;
        }

        return true;
    }

    /// <summary>
    /// A bound of <see cref="WishOf"/> from below, in one walk: each visit alone at its best start between the earliest and the latest that
    /// its round allows, and the round no longer than it must be.
    /// </summary>
    private long LeastWishOf(int route)
    {
        ref readonly var state = ref _routes[route];
        ref readonly var shape = ref _shapes[route];
        var price = 0L;
        for (var at = At(StartOf(route)).Next; at < _problem.Visits; at = At(at).Next)
        {
            ref readonly var stop = ref At(at);
            var wanted = _problem.Preferred[at];
            price += wanted < 0 ? 0 : _problem.WishPrice(Math.Max(0, Math.Max(stop.Start - wanted, wanted - stop.Latest)));
            price += _problem.HasSoft ? _problem.LatePrice[at] * Math.Max(0, stop.Start - _problem.Due[at]) : 0;
        }

        return price + (_problem.WaitingPrice > 0 ? LeastTimePrice(route, state, shape) : 0) - state.Late - state.TimePrice;
    }

    /// <summary>The price of the least time a round can take and wait, with its break and without.</summary>
    private long LeastTimePrice(int route, in RouteState state, in RouteShape shape)
    {
        var work = state.Travel + state.Services;
        ref readonly var plain = ref _before[EndOf(route)];

        // Where lateness has a price, the span keeps clear of it, and the best times need not.
        var whole = _problem.HasSoft || !plain.Exists ? work : plain.Duration;
        var without = _problem.Weights.Waiting * (whole - work) + _problem.Weights.Paid * whole;
        if (!shape.HasBreak)
        {
            return without;
        }

        var rested = Math.Max(whole, work + shape.BreakLength);
        var with = _problem.Weights.Waiting * (rested - work - shape.BreakLength) + _problem.Weights.Paid * (rested - shape.UnpaidBreak);
        return shape.MayGoWithout && (_problem.HasSoft || !plain.Exists || shape.NeedsNoBreak(plain, state.Count))
            ? Math.Min(without, with)
            : with;
    }

    /// <summary>The window of leaving and return that the rounds of other days leave to a round.</summary>
    internal (int Earliest, int Latest) HoursOf(int route) => Hours(route);

    private long WishOf(int route)
    {
        ref readonly var state = ref _routes[route];
        var (earliest, latest) = Hours(route);
        _timing.Read(this, route, earliest, latest, LongestOf(route));
        var price = _timing.Solve();
        return price == RoundTiming.Never ? 0 : price - state.Late - state.TimePrice;
    }

    /// <summary>How long a round may take so that its carer keeps to the hours allowed.</summary>
    internal long LongestOf(int route)
    {
        var carer = _shapes[route].Carer;
        return _problem.HasWorkedMost && _problem.Problem.Carers[carer].WorkedMost is { } most
            ? most - _carerWorked[carer] + _routes[route].Worked
            : long.MaxValue;
    }

    /// <summary>How far a visit put behind a stop would start from its preferred start, priced; others are taken as they are.</summary>
    private long WishOfInsertion(int visit, int low, int high)
    {
        var wanted = _problem.Preferred[visit];
        return wanted < 0 ? 0 : _problem.WishPrice(Math.Max(0, Math.Max(low - wanted, wanted - Math.Max(low, high))));
    }
}
