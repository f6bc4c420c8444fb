namespace Zoning.Routing;

internal sealed partial class RoundState
{
    internal const long Never = long.MaxValue;

    /// <summary>
    /// What a carer's own rules add to the price of a visit in a round; <see cref="Never"/> where the carer may not go or can't carry it.
    /// </summary>
    internal long PriceOfRoute(int visit, int route)
    {
        ref readonly var shape = ref _shapes[route];
        if (!Active[route] || _routes[route].Load + _problem.Load[visit] > shape.Capacity || !_problem.MayServe(visit, shape.Carer))
        {
            return Never;
        }

        if (_problem.HasMostDays && _routes[route].Count == 0 && _dayRounds[shape.CarerDay] == 0
            && _carerDays[shape.Carer] >= (_problem.Problem.Carers[shape.Carer].MostDays ?? int.MaxValue))
        {
            return Never;
        }

        var price = _problem.CarerPrices is { } prices ? prices[visit * _problem.Carers + shape.Carer] : 0;
        price += _problem.Persons > 0 ? NewCarerPrice(visit, shape.Carer) : 0;
        return price + (_problem.HasFixedPrices && _carerRounds[shape.Carer] == 0 ? _problem.Problem.Carers[shape.Carer].FixedPrice : 0);
    }

    /// <summary>
    /// What putting a visit behind a stop changes in the total, when it is below a bound; otherwise something at or above it.
    /// </summary>
    internal long PriceOfInsertion(int visit, int after, long bound)
    {
        ref readonly var from = ref At(after);
        ref readonly var to = ref At(from.Next);
        ref readonly var stop = ref At(visit);
        if (from.Depart > stop.High || stop.Low > to.Latest)
        {
            // Too late or too early however short the way, as most places of a day are: no table need be read.
            return Never;
        }

        ref readonly var shape = ref _shapes[from.Route];
        var row = stop.Place * _problem.Places;
        var legIn = _problem.TicksBack[shape.Mode][row + from.Place];
        var legOut = _problem.Ticks[shape.Mode][row + to.Place];
        var isEmpty = after >= _problem.Visits && from.Next >= _problem.Visits;
        long price = _problem.Weights.Travel * (isEmpty ? (long)legIn + legOut : (long)legIn + legOut - from.Leg);
        if (_problem.Metres is { } metres)
        {
            var table = metres[shape.Mode];
            price += _problem.Weights.Metre * ((long)table[from.Place * _problem.Places + stop.Place] + table[row + to.Place]
                - (isEmpty ? 0 : table[from.Place * _problem.Places + to.Place]));
        }

        if ((price >= bound && !_problem.IsTimed) || legIn > shape.LongestTrip || legOut > shape.LongestTrip)
        {
            return Never;
        }

        var fixedPrice = PriceOfRoute(visit, from.Route);
        if (fixedPrice == Never || ((price += fixedPrice) >= bound && !_problem.IsTimed))
        {
            return Never;
        }

        var length = _problem.LengthOf(visit, shape.Carer);
        var start = Math.Max(stop.Low, from.Depart + legIn);
        var arrival = start + length + legOut;
        if (start > stop.High)
        {
            return Never;
        }

        if (shape.HasBreak && !(shape.MayGoWithout && FitsWithout(visit, after, from.Next, legIn, legOut, length, arrival)))
        {
            if (!FitsBreak(shape, stop, from, to, start, length, legIn, legOut, from.Next >= _problem.Visits, ref start, ref arrival))
            {
                return Never;
            }
        }
        else if (arrival > to.Latest)
        {
            return Never;
        }

        if (_problem.HasSoft)
        {
            price += LateOfInsertion(visit, from.Next, start, arrival);
        }

        if (_problem.HasWishes)
        {
            price += WishOfInsertion(visit, start, Math.Min(stop.High, to.Latest - length - legOut));
        }

        if (_problem.IsTimed)
        {
            return TimePriceOfInsertion(visit, after, from.Next, legIn, legOut, length) is { } time ? price + time : Never;
        }

        return price;
    }

    /// <summary>Whether the round with a visit put in needs no break and arrives in time at what follows.</summary>
    private bool FitsWithout(int visit, int after, int before, int legIn, int legOut, int length, int arrival)
    {
        if (arrival > At(before).Latest)
        {
            return false;
        }

        var route = At(after).Route;
        var plain = Span.Join(Span.Join(_before[after], legIn, OwnOf(visit, after, legIn, length)), legOut, _from[before]);
        return _shapes[route].NeedsNoBreak(plain, _routes[route].Count + 1);
    }

