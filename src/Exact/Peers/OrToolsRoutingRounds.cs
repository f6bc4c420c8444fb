using System.Collections.Immutable;

namespace Zoning.Exact;

/// <summary>
/// Rounds by the routing library of Google OR-Tools: a peer to compare the built-in search with. A measuring stick, not a planner: it knows
/// windows, skills, several bases, optional visits and breaks, and refuses days with a visit by two carers, which most real days have.
/// </summary>
/// <remarks>
/// Guided local search from the better of savings and parallel cheapest insertion. Carers and orders are the library's; times are set anew
/// by ours, so that breaks keep the rule to the tick, and a visit that can't keep it is left out. One thread. A plan by iterations is
/// repeatable unless no move was left to accept, when 20 seconds end it; one by seconds is not. Safe for many threads.
/// </remarks>
public sealed class OrToolsRoutingRounds : IRoundSolver
{
    /// <summary>Why the library can't be used on this computer, in a sentence; null if it can.</summary>
    public static string? WhyNotHere => NativeSolvers.WhyNot;

    /// <summary>Why this solver refuses a problem: all that it can't express, with counts.</summary>
    /// <param name="problem">The problem.</param>
    /// <returns>A sentence; null if it takes the problem.</returns>
    public static string? WhyNot(RoundProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var limits = PeerLimits.Of(problem);
        return limits.Count == 0 ? null
            : $"OR-Tools' routing library can't plan {(problem.Name.Length == 0 ? "this problem" : problem.Name)}. It can't express: "
                + $"{string.Join(", ", limits)}. It is there to compare with; use the built-in search.";
    }

    /// <inheritdoc/>
    /// <remarks>
    /// Iterations are accepted moves of the library's search, 0 only builds a first plan; lanes and threads are not used. Without the
    /// native library the answer is the start, or a plan without rounds.
    /// </remarks>
    /// <exception cref="ArgumentException">The problem has something that the library can't express; it is named and counted.</exception>
    public RoundPlan Solve(
        RoundProblem problem, SolveOptions? options = null, IProgress<SolveProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ProblemChecks.ThrowIfBroken(problem);
        options ??= new SolveOptions();
        if (WhyNot(problem) is { } reason)
        {
            throw new ArgumentException(reason, nameof(problem));
        }

        var start = options.Start is { } given ? PlanTiming.Retime(problem, given, CancellationToken.None) : null;
        var none = start ?? Plan(problem, []);
        var isEmpty = problem.Visits.IsEmpty || problem.Carers.All(carer => carer.Shifts.IsEmpty);
        if (isEmpty || WhyNotHere is not null || cancellation.IsCancellationRequested)
        {
            return none with { IsRepeatable = !cancellation.IsCancellationRequested };
        }

        using var model = new PeerModel(problem);
        var rounds = model.Solve(options, start, cancellation);
        var found = PlanTiming.Retime(problem, Plan(problem, rounds), CancellationToken.None);
        var best = found.Cost < none.Cost ? found : none;
        progress?.Report(new SolveProgress(options.Iterations, 1, best.Cost.Weighted, best.Unallocated.Length));
        return best with
        {
            Iterations = options.Iterations,
            IsRepeatable = options.Seconds is null && !model.IsTimed && !cancellation.IsCancellationRequested,
        };
    }

    private static RoundPlan Plan(RoundProblem problem, ImmutableArray<Round> rounds)
    {
        var served = rounds.SelectMany(round => round.Visits).ToHashSet();
        ImmutableArray<int> left = [.. Enumerable.Range(0, problem.Visits.Length).Where(visit => !served.Contains(visit))];
        return new RoundPlan(problem, rounds, left, PlanPrice.Of(problem, rounds, left));
    }
}
