namespace Zoning.Routing;

/// <summary>
/// Moves the starts that ties hold fast - pairs, teams, visits with a gap between them - towards cheaper ones, one tied visit or team at a
/// time, while everything else in their rounds follows.
/// </summary>
internal static class WishedTimes
{
    private const int Sweeps = 3;
    private static readonly int[] MinuteSteps = [30, 10, 3, 1];

    /// <summary>Improves the held starts of a state; it stays valid, and never costs more.</summary>
    internal static void Improve(RoundState state, CancellationToken cancellation)
    {
        var problem = state.Problem;
        if (!problem.HasWishes || !problem.HasLinks)
        {
            return;
        }

        var timing = new RoundTiming(problem);
        var groups = Groups(state);
        HoldLoose(state, timing, groups);
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var isBetter = false;
            foreach (var group in groups)
            {
                if (cancellation.IsCancellationRequested)
                {
                    break;
                }

                isBetter |= Move(state, timing, group);
            }

            if (!isBetter)
            {
                break;
            }
        }

        state.Settle();
        state.Accept();
    }

    /// <summary>Tied visits in rounds: pairs and teams together, others alone.</summary>
    private static List<int[]> Groups(RoundState state)
    {
        var problem = state.Problem;
        var groups = new List<int[]>();
        for (var visit = 0; visit < problem.Visits; visit++)
        {
            if (!state.IsPresent(visit))
            {
                continue;
            }

            if (problem.Teams[visit] is { } team)
            {
                if (team[0] == visit)
                {
                    groups.Add(team);
                }
            }
            else if (problem.Twin[visit] is >= 0 and var twin)
            {
                if (visit < twin)
                {
                    groups.Add([visit, twin]);
                }
            }
            else if (problem.LinksOf[visit] is not null)
            {
                groups.Add([visit]);
            }
        }

        return groups;
    }

    /// <summary>Holds every tied visit to the start it has now, so that each can be moved against the others' starts.</summary>
    private static void HoldLoose(RoundState state, RoundTiming timing, List<int[]> groups)
    {
        foreach (var visit in groups.SelectMany(group => group))
        {
            ref readonly var stop = ref state.Stops[visit];
            if (stop.Low == stop.High)
            {
                continue;
            }

            if (StartOf(state, timing, visit) is { } start)
            {
                Narrow(state, visit, start);
            }
        }
    }

    private static void Narrow(RoundState state, int visit, int start)
    {
        var (low, high) = (state.Stops[visit].Low, state.Stops[visit].High);
        state.SetWindow(visit, start, start);
        if (!state.Refresh(state.Stops[visit].Route))
        {
            state.SetWindow(visit, low, high);
            state.Refresh(state.Stops[visit].Route);
        }
    }

    private static int? StartOf(RoundState state, RoundTiming timing, int visit)
    {
        var route = state.Stops[visit].Route;
        var (earliest, latest) = state.HoursOf(route);
        timing.Read(state, route, earliest, latest, state.LongestOf(route));
        if (timing.Solve() == RoundTiming.Never)
        {
            return null;
        }

        var place = 0;
        for (var at = state.Stops[state.StartOf(route)].Next; at != visit; at = state.Stops[at].Next)
        {
            place++;
        }

        return timing.Starts[place + (timing.BreakAfter >= 0 && timing.BreakAfter <= place ? 1 : 0)];
    }

    private static void Set(RoundState state, ReadOnlySpan<int> group, int by)
    {
        foreach (var visit in group)
        {
            state.SetWindow(visit, state.Stops[visit].Low + by, state.Stops[visit].High + by);
        }
    }

    /// <summary>Moves a group by the largest steps that pay, then by smaller ones.</summary>
    private static bool Move(RoundState state, RoundTiming timing, int[] group)
    {
        if (group.Any(visit => state.Stops[visit].Low != state.Stops[visit].High))
        {
            return false;
        }

        var (low, high) = Room(state, group);
        var (moved, best) = (0, Price(state, timing, group, 0));
        if (best == RoundTiming.Never)
        {
            return false;
        }

        foreach (var minutes in MinuteSteps)
        {
            var step = minutes * state.Problem.Problem.TicksPerMinute;
            foreach (var by in (ReadOnlySpan<int>)[step, -step])
            {
                while (moved + by >= low && moved + by <= high && Price(state, timing, group, moved + by) is var price && price < best)
                {
                    (moved, best) = (moved + by, price);
                }
            }
        }

        if (moved == 0)
        {
            return false;
        }

        return Shift(state, group, moved);
    }

    /// <summary>Takes a move over into the state; not where a rule between rounds, such as a rest, forbids it.</summary>
    private static bool Shift(RoundState state, int[] group, int by)
    {
        Set(state, group, by);
        var isSound = true;
        foreach (var visit in group)
        {
            isSound &= state.Refresh(state.Stops[visit].Route);
        }

        if (!isSound)
        {
            Set(state, group, -by);
            foreach (var visit in group)
            {
                state.Refresh(state.Stops[visit].Route);
            }
        }

        return isSound;
    }

    /// <summary>How far a group may move as one, by its own windows and the starts of what it is tied to.</summary>
    private static (int Low, int High) Room(RoundState state, int[] group)
    {
        var problem = state.Problem;
        long low = -RoundProblem.MaxTicks, high = RoundProblem.MaxTicks;
        foreach (var visit in group)
        {
            var start = state.Stops[visit].Low;
            low = Math.Max(low, problem.Earliest[visit] - start);
            high = Math.Min(high, (long)problem.Latest[visit] - start);
            foreach (var link in problem.LinksOf[visit] ?? [])
            {
                var other = link.First == visit ? link.Second : link.First;
                if (!state.IsPresent(other) || group.Contains(other))
                {
                    continue;
                }

                ref readonly var stop = ref state.Stops[other];
                var (least, most) = link.Second == visit
                    ? ((long)stop.High + link.Least, (long)stop.Low + link.Most)
                    : ((long)stop.High - link.Most, (long)stop.Low - link.Least);
                (low, high) = (Math.Max(low, least - start), Math.Min(high, most - start));
            }
        }

        return ((int)Math.Max(low, int.MinValue / 2), (int)Math.Min(high, int.MaxValue / 2));
    }

    /// <summary>The price of the group's rounds with the group moved.</summary>
    private static long Price(RoundState state, RoundTiming timing, int[] group, int by)
    {
        var sum = 0L;
        for (var i = 0; i < group.Length; i++)
        {
            var route = state.Stops[group[i]].Route;
            if (Array.FindIndex(group, visit => state.Stops[visit].Route == route) < i)
            {
                continue;
            }

            var (earliest, latest) = state.HoursOf(route);
            timing.Read(state, route, earliest, latest, state.LongestOf(route));
            foreach (var visit in group)
            {
                timing.Hold(visit, state.Stops[visit].Low + by);
            }

            var price = timing.Solve();
            if (price == RoundTiming.Never)
            {
                return RoundTiming.Never;
            }

            sum += price;
        }

        return sum;
    }
}