    /// <summary>Whether the break can be taken before, right after, or after what follows a visit put in.</summary>
    private static bool FitsBreak(
        in RouteShape shape, in Stop stop, in Stop from, in Stop to, int plain, int length, int legIn, int legOut, bool isLast,
        ref int start, ref int arrival)
    {
        if (plain + length + legOut <= to.RestLatest)
        {
            return true;
        }

        var rested = isLast && shape.BetweenVisits ? CompiledProblem.NoWay : Rested(shape, plain + length);
        if (rested < CompiledProblem.NoWay && rested + legOut <= to.Latest)
        {
            arrival = rested + legOut;
            return true;
        }

        if (from.RestedDepart >= CompiledProblem.NoWay)
        {
            return false;
        }

        start = Math.Max(stop.Low, from.RestedDepart + legIn);
        arrival = start + length + legOut;
        return start <= stop.High && arrival <= to.Latest;
    }

    /// <summary>The price of lateness that a visit at a start brings, with all it pushes back.</summary>
    private long LateOfInsertion(int visit, int next, int start, int arrival)
    {
        var price = _problem.LatePrice[visit] * Math.Max(0, start - _problem.Due[visit]);
        if (arrival <= At(next).Calm)
        {
            return price;
        }

        for (var at = next; at < _problem.Visits; at = At(at).Next)
        {
            ref readonly var stop = ref At(at);
            var pushed = Math.Max(stop.Low, arrival);
            if (pushed <= stop.Start)
            {
                break;
            }

            price += _problem.LatePrice[at] * (Math.Max(0, pushed - _problem.Due[at]) - Math.Max(0, stop.Start - _problem.Due[at]));
            arrival = pushed + stop.Length + stop.Leg;
        }

        return price;
    }

    /// <summary>The latest start a visit in a round may have with all others as they are.</summary>
    internal int LatestStart(int visit)
    {
        ref readonly var stop = ref At(visit);
        ref readonly var shape = ref _shapes[stop.Route];
        return shape.HasBreak && !(shape.MayGoWithout && shape.NeedsNoBreak(_before[EndOf(stop.Route)], _routes[stop.Route].Count))
            ? Math.Max(stop.Start, Math.Max(stop.RestLatest, stop.RestedDepart < CompiledProblem.NoWay ? stop.Latest : -1)) : stop.Latest;
    }

    /// <summary>
    /// The starts a visit may have behind a stop; empty where it doesn't fit. Where a break is due, those with the break before or after it
    /// alone.
    /// </summary>
    internal (int Low, int High) StartsOfInsertion(int visit, int after)
    {
        ref readonly var from = ref At(after);
        ref readonly var to = ref At(from.Next);
        ref readonly var stop = ref At(visit);
        ref readonly var shape = ref _shapes[from.Route];
        var row = stop.Place * _problem.Places;
        var legIn = _problem.TicksBack[shape.Mode][row + from.Place];
        var legOut = _problem.Ticks[shape.Mode][row + to.Place];
        if (legIn > shape.LongestTrip || legOut > shape.LongestTrip)
        {
            return (0, -1);
        }

        var used = _problem.LengthOf(visit, shape.Carer) + legOut;
        var low = Math.Max(stop.Low, from.Depart + legIn);
        if (!shape.HasBreak
            || (shape.MayGoWithout && FitsWithout(visit, after, from.Next, legIn, legOut, used - legOut, low + used)))
        {
            return (low, Math.Min(stop.High, to.Latest - used));
        }

        if (low <= Math.Min(stop.High, to.RestLatest - used))
        {
            return (low, Math.Min(stop.High, to.RestLatest - used));
        }

        var rest = Math.Min(shape.BreakLatest, to.Latest - legOut - shape.BreakLength);
        var isEdge = shape.BetweenVisits && from.Next >= _problem.Visits;
        var high = rest < shape.BreakEarliest || isEdge ? -1 : Math.Min(stop.High, rest - used + legOut);
        if (low <= high)
        {
            return (low, high);
        }

        return from.RestedDepart >= CompiledProblem.NoWay
            ? (0, -1)
            : (Math.Max(stop.Low, from.RestedDepart + legIn), Math.Min(stop.High, to.Latest - used));
    }
}
