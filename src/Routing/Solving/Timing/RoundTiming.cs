namespace Zoning.Routing;

/// <summary>
/// The best start times of one order of stops: exact for waiting, paid time, lateness, starts off the preferred ones and overtime, with
/// every place of the break tried.
/// </summary>
/// <remarks>
/// With travel and lengths subtracted, a round is a chain of starts that may only grow, each with a convex price: the cheapest starts are
/// found by one pass that keeps the price of ending a prefix at or before a time as a list of its bends ("slope trick", a form of isotonic
/// regression, Best and Chakravarti 1990, doi:10.1007/BF01580873). Buffers are kept: one instance serves one thread.
/// </remarks>
internal sealed partial class RoundTiming(CompiledProblem problem)
{
    internal const long Never = long.MaxValue;

    private Node[] _visits = new Node[32];
    private Node[] _nodes = new Node[34];
    private long[] _offsets = new long[34];
    private long[] _least = new long[34];
    private long[] _longer = new long[34];
    private long[] _bends = new long[240];
    private long[] _weights = new long[240];
    private int[] _best = new int[34];
    private int _count;
    private int _size;
    private int _bendCount;
    private long _floor;
    private RouteShape _shape;
    private long _home;
    private int _earliest;
    private int _latest;
    private long _workedMost;
    private long _overtimePrice;
    private bool _isShortened;

    /// <summary>How many visits stand before the break of the best times; -1 without a break.</summary>
    internal int BreakAfter { get; private set; }

    /// <summary>The best starts, breaks included, after <see cref="Solve"/>.</summary>
    internal ReadOnlySpan<int> Starts => _best.AsSpan(0, _count + (BreakAfter >= 0 ? 1 : 0));

    /// <summary>How many visits the round has.</summary>
    internal int Count => _count;

    /// <summary>Reads a round of a state, its windows as they are held now.</summary>
    /// <param name="state">The state.</param>
    /// <param name="route">The round, with at least one visit.</param>
    /// <param name="earliest">The earliest leaving.</param>
    /// <param name="latest">The latest return.</param>
    /// <param name="workedMost">The most time worked: the round's length less an unpaid break.</param>
    internal void Read(RoundState state, int route, int earliest, int latest, long workedMost)
    {
        _shape = problem.Shapes[route];
        (_earliest, _latest, _workedMost) = (earliest, latest, workedMost);
        _overtimePrice = problem.HasCarerHours ? 0 : problem.Weights.Overtime;
        _count = 0;
        Reserve(state.CountOf(route));
        var stops = state.Stops;
        var leg = stops[state.StartOf(route)].Leg;
        for (var at = stops[state.StartOf(route)].Next; at < problem.Visits; at = stops[at].Next)
        {
            ref readonly var stop = ref stops[at];
            _visits[_count++] = new Node(
                at, leg, stop.Low, stop.High, stop.Length, problem.Preferred[at], problem.Due[at], problem.LatePrice[at]);
            leg = stop.Leg;
        }

        _home = leg;
    }

    /// <summary>Holds a visit of the round to one start.</summary>
    internal void Hold(int visit, int start)
    {
        for (var i = 0; i < _count; i++)
        {
            if (_visits[i].Visit == visit)
            {
                _visits[i] = _visits[i] with { Low = start, High = start };
            }
        }
    }

    /// <summary>Finds the best times.</summary>
    /// <returns>
    /// The price of waiting, paid time, lateness, starts off the preferred and overtime; <see cref="Never"/> where no times keep the rules.
    /// </returns>
    internal long Solve()
    {
        var best = Never;
        BreakAfter = -1;
        if (!_shape.HasBreak)
        {
            Try(-1, long.MaxValue, ref best);
            return best;
        }

        if (_shape.MayGoWithout)
        {
            var most = _shape.BetweenVisits && _count < 2 ? long.MaxValue : _shape.WorkAbove;
            Try(-1, most, ref best);
            if (best < Never && !_isShortened)
            {
                // No break where none is due, though it would count for less than the waiting that it fills.
                return best;
            }
        }

        var (first, last) = _shape.BetweenVisits ? (1, _count - 1) : (0, _count);
        for (var after = first; after <= last; after++)
        {
            Try(after, long.MaxValue, ref best);
        }

        return best;
    }

