using System.Collections.Immutable;
using Zoning.Routing;

namespace Zoning.Planning;

/// <summary>One provider's plan and, if they are known, today's rounds. Restricted.</summary>
internal sealed record ProviderComparison
{
    /// <summary>
    /// The least share of a provider's visits, in per cent, that must be this council's before its rounds count as fully known.
    /// </summary>
    public const decimal LeastCouncilShare = 80;

    /// <summary>The provider's problem.</summary>
    public required ProviderRounds Rounds { get; init; }

    /// <summary>The plan.</summary>
    public required RoundPlan Plan { get; init; }

    /// <summary>The plan's travel under the model.</summary>
    public required PacedTravel Planned { get; init; }

    /// <summary>Today's travel under the same model; null if today's rounds are unknown.</summary>
    public PacedTravel? Today { get; init; }

    /// <summary>How many rules the plan breaks: 0, as the checker sees it, unless the search is at fault.</summary>
    public required int PlanFaults { get; init; }

    /// <summary>The plan's waiting, span and paid time.</summary>
    public required TimeCount PlannedTimes { get; init; }

    /// <summary>Today's rounds compared with the plan, visit by visit; null if today's rounds are unknown.</summary>
    public PlanComparison? Changes { get; init; }

    /// <summary>The rules that today's rounds break; empty if they keep all of them, or are unknown.</summary>
    public ImmutableArray<TodaysFault> Faults { get; init; } = [];

    /// <summary>Today's rounds with their own times, as the step before the first; null if they are unknown or serve no visit.</summary>
    public StepPlan? Held { get; init; }

    /// <summary>Today's rounds rebuilt in three steps; null if they are unknown or serve no visit.</summary>
    public TodaysSteps? Steps { get; init; }

    /// <summary>The travel of the plan for the visits that today's rounds serve; null if they are unknown or serve no visit.</summary>
    public PacedTravel? Alike { get; init; }

    /// <summary>How late visits of the plan start on days with random delays.</summary>
    public required ReplayReport Replayed { get; init; }

    /// <summary>How late visits of today's rounds start on the same days; null if today's rounds are unknown.</summary>
    public ReplayReport? ReplayedToday { get; init; }

    /// <summary>The same of the plan for today's visits.</summary>
    public ReplayReport? ReplayedAlike { get; init; }

    /// <summary>How far the plan is from the best possible, at most; null if nothing is proved, or the plan leaves visits out.</summary>
    public ProviderProof? Proof { get; init; }

    /// <summary>Visits, each once however many carers come, that no round of today holds because their carer has no shift.</summary>
    public int OffShift => Rounds.CountVisits(Rounds.TodayOffShift.Select(off => off.Visit));

    /// <summary>Broken rules of the rounds that are compared: a visit on a day without a shift is in neither side.</summary>
    public int FaultsOfRounds => Faults.Count(fault => fault.Rule != TodaysRule.NoShift);

    /// <summary>
    /// Whether too little of the provider's work is for this council, or the share is unknown: then only this council's visits are known.
    /// </summary>
    public bool SeesOnlyCouncilVisits => Rounds.CouncilShare is not >= LeastCouncilShare;

    /// <summary>Compares one provider's plan with today's rounds.</summary>
    /// <param name="rounds">The provider's problem.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="toleranceMinutes">The number of minutes from which a visit counts as moved in time.</param>
    /// <param name="steps">Rebuilds today's rounds.</param>
    /// <returns>The comparison.</returns>
    internal static ProviderComparison Of(ProviderRounds rounds, RoundPlan plan, int toleranceMinutes, Func<TodaysSteps> steps)
    {
        var tolerance = toleranceMinutes * plan.Problem.TicksPerMinute;
        var alone = new ProviderComparison
        {
            Rounds = rounds,
            Plan = plan,
            Planned = PacedTravel.Of(plan, rounds),
            PlannedTimes = TimeCount.Of(plan),
            PlanFaults = Checker.Check(plan).Violations.Length,
            Replayed = Replay.Of(plan),
        };
        if (rounds.Today is not { } today)
        {
            return alone;
        }

        var compared = alone with
        {
            Today = PacedTravel.Of(today, rounds),
            ReplayedToday = Replay.Of(today),
            Changes = PlanComparison.Of(today, plan, tolerance),
            Faults = TodaysFaults.Of(rounds),
        };
        if (today.Rounds.IsEmpty)
        {
            return compared;
        }

        var rebuilt = steps();
        var free = rebuilt.Free.Plan;
        return compared with
        {
            Held = StepPlan.Of(today, today, tolerance),
            Steps = rebuilt,
            Alike = ReferenceEquals(free, plan) ? alone.Planned : PacedTravel.Of(free, rounds),
            ReplayedAlike = ReferenceEquals(free, plan) ? alone.Replayed : Replay.Of(free),
        };
    }
}

/// <summary>The travel of one plan at three speeds; the plan stays the same.</summary>
/// <param name="Modelled">At the speed, detour and stop-start time the plan was made with.</param>
/// <param name="Fast">At the fast end of all of them.</param>
/// <param name="Slow">At the slow end of all of them.</param>
internal readonly record struct PacedTravel(TravelCount Modelled, TravelCount Fast, TravelCount Slow)
{
    /// <summary>The travel of two plans together.</summary>
    /// <param name="other">The other plan's.</param>
    /// <returns>The sums.</returns>
    public PacedTravel Plus(PacedTravel other) => new(Modelled.Plus(other.Modelled), Fast.Plus(other.Fast), Slow.Plus(other.Slow));

    internal static PacedTravel Of(RoundPlan plan, ProviderRounds rounds) => new(
        TravelCount.Of(plan),
        TravelCount.Of(plan, rounds.TravelAt(TravelPace.Fast)),
        TravelCount.Of(plan, rounds.TravelAt(TravelPace.Slow)));
}
