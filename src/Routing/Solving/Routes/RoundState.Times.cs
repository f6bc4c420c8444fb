namespace Zoning.Routing;

internal sealed partial class RoundState
{
    /// <summary>Recounts times and prices of a round after its stops or windows have changed.</summary>
    /// <returns>Whether the round keeps every hard rule.</returns>
    internal bool Refresh(int route)
    {
        var isSound = Recount(route);
        if (_problem.RestBefore[route].Length + _problem.RestAfter[route].Length > 0)
        {
            isSound &= Spread(route);
        }

        return isSound && !IsOverworked(_shapes[route].Carer);
    }

    /// <summary>
    /// Recounts the rounds whose hours the leaving or return of another sets, until none changes: a rest may push a whole week of rounds.
    /// </summary>
    /// <returns>Whether they settle with every rule kept.</returns>
    private bool Spread(int route)
    {
        var isSound = true;
        _spread.Clear();
        _spread.Enqueue(route);
        for (var turns = 0; _spread.TryDequeue(out var next); turns++)
        {
            if (turns > MostSpread)
            {
                return false;
            }

            foreach (var tie in _problem.RestBefore[next])
            {
                isSound &= RecountTied(tie.Route, next != route);
            }

            foreach (var tie in _problem.RestAfter[next])
            {
                isSound &= RecountTied(tie.Route, next != route);
            }
        }

        return isSound;
    }

    private bool RecountTied(int route, bool isFar)
    {
        if (_routes[route].Count == 0 && isFar)
        {
            return true;
        }

        var (leave, end) = (_routes[route].Leave, _routes[route].Return);
        Save(route);
        var isSound = Recount(route);
        if (_routes[route].Count > 0 && (_routes[route].Leave, _routes[route].Return) != (leave, end))
        {
            _spread.Enqueue(route);
        }

        return isSound;
    }

    /// <summary>Whether a carer has more time or days of work than ever allowed.</summary>
    private bool IsOverworked(int carer) =>
        (_problem.HasWorkedMost && _carerWorked[carer] > (_problem.Problem.Carers[carer].WorkedMost ?? long.MaxValue))
        || (_problem.HasMostDays && _carerDays[carer] > (_problem.Problem.Carers[carer].MostDays ?? int.MaxValue));

    private bool Recount(int route)
    {
        ref var state = ref _routes[route];
        ref readonly var shape = ref _shapes[route];
        Total -= state.Price + state.TimePrice;
        if (_problem.HasCarerHours)
        {
            Total -= CarerTimePrice(shape.Carer, _carerOvertime[shape.Carer], _carerWorked[shape.Carer]);
            _carerOvertime[shape.Carer] -= state.Overtime;
            _carerWorked[shape.Carer] -= state.Worked;
        }

        var isSound = Forward(route, out var late) && state.Load <= shape.Capacity;
        Backward(route);
        var legs = state.Count == 0 ? 0 : LegPrices(route);
        state.Services = _problem.IsTimed ? Services(route) : 0;
        (state.TimePrice, state.Overtime, state.Worked) = (0, 0, 0);
        if (_problem.IsTimed)
        {
            FillSpans(route);
            var isRested = false;
            var whole = state.Count == 0 ? Span.None : Whole(route, out isRested);
            if (state.Count > 0 && (!whole.Exists || whole.Duration > shape.LongestRound
                || (isRested && shape.MayGoWithout && _problem.HasSoft && isSound && !LateAroundBreak(route, out late))))
            {
                isSound = false;
            }
            else if (state.Count > 0)
            {
                (state.Leave, state.Return) = (whole.Earliest, whole.End);
                state.Overtime = OvertimeOf(shape, whole);
                state.Worked = whole.Duration - (isRested ? shape.UnpaidBreak : 0);
                state.TimePrice = RoundTimePrice(route, whole, isRested, state.Travel, state.Services);
            }
        }

        if (_problem.HasCarerHours)
        {
            _carerOvertime[shape.Carer] += state.Overtime;
            _carerWorked[shape.Carer] += state.Worked;
            Total += CarerTimePrice(shape.Carer, _carerOvertime[shape.Carer], _carerWorked[shape.Carer]);
        }

        state.Late = state.Count == 0 ? 0 : late;
        state.Price = legs + state.Late;
        Total += state.Price + state.TimePrice;
        return isSound;
    }

    /// <summary>The shift's window, cut by the rest that rounds of other days need.</summary>
    private (int Earliest, int Latest) Hours(int route)
    {
        ref readonly var shape = ref _shapes[route];
        var (earliest, latest) = (shape.Earliest, shape.Latest);
        foreach (var tie in _problem.RestBefore[route])
        {
            earliest = _routes[tie.Route].Count > 0 ? Math.Max(earliest, _routes[tie.Route].Return + tie.Gap) : earliest;
        }

        foreach (var tie in _problem.RestAfter[route])
        {
            latest = _routes[tie.Route].Count > 0 ? Math.Min(latest, _routes[tie.Route].Leave - tie.Gap) : latest;
        }

        return (earliest, latest);
    }

