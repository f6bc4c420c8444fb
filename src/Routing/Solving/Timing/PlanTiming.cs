using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>New start times for a plan whose carers and orders stay.</summary>
internal static class PlanTiming
{
    private const int Rounds = 10;

    /// <summary>Sets the times of a plan anew: the same carers and orders, the best times under the problem's prices.</summary>
    /// <param name="problem">The problem; its visits and carers have the plan's indexes.</param>
    /// <param name="plan">The plan, whatever rules it breaks.</param>
    /// <param name="cancellation">Stops the work early; the times so far keep every rule.</param>
    /// <returns>A plan that keeps every rule. What can't keep them in its place is left out, a pair or team as a whole.</returns>
    /// <exception cref="BadDataException">The problem breaks a rule; every fault is named.</exception>
    internal static RoundPlan Retime(RoundProblem problem, RoundPlan plan, CancellationToken cancellation = default)
    {
        ProblemChecks.ThrowIfBroken(problem);
        var compiled = new CompiledProblem(problem);
        var state = new RoundState(compiled);
        var starts = new int[compiled.Visits];
        foreach (var round in plan.Rounds)
        {
            Fill(state, round);
            foreach (var stop in round.Stops.Where(stop => !stop.IsBreak))
            {
                starts[stop.Visit] = stop.Starts;
            }
        }

        var groups = Groups(state, starts);
        DropBroken(state, groups);
        Narrow(state, groups);
        Fix(state, groups, starts);
        state.Settle();
        state.Accept();
        WishedTimes.Improve(state, cancellation);
        var rounds = PlanTimes.Of(state);
        ImmutableArray<int> left = [.. Enumerable.Range(0, compiled.Visits).Where(visit => !state.IsPresent(visit))];
        return new RoundPlan(problem, rounds, left, PlanPrice.Of(problem, rounds, left)) { IsRepeatable = plan.IsRepeatable };
    }

