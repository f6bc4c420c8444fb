namespace Zoning.Routing;

/// <summary>
/// Keeps tied visits apart as they must be: while both are in rounds, their windows are narrowed so that any starts within them keep the
/// gap. So each round can be timed separately.
/// </summary>
internal static class HeldTimes
{
    /// <summary>Gives a visit that left its round its original window, and its tied visits the windows they may have now.</summary>
    internal static void Release(RoundState state, int visit, DirtyRoutes changed)
    {
        var problem = state.Problem;
        if (!problem.HasLinks)
        {
            return;
        }

        state.SetWindow(visit, problem.Earliest[visit], problem.Latest[visit]);
        foreach (var link in problem.LinksOf[visit] ?? [])
        {
            var other = link.First == visit ? link.Second : link.First;
            if (!state.IsPresent(other) || problem.Twin[other] >= 0 || !state.Active[state.Stops[other].Route])
            {
                continue;
            }

            var (low, high) = Window(state, other);
            state.SetWindow(other, low, high);
            changed.Add(state.Stops[other].Route);
        }
    }

    /// <summary>The window a visit may have, given the current windows of the tied visits that are in rounds.</summary>
    internal static (int Low, int High) Window(RoundState state, int visit)
    {
        var problem = state.Problem;
        long low = problem.Earliest[visit];
        long high = problem.Latest[visit];
        foreach (var link in problem.LinksOf[visit] ?? [])
        {
            var other = link.First == visit ? link.Second : link.First;
            if (!state.IsPresent(other))
            {
                continue;
            }

            ref readonly var stop = ref state.Stops[other];
            if (link.Second == visit)
            {
                low = Math.Max(low, (long)stop.High + link.Least);
                high = Math.Min(high, (long)stop.Low + link.Most);
            }
            else
            {
                low = Math.Max(low, (long)stop.High - link.Most);
                high = Math.Min(high, (long)stop.Low - link.Least);
            }
        }

        return ((int)Math.Clamp(low, 0, RoundProblem.MaxTicks), (int)Math.Clamp(high, -1, RoundProblem.MaxTicks));
    }

    /// <summary>Holds the tied visits that are in rounds to a single start each, so that a visit may join them.</summary>
    /// <returns>Whether all could be held; a round of another lane can't.</returns>
    internal static bool HoldTies(RoundState state, int visit, Randomness chance)
    {
        var problem = state.Problem;
        foreach (var link in problem.LinksOf[visit] ?? [])
        {
            var other = link.First == visit ? link.Second : link.First;
            if (!state.IsPresent(other))
            {
                continue;
            }

            ref readonly var stop = ref state.Stops[other];
            if (stop.Low == stop.High)
            {
                continue;
            }

            var route = stop.Route;
            if (!state.Active[route])
            {
                return false;
            }

            var latest = state.LatestStart(other);
            var earliest = Math.Min(stop.Start, latest);
            var time = (chance.NextBits() & 3) switch
            {
                0 => latest,
                1 => earliest + chance.NextBelow(latest - earliest + 1),
                _ => earliest,
            };
            var (low, high) = (stop.Low, stop.High);
            state.SetWindow(other, time, time);
            if (!state.Refresh(route))
            {
                state.SetWindow(other, low, high);
                state.Refresh(route);
                return false;
            }
        }

        return true;
    }

    /// <summary>Widens the windows of the visits tied to an absent one as far as the others allow.</summary>
    internal static void LetGo(RoundState state, int visit)
    {
        var problem = state.Problem;
        foreach (var link in problem.LinksOf[visit] ?? [])
        {
            var other = link.First == visit ? link.Second : link.First;
            if (state.IsPresent(other) && problem.Twin[other] < 0 && state.Active[state.Stops[other].Route])
            {
                // With priced lateness a wider window may mean an earlier start and a longer round: then it stays as it was.
                var (was, to) = (state.Stops[other].Low, state.Stops[other].High);
                var (low, high) = Window(state, other);
                state.SetWindow(other, low, high);
                if (!state.Refresh(state.Stops[other].Route))
                {
                    state.SetWindow(other, was, to);
                    state.Refresh(state.Stops[other].Route);
                }
            }
        }
    }
}
