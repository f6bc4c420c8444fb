namespace Zoning.Exact;

/// <summary>
/// Finds rounds of one kind of shift that cost less than the prices of their visits, by setting labels: every beginning of a round that is
/// not beaten by another is carried on to every visit that may follow, in order of time.
/// </summary>
/// <remarks>
/// Labels and dominance: Feillet, Dejax, Gendreau and Gueguen (2004), An exact algorithm for the elementary shortest path problem with
/// resource constraints, Networks 44. Costs that depend on the start as convex lines carried along the round: Ioachim, Gelinas, Soumis and
/// Desrosiers (1998), A dynamic programming algorithm for the shortest path problem with time windows and linear node costs, Networks 31.
/// </remarks>
internal sealed class RoundPricing(LabelBudget budget)
{
    private readonly RoundLabels _labels = new();
    private readonly PriorityQueue<int, long> _next = new();
    private readonly List<List<int>> _at = [];
    private readonly List<(long Cost, int Label)> _best = [];
    private int[] _from = new int[64];
    private long[] _slope = new long[64];
    private ShiftKind _kind = null!;
    private long[] _prices = [];
    private bool _isQuick;

    /// <summary>Finds rounds.</summary>
    /// <param name="kind">The kind of shift.</param>
    /// <param name="prices">The price of each visit of the kind, in units: what a round that makes it saves.</param>
    /// <param name="isQuick">Whether labels beat others whatever they have made: quicker, but the least cost may be missed.</param>
    /// <param name="least">
    /// The least cost of a round less the prices of its visits; 0 if that is above 0 or there is no round. If quick, the least found.
    /// </param>
    /// <returns>Whether the search was finished: not stopped by the budget.</returns>
    public bool Find(ShiftKind kind, long[] prices, bool isQuick, out long least)
    {
        (_kind, _prices, _isQuick) = (kind, prices, isQuick);
        _labels.Clear();
        _next.Clear();
        _best.Clear();
        while (_at.Count < kind.Visits.Length)
        {
            _at.Add([]);
        }

        for (var visit = 0; visit < kind.Visits.Length; visit++)
        {
            _at[visit].Clear();
            Begin(visit);
        }

        var all = UInt128.MaxValue >> (128 - kind.Visits.Length);
        while (_next.TryDequeue(out var label, out _))
        {
            if (_labels.IsBeaten[label])
            {
                continue;
            }

            Close(label);
            for (var open = ~_labels.Closed[label] & all; open != 0; open &= open - 1)
            {
                Extend(label, (int)UInt128.TrailingZeroCount(open));
            }

            if (budget.IsOver)
            {
                least = 0;
                return false;
            }
        }

        _best.Sort();
        least = _best.Count > 0 ? Math.Min(0, _best[0].Cost) : 0;
        return true;
    }

    /// <summary>The rounds found that cost less than the prices of their visits: the cheapest of each last visit.</summary>
    /// <param name="most">How many at most.</param>
    /// <returns>Each round's visits in order, by position in the kind, and its cost without the prices of visits.</returns>
    public IEnumerable<(int[] Visits, long Cost)> Found(int most)
    {
        var ends = UInt128.Zero;
        foreach (var (cost, label) in _best)
        {
            var end = UInt128.One << _labels.Visit[label];
            if (most == 0)
            {
                yield break;
            }

            if ((ends & end) == 0)
            {
                ends |= end;
                most--;
                var visits = Made(label);
                yield return (visits, cost + visits.Sum(visit => _prices[visit]));
            }
        }
    }

    private int[] Made(int label)
    {
        var visits = new List<int>();
        for (var at = label; at >= 0; at = _labels.Before[at])
        {
            visits.Add(_labels.Visit[at]);
        }

        visits.Reverse();
        return [.. visits];
    }

    private void Begin(int visit)
    {
        if (_kind.First[visit] > _kind.Last[visit] || _kind.Load[visit] > _kind.Capacity)
        {
            return;
        }

        (_from[0], _slope[0]) = (int.MinValue / 2, 0);
        Add(-1, visit, 0, 1, _kind.First[visit], _kind.OutPrice[visit], UInt128.Zero, UInt128.Zero, false, 0);
    }

