namespace Zoning.Routing;

/// <summary>What a search took.</summary>
/// <param name="Iterations">Iterations of all lanes together.</param>
/// <param name="IsRepeatable">Whether the same problem, options and seed give the same plan: false where a clock or a cancellation stopped it.</param>
public sealed record SearchEffort(long Iterations, bool IsRepeatable);

/// <summary>How a search stands.</summary>
/// <param name="Iterations">Iterations of all lanes so far.</param>
/// <param name="Share">The share of the effort that is spent, 0 to 1.</param>
/// <param name="Best">The weighted cost of the best plan so far.</param>
/// <param name="Missing">Visits it leaves out.</param>
public readonly record struct SolveProgress(long Iterations, double Share, long Best, int Missing);
