namespace Zoning.Routing;

/// <summary>How far a search has come.</summary>
/// <param name="Iterations">Iterations of all lanes so far.</param>
/// <param name="Share">The share of the effort that is spent, 0 to 1.</param>
/// <param name="Best">The weighted cost of the best plan so far, in price units.</param>
/// <param name="Missing">How many visits that plan leaves out.</param>
public readonly record struct SolveProgress(long Iterations, double Share, long Best, int Missing);