    private void Try(int breakAfter, long longest, ref long best)
    {
        _isShortened = false;
        var worked = breakAfter < 0 || _workedMost == long.MaxValue ? _workedMost : _workedMost + _shape.UnpaidBreak;
        longest = Math.Min(longest, Math.Min(worked, _shape.LongestRound));
        if (!List(breakAfter))
        {
            return;
        }

        var rate = problem.WaitingPrice;
        var price = Chain(rate);
        if (price == Never)
        {
            return;
        }

        if (Duration() > longest)
        {
            _isShortened = true;

            // A dearer tick of waiting shortens the round: the least addition that keeps it within its length.
            long enough = 1;
            while (enough < 1L << 40 && Shortened(rate + enough) > longest)
            {
                enough *= 2;
            }

            var low = enough / 2;
            while (low + 1 < enough)
            {
                var middle = (low + enough) / 2;
                (low, enough) = Shortened(rate + middle) > longest ? (middle, enough) : (low, middle);
            }

            Chain(rate + enough - 1);
            _least.AsSpan(0, _size).CopyTo(_longer);
            if (Chain(rate + enough) == Never || Duration() > longest)
            {
                return;
            }

            Lengthen(longest);
            price = Price(rate);
        }

        var isUnpaid = breakAfter >= 0 ? _shape.UnpaidBreak : 0;
        price += problem.Weights.Paid * (_offsets[_size - 1] + _nodes[0].Leg + _nodes[_size - 1].Length + _home - isUnpaid);
        if (price < best)
        {
            best = price;
            BreakAfter = breakAfter;
            for (var i = 0; i < _size; i++)
            {
                _best[i] = (int)(_least[i] + _offsets[i]);
            }
        }

        long Shortened(long at)
        {
            Chain(at);
            return Duration();
        }
    }

    /// <summary>
    /// Between the times of a round that is too long and of one shorter than it must be, which cost the same at one price of waiting, lie
    /// times of every length (such prices are L-natural convex, Murota 2003): takes the longest that is allowed.
    /// </summary>
    private void Lengthen(long longest)
    {
        while (Duration() is var duration && duration < longest)
        {
            // First all that grow, then all that fall, in steps of one tick: both keep the order of the starts and the price. As many steps
            // at once as leave the same starts moving.
            var (grows, ticks) = (false, long.MaxValue);
            for (var i = 0; i < _size; i++)
            {
                var left = _longer[i] - _least[i];
                if (left > 0)
                {
                    (grows, ticks) = (true, grows ? Math.Min(ticks, left) : left);
                }
                else if (left < 0 && !grows)
                {
                    ticks = Math.Min(ticks, -left);
                }
            }

            if (ticks == long.MaxValue)
            {
                return;
            }

            var (first, last) = (Moves(0), Moves(_size - 1));
            ticks = last > first ? Math.Min(ticks, longest - duration) : ticks;
            for (var i = 0; i < _size; i++)
            {
                _least[i] += ticks * Moves(i);
            }

            int Moves(int i) => grows ? Math.Max(0, Math.Sign(_longer[i] - _least[i])) : Math.Sign(_longer[i] - _least[i]);
        }
    }

    /// <summary>What the times found cost at a price of waiting, paid time aside.</summary>
    private long Price(long rate)
    {
        var price = rate * (_least[_size - 1] - _least[0]);
        for (var i = 0; i < _size; i++)
        {
            ref readonly var node = ref _nodes[i];
            var start = _least[i] + _offsets[i];
            price += node.LatePrice * Math.Max(0, start - node.Due);
            price += node.Preferred >= 0 ? problem.WishPrice(Math.Abs(start - node.Preferred)) : 0;
        }

        var returns = _least[_size - 1] + _offsets[_size - 1] + _nodes[_size - 1].Length + _home;
        return price + _overtimePrice * Math.Max(0, returns - _shape.OvertimeFrom);
    }