    private bool Forward(int route, out long late)
    {
        ref readonly var shape = ref _shapes[route];
        late = 0;
        var (earliest, latest) = Hours(route);
        var at = StartOf(route);
        ref var start = ref At(at);
        (start.Low, start.High, start.Start, start.Depart) = (earliest, latest, earliest, earliest);
        start.RestedDepart = shape.BetweenVisits ? CompiledProblem.NoWay : Rested(shape, earliest);
        var restedBefore = start.RestedDepart;
        (At(EndOf(route)).Low, At(EndOf(route)).High) = (earliest, latest);
        var trip = shape.LongestTrip;
        while (true)
        {
            ref readonly var from = ref At(at);
            if (from.Leg > trip)
            {
                return _routes[route].Count == 0;
            }

            at = from.Next;
            ref var to = ref At(at);
            to.Start = Math.Max(to.Low, from.Depart + from.Leg);
            if (to.Start > to.High)
            {
                return _routes[route].Count == 0;
            }

            to.Depart = to.Start + to.Length;
            to.RestedDepart = CompiledProblem.NoWay;
            if (shape.HasBreak)
            {
                // A break right after the last visit counts only where it may lie at an edge of the round.
                var left = at >= _problem.Visits && shape.BetweenVisits ? restedBefore : from.RestedDepart;
                if (left < CompiledProblem.NoWay && Math.Max(to.Low, left + from.Leg) is var rested && rested <= to.High)
                {
                    to.RestedDepart = rested + to.Length;
                }

                if (at >= _problem.Visits)
                {
                    return _routes[route].Count == 0 || shape.MayGoWithout
                        || (to.RestedDepart < CompiledProblem.NoWay && (!_problem.HasSoft || LateAroundBreak(route, out late)));
                }

                restedBefore = to.RestedDepart;
                to.RestedDepart = Math.Min(to.RestedDepart, Rested(shape, to.Depart));
            }
            else if (at >= _problem.Visits)
            {
                return true;
            }

            if (_problem.HasSoft && to.Start > _problem.Due[at])
            {
                late += _problem.LatePrice[at] * (to.Start - _problem.Due[at]);
            }
        }
    }

    private static int Rested(in RouteShape shape, int depart)
    {
        var start = Math.Max(depart, shape.BreakEarliest);
        return shape.HasBreak && start <= shape.BreakLatest ? start + shape.BreakLength : CompiledProblem.NoWay;
    }

    /// <summary>The least price of lateness over all places of the break.</summary>
    private bool LateAroundBreak(int route, out long late)
    {
        ref readonly var shape = ref _shapes[route];
        late = long.MaxValue;
        for (var place = StartOf(route); place == StartOf(route) || place < _problem.Visits; place = At(place).Next)
        {
            if (shape.BetweenVisits && (place >= _problem.Visits || At(place).Next >= _problem.Visits))
            {
                continue;
            }

            var depart = Rested(shape, At(place).Depart);
            if (depart >= CompiledProblem.NoWay)
            {
                break;
            }

            var price = 0L;
            for (var before = At(StartOf(route)).Next; place < _problem.Visits && before != At(place).Next; before = At(before).Next)
            {
                price += _problem.LatePrice[before] * Math.Max(0, At(before).Start - _problem.Due[before]);
            }

            var at = place;
            while (at == place || at < _problem.Visits)
            {
                var next = At(at).Next;
                var start = Math.Max(At(next).Low, depart + At(at).Leg);
                if (start > At(next).High || price >= late)
                {
                    price = long.MaxValue;
                    break;
                }

                at = next;
                if (at < _problem.Visits)
                {
                    price += _problem.LatePrice[at] * Math.Max(0, start - _problem.Due[at]);
                    depart = start + At(at).Length;
                }
            }

            late = Math.Min(late, price);
        }

        return late < long.MaxValue;
    }

    private void Backward(int route)
    {
        ref readonly var shape = ref _shapes[route];
        var at = EndOf(route);
        ref var end = ref At(at);
        (end.Latest, end.Calm, end.RestLatest) = (end.High, end.High, -1);
        while (true)
        {
            ref readonly var to = ref At(at);
            at = to.Prev;
            ref var from = ref At(at);
            var used = from.Leg + from.Length;
            from.Latest = Math.Min(from.High, to.Latest - used);
            if (shape.HasBreak)
            {
                var rest = Math.Min(shape.BreakLatest, to.Latest - from.Leg - shape.BreakLength);
                var isEdge = shape.BetweenVisits && (at >= _problem.Visits || from.Next >= _problem.Visits);
                var here = rest >= shape.BreakEarliest && !isEdge ? rest - from.Length : -1;
                from.RestLatest = Math.Min(from.High, Math.Max(here, to.RestLatest - used));
            }

            if (at >= _problem.Visits)
            {
                return;
            }

            from.Calm = _problem.HasSoft
                ? Math.Min(from.Latest, Math.Min(Math.Max(_problem.Due[at], from.Start), to.Calm - used))
                : from.Latest;
        }
    }

    private long LegPrices(int route)
    {
        var mode = _shapes[route].Mode;
        var ticks = 0L;
        var metres = 0L;
        for (var at = StartOf(route); At(at).Next >= 0; at = At(at).Next)
        {
            ticks += At(at).Leg;
            metres += _problem.Metres is { } table ? table[mode][At(at).Place * _problem.Places + At(At(at).Next).Place] : 0;
        }

        _routes[route].Travel = ticks;
        return ticks * _problem.Weights.Travel + metres * _problem.Weights.Metre;
    }
}
