using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>Two plans of one problem compared visit by visit: today's rounds, which may break rules, and another plan.</summary>
internal sealed record PlanComparison
{
    /// <summary>Visits of the problem that today's rounds don't hold, wholly or in part.</summary>
    public required int TodayMissing { get; init; }

    /// <summary>Visits that the plan leaves out.</summary>
    public required int PlanMissing { get; init; }

    /// <summary>Visits that today's rounds hold and the plan leaves out, wholly or in part.</summary>
    public required int OnlyToday { get; init; }

    /// <summary>Visits in both whose start times differ by more than the tolerance.</summary>
    public required int ChangedTimes { get; init; }

    /// <summary>Visits in both that have a different carer; of a pair or team, other carers than today's together.</summary>
    public required int ChangedCarers { get; init; }

    /// <summary>Whether both serve the same visits, so that their travel can be compared directly.</summary>
    public required bool ServesTheSame { get; init; }

    /// <summary>Compares. A visit by a pair or team is one visit.</summary>
    /// <param name="today">Today's rounds.</param>
    /// <param name="plan">The plan, of the same visits and carers.</param>
    /// <param name="toleranceTicks">A start counts as changed if it differs by more than this many ticks, 0 or more.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentException">The plans have different visits or carers.</exception>
    public static PlanComparison Of(RoundPlan today, RoundPlan plan, int toleranceTicks)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(toleranceTicks);
        var problem = today.Problem;
        if (problem.Visits.Length != plan.Problem.Visits.Length || problem.Carers.Length != plan.Problem.Carers.Length)
        {
            throw new ArgumentException("The plans have different visits or carers. Compare plans of one provider and day.", nameof(plan));
        }

        var (before, after) = (Places(today), Places(plan));
        var all = Enumerable.Range(0, problem.Visits.Length).ToImmutableArray();
        int[] both = [.. all.Where(visit => before.ContainsKey(visit) && after.ContainsKey(visit))];
        var teams = VisitTeams.Of(problem);
        return new PlanComparison
        {
            TodayMissing = teams.Count(all.Where(visit => !before.ContainsKey(visit))),
            PlanMissing = teams.Count(all.Where(visit => !after.ContainsKey(visit))),
            OnlyToday = teams.Count(before.Keys.Where(visit => !after.ContainsKey(visit))),
            ChangedTimes = teams.Count(
                both.Where(visit => Math.Abs((long)before[visit].Start - after[visit].Start) > toleranceTicks)),
            ChangedCarers = both.GroupBy(visit => teams.First(visit)).Count(team =>
                !team.Select(visit => before[visit].Carer).ToHashSet().SetEquals(team.Select(visit => after[visit].Carer))),
            ServesTheSame = both.Length == before.Count && both.Length == after.Count,
        };
    }

    private static Dictionary<int, (int Carer, int Start)> Places(RoundPlan plan) => plan.Rounds
        .SelectMany(round => round.Stops.Where(stop => !stop.IsBreak).Select(stop => (stop.Visit, round.Carer, stop.Starts)))
        .ToDictionary(stop => stop.Visit, stop => (stop.Carer, stop.Starts));
}
