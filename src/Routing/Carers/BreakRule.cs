namespace Zoning.Routing;

/// <summary>A rest that a shift must hold when anybody is visited on it. It is taken where the carer is: after any stop, or before the first.</summary>
/// <param name="Earliest">Earliest start of the break, in ticks.</param>
/// <param name="Latest">Latest start of the break, in ticks, at or after <paramref name="Earliest"/>.</param>
/// <param name="Length">Length in ticks, above 0. By law at least 20 minutes where more than 6 hours are worked.</param>
/// <param name="IsPaid">Whether the break counts as worked time.</param>
public sealed record BreakRule(int Earliest, int Latest, int Length, bool IsPaid = false);
