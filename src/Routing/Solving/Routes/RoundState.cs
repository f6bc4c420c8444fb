using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Zoning.Routing;

/// <summary>
/// Rounds under construction in one lane: chained stops, cached times, exact prices, and the way back to the last accepted state.
/// </summary>
internal sealed partial class RoundState
{
    private readonly CompiledProblem _problem;
    private readonly RouteShape[] _shapes;
    private readonly Stop[] _stops;
    private readonly RouteState[] _routes;
    private readonly Span[] _before;
    private readonly Span[] _beforeRested;
    private readonly Span[] _from;
    private readonly Span[] _fromRest;
    private readonly long[] _carerOvertime;
    private readonly long[] _carerWorked;
    private readonly int[] _carerRounds;
    /// <summary>After so many rounds pushed by rests, they are taken not to settle.</summary>
    private const int MostSpread = 40;

    private readonly RoundTiming _timing;
    private readonly Queue<int> _spread = new();
    private readonly int[] _carerDays;
    private readonly int[] _dayRounds;
    private readonly short[] _seen;
    private readonly short[] _distinct;
    private readonly int[] _absent;
    private readonly int[] _absentAt;

    internal RoundState(CompiledProblem problem)
    {
        _problem = problem;
        _timing = new RoundTiming(problem);
        _shapes = problem.Shapes;
        var size = problem.Visits + 2 * problem.Routes;
        _stops = new Stop[size];
        _routes = new RouteState[problem.Routes];
        _savedStops = new Stop[size + 64];
        _savedRoutes = new RouteState[problem.Routes];
        _savedOrder = new int[problem.Routes];
        _savedMark = new bool[problem.Routes];
        _leastWish = new long[problem.Routes];
        _absent = new int[problem.Visits];
        _absentAt = new int[problem.Visits];
        Dirty = new DirtyRoutes(problem.Routes);
        var timed = problem.IsTimed ? size : 0;
        (_before, _beforeRested, _from, _fromRest) = (new Span[timed], new Span[timed], new Span[timed], new Span[timed]);
        (_carerOvertime, _carerWorked, _carerRounds) = (new long[problem.Carers], new long[problem.Carers], new int[problem.Carers]);
        (_carerDays, _dayRounds) = (new int[problem.Carers], new int[problem.CarerDays]);
        _seen = new short[problem.Persons * problem.Carers];
        _distinct = new short[problem.Persons];
        Active = new bool[problem.Routes];
        Array.Fill(Active, true);
        Owned = new bool[problem.Visits];
        Array.Fill(Owned, true);
        Clear();
    }

    /// <summary>Price of all there is, missing visits at the search's own prices.</summary>
    internal long Total { get; private set; }

    internal int UsedRoutes { get; private set; }

    internal int AbsentCount { get; private set; }

    /// <summary>The rounds this lane may touch.</summary>
    internal bool[] Active { get; }

    /// <summary>The visits this lane may move.</summary>
    internal bool[] Owned { get; }

    internal DirtyRoutes Dirty { get; }

    internal CompiledProblem Problem => _problem;

    internal ReadOnlySpan<int> Absent => _absent.AsSpan(0, AbsentCount);

    internal ReadOnlySpan<Stop> Stops => _stops;

    /// <summary>A stop by its number, which is one by construction: every number comes from the problem or from a link.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref Stop At(int stop) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_stops), stop);

    internal int CountOf(int route) => _routes[route].Count;

    internal ref readonly RouteState RouteOf(int route) => ref _routes[route];

    internal int StartOf(int route) => _problem.Visits + route;

    internal int EndOf(int route) => _problem.Visits + _problem.Routes + route;

    internal bool IsPresent(int visit) => At(visit).Route >= 0;

    /// <summary>Empties everything: all visits absent, all rounds unused.</summary>
    internal void Clear()
    {
        AbsentCount = 0;
        Total = 0;
        UsedRoutes = 0;
        Array.Clear(_carerOvertime);
        Array.Clear(_carerWorked);
        Array.Clear(_carerRounds);
        Array.Clear(_carerDays);
        Array.Clear(_dayRounds);
        Array.Clear(_seen);
        Array.Clear(_distinct);
        for (var visit = 0; visit < _problem.Visits; visit++)
        {
            At(visit) = new Stop
            {
                Route = -1,
                Place = _problem.Place[visit],
                Low = _problem.Earliest[visit],
                High = _problem.Latest[visit],
                Length = _problem.Length[visit],
            };
            _absent[AbsentCount] = visit;
            _absentAt[visit] = AbsentCount++;
            Total += _problem.AbsentPrice[visit];
        }

        for (var carer = 0; carer < _problem.Carers; carer++)
        {
            Total += CarerTimePrice(carer, 0, 0);
        }

        Array.Clear(_routes);
        for (var route = 0; route < _problem.Routes; route++)
        {
            ref var start = ref At(StartOf(route));
            ref var end = ref At(EndOf(route));
            start = new Stop { Route = route, Place = _shapes[route].Start, Next = EndOf(route), Prev = -1 };
            end = new Stop { Route = route, Place = _shapes[route].End, Prev = StartOf(route), Next = -1 };
            Link(StartOf(route), EndOf(route), _shapes[route].Mode);
        }

        for (var route = 0; route < _problem.Routes; route++)
        {
            Refresh(route);
        }

        Accept();
    }