    private long Duration() =>
        _least[_size - 1] - _least[0] + _offsets[_size - 1] + _nodes[0].Leg + _nodes[_size - 1].Length + _home;

    /// <summary>Puts the stops in order with their offsets; false where the plain windows already leave nothing.</summary>
    private bool List(int breakAfter)
    {
        _size = 0;
        var leg = 0;
        for (var i = 0; i <= _count; i++)
        {
            if (i == breakAfter)
            {
                _nodes[_size++] =
                    new Node(-1, 0, _shape.BreakEarliest, _shape.BreakLatest, _shape.BreakLength, -1, RoundProblem.MaxTicks, 0);
            }

            if (i < _count)
            {
                leg = _visits[i].Leg;
                _nodes[_size++] = _visits[i];
                if (leg > _shape.LongestTrip)
                {
                    return false;
                }
            }
        }

        if (_home > _shape.LongestTrip)
        {
            return false;
        }

        var clock = (long)_earliest;
        _offsets[0] = 0;
        for (var i = 0; i < _size; i++)
        {
            ref readonly var node = ref _nodes[i];
            _offsets[i] = i == 0 ? 0 : _offsets[i - 1] + _nodes[i - 1].Length + node.Leg;
            clock = Math.Max(clock + node.Leg, node.Low);
            if (clock > node.High)
            {
                return false;
            }

            clock += node.Length;
        }

        return clock + _home <= _latest;
    }

    /// <summary>One pass forwards over the bends of the price, one backwards for the starts.</summary>
    private long Chain(long rate)
    {
        var price = 0L;
        (_bendCount, _floor) = (0, long.MinValue);
        for (var i = 0; i < _size; i++)
        {
            ref readonly var node = ref _nodes[i];
            long low = node.Low, high = node.High;
            low = i == 0 ? Math.Max(low, (long)_earliest + node.Leg) : low;
            high = i == _size - 1 ? Math.Min(high, _latest - node.Length - _home) : high;
            (low, high) = (low - _offsets[i], high - _offsets[i]);
            _floor = Math.Max(_floor, low);
            if (high < _floor)
            {
                return Never;
            }

            if (i == 0 && rate > 0)
            {
                price -= rate * high;
                Left(high, rate);
            }

            if (node.Preferred >= 0)
            {
                var wanted = node.Preferred - _offsets[i];
                Left(wanted, problem.Weights.OffPreferred);
                Right(wanted, problem.Weights.OffPreferred, ref price);
                Left(wanted - problem.Weights.PreferredTolerance, problem.Weights.FarOffPreferred);
                Right(wanted + problem.Weights.PreferredTolerance, problem.Weights.FarOffPreferred, ref price);
            }

            if (node.LatePrice > 0)
            {
                Right(node.Due - _offsets[i], node.LatePrice, ref price);
            }

            if (i == _size - 1)
            {
                price += rate * _floor;
                Right(_floor, rate, ref price);
                if (_overtimePrice > 0 && _shape.OvertimeFrom < RoundProblem.MaxTicks)
                {
                    Right(_shape.OvertimeFrom - _offsets[i] - node.Length - _home, _overtimePrice, ref price);
                }
            }

            Cap(high, ref price);
            _least[i] = _bendCount > 0 ? Math.Max(_floor, _bends[_bendCount - 1]) : _floor;
        }

        for (var i = _size - 2; i >= 0; i--)
        {
            _least[i] = Math.Min(_least[i], _least[i + 1]);
        }

        if (rate == 0)
        {
            LeaveLate();
        }

        return price;
    }

    private void Reserve(int visits)
    {
        if (visits > _visits.Length)
        {
            var size = 2 * visits;
            (_visits, _nodes, _offsets, _least, _best) =
                (new Node[size], new Node[size + 2], new long[size + 2], new long[size + 2], new int[size + 2]);
            _longer = new long[size + 2];
            (_bends, _weights) = (new long[6 * size + 36], new long[6 * size + 36]);
        }
    }

    private readonly record struct Node(int Visit, int Leg, int Low, int High, int Length, int Preferred, int Due, long LatePrice);
}
