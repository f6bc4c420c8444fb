namespace Zoning.Routing;

internal sealed partial class RoundState
{
    /// <summary>Segments from the start to each stop and from each stop to the end, with and without the break.</summary>
    private void FillSpans(int route)
    {
        ref readonly var shape = ref _shapes[route];
        var at = StartOf(route);
        _before[at] = OwnSpan(at);
        _beforeRested[at] = shape.BetweenVisits ? Span.None : WithBreak(shape, _before[at]);
        var restedBefore = _beforeRested[at];
        for (var next = _stops[at].Next; next >= 0; next = _stops[at].Next)
        {
            var own = OwnSpan(next);
            _before[next] = Span.Join(_before[at], _stops[at].Leg, own);
            _beforeRested[next] = Span.None;
            if (shape.HasBreak)
            {
                // A break right after the last visit counts only where it may lie at an edge of the round.
                var isEnd = next >= _problem.Visits;
                var joined = Span.Join(isEnd && shape.BetweenVisits ? restedBefore : _beforeRested[at], _stops[at].Leg, own);
                restedBefore = joined;
                _beforeRested[next] = Sooner(isEnd ? Span.None : WithBreak(shape, _before[next]), joined);
            }

            at = next;
        }

        _from[at] = OwnSpan(at);
        _fromRest[at] = Span.None;
        for (var prev = _stops[at].Prev; prev >= 0; prev = _stops[at].Prev)
        {
            var own = OwnSpan(prev);
            _from[prev] = Span.Join(own, _stops[prev].Leg, _from[at]);
            var isEdge = shape.BetweenVisits && (prev >= _problem.Visits || at >= _problem.Visits);
            _fromRest[prev] = !shape.HasBreak ? Span.None : Later(
                isEdge ? Span.None : Span.Join(WithBreak(shape, own), _stops[prev].Leg, _from[at]),
                Span.Join(own, _stops[prev].Leg, _fromRest[at]));
            at = prev;
        }
    }

    private Span OwnSpan(int at)
    {
        ref readonly var stop = ref _stops[at];
        var latest = _problem.HasSoft && at < _problem.Visits ? Math.Min(stop.High, Math.Max(_problem.Due[at], stop.Start)) : stop.High;
        return latest < stop.Low ? Span.None : new Span(stop.Length, stop.Low, latest);
    }

    private static Span WithBreak(in RouteShape shape, in Span span) => shape.HasBreak
        ? Span.Join(span, 0, new Span(shape.BreakLength, shape.BreakEarliest, shape.BreakLatest))
        : Span.None;

    private static Span Sooner(in Span left, in Span right) =>
        !right.Exists || (left.Exists && (left.End < right.End || (left.End == right.End && left.Duration <= right.Duration)))
            ? left
            : right;

    private static Span Later(in Span left, in Span right) =>
        !right.Exists || (left.Exists && (left.Latest > right.Latest || (left.Latest == right.Latest && left.Duration <= right.Duration)))
            ? left
            : right;

    private Span Whole(int route, out bool isRested)
    {
        ref readonly var shape = ref _shapes[route];
        isRested = shape.HasBreak && !shape.NeedsNoBreak(_before[EndOf(route)], _routes[route].Count);
        return isRested ? _beforeRested[EndOf(route)] : _before[EndOf(route)];
    }

    private int Services(int route)
    {
        var sum = 0;
        for (var at = _stops[StartOf(route)].Next; at < _problem.Visits; at = _stops[at].Next)
        {
            sum += _stops[at].Length;
        }

        return sum;
    }

    private static int OvertimeOf(in RouteShape shape, in Span whole) =>
        Math.Max(0, whole.End - Math.Max(whole.Earliest, shape.OvertimeFrom));

    /// <summary>What a round's own times cost: waiting, and overtime where the carer's hours don't count it.</summary>
    private long RoundTimePrice(int route, in Span whole, bool isRested, long travel, int services)
    {
        ref readonly var shape = ref _shapes[route];
        var waiting = whole.Duration - travel - services - (isRested ? shape.BreakLength : 0);
        return waiting * _problem.Weights.Waiting + _problem.Weights.Paid
            * (whole.Duration - (isRested ? shape.UnpaidBreak : 0)) + (_problem.HasCarerHours
                ? 0 : _problem.Weights.Overtime * OvertimeOf(shape, whole));
    }

    private long CarerTimePrice(int carer, long overtime, long worked)
    {
        if (!_problem.HasCarerHours)
        {
            return 0;
        }

        var who = _problem.Problem.Carers[carer];
        var above = who.ContractedMost is { } most ? Math.Max(0, worked - most) : 0;
        return _problem.Weights.Overtime * Math.Max(overtime, above)
            + _problem.Weights.Shortfall * Math.Max(0, who.ContractedLeast - worked);
    }

    /// <summary>A visit alone, as it would be behind a stop.</summary>
    private Span OwnOf(int visit, int after, int legIn, int length)
    {
        var high = _problem.HasSoft
            ? Math.Min(_stops[visit].High, Math.Max(_problem.Due[visit], Math.Max(_stops[visit].Low, _stops[after].Depart + legIn)))
            : _stops[visit].High;
        return new Span(length, _stops[visit].Low, high);
    }

    /// <summary>The change in the prices of time by an insertion; null if the round would be too long.</summary>
    private long? TimePriceOfInsertion(int visit, int after, int before, int legIn, int legOut, int length)
    {
        var route = _stops[after].Route;
        ref readonly var shape = ref _shapes[route];
        ref readonly var state = ref _routes[route];
        var own = OwnOf(visit, after, legIn, length);
        var plain = Span.Join(_before[after], legIn, own);
        var whole = Span.Join(plain, legOut, _from[before]);
        var isRested = shape.HasBreak && !shape.NeedsNoBreak(whole, state.Count + 1);
        if (isRested)
        {
            var isEdge = shape.BetweenVisits && before >= _problem.Visits;
            whole = Sooner(
                Sooner(
                    Span.Join(plain, legOut, _fromRest[before]),
                    isEdge ? Span.None : Span.Join(WithBreak(shape, plain), legOut, _from[before])),
                Span.Join(Span.Join(_beforeRested[after], legIn, own), legOut, _from[before]));
        }

        if (!whole.Exists)
        {
            // With soft windows a later start may still do; its times are counted when the visit is put there.
            return _problem.HasSoft ? 0 : null;
        }

        if (whole.Duration > shape.LongestRound)
        {
            return null;
        }

        var travel = state.Count == 0 ? legIn + legOut : state.Travel + legIn + legOut - _stops[after].Leg;
        var price = RoundTimePrice(route, whole, isRested, travel, state.Services + length) - state.TimePrice;
        if (_problem.HasCarerHours)
        {
            var (overtime, worked) = (_carerOvertime[shape.Carer], _carerWorked[shape.Carer]);
            var workedThen = worked - state.Worked + whole.Duration - (isRested ? shape.UnpaidBreak : 0);
            if (_problem.HasWorkedMost && workedThen > (_problem.Problem.Carers[shape.Carer].WorkedMost ?? long.MaxValue))
            {
                return null;
            }

            price += CarerTimePrice(shape.Carer, overtime - state.Overtime + OvertimeOf(shape, whole), workedThen)
                - CarerTimePrice(shape.Carer, overtime, worked);
        }

        return price;
    }
}
