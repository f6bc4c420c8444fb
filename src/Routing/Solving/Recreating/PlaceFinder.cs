namespace Zoning.Routing;

/// <summary>
/// Finds the cheapest place for one visit: next to its granular neighbours, at the ends of near rounds, in one empty round of each kind.
/// </summary>
internal sealed class PlaceFinder(RoundState state, Randomness chance)
{
    private const int FewRoutes = 12;
    private const int FewClasses = 6;

    private readonly CompiledProblem _problem = state.Problem;
    private readonly int _classes = state.Problem.Shapes.Select(shape => shape.Class).DefaultIfEmpty(-1).Max() + 1;
    private readonly int[][] _routesOfClass = [.. state.Problem.Shapes
        .Select((shape, route) => (shape.Class, route))
        .GroupBy(pair => pair.Class).OrderBy(group => group.Key).Select(group => group.Select(pair => pair.route).ToArray())];
    private readonly int[] _emptyOf = new int[state.Problem.Shapes.Select(shape => shape.Class).DefaultIfEmpty(-1).Max() + 1];
    private ulong _blinks;
    private long _best;
    private int _after;

    /// <summary>The stop after which a visit costs least, below a price; -1 if there is none.</summary>
    internal int Find(int visit, long below, bool everywhere)
    {
        (_best, _after) = (below, -1);
        if (everywhere)
        {
            TryEverywhere(visit);
            return _after;
        }

        _blinks = chance.NextBits();
        var stops = state.Stops;
        foreach (var near in _problem.After[visit])
        {
            if (stops[near].Route >= 0)
            {
                Try(visit, near);
            }
        }

        foreach (var near in _problem.Before[visit])
        {
            if (stops[near].Route >= 0)
            {
                Try(visit, stops[near].Prev);
            }
        }

        if (_problem.Routes <= FewRoutes)
        {
            for (var route = 0; route < _problem.Routes; route++)
            {
                TryEnds(visit, route);
            }
        }
        else
        {
            foreach (var route in _problem.NearRoutes[visit])
            {
                TryEnds(visit, route);
            }
        }

        TryEmpty(visit);
        return _after;
    }

    /// <summary>The first empty round of a kind that the lane may touch; -1 where all are used.</summary>
    internal int EmptyOf(int kind)
    {
        foreach (var route in _routesOfClass[kind])
        {
            if (state.CountOf(route) == 0 && state.Active[route])
            {
                return route;
            }
        }

        return -1;
    }

    private void TryEmpty(int visit)
    {
        var most = Math.Min(_classes, FewClasses);
        var first = _classes <= FewClasses ? 0 : chance.NextBelow(_classes);
        for (var i = 0; i < most; i++)
        {
            var route = EmptyOf((first + i) % _classes);
            if (route >= 0)
            {
                Try(visit, state.StartOf(route));
            }
        }
    }

    private void TryEnds(int visit, int route)
    {
        Try(visit, state.StartOf(route));
        if (state.CountOf(route) > 0)
        {
            Try(visit, state.Stops[state.EndOf(route)].Prev);
        }
    }

    private void TryEverywhere(int visit)
    {
        for (var kind = 0; kind < _classes; kind++)
        {
            _emptyOf[kind] = EmptyOf(kind);
        }

        for (var route = 0; route < _problem.Routes; route++)
        {
            if ((state.CountOf(route) == 0 && _emptyOf[_problem.Shapes[route].Class] != route)
                || state.PriceOfRoute(visit, route) == RoundState.Never)
            {
                continue;
            }

            for (var after = state.StartOf(route); after == state.StartOf(route)
                || after < _problem.Visits; after = state.Stops[after].Next)
            {
                Take(after, state.PriceOfInsertion(visit, after, _best));
            }
        }
    }

    private void Try(int visit, int after)
    {
        _blinks = ulong.RotateRight(_blinks, 7) * 0x9E3779B97F4A7C15UL;
        if (_blinks >> 57 != 0)
        {
            Take(after, state.PriceOfInsertion(visit, after, _best));
        }
    }

    private void Take(int after, long price)
    {
        if (price < _best)
        {
            (_best, _after) = (price, after);
        }
    }
}
