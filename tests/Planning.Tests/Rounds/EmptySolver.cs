using Zoning.Routing;

namespace Zoning.Planning.Tests;

/// <summary>A solver for tests of what stands around one: it gives every visit to nobody, and keeps what it was asked.</summary>
internal sealed class EmptySolver : IRoundSolver
{
    internal List<(string Name, SolveOptions Options)> Asked { get; } = [];

    public RoundPlan Solve(
        RoundProblem problem, SolveOptions? options = null, IProgress<SolveProgress>? progress = null, CancellationToken cancellation = default)
    {
        Asked.Add((problem.Name, options!));
        var price = problem.Visits.Sum(visit => visit.UnallocatedPrice ?? 0);
        return options!.Start ?? new RoundPlan(
            problem, [], [.. Enumerable.Range(0, problem.Visits.Length)], new RoundCost { UnallocatedPrice = price, Weighted = price })
        {
            Iterations = options.Iterations,
        };
    }
}