    private void Extend(int label, int visit)
    {
        var last = _labels.Visit[label];
        var trip = last * _kind.Visits.Length + visit;
        var load = _labels.Load[label] + _kind.Load[visit];
        if (_kind.Trip[trip] < 0 || load > _kind.Capacity)
        {
            return;
        }

        var (ticks, price) = (_kind.Length[last] + _kind.Trip[trip], _kind.TripPrice[trip]);
        var parts = Copy(label, int.MaxValue);
        var earliest = _labels.From[_labels.First[label]];
        Add(label, visit, ticks, parts, earliest + ticks, _labels.Cost[label] + price,
            _labels.Closed[label], _labels.Known[label], _labels.HasBreak[label], load);
        if (_kind.Break is { } rest && !_labels.HasBreak[label] && earliest + _kind.Length[last] <= rest.Latest)
        {
            // After the latest start of a break the carer can only wait where the break ends.
            parts = Copy(label, rest.Latest - _kind.Length[last]);
            var start = Math.Max(earliest + _kind.Length[last], rest.Earliest);
            Add(label, visit, ticks + rest.Length, parts, start + rest.Length + _kind.Trip[trip],
                _labels.Cost[label] + price + _kind.BreakPrice,
                _labels.Closed[label], _labels.Known[label], true, load);
        }
    }

    /// <summary>Copies the line of a label; from a place on it rises by the price of waiting.</summary>
    private int Copy(int label, int until)
    {
        var (first, parts) = (_labels.First[label], _labels.Parts[label]);
        if (parts + 1 > _from.Length)
        {
            Array.Resize(ref _from, 2 * parts + 2);
            Array.Resize(ref _slope, 2 * parts + 2);
        }

        var copied = 0;
        while (copied < parts && _labels.From[first + copied] <= until)
        {
            (_from[copied], _slope[copied]) = (_labels.From[first + copied], _labels.Slope[first + copied]);
            copied++;
        }

        if (copied < parts)
        {
            (_from[copied], _slope[copied]) = (until, _kind.Waiting);
            copied++;
        }

        return copied;
    }

    /// <summary>Adds the label of a visit after the copied line, shifted by some ticks.</summary>
    private void Add(
        int before, int visit, int shift, int parts, int earliest, long cost, UInt128 closed, UInt128 known, bool hasBreak, long load)
    {
        var (last, waiting, starts) = (_kind.Last[visit], _kind.Waiting, _kind.Starts[visit]);
        var at = 0;
        earliest = Math.Max(earliest, _kind.Earliest[visit]);
        if (earliest > last)
        {
            return;
        }

        if (before >= 0)
        {
            while (at + 1 < parts && _from[at + 1] + shift <= earliest)
            {
                cost += (_from[at + 1] - (long)_from[at]) * _slope[at];
                at++;
            }

            cost += (earliest - (long)shift - _from[at]) * _slope[at];
        }

        var isKnown = (known & _kind.Person[visit]) != 0;
        cost += starts.At(earliest) + _kind.ServePrice[visit] - _prices[visit] + (isKnown ? 0 : _kind.NewCarer[visit]);
        var bend = 0;
        while (bend + 1 < starts.From.Length && starts.From[bend + 1] <= earliest)
        {
            bend++;
        }

        var label = _labels.Add(parts + starts.From.Length + 1);
        var (first, made, place, lowest, here) = (_labels.First[label], 0, earliest, cost, cost);
        while (true)
        {
            var slope = place >= last ? waiting : Math.Min(waiting, (before < 0 ? 0 : _slope[at]) + starts.Slope[bend]);
            if (made == 0 || _labels.Slope[first + made - 1] != slope)
            {
                (_labels.From[first + made], _labels.Slope[first + made]) = (place, slope);
                made++;
            }

            if (slope == waiting)
            {
                break;
            }

            var next = Math.Min(last, Math.Min(
                at + 1 < parts ? _from[at + 1] + shift : int.MaxValue,
                bend + 1 < starts.From.Length ? starts.From[bend + 1] : int.MaxValue));
            here += (next - place) * slope;
            lowest = Math.Min(lowest, here);
            at += at + 1 < parts && _from[at + 1] + shift == next ? 1 : 0;
            bend += bend + 1 < starts.From.Length && starts.From[bend + 1] == next ? 1 : 0;
            place = next;
        }

        _labels.Parts[label] = made;
        _labels.Visit[label] = visit;
        _labels.Before[label] = before;
        _labels.Cost[label] = cost;
        _labels.Least[label] = lowest;
        _labels.Load[label] = load;
        _labels.HasBreak[label] = hasBreak;
        Shut(label, visit, earliest, closed, known);
        if (!IsBeaten(label, visit))
        {
            _labels.Keep();
            _at[visit].Add(label);
            _next.Enqueue(label, ((long)earliest << 32) | (uint)label);
        }
    }

