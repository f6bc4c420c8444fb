namespace Zoning.Routing;

/// <summary>Rounds kept aside: the visits of each, and the windows that ties hold them to.</summary>
internal sealed class Snapshot
{
    private readonly int[][] _sequences;
    private readonly int[] _counts;

    internal Snapshot(CompiledProblem problem)
    {
        _sequences = new int[problem.Routes][];
        Array.Fill(_sequences, []);
        _counts = new int[problem.Routes];
        Low = [.. problem.Earliest];
        High = [.. problem.Latest];
        Total = long.MaxValue;
    }

    internal long Total { get; set; }

    internal int[] Low { get; }

    internal int[] High { get; }

    internal ReadOnlySpan<int> this[int route] => _sequences[route].AsSpan(0, _counts[route]);

    /// <summary>Copies one round out of a state.</summary>
    internal void Take(RoundState state, int route)
    {
        var count = state.CountOf(route);
        if (_sequences[route].Length < count)
        {
            _sequences[route] = new int[count + count / 2 + 4];
        }

        _counts[route] = count;
        var at = state.Stops[state.StartOf(route)].Next;
        for (var i = 0; i < count; i++)
        {
            _sequences[route][i] = at;
            ref readonly var stop = ref state.Stops[at];
            (Low[at], High[at]) = (stop.Low, stop.High);
            at = stop.Next;
        }
    }

    internal void Take(RoundState state)
    {
        for (var route = 0; route < _counts.Length; route++)
        {
            Take(state, route);
        }

        Total = state.Total;
    }

    internal void Take(Snapshot other, int route)
    {
        var visits = other[route];
        Set(route, visits);
        foreach (var visit in visits)
        {
            (Low[visit], High[visit]) = (other.Low[visit], other.High[visit]);
        }
    }

    internal void Set(int route, ReadOnlySpan<int> visits)
    {
        _sequences[route] = visits.ToArray();
        _counts[route] = visits.Length;
    }

    /// <summary>Puts the rounds into a state. What breaks a hard rule stays absent.</summary>
    /// <returns>Whether everything went in.</returns>
    internal bool Load(RoundState state)
    {
        state.Clear();
        var isWhole = true;
        for (var route = 0; route < _counts.Length; route++)
        {
            var after = state.StartOf(route);
            var carer = state.Problem.Shapes[route].Carer;
            foreach (var visit in this[route])
            {
                if (!state.Problem.MayServe(visit, carer))
                {
                    isWhole = false;
                    continue;
                }

                state.SetWindow(visit, Low[visit], High[visit]);
                state.Insert(visit, after);
                after = visit;
            }

            if (!state.Refresh(route))
            {
                isWhole = false;
                Mend(state, route);
            }
        }

        isWhole &= DropBrokenPairs(state);
        state.Settle();
        state.Accept();
        return isWhole;
    }

    private void Mend(RoundState state, int route)
    {
        foreach (var visit in this[route])
        {
            if (state.IsPresent(visit))
            {
                state.Remove(visit);
            }
        }

        state.Refresh(route);
        var after = state.StartOf(route);
        foreach (var visit in this[route])
        {
            if (state.PriceOfInsertion(visit, after, RoundState.Never) == RoundState.Never)
            {
                continue;
            }

            state.Insert(visit, after);
            if (state.Refresh(route))
            {
                after = visit;
                continue;
            }

            state.Remove(visit);
            state.Refresh(route);
        }
    }

    private static int CarerOf(RoundState state, int visit) => state.Problem.Shapes[state.Stops[visit].Route].Carer;

    private static bool DropBrokenPairs(RoundState state)
    {
        var isWhole = true;
        for (var visit = 0; visit < state.Problem.Visits; visit++)
        {
            var twin = state.Problem.Twin[visit];
            if (state.IsPresent(visit)
                && ((twin >= 0 && (!state.IsPresent(twin) || CarerOf(state, twin) == CarerOf(state, visit)))
                    || state.Problem.Teams[visit] is { } team
                        && (!team.All(state.IsPresent) || team.Select(member => CarerOf(state, member)).Distinct().Count() < team.Length)))
            {
                var route = state.Stops[visit].Route;
                state.Remove(visit);
                state.Refresh(route);
                isWhole = false;
            }

            if (state.Problem.HasLinks && !state.IsPresent(visit))
            {
                state.SetWindow(visit, state.Problem.Earliest[visit], state.Problem.Latest[visit]);
            }
        }

        return isWhole;
    }
}
