using System.Collections.Immutable;
using Zoning.Routing;

namespace Zoning.Quality.Rounds;

/// <summary>
/// A change to a valid plan, or to one rule of its problem, that breaks one rule; where the rule has an amount, by exactly one tick.
/// </summary>
/// <param name="Name">What is done, in words.</param>
/// <param name="Kind">The rule that is broken.</param>
/// <param name="IsAlone">Whether nothing else breaks.</param>
/// <param name="Ticks">By how many ticks it is broken; 0 where it has no amount, -1 where the amount follows from other things.</param>
/// <param name="Make">The damaged plan; null where the plan has nothing to damage in this way.</param>
internal sealed record PlanDamage(string Name, ViolationKind Kind, bool IsAlone, long Ticks, Func<RoundPlan, Randomness, Damaged?> Make)
{
    public static ImmutableArray<PlanDamage> All { get; } =
    [
        .. RoundDamage.All, .. VisitDamage.All, .. BreakDamage.All, .. TieDamage.All, .. CarerDamage.All, .. StatementDamage.All,
    ];

    /// <summary>Damages a plan and lets the checker judge it.</summary>
    /// <returns>What is wrong with the judgement, empty if nothing; null where the damage can't be done.</returns>
    public string? Judge(RoundPlan plan, Randomness random)
    {
        if (Make(plan, random) is not { } damaged || !damaged.Plan.Problem.Check().IsEmpty)
        {
            return null;
        }

        var judged = Kind == ViolationKind.CostWrong ? damaged.Plan : damaged.Plan.Recounted();
        var found = Checker.Check(judged).Violations;
        var named = found.Any(violation => violation.Kind == Kind
            && (damaged.Carer < 0 || violation.Carer == damaged.Carer) && (damaged.Visit < 0 || violation.Visit == damaged.Visit)
            && (Ticks < 0 || violation.Ticks == Ticks) && violation.Text.Length > 0);
        var others = found.Where(violation => violation.Kind != Kind).ToList();
        return !named ? $"{Name}: not named, {found.Length} found: {string.Join(" ", found.Take(3))}"
            : IsAlone && others.Count > 0 ? $"{Name}: also {others[0]}"
            : "";
    }
}

/// <summary>A damaged plan.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Carer">The carer to be named; -1 for any.</param>
/// <param name="Visit">The visit to be named; -1 for any.</param>
internal sealed record Damaged(RoundPlan Plan, int Carer = -1, int Visit = -1);

/// <summary>Damage to what limits a round as a whole.</summary>
internal static class RoundDamage
{
    public static ImmutableArray<PlanDamage> All { get; } =
    [
        new("shift starts a tick later", ViolationKind.BeforeShift, true, 1, (plan, random) => OnRound(plan, random, round =>
            plan.WithShift(round, shift => shift with { Earliest = round.Leaves + 1, Latest = Math.Max(shift.Latest, round.Leaves + 1) }))),
        new("shift ends a tick earlier", ViolationKind.AfterShift, true, 1, (plan, random) => OnRound(plan, random, round =>
            plan.WithShift(round, shift => shift with { Latest = round.Returns - 1 }))),
        new("longest round a tick shorter", ViolationKind.RoundTooLong, true, 1, (plan, random) => OnRound(plan, random, round =>
            round.Returns == round.Leaves ? null : plan.WithShift(round, shift => shift with { LongestRound = round.Returns - round.Leaves - 1 }))),
        new("longest trip a tick shorter", ViolationKind.TripTooLong, true, 1, (plan, random) => OnRound(plan, random, round =>
            Trips(plan, round).Max(trip => trip.Ticks) is > 0 and var longest ? plan.WithCarer(round.Carer, carer => carer with { LongestTrip = longest - 1 }) : null)),
        new("no way between two stops", ViolationKind.NoWay, true, 0, (plan, random) => OnRound(plan, random, round =>
            Trips(plan, round).Any(random) is { } trip
                ? plan.WithProblem(problem => problem with { Travel = new ClosedTrip(problem.Travel, trip.From, trip.To) })
                : null)),
        new("one load too many", ViolationKind.OverCapacity, true, 0, (plan, random) => plan.Served().Any(random) is not { } one ? null
            : plan.WithVisit(one.Visit, visit => visit with { Load = visit.Load + 1 }) is var heavier && plan.Rounds[one.Round] is var round
                ? new Damaged(heavier.WithCarer(round.Carer, carer => carer with { Capacity = round.Visits.Sum(visit => heavier.Problem.Visits[visit].Load) - 1 }), round.Carer)
                : null),
    ];

    internal static Damaged? OnRound(RoundPlan plan, Randomness random, Func<Round, RoundPlan?> change)
    {
        if (plan.Rounds.IsEmpty)
        {
            return null;
        }

        var round = plan.Rounds[random.NextBelow(plan.Rounds.Length)];
        return change(round) is { } damaged ? new Damaged(damaged, round.Carer) : null;
    }

    private static List<(int From, int To, int Ticks)> Trips(RoundPlan plan, Round round)
    {
        var (shift, mode) = (plan.ShiftOf(round), plan.Problem.Carers[round.Carer].Mode);
        int[] places = [shift.StartPlace, .. round.Visits.Select(visit => plan.Problem.Visits[visit].Place), shift.EndPlace];
        return [.. places.Zip(places.Skip(1), (from, to) => (from, to, plan.Problem.Travel.Ticks(from, to, mode)))];
    }
}

/// <summary>Travel times with one trip closed in all modes.</summary>
internal sealed class ClosedTrip(ITravelTimes travel, int from, int to) : ITravelTimes
{
    public int Places => travel.Places;

    public int Modes => travel.Modes;

    public int Ticks(int origin, int destination, int mode) => (origin, destination) == (from, to) ? -1 : travel.Ticks(origin, destination, mode);

    public int Metres(int origin, int destination, int mode) => travel.Metres(origin, destination, mode);
}