    /// <summary>Puts a visit behind a stop. Times of the round are stale until it is refreshed.</summary>
    internal void Insert(int visit, int after)
    {
        var route = At(after).Route;
        Save(route);
        ref readonly var shape = ref _shapes[route];
        ref var stop = ref At(visit);
        var next = At(after).Next;
        stop.Route = route;
        stop.Length = _problem.LengthOf(visit, shape.Carer);
        Link(after, visit, shape.Mode);
        Link(visit, next, shape.Mode);
        LeaveAbsent(visit);
        Total -= _problem.AbsentPrice[visit];
        if (_routes[route].Count++ == 0)
        {
            UsedRoutes++;
            CountDay(shape, 1);
            Total += ++_carerRounds[shape.Carer] == 1 ? _problem.Problem.Carers[shape.Carer].FixedPrice : 0;
        }

        _routes[route].Load += _problem.Load[visit];
        Total += _problem.CarerPrices is { } prices ? prices[visit * _problem.Carers + shape.Carer] : 0;
        CountCarer(visit, shape.Carer, 1);
    }

    /// <summary>Takes a visit out of its round. Times of the round are stale until it is refreshed.</summary>
    internal void Remove(int visit)
    {
        ref var stop = ref At(visit);
        var route = stop.Route;
        Save(route);
        ref readonly var shape = ref _shapes[route];
        Link(stop.Prev, stop.Next, shape.Mode);
        stop.Route = -1;
        EnterAbsent(visit);
        Total += _problem.AbsentPrice[visit];
        if (--_routes[route].Count == 0)
        {
            UsedRoutes--;
            CountDay(shape, -1);
            Total -= --_carerRounds[shape.Carer] == 0 ? _problem.Problem.Carers[shape.Carer].FixedPrice : 0;
        }

        _routes[route].Load -= _problem.Load[visit];
        Total -= _problem.CarerPrices is { } prices ? prices[visit * _problem.Carers + shape.Carer] : 0;
        CountCarer(visit, shape.Carer, -1);
    }

    internal void SetWindow(int visit, int low, int high)
    {
        ref var stop = ref At(visit);
        if (stop.Route >= 0)
        {
            Save(stop.Route);
        }

        (stop.Low, stop.High) = (low, high);
    }

    private void CountDay(in RouteShape shape, int by)
    {
        var rounds = _dayRounds[shape.CarerDay] += by;
        _carerDays[shape.Carer] += (rounds == 1 && by > 0) || (rounds == 0 && by < 0) ? by : 0;
    }

    private void CountCarer(int visit, int carer, int by)
    {
        var person = _problem.Person[visit];
        if (person < 0)
        {
            return;
        }

        ref var seen = ref _seen[person * _problem.Carers + carer];
        if (by > 0)
        {
            Total += seen == 0 && _distinct[person]++ > 0 ? _problem.Weights.ExtraCarer : 0;
        }
        else
        {
            Total -= seen == 1 && --_distinct[person] > 0 ? _problem.Weights.ExtraCarer : 0;
        }

        seen += (short)by;
    }

    private long NewCarerPrice(int visit, int carer)
    {
        var person = _problem.Person[visit];
        return person >= 0 && _distinct[person] > 0 && _seen[person * _problem.Carers + carer] == 0 ? _problem.Weights.ExtraCarer : 0;
    }

    private void Link(int from, int to, int mode)
    {
        At(from).Next = to;
        At(to).Prev = from;
        At(from).Leg = _problem.Ticks[mode][At(from).Place * _problem.Places + At(to).Place];
    }

    private void EnterAbsent(int visit)
    {
        _absent[AbsentCount] = visit;
        _absentAt[visit] = AbsentCount++;
    }

    private void LeaveAbsent(int visit)
    {
        var last = _absent[--AbsentCount];
        _absent[_absentAt[visit]] = last;
        _absentAt[last] = _absentAt[visit];
    }
}

/// <summary>A set of rounds that is cheap to fill, walk and empty.</summary>
internal sealed class DirtyRoutes(int routes)
{
    private readonly int[] _items = new int[routes];
    private readonly bool[] _has = new bool[routes];

    internal int Count { get; private set; }

    internal int this[int index] => _items[index];

    internal void Add(int route)
    {
        if (!_has[route])
        {
            _has[route] = true;
            _items[Count++] = route;
        }
    }

    internal void Clear()
    {
        for (var i = 0; i < Count; i++)
        {
            _has[_items[i]] = false;
        }

        Count = 0;
    }
}
