using System.Collections.Immutable;
using Zoning.Routing;

namespace Zoning.Quality.Rounds;

/// <summary>Damage to what the plan states: names, times, the list of visits left out, and the cost.</summary>
internal static class StatementDamage
{
    public static ImmutableArray<PlanDamage> All { get; } =
    [
        new("a visit that is not there", ViolationKind.PointsNowhere, false, 0, (plan, random) => OnStop(plan, random, (stop, _) => stop with { Visit = plan.Problem.Visits.Length })),
        new("a carer who is not there", ViolationKind.PointsNowhere, false, 0, (plan, random) => OnRounds(plan, random, round => plan.Rounds.SetItem(round, plan.Rounds[round] with { Carer = plan.Problem.Carers.Length }))),
        new("a round twice", ViolationKind.TwoRounds, false, 0, (plan, random) => OnRounds(plan, random, round => plan.Rounds.Add(plan.Rounds[round]))),
        new("a visit twice", ViolationKind.VisitTwice, false, 0, (plan, random) => OnRounds(plan, random, round => plan.Rounds.Add(plan.Rounds[round]))),
        new("a round without visits", ViolationKind.EmptyRound, false, 0, (plan, random) => OnRounds(plan, random, round => plan.Rounds.SetItem(round, plan.Rounds[round] with { Stops = [] }))),
        new("arrival a tick early", ViolationKind.ArrivalWrong, true, 1, (plan, random) => OnStop(plan, random, (stop, _) => stop with { Arrives = stop.Arrives - 1 })),
        new("start a tick before the arrival", ViolationKind.StartsBeforeArrival, false, 1, (plan, random) => OnStop(plan, random, (stop, length) =>
            stop with { Starts = stop.Arrives - 1, Ends = stop.Arrives - 1 + length })),
        new("end a tick before the start", ViolationKind.OutOfOrder, false, 1, (plan, random) => OnStop(plan, random, (stop, _) => stop with { Ends = stop.Starts - 1 })),
        new("a visit left out and not listed", ViolationKind.UnallocatedWrong, true, 0, (plan, random) =>
            plan.Unallocated.Any(random) is { } visit ? new Damaged(plan with { Unallocated = plan.Unallocated.Remove(visit) }, -1, visit) : null),
        new("a visit served and listed as left out", ViolationKind.UnallocatedWrong, true, 0, (plan, random) =>
            plan.Served().Any(random) is { } one ? new Damaged(plan with { Unallocated = [.. plan.Unallocated.Add(one.Visit).Order()] }, -1, one.Visit) : null),
        new("visits left out not in order", ViolationKind.UnallocatedWrong, true, 0, (plan, _) =>
            plan.Unallocated.Length < 2 ? null : new Damaged(plan with { Unallocated = [.. plan.Unallocated.Reverse()] })),
        .. typeof(RoundCost).GetProperties().Where(part => part.CanWrite).Select(part => new PlanDamage(
            "cost with another " + part.Name, ViolationKind.CostWrong, true, 0, (plan, _) => new Damaged(plan with { Cost = Misstated(plan.Cost, part) }))),
    ];

    private static RoundCost Misstated(RoundCost cost, System.Reflection.PropertyInfo part)
    {
        var copy = cost with { };
        part.SetValue(copy, part.GetValue(cost) is int count ? count + 1 : (object)((long)part.GetValue(cost)! + 1));
        return copy;
    }

    private static Damaged? OnStop(RoundPlan plan, Randomness random, Func<RoundStop, int, RoundStop> change)
    {
        if (plan.Served().Any(random) is not { } one)
        {
            return null;
        }

        var (round, visit) = (plan.Rounds[one.Round], plan.Problem.Visits[one.Visit]);
        return new Damaged(plan.WithStop(one.Round, one.Stop, stop => change(stop, visit.LengthFor(round.Carer))), round.Carer);
    }

    private static Damaged? OnRounds(RoundPlan plan, Randomness random, Func<int, ImmutableArray<Round>> change)
    {
        if (plan.Rounds.IsEmpty)
        {
            return null;
        }

        var rounds = change(random.NextBelow(plan.Rounds.Length));
        return new Damaged(plan with { Rounds = rounds });
    }
}
