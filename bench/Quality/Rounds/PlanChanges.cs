using System.Collections.Immutable;
using Zoning.Routing;

namespace Zoning.Quality.Rounds;

/// <summary>A plan with one part of it, or of its problem, changed.</summary>
internal static class PlanChanges
{
    public static RoundPlan WithRound(this RoundPlan plan, int index, Func<Round, Round> change) =>
        plan with { Rounds = plan.Rounds.SetItem(index, change(plan.Rounds[index])) };

    public static RoundPlan WithStop(this RoundPlan plan, int round, int stop, Func<RoundStop, RoundStop> change) =>
        plan.WithRound(round, old => old with { Stops = old.Stops.SetItem(stop, change(old.Stops[stop])) });

    public static RoundPlan WithProblem(this RoundPlan plan, Func<RoundProblem, RoundProblem> change) => plan with { Problem = change(plan.Problem) };

    public static RoundPlan WithVisit(this RoundPlan plan, int index, Func<RoundVisit, RoundVisit> change) =>
        plan.WithProblem(problem => problem with { Visits = problem.Visits.SetItem(index, change(problem.Visits[index])) });

    public static RoundPlan WithCarer(this RoundPlan plan, int index, Func<RoundCarer, RoundCarer> change) =>
        plan.WithProblem(problem => problem with { Carers = problem.Carers.SetItem(index, change(problem.Carers[index])) });

    public static RoundPlan WithShift(this RoundPlan plan, Round round, Func<CarerShift, CarerShift> change) =>
        plan.WithCarer(round.Carer, carer => carer with { Shifts = carer.Shifts.SetItem(round.Shift, change(carer.Shifts[round.Shift])) });

    public static RoundPlan WithLink(this RoundPlan plan, VisitLink link) => plan.WithProblem(problem => problem with { Links = problem.Links.Add(link) });

    public static CarerShift ShiftOf(this RoundPlan plan, Round round) => plan.Problem.Carers[round.Carer].Shifts[round.Shift];

    /// <summary>The same plan with the visits left out, and the cost, as its rounds have them.</summary>
    public static RoundPlan Counted(RoundProblem problem, ImmutableArray<Round> rounds)
    {
        var served = rounds.SelectMany(round => round.Visits).ToHashSet();
        var plan = new RoundPlan(problem, rounds, [.. Enumerable.Range(0, problem.Visits.Length).Where(visit => !served.Contains(visit))],
            new RoundCost { Weighted = 0 });
        return plan.Recounted();
    }

    /// <summary>The same plan with the cost that the checker counts, so that only its rules can be broken.</summary>
    public static RoundPlan Recounted(this RoundPlan plan) => plan with { Cost = Checker.Check(plan).Cost };

    /// <summary>Each visit served: its index, round, stop and start.</summary>
    public static IReadOnlyList<(int Visit, int Round, int Stop, int Starts)> Served(this RoundPlan plan) =>
    [
        .. from round in Enumerable.Range(0, plan.Rounds.Length)
           from stop in Enumerable.Range(0, plan.Rounds[round].Stops.Length)
           where !plan.Rounds[round].Stops[stop].IsBreak
           select (plan.Rounds[round].Stops[stop].Visit, round, stop, plan.Rounds[round].Stops[stop].Starts),
    ];

    /// <summary>Each break taken: its round and stop.</summary>
    public static IReadOnlyList<(int Round, int Stop)> Breaks(this RoundPlan plan) =>
    [
        .. from round in Enumerable.Range(0, plan.Rounds.Length)
           from stop in Enumerable.Range(0, plan.Rounds[round].Stops.Length)
           where plan.Rounds[round].Stops[stop].IsBreak
           select (round, stop),
    ];

    /// <summary>The ticks that a carer works in the plan: from leaving to the return, less unpaid breaks.</summary>
    public static long Worked(this RoundPlan plan, int carer) => plan.Rounds.Where(round => round.Carer == carer).Sum(round =>
        round.Returns - round.Leaves - (plan.ShiftOf(round).Break is { IsPaid: false }
            ? round.Stops.Where(stop => stop.IsBreak).Sum(stop => stop.Ends - stop.Starts)
            : 0L));

    public static T? Any<T>(this IReadOnlyList<T> list, Randomness random)
        where T : struct => list.Count == 0 ? null : list[random.NextBelow(list.Count)];
}
