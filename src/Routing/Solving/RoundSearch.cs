using System.Collections.Immutable;
using System.Diagnostics;

namespace Zoning.Routing;

/// <summary>The search for good rounds: ruin and recreate over granular places, in lanes that exchange what they find.</summary>
/// <remarks>
/// Problems that price the highest lateness or waiting, or have many visits of two carers in soft windows, go to a search over one order of all
/// visits instead, where it knows all their rules. Safe for many threads: each call keeps its own state.
/// </remarks>
public sealed class RoundSearch : IRoundSolver
{
    /// <summary>One visit in so many must be one of two carers in a soft window.</summary>
    private const int SoftPairShare = 10;

    /// <inheritdoc/>
    public RoundPlan Solve(
        RoundProblem problem, SolveOptions? options = null, IProgress<SolveProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var clock = Stopwatch.StartNew();
        options ??= new SolveOptions();
        ProblemDoor.ThrowIfBroken(problem);
        if (SuitsOneOrder(problem) && OrderSearch.CanSolve(problem))
        {
            return new OrderSearch().Solve(problem, options, progress, cancellation);
        }

        var compiled = new CompiledProblem(problem);
        var team = new LaneTeam(compiled, options, clock, cancellation);
        var start = options.Start is { } plan ? SnapshotOf(compiled, plan) : null;
        var best = team.Run(start, progress);
        best.Load(team.State);
        var rounds = PlanTimes.Of(team.State);
        ImmutableArray<int> unallocated = [.. Enumerable.Range(0, compiled.Visits).Where(visit => !team.State.IsPresent(visit))];
        var effort = new SearchEffort(team.Iterations, options.Seconds is null && !cancellation.IsCancellationRequested);
        var found = new RoundPlan(problem, rounds, unallocated, PlanPrice.Of(problem, rounds, unallocated), effort);
        return Better(found, options.Start, compiled, team.State);
    }

    private static bool SuitsOneOrder(RoundProblem problem) =>
        problem.Weights.HighestLateness > 0 || problem.Weights.HighestWaiting > 0 || problem.Weights.HighestIdle > 0
        || problem.Links.Count(link => link.IsPair && (problem.Visits[link.First].LatePrice ?? problem.Visits[link.Second].LatePrice) > 0) * 2 * SoftPairShare > problem.Visits.Length;

    private static Snapshot SnapshotOf(CompiledProblem compiled, RoundPlan plan)
    {
        var snapshot = new Snapshot(compiled);
        foreach (var round in plan.Rounds)
        {
            var route = Array.FindIndex(compiled.Shapes, shape => shape.Carer == round.Carer && shape.Shift == round.Shift);
            snapshot.Set(route, [.. round.Visits]);
            foreach (var stop in round.Stops.Where(stop => !stop.IsBreak && (compiled.Twin[stop.Visit] >= 0 || compiled.LinksOf[stop.Visit] is not null)))
            {
                snapshot.Low[stop.Visit] = snapshot.High[stop.Visit] = stop.Starts;
            }
        }

        return snapshot;
    }

    /// <summary>The start itself where it keeps all rules and costs less: its times may suit it better than ours.</summary>
    private static RoundPlan Better(RoundPlan found, RoundPlan? start, CompiledProblem compiled, RoundState state) =>
        start is not null && start.Cost < found.Cost && SnapshotOf(compiled, start).Load(state)
            ? start with { Problem = found.Problem, Effort = found.Effort }
            : found;
}
