using Zoning.Routing;

namespace Zoning.Planning;

/// <summary>One provider's plan, and today's rounds beside it where they are known. Restricted.</summary>
internal sealed record ProviderComparison
{
    /// <summary>
    /// The least share of a provider's visits, in per cent, that must be this council's before its rounds count as seen whole.
    /// </summary>
    public const decimal LeastCouncilShare = 80;

    /// <summary>The provider's problem.</summary>
    public required ProviderRounds Rounds { get; init; }

    /// <summary>The plan.</summary>
    public required RoundPlan Plan { get; init; }

    /// <summary>The plan's travel under the model.</summary>
    public required PacedTravel Planned { get; init; }

    /// <summary>Today's travel under the same model; none where today's rounds aren't known.</summary>
    public PacedTravel? Today { get; init; }

    /// <summary>Today's rounds and the plan side by side; none where today's rounds aren't known.</summary>
    public PlanComparison? Changes { get; init; }

    /// <summary>How late visits of the plan start on days with random delays.</summary>
    public required ReplayReport Replayed { get; init; }

    /// <summary>How late visits of today's rounds start on the same days; none where today's rounds aren't known.</summary>
    public ReplayReport? ReplayedToday { get; init; }

    /// <summary>
    /// Whether too little of the provider's work is this council's, or nobody knows how much: then only this council's visits are seen.
    /// </summary>
    public bool SeesOnlyCouncilVisits => Rounds.CouncilShare is not >= LeastCouncilShare;

    /// <summary>Compares one provider's plan with today's rounds.</summary>
    /// <param name="rounds">The provider's problem.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="toleranceMinutes">From how many minutes on a visit counts as moved in time.</param>
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

/// <summary>The travel of one plan, kept as it is and counted at three speeds.</summary>
/// <param name="Modelled">At the speed, detour and stop-start time the plan was made with.</param>
/// <param name="Fast">At the fast end of all of them.</param>
/// <param name="Slow">At the slow end of all of them.</param>
internal readonly record struct PacedTravel(TravelCount Modelled, TravelCount Fast, TravelCount Slow)
{
    /// <summary>The travel of two plans together.</summary>
    /// <param name="other">The other plan's.</param>
    /// <returns>The sums.</returns>
    public PacedTravel Plus(PacedTravel other) => new(Modelled.Plus(other.Modelled), Fast.Plus(other.Fast), Slow.Plus(other.Slow));

    internal static PacedTravel Of(RoundPlan plan, ProviderRounds rounds)
    {
        var ticks = plan.Problem.TicksPerMinute;
        return new PacedTravel(
            TravelCount.Of(plan),
            TravelCount.Of(plan, CrowFlies.Of(rounds.Places, TravelPace.Fast, ticks)),
            TravelCount.Of(plan, CrowFlies.Of(rounds.Places, TravelPace.Slow, ticks)));
    }
}
