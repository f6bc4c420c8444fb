using System.Collections.Immutable;
using System.Diagnostics;

namespace Zoning.Routing;

/// <summary>
/// The search for good rounds: it takes visits out and puts them back near their neighbours, in lanes that exchange what they find.
/// </summary>
/// <remarks>
/// Problems that price the highest lateness or waiting, or have many visits of two carers in soft windows, go to a search over one order of
/// all visits, if it knows all their rules. Safe for many threads: each call has separate state.
/// </remarks>
public sealed class RoundSearch : IRoundSolver
{
    /// <summary>One visit in so many must be one of two carers in a soft window.</summary>
    private const int SoftPairShare = 10;

    /// <inheritdoc/>
    public RoundPlan Solve(
        RoundProblem problem, SolveOptions? options = null, IProgress<SolveProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var clock = Stopwatch.StartNew();
        options ??= new SolveOptions();
        ProblemChecks.ThrowIfBroken(problem);
        if (SuitsOneOrder(problem) && OrderSearch.CanSolve(problem))
        {
            return new OrderSearch().Solve(problem, options, progress, cancellation);
        }

        var compiled = new CompiledProblem(problem, cancellation);
        var team = new LaneTeam(compiled, options, clock, cancellation);
        var start = options.Start is { } plan ? SnapshotOf(compiled, plan) : null;
        var best = team.Run(start, progress);
        best.Load(team.State);
        WishedTimes.Improve(team.State, cancellation);
        var rounds = PlanTimes.Of(team.State);
        ImmutableArray<int> unallocated = [.. Enumerable.Range(0, compiled.Visits).Where(visit => !team.State.IsPresent(visit))];
        var found = new RoundPlan(problem, rounds, unallocated, PlanPrice.Of(problem, rounds, unallocated))
        {
            Iterations = team.Iterations,
            IsRepeatable = options.Seconds is null && !cancellation.IsCancellationRequested,
        };
        return Better(found, options.Start, compiled, team.State);
    }

    /// <summary>
    /// Searches a problem at several prices of an extra carer: travel against continuity, instead of one weight for both.
    /// </summary>
    /// <param name="problem">
    /// The problem, a week for instance; its visits must say whom they visit (<see cref="RoundVisit.Person"/>).
    /// </param>
    /// <param name="prices">
    /// The prices of each carer that a person sees beyond the first, in price units, 0 or more. They are tried in ascending order, each
    /// search from the plan before.
    /// </param>
    /// <param name="options">The effort for each price; the defaults if null.</param>
    /// <param name="cancellation">Stops the search; the best plans so far are returned.</param>
    /// <returns>
    /// The plans that no other beats in visits left out, travel and extra carers alike, by travel, ascending. The price of each is in the
    /// weights of its problem.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">A price is negative.</exception>
    /// <exception cref="BadDataException">The problem breaks a rule; every fault is named.</exception>
    public ImmutableArray<RoundPlan> Front(
        RoundProblem problem, IEnumerable<long> prices, SolveOptions? options = null, CancellationToken cancellation = default) =>
        PlanFront.Of(problem, this, prices, options ?? new SolveOptions(), cancellation);

    private static bool SuitsOneOrder(RoundProblem problem)
    {
        var softPairs = problem.Links
            .Count(link => link.IsPair && (problem.Visits[link.First].LatePrice ?? problem.Visits[link.Second].LatePrice) > 0);
        return problem.Weights.HighestLateness > 0 || problem.Weights.HighestWaiting > 0 || problem.Weights.HighestIdle > 0
            || softPairs * 2 * SoftPairShare > problem.Visits.Length;
    }

    private static Snapshot SnapshotOf(CompiledProblem compiled, RoundPlan plan)
    {
        var snapshot = new Snapshot(compiled);
        foreach (var round in plan.Rounds)
        {
            var route = Array.FindIndex(compiled.Shapes, shape => shape.Carer == round.Carer && shape.Shift == round.Shift);
            snapshot.Set(route, [.. round.Visits]);
            foreach (var stop in round.Stops.Where(stop =>
                !stop.IsBreak && (compiled.Twin[stop.Visit] >= 0 || compiled.LinksOf[stop.Visit] is not null)))
            {
                snapshot.Low[stop.Visit] = snapshot.High[stop.Visit] = stop.Starts;
            }
        }

        return snapshot;
    }

    /// <summary>The start itself if it keeps all rules and costs less: its times may be better than ours.</summary>
    private static RoundPlan Better(RoundPlan found, RoundPlan? start, CompiledProblem compiled, RoundState state) =>
        start is not null && start.Cost < found.Cost && SnapshotOf(compiled, start).Load(state)
            ? start with { Problem = found.Problem, Iterations = found.Iterations, IsRepeatable = found.IsRepeatable }
            : found;
}
