using Zoning.Routing;

namespace Zoning.Planning;

/// <summary>The built-in search, which hands small days on to be proved. Never worse than the search alone.</summary>
internal sealed class SmallDaysBest : IRoundSolver
{
    /// <summary>Enough for a day of 14 visits, with room (decision 20); what needs more keeps the best plan so far.</summary>
    private const double Work = 4;

    private static readonly RoundSearch Search = new();
    private static readonly ExactRoundSolver Exact = new() { Work = Work };

    public RoundPlan Solve(
        RoundProblem problem, SolveOptions? options = null, IProgress<SolveProgress>? progress = null,
        CancellationToken cancellation = default) =>
        problem.Visits.Length <= ExactRoundSolver.MostVisits && ExactRoundSolver.WhyNotHere is null && options is not { Iterations: 0 }
            ? Exact.Solve(problem, options, progress, cancellation)
            : Search.Solve(problem, options, progress, cancellation);
}