    /// <summary>Notes what can't follow any more, and who is known and may still be visited.</summary>
    private void Shut(int label, int visit, int earliest, UInt128 closed, UInt128 known)
    {
        // How many others are too late: the first whose time is not before the end of this visit.
        var (many, end) = (_kind.Visits.Length, earliest + _kind.Length[visit]);
        var (low, high) = (0, many);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = _kind.TooLate[visit * many + middle] < end ? (middle + 1, high) : (low, middle);
        }

        closed |= _kind.Apart[visit] | _kind.Late[visit * (many + 1) + low];
        known |= _kind.Person[visit];
        for (var left = known; left != 0; left &= left - 1)
        {
            var person = (int)UInt128.TrailingZeroCount(left);
            known = (_kind.VisitsOf[person] & ~closed) == 0 ? known & ~(UInt128.One << person) : known;
        }

        (_labels.Closed[label], _labels.Known[label]) = (closed, known);
    }

    private bool IsBeaten(int label, int visit)
    {
        var others = _at[visit];
        for (var i = 0; i < others.Count; i++)
        {
            if (Beats(others[i], label))
            {
                budget.Spend(i + 1);
                return true;
            }
        }

        var kept = 0;
        budget.Spend(1 + 2 * others.Count);
        for (var i = 0; i < others.Count; i++)
        {
            if (Beats(label, others[i]))
            {
                _labels.IsBeaten[others[i]] = true;
            }
            else
            {
                others[kept++] = others[i];
            }
        }

        others.RemoveRange(kept, others.Count - kept);
        return false;
    }

    private bool Beats(int one, int other)
    {
        if (_labels.Load[one] > _labels.Load[other] || (_labels.HasBreak[one] && !_labels.HasBreak[other]))
        {
            return false;
        }

        if (_isQuick)
        {
            return _labels.IsNoWorse(one, other, 0);
        }

        if ((_labels.Closed[one] & ~_labels.Closed[other]) != 0)
        {
            return false;
        }

        var unknown = (int)UInt128.PopCount(_labels.Known[other] & ~_labels.Known[one]);
        return _labels.IsNoWorse(one, other, unknown * _kind.OneCarer);
    }

    /// <summary>Sends the carer home after a label's last visit.</summary>
    private void Close(int label)
    {
        var (visit, first) = (_labels.Visit[label], _labels.First[label]);
        var (by, cost) = (_kind.HomeBy[visit], _labels.Cost[label]);
        if (_labels.From[first] > by)
        {
            return;
        }

        for (var part = 0; part < _labels.Parts[label] && _labels.Slope[first + part] < 0; part++)
        {
            var from = _labels.From[first + part];
            var until = part + 1 < _labels.Parts[label] ? Math.Min(by, _labels.From[first + part + 1]) : by;
            cost += Math.Max(0, until - (long)from) * _labels.Slope[first + part];
        }

        cost += _kind.HomePrice[visit];
        if (cost < 0)
        {
            _best.Add((cost, label));
        }
    }
}
