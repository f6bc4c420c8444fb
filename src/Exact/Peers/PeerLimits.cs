namespace Zoning.Exact;

/// <summary>What the routing library can't express, counted in problems.</summary>
internal static class PeerLimits
{
    private static readonly (string What, Func<RoundProblem, int> Count)[] Limits =
    [
        ("visits by several carers at once", Teams),
        ("other ties between visits", problem => problem.Links.Count(link => !link.IsPair)),
        ("plans that begin anew", problem => problem.Cycle is null ? 0 : 1),
        ("carers with shifts on several days", problem => problem.Carers.Count(HasDays)),
        ("limits of a carer's hours over several shifts", problem => problem.Carers.Count(HasHoursOverShifts)),
        ("prices of using a carer with several shifts", problem =>
            problem.Carers.Count(carer => carer is { Shifts.Length: > 1, FixedPrice: > 0 })),
        ("prices of hours above contract", problem => problem.Weights.Overtime == 0 ? 0
            : problem.Carers.Count(carer => carer.ContractedMost is not null)),
        ("prices of hours below contract", problem => problem.Weights.Shortfall == 0 ? 0
            : problem.Carers.Count(carer => carer.ContractedLeast > 0)),
        ("visits with prices both of lateness and of a preferred start", LateAndPreferred),
        ("prices of starts far off the preferred", problem => problem.Weights.FarOffPreferred == 0 ? 0
            : problem.Visits.Count(visit => visit.Preferred is not null)),
        ("prices of the highest lateness, waiting or idle time", Highest),
    ];

    /// <summary>
    /// Everything in some problems that the library can't express, a phrase each with its count; empty if it can express all.
    /// </summary>
    internal static IReadOnlyList<string> Of(params IReadOnlyList<RoundProblem> problems) =>
    [
        .. Limits.Select(limit => (limit.What, Count: problems.Sum(limit.Count))).Where(limit => limit.Count > 0)
            .Select(limit => FormattableString.Invariant($"{limit.What} ({limit.Count})")),
    ];

    /// <summary>Visits by several carers; each counts once, however many come.</summary>
    private static int Teams(RoundProblem problem) =>
        VisitTeams.Of(problem).Count(problem.Links.Where(link => link.IsPair).SelectMany(link => new[] { link.First, link.Second }));

    private static int LateAndPreferred(RoundProblem problem) => problem.Weights is { OffPreferred: 0, FarOffPreferred: 0 } ? 0
        : problem.Visits.Count(visit => visit is { LatePrice: > 0, Preferred: not null });

    private static int Highest(RoundProblem problem) => new[]
    {
        problem.Weights.HighestLateness, problem.Weights.HighestWaiting, problem.Weights.HighestIdle,
    }.Count(price => price > 0);

    private static bool HasDays(RoundCarer carer) => carer.Shifts.Select(shift => shift.Day).Distinct().Count() > 1;

    private static bool HasHoursOverShifts(RoundCarer carer) =>
        carer.Shifts.Length > 1 && carer.WorkedMost < carer.Shifts.Sum(shift => (long)shift.Latest - shift.Earliest);
}
