namespace Zoning.Routing;

/// <summary>The prices by carer, not by visit: waiting, overtime, the end of a shift, idle time, using the carer at all.</summary>
/// <remarks>Carers touched by a change are counted again completely, and restored if the change is undone.</remarks>
internal sealed class OrderCarerTerms(OrderProblem problem)
{
    private readonly OrderProblem _problem = problem;
    private readonly RoundWeights _weights = problem.Source.Weights;
    private readonly long[] _price = new long[problem.Carers];
    private readonly long[] _waiting = new long[problem.Carers];
    private readonly long[] _idle = new long[problem.Carers];
    private readonly (long Price, long Waiting, long Idle)[] _old = new (long, long, long)[problem.Carers];
    private readonly int[] _touched = new int[problem.Carers];
    private readonly bool[] _isTouched = new bool[problem.Carers];
    private int _count;
    private long _highest;
    private long _oldHighest;

    public void Begin()
    {
        for (var at = 0; at < _count; at++)
        {
            _isTouched[_touched[at]] = false;
        }

        _count = 0;
    }

    public void Touch(int carer)
    {
        if (!_isTouched[carer])
        {
            _isTouched[carer] = true;
            _touched[_count++] = carer;
        }
    }

    /// <summary>Counts the touched carers again.</summary>
    /// <returns>By how much the price rises.</returns>
    public long Weigh(OrderState state)
    {
        var rise = 0L;
        for (var at = 0; at < _count; at++)
        {
            var carer = _touched[at];
            _old[at] = (_price[carer], _waiting[carer], _idle[carer]);
            Count(state, carer);
            rise += _price[carer] - _old[at].Price;
        }

        _oldHighest = _highest;
        _highest = Highest();
        return rise + _highest - _oldHighest;
    }

    public void Undo()
    {
        for (var at = 0; at < _count; at++)
        {
            (_price[_touched[at]], _waiting[_touched[at]], _idle[_touched[at]]) = _old[at];
        }

        _highest = _oldHighest;
    }

    public void Keep() => _oldHighest = _highest;

    /// <summary>Counts all carers, of a plan put in anew.</summary>
    public long Reset(OrderState state)
    {
        var sum = 0L;
        for (var carer = 0; carer < _price.Length; carer++)
        {
            Count(state, carer);
            sum += _price[carer];
        }

        return sum + (_highest = Highest());
    }

    private long Highest()
    {
        long waiting = 0, idle = 0;
        if (_weights.HighestWaiting > 0 || _weights.HighestIdle > 0)
        {
            for (var carer = 0; carer < _waiting.Length; carer++)
            {
                waiting = Math.Max(waiting, _waiting[carer]);
                idle = Math.Max(idle, _idle[carer]);
            }
        }

        return waiting * _weights.HighestWaiting + idle * _weights.HighestIdle;
    }

    private void Count(OrderState state, int carer)
    {
        var home = _problem.Visits + carer;
        if (_problem.Source.Carers[carer].Shifts is not [var shift, ..])
        {
            return;
        }

        var node = state.At(home, OrderState.Succ);
        var plainEnd = shift.OvertimeFrom ?? shift.Latest;
        if (node == home)
        {
            (_price[carer], _waiting[carer], _idle[carer]) = (0, 0, Math.Max(0, plainEnd - shift.Earliest));
            return;
        }

        var leaves = (long)state.At(node, OrderState.Start) - state.Leg(carer, home, node);
        var waiting = 0L;
        var next = state.At(node, OrderState.Succ);
        for (; next != home; node = next, next = state.At(node, OrderState.Succ))
        {
            waiting += state.At(next, OrderState.Start) - state.At(node, OrderState.Ends) - state.Leg(carer, node, next);
        }

        var returns = (long)state.At(node, OrderState.Ends) + state.Leg(carer, node, home);
        var overtime = shift.OvertimeFrom is null ? 0 : Math.Max(0, returns - Math.Max(leaves, plainEnd));
        _price[carer] = waiting * _weights.Waiting + overtime * _weights.Overtime + _problem.Source.Carers[carer].FixedPrice
            + Math.Max(0, returns - shift.Latest) * _problem.HardPrice;
        _waiting[carer] = waiting;
        _idle[carer] = leaves - shift.Earliest + waiting + Math.Max(0, plainEnd - returns);
    }
}
