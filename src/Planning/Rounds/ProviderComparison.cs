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

    /// <summary>Today's rounds compared with the plan; null if today's rounds are unknown.</summary>
    public PlanComparison? Changes { get; init; }

    /// <summary>How late visits of the plan start on days with random delays.</summary>
    public required ReplayReport Replayed { get; init; }

    /// <summary>How late visits of today's rounds start on the same days; null if today's rounds are unknown.</summary>
    public ReplayReport? ReplayedToday { get; init; }

    /// <summary>
    /// Whether too little of the provider's work is for this council, or the share is unknown: then only this council's visits are known.
    /// </summary>
    public bool SeesOnlyCouncilVisits => Rounds.CouncilShare is not >= LeastCouncilShare;

    /// <summary>Compares one provider's plan with today's rounds.</summary>
    /// <param name="rounds">The provider's problem.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="toleranceMinutes">The number of minutes from which a visit counts as moved in time.</param>
    /// <returns>The comparison.</returns>
    internal static ProviderComparison Of(ProviderRounds rounds, RoundPlan plan, int toleranceMinutes) => new()
    {
        Rounds = rounds,
        Plan = plan,
        Planned = PacedTravel.Of(plan, rounds),
        Today = rounds.Today is { } today ? PacedTravel.Of(today, rounds) : null,
        Replayed = Replay.Of(plan),
        ReplayedToday = rounds.Today is { } held ? Replay.Of(held) : null,
        Changes = rounds.Today is { } before ? PlanComparison.Of(before, plan, toleranceMinutes * plan.Problem.TicksPerMinute) : null,
    };
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
