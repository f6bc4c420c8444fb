using Zoning.Routing;

namespace Zoning.Planning;

/// <summary>
/// Today's rounds rebuilt in three steps over the visits that they serve, by the rules of plans and with the search of the plan: other
/// times, then other orders, then other carers. What a step cannot serve within the rules it leaves out. Restricted.
/// </summary>
internal sealed record TodaysSteps
{
    /// <summary>Today's carers and orders, with new times.</summary>
    public required StepPlan Times { get; init; }

    /// <summary>Today's carers, with new orders and times.</summary>
    public required StepPlan Orders { get; init; }

    /// <summary>
    /// Any carer, order and time: the plan itself if it serves no visit that today's rounds don't serve, else one planned for exactly their
    /// visits. This is what today's rounds are compared with.
    /// </summary>
    public required StepPlan Free { get; init; }

    /// <summary>Whether the same folder, options and seed give the same steps.</summary>
    public bool IsRepeatable => Times.Plan.IsRepeatable && Orders.Plan.IsRepeatable && Free.Plan.IsRepeatable;

    /// <summary>Rebuilds today's rounds.</summary>
    /// <param name="rounds">The provider's problem with today's rounds, which serve at least one visit.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="solver">The solver of the plan.</param>
    /// <param name="effort">Its options; each search of a step is as long.</param>
    /// <param name="toleranceTicks">A start counts as moved if it differs by more than this many ticks.</param>
    /// <param name="cancellation">Stops the searches; the best so far is kept.</param>
    internal static TodaysSteps Of(
        ProviderRounds rounds, RoundPlan plan, IRoundSolver solver, SolveOptions effort, int toleranceTicks,
        CancellationToken cancellation)
    {
        var today = rounds.Today!;
        var served = today.Rounds.SelectMany(round => round.Visits).ToHashSet();
        var part = SomeVisits.Of(rounds.Problem, served);
        var held = part.Within(today);
        var kept = part.Problem.KeepingCarers(held, Enumerable.Range(0, part.Problem.Visits.Length));
        var times = PlanTiming.Retime(part.Problem, held, cancellation);
        var orders = cancellation.IsCancellationRequested
            ? times with { IsRepeatable = false }
            : solver.Solve(kept, effort with { Start = times }, cancellation: cancellation);
        var free = plan.Rounds.SelectMany(round => round.Visits).All(served.Contains)
            ? plan
            : part.InWhole(solver.Solve(
                part.Problem, effort with { Start = effort.Start is null ? null : StartOfToday.Of(held) }, cancellation: cancellation));
        return new TodaysSteps
        {
            Times = StepPlan.Of(today, part.InWhole(times), toleranceTicks),
            Orders = StepPlan.Of(today, part.InWhole(orders), toleranceTicks),
            Free = StepPlan.Of(today, free, toleranceTicks),
        };
    }
}

/// <summary>A step of rebuilding today's rounds, or today's rounds themselves, with its figures. Restricted.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Travel">Its travel under the model.</param>
/// <param name="Times">Its waiting, span and paid time.</param>
/// <param name="Changes">How it differs from today's rounds.</param>
internal sealed record StepPlan(RoundPlan Plan, TravelCount Travel, TimeCount Times, PlanComparison Changes)
{
    internal static StepPlan Of(RoundPlan today, RoundPlan plan, int toleranceTicks) =>
        new(plan, TravelCount.Of(plan), TimeCount.Of(plan), PlanComparison.Of(today, plan, toleranceTicks));
}