    /// <summary>Puts a round's visits into its shift in order, without those that can't keep the rules there.</summary>
    private static void Fill(RoundState state, Round round)
    {
        var problem = state.Problem;
        var route = Array.FindIndex(problem.Shapes, shape => shape.Carer == round.Carer && shape.Shift == round.Shift);
        if (route < 0)
        {
            return;
        }

        var after = state.StartOf(route);
        foreach (var visit in round.Visits.Where(visit => !state.IsPresent(visit)))
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

            Remove(state, visit);
        }
    }

    /// <summary>The visits that ties hold together, by their start in the plan: pairs and teams, and each other tied visit alone.</summary>
    private static List<int[]> Groups(RoundState state, int[] starts)
    {
        var problem = state.Problem;
        return
        [
            .. Enumerable.Range(0, problem.Visits)
                .Select(visit => problem.Teams[visit]
                    ?? (problem.Twin[visit] >= 0 ? [Math.Min(visit, problem.Twin[visit]), Math.Max(visit, problem.Twin[visit])]
                        : problem.LinksOf[visit] is null ? [] : (int[])[visit]))
                .Where((group, visit) => group.Length > 0 && group[0] == visit)
                .OrderBy(group => starts[group[0]]).ThenBy(group => group[0]),
        ];
    }

    /// <summary>Takes out pairs and teams of which one is missing or one carer makes two.</summary>
    private static void DropBroken(RoundState state, List<int[]> groups)
    {
        foreach (var group in groups)
        {
            var carers = group.Where(state.IsPresent).Select(visit => state.Problem.Shapes[state.Stops[visit].Route].Carer).ToHashSet();
            if (carers.Count < group.Length)
            {
                Drop(state, group);
            }
        }
    }

    /// <summary>Narrows the windows of pairs and teams to the starts that every member's round allows, until nothing changes.</summary>
    private static void Narrow(RoundState state, List<int[]> groups)
    {
        for (var turn = 0; turn < Rounds; turn++)
        {
            var isChanged = false;
            foreach (var group in groups.Where(group => group.Length > 1 && state.IsPresent(group[0])))
            {
                var (low, high) = Room(state, group, []);
                if (low > high)
                {
                    Drop(state, group);
                    continue;
                }

                foreach (var visit in group)
                {
                    var offset = OffsetOf(state.Problem, group[0], visit);
                    var (least, most) =
                        ((int)Math.Max(low + offset, state.Stops[visit].Low), (int)Math.Min(high + offset, state.Stops[visit].High));
                    isChanged |= (least, most) != (state.Stops[visit].Low, state.Stops[visit].High);
                    state.SetWindow(visit, least, most);
                }

                DropIfUnsound(state, group);
            }

            if (!isChanged)
            {
                return;
            }
        }
    }

    /// <summary>Gives each tied visit one start, as near to the plan's as the rounds and the starts given before allow.</summary>
    private static void Fix(RoundState state, List<int[]> groups, int[] starts)
    {
        var given = new HashSet<int>();
        foreach (var group in groups.Where(group => state.IsPresent(group[0])))
        {
            var (low, high) = Room(state, group, given);
            if (low > high)
            {
                Drop(state, group);
                continue;
            }

            var start = Math.Clamp(starts[group[0]], low, high);
            foreach (var visit in group)
            {
                var at = (int)(start + OffsetOf(state.Problem, group[0], visit));
                state.SetWindow(visit, at, at);
            }

            if (!group.All(visit => KeepsTies(state, visit, group)))
            {
                Drop(state, group);
            }
            else if (!DropIfUnsound(state, group))
            {
                given.UnionWith(group);
            }
        }
    }

    /// <summary>Whether the starts given to a team keep the ties of a member to all others, not only to the first.</summary>
    private static bool KeepsTies(RoundState state, int visit, int[] group) =>
        (state.Problem.LinksOf[visit] ?? []).All(link => !group.Contains(link.First) || !group.Contains(link.Second)
            || (state.Stops[link.Second].Low - (long)state.Stops[link.First].Low is var gap && gap >= link.Least && gap <= link.Most));

    /// <summary>The starts of a group's first visit that the members' rounds, and ties to visits with a given start, allow.</summary>
    private static (long Low, long High) Room(RoundState state, int[] group, HashSet<int> given)
    {
        long low = 0, high = RoundProblem.MaxTicks;
        foreach (var visit in group)
        {
            var offset = OffsetOf(state.Problem, group[0], visit);
            low = Math.Max(low, state.Stops[visit].Start - offset);
            high = Math.Min(high, state.LatestStart(visit) - offset);
            foreach (var link in state.Problem.LinksOf[visit] ?? [])
            {
                var other = link.First == visit ? link.Second : link.First;
                if (!given.Contains(other) || !state.IsPresent(other))
                {
                    continue;
                }

                var at = state.Stops[other].Low - offset;
                var (least, most) = link.Second == visit
                    ? (at + (long)link.Least, at + (long)link.Most)
                    : (at - (long)link.Most, at - (long)link.Least);
                (low, high) = (Math.Max(low, least), Math.Min(high, most));
            }
        }

        return (low, high);
    }

    /// <summary>How long after the first visit of a group another starts: the least that their tie allows, or together if it may.</summary>
    private static long OffsetOf(CompiledProblem problem, int first, int visit)
    {
        foreach (var link in first == visit ? [] : problem.Twin[first] == visit ? [problem.TwinLink[first]] : problem.LinksOf[first] ?? [])
        {
            if (link.First == first && link.Second == visit)
            {
                return Math.Clamp(0L, link.Least, link.Most);
            }

            if (link.Second == first && link.First == visit)
            {
                return -Math.Clamp(0L, link.Least, link.Most);
            }
        }

        return 0;
    }

    private static bool DropIfUnsound(RoundState state, int[] group)
    {
        var isSound = true;
        foreach (var visit in group)
        {
            isSound &= state.Refresh(state.Stops[visit].Route);
        }

        if (!isSound)
        {
            Drop(state, group);
        }

        return !isSound;
    }

    private static void Drop(RoundState state, int[] group)
    {
        foreach (var visit in group.Where(state.IsPresent))
        {
            Remove(state, visit);
        }
    }

    private static void Remove(RoundState state, int visit)
    {
        var route = state.Stops[visit].Route;
        state.Remove(visit);
        state.SetWindow(visit, state.Problem.Earliest[visit], state.Problem.Latest[visit]);
        state.Refresh(route);
    }
}
