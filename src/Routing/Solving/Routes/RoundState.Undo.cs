namespace Zoning.Routing;

internal sealed partial class RoundState
{
    private Stop[] _savedStops;
    private readonly RouteState[] _savedRoutes;
    private readonly int[] _savedOrder;
    private readonly bool[] _savedMark;
    private int _savedStopCount;
    private int _savedRouteCount;
    private long _savedTotal;
    private int _savedUsed;

    internal int TouchedCount => _savedRouteCount;

    internal int Touched(int index) => _savedOrder[index];

    /// <summary>Keeps all that has been done since the last acceptance.</summary>
    internal void Accept()
    {
        for (var i = 0; i < _savedRouteCount; i++)
        {
            _savedMark[_savedOrder[i]] = false;
            Dirty.Add(_savedOrder[i]);
        }

        (_savedStopCount, _savedRouteCount, _savedTotal, _savedUsed) = (0, 0, Total, UsedRoutes);
    }

    /// <summary>Goes back to the state of the last acceptance. Absent visits get their original windows back.</summary>
    internal void Undo()
    {
        for (var i = 0; i < _savedRouteCount; i++)
        {
            Forget(_savedOrder[i]);
        }

        var at = 0;
        for (var i = 0; i < _savedRouteCount; i++)
        {
            var route = _savedOrder[i];
            _savedMark[route] = false;
            _routes[route] = _savedRoutes[i];
            var count = _savedRoutes[i].Count;
            Restore(StartOf(route), at++);
            for (var stop = _stops[StartOf(route)].Next; stop < _problem.Visits; stop = _stops[stop].Next)
            {
                Restore(stop, at++);
                LeaveAbsent(stop);
                CountCarer(stop, _shapes[route].Carer, 1);
            }

            Restore(EndOf(route), at++);
            ref readonly var state = ref _routes[route];
            var carer = _shapes[route].Carer;
            _carerRounds[carer] += count > 0 ? 1 : 0;
            if (count > 0)
            {
                CountDay(_shapes[route], 1);
            }

            _carerOvertime[carer] += state.Overtime;
            _carerWorked[carer] += state.Worked;
        }

        (Total, UsedRoutes) = (_savedTotal, _savedUsed);
        if (_problem.IsTimed)
        {
            for (var i = 0; i < _savedRouteCount; i++)
            {
                FillSpans(_savedOrder[i]);
            }
        }

        (_savedStopCount, _savedRouteCount) = (0, 0);
    }

    /// <summary>Takes what a round is now out of all sums and makes its visits absent.</summary>
    private void Forget(int route)
    {
        var carer = _shapes[route].Carer;
        ref readonly var state = ref _routes[route];
        _carerRounds[carer] -= state.Count > 0 ? 1 : 0;
        if (state.Count > 0)
        {
            CountDay(_shapes[route], -1);
        }

        _carerOvertime[carer] -= state.Overtime;
        _carerWorked[carer] -= state.Worked;
        for (var stop = _stops[StartOf(route)].Next; stop < _problem.Visits; stop = _stops[stop].Next)
        {
            CountCarer(stop, carer, -1);
            _stops[stop].Route = -1;
            (_stops[stop].Low, _stops[stop].High) = (_problem.Earliest[stop], _problem.Latest[stop]);
            EnterAbsent(stop);
        }
    }

    private void Restore(int stop, int at) => _stops[stop] = _savedStops[at];

    private void Save(int route)
    {
        if (_savedMark[route])
        {
            return;
        }

        _savedMark[route] = true;
        _savedRoutes[_savedRouteCount] = _routes[route];
        _savedOrder[_savedRouteCount++] = route;
        for (var stop = StartOf(route); stop >= 0; stop = _stops[stop].Next)
        {
            if (_savedStopCount == _savedStops.Length)
            {
                Array.Resize(ref _savedStops, 2 * _savedStopCount);
            }

            _savedStops[_savedStopCount++] = _stops[stop];
        }
    }
}
