namespace Zoning.Routing;

/// <summary>
/// A break that a round must have, by the length of the round itself. The carer takes it at the place of the stop before, or, unless
/// <see cref="BetweenVisits"/>, at the start of the round.
/// </summary>
/// <param name="Earliest">Earliest start of the break, in ticks.</param>
/// <param name="Latest">Latest start of the break, in ticks, at or after <paramref name="Earliest"/>.</param>
/// <param name="Length">Length in ticks, above 0. By law at least 20 minutes if the carer works more than 6 hours.</param>
/// <param name="IsPaid">Whether the break counts as worked time.</param>
public sealed record BreakRule(int Earliest, int Latest, int Length, bool IsPaid = false)
{
    /// <summary>
    /// The break is due if the round, from leaving to the return and without the break, takes longer than this, in ticks, 0 or more. By law
    /// 6 hours. Default 0: it is due on every round.
    /// </summary>
    public int WorkAbove { get; init; }

    /// <summary>
    /// Whether the break lies between two visits of the round, never before the first or after the last; a round of one visit then has none
    /// due. Default false: after any visit, or before the first.
    /// </summary>
    public bool BetweenVisits { get; init; }
}
