namespace Zoning.Routing;

/// <summary>Finds rounds for a problem.</summary>
public interface IRoundSolver
{
    /// <summary>Solves a problem.</summary>
    /// <param name="problem">The problem. Visits that nobody can serve stay unallocated; that is a result, not an error.</param>
    /// <param name="options">How long to search, and from which plan; the defaults if null.</param>
    /// <param name="progress">Receives improvements and the effort from time to time; may be null.</param>
    /// <param name="cancellation">Stops the search; the best plan so far is returned.</param>
    /// <returns>The best plan found; never worse than <see cref="SolveOptions.Start"/>.</returns>
    /// <exception cref="BadDataException">The problem breaks a rule; every fault is named.</exception>
    RoundPlan Solve(
        RoundProblem problem, SolveOptions? options = null, IProgress<SolveProgress>? progress = null,
        CancellationToken cancellation = default);
}
