namespace Zoning.Exact;

/// <summary>A plan of a small problem of rounds, and what is proved about it.</summary>
/// <param name="Plan">The plan, accepted by every rule.</param>
/// <param name="IsBest">Whether it is proved that no plan costs less.</param>
/// <param name="Bound">
/// A weighted cost in price units that no plan undercuts which leaves out no more mandatory and time-critical visits; null if none is
/// proved. The plan's own cost if it is the best.
/// </param>
/// <param name="Reason">In a sentence, what was proved, or why nothing was.</param>
public sealed record ProvedPlan(RoundPlan Plan, bool IsBest, long? Bound, string Reason);
