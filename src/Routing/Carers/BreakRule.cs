namespace Zoning.Routing;

/// <summary>
/// A break that a shift must have if the carer visits anybody on it. The carer takes it at the place of the stop before, or at the start of
/// the round.
/// </summary>
/// <param name="Earliest">Earliest start of the break, in ticks.</param>
/// <param name="Latest">Latest start of the break, in ticks, at or after <paramref name="Earliest"/>.</param>
/// <param name="Length">Length in ticks, above 0. By law at least 20 minutes if the carer works more than 6 hours.</param>
/// <param name="IsPaid">Whether the break counts as worked time.</param>
public sealed record BreakRule(int Earliest, int Latest, int Length, bool IsPaid = false);
