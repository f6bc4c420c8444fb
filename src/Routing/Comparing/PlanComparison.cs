using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>Two plans of one problem compared: today's rounds, which may break rules, and a plan that keeps them.</summary>
/// <remarks>
/// Both serve the same visits by the same carers over the same places; a difference in travel is modelled, not measured. What today's
/// rounds save by breaking windows and cramming is priced in minutes, to compare with the difference. A minute of missing travel time
/// counts as one minute.
/// </remarks>
internal sealed record PlanComparison
{
    /// <summary>Today's travel.</summary>
    public required TravelCount Today { get; init; }

    /// <summary>The plan's travel.</summary>
    public required TravelCount Plan { get; init; }

    /// <summary>Visits of the problem that today's rounds don't hold.</summary>
    public required int TodayMissing { get; init; }

    /// <summary>Visits that the plan leaves out.</summary>
    public required int PlanMissing { get; init; }

    /// <summary>Windows that today's rounds break.</summary>
    public required ImmutableArray<BrokenWindow> BrokenWindows { get; init; }

    /// <summary>Trips that today's rounds leave too little time for.</summary>
    public required Cramming Cramming { get; init; }

    /// <summary>Visits in both whose start times differ by more than the tolerance.</summary>
    public required int ChangedTimes { get; init; }

    /// <summary>Visits in both that have a different carer.</summary>
    public required int ChangedCarers { get; init; }

    /// <summary>Ticks per minute of the problem.</summary>
    public required int TicksPerMinute { get; init; }

    /// <summary>Whether both serve the same visits, so that their travel can be compared directly.</summary>
    public required bool ServesTheSame { get; init; }

    /// <summary>
    /// How many minutes of travel less than today; negative if it is more. For the same visits only if <see cref="ServesTheSame"/>.
    /// </summary>
    public double MinutesLess => (double)(Today.Travel - Plan.Travel) / TicksPerMinute;

    /// <summary>
    /// The rules that today's rounds break, in minutes of travel: windows at <see cref="BrokenWindow.PriceAMinute"/>, and one minute for
    /// each minute crammed.
    /// </summary>
    public double BrokenMinutes =>
        (BrokenWindows.Sum(broken => Math.Abs((long)broken.Outside) * broken.PriceAMinute) + Cramming.Missing) / (double)TicksPerMinute;

    /// <summary>Compares.</summary>
    /// <param name="today">Today's rounds.</param>
    /// <param name="plan">The plan, of the same visits and carers.</param>
    /// <param name="toleranceTicks">A start counts as changed if it differs by more than this many ticks, 0 or more.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentException">The plans have different visits or carers.</exception>
    public static PlanComparison Of(RoundPlan today, RoundPlan plan, int toleranceTicks)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(toleranceTicks);
        if (today.Problem.Visits.Length != plan.Problem.Visits.Length || today.Problem.Carers.Length != plan.Problem.Carers.Length)
        {
            throw new ArgumentException("The plans have different visits or carers. Compare plans of one provider and day.", nameof(plan));
        }

        var (before, after) = (Places(today), Places(plan));
        var teams = VisitTeams.Of(plan.Problem);
        int[] both = [.. before.Keys.Where(after.ContainsKey)];
        return new PlanComparison
        {
            Today = TravelCount.Of(today),
            Plan = TravelCount.Of(plan),
            TodayMissing = today.Problem.Visits.Length - before.Count,
            PlanMissing = plan.Problem.Visits.Length - after.Count,
            BrokenWindows = BrokenWindow.Of(today),
            Cramming = Cramming.Of(today),
            ChangedTimes = teams.Count(both.Where(visit => Math.Abs((long)before[visit].Start - after[visit].Start) > toleranceTicks)),
            ChangedCarers = teams.Count(both.Where(visit => before[visit].Carer != after[visit].Carer)),
            TicksPerMinute = plan.Problem.TicksPerMinute,
            ServesTheSame = both.Length == before.Count && both.Length == after.Count,
        };
    }

    private static Dictionary<int, (int Carer, int Start)> Places(RoundPlan plan) => plan.Rounds
        .SelectMany(round => round.Stops.Where(stop => !stop.IsBreak).Select(stop => (stop.Visit, round.Carer, stop.Starts)))
        .ToDictionary(stop => stop.Visit, stop => (stop.Carer, stop.Starts));
}
