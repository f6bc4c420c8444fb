namespace Zoning.Routing;

/// <summary>The rounds of accepted plans that one lane keeps: each set of visits by a kind of shift once, at its lowest price.</summary>
/// <remarks>
/// When it is full, the half goes that was only part of dear plans. The order of everything follows from the search alone.
/// </remarks>
internal sealed class SeenRounds
{
    private const int Most = 1 << 14;
    private const int Slots = 1 << 16;

    private readonly CompiledProblem _problem;
    private readonly HeldGroups _groups;
    private readonly int[] _slots = new int[Slots];
    private readonly ulong[] _keys = new ulong[Most];
    private readonly long[] _prices = new long[Most];
    private readonly long[] _plans = new long[Most];
    private readonly int[] _kinds = new int[Most];
    private readonly int[] _starts = new int[Most + 1];
    private readonly Dictionary<ulong, (int Low, int High)[]> _holdings = [];
    private int[] _visits = new int[1 << 12];
    private ulong[] _labels = [];

    internal SeenRounds(CompiledProblem problem, HeldGroups groups)
    {
        (_problem, _groups) = (problem, groups);
        Array.Fill(_slots, -1);
        _labels = problem.HasLinks ? new ulong[_visits.Length] : [];
    }

    internal int Count { get; private set; }

    internal ulong Key(int index) => _keys[index];

    internal long Price(int index) => _prices[index];

    /// <summary>The total of the best plan that the round was part of.</summary>
    internal long Plan(int index) => _plans[index];

    internal int Kind(int index) => _kinds[index];

    internal ReadOnlySpan<int> Visits(int index) => _visits.AsSpan(_starts[index], _starts[index + 1] - _starts[index]);

    /// <summary>By visit of a round, how it and all it is tied to are held; 0 for a visit without ties. Empty if nothing is tied.</summary>
    internal ReadOnlySpan<ulong> Labels(int index) =>
        _labels.Length == 0 ? [] : _labels.AsSpan(_starts[index], _starts[index + 1] - _starts[index]);

    /// <summary>The starts that a label stands for, by member of the group.</summary>
    internal (int Low, int High)[] Windows(ulong label) => _holdings[label];

    internal void Clear()
    {
        Array.Fill(_slots, -1);
        _holdings.Clear();
        Count = 0;
    }

    /// <summary>Notes the rounds of a state that were changed since the last acceptance.</summary>
    internal void TakeTouched(RoundState state)
    {
        for (var i = 0; i < state.TouchedCount; i++)
        {
            Take(state, state.Touched(i));
        }
    }

    /// <summary>Notes one round of a state.</summary>
    internal void Take(RoundState state, int route)
    {
        var count = state.CountOf(route);
        if (count == 0)
        {
            return;
        }

        var key = _groups.Key(state, route);
        var price = state.PriceOf(route);
        var slot = (int)(key >> 48);
        for (; _slots[slot] >= 0; slot = (slot + 1) & (Slots - 1))
        {
            var index = _slots[slot];
            if (_keys[index] == key)
            {
                _plans[index] = Math.Min(_plans[index], state.Total);
                if (price < _prices[index])
                {
                    _prices[index] = price;
                    Write(state, route, _starts[index]);
                }

                return;
            }
        }

        if (Count == Most)
        {
            Thin();
            Take(state, route);
            return;
        }

        _slots[slot] = Count;
        (_keys[Count], _prices[Count], _plans[Count], _kinds[Count]) = (key, price, state.Total, _problem.Shapes[route].Class);
        var start = _starts[Count];
        if (start + count > _visits.Length)
        {
            Array.Resize(ref _visits, Math.Max(2 * _visits.Length, start + count));
            Array.Resize(ref _labels, _problem.HasLinks ? _visits.Length : 0);
        }

        Write(state, route, start);
        _starts[++Count] = start + count;
    }

    private void Write(RoundState state, int route, int start)
    {
        for (var at = state.Stops[state.StartOf(route)].Next; at < _problem.Visits; at = state.Stops[at].Next)
        {
            _visits[start] = at;
            if (_labels.Length > 0 && _groups.MembersOf(at) is { } members)
            {
                _labels[start] = _groups.Label(state, at);
                if (!_holdings.ContainsKey(_labels[start]))
                {
                    _holdings.Add(_labels[start], HeldGroups.Windows(state, members));
                }
            }
            else if (_labels.Length > 0)
            {
                _labels[start] = 0;
            }

            start++;
        }
    }

    /// <summary>Drops the half that was only part of the dearest plans.</summary>
    private void Thin()
    {
        var order = new int[Count];
        var plans = new long[Count];
        for (var i = 0; i < Count; i++)
        {
            (order[i], plans[i]) = (i, _plans[i]);
        }

        Array.Sort(plans, order);
        Array.Sort(order, 0, Count / 2);
        Array.Fill(_slots, -1);
        var kept = Count / 2;
        Count = 0;
        for (var i = 0; i < kept; i++)
        {
            var from = order[i];
            var (start, length) = (_starts[from], _starts[from + 1] - _starts[from]);
            _visits.AsSpan(start, length).CopyTo(_visits.AsSpan(_starts[Count]));
            if (_labels.Length > 0)
            {
                _labels.AsSpan(start, length).CopyTo(_labels.AsSpan(_starts[Count]));
            }

            (_keys[Count], _prices[Count], _plans[Count], _kinds[Count]) = (_keys[from], _prices[from], _plans[from], _kinds[from]);
            var slot = (int)(_keys[Count] >> 48);
            while (_slots[slot] >= 0)
            {
                slot = (slot + 1) & (Slots - 1);
            }

            _slots[slot] = Count;
            _starts[Count + 1] = _starts[Count] + length;
            Count++;
        }

        ForgetHoldings();
    }

    private void ForgetHoldings()
    {
        if (_labels.Length == 0)
        {
            return;
        }

        var used = new HashSet<ulong>(_labels.AsSpan(0, _starts[Count]).ToArray());
        foreach (var label in _holdings.Keys.Where(label => !used.Contains(label)).ToList())
        {
            _holdings.Remove(label);
        }
    }
}
