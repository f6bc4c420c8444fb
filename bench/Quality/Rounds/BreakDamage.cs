using System.Collections.Immutable;
using Zoning.Routing;

namespace Zoning.Quality.Rounds;

/// <summary>Damage to breaks and their rule.</summary>
internal static class BreakDamage
{
    public static ImmutableArray<PlanDamage> All { get; } =
    [
        new("a break due a tick of work earlier", ViolationKind.BreakMissing, true, 1, (plan, random) => RoundDamage.OnRound(plan, random, round =>
            round.Stops.Any(stop => stop.IsBreak) || round.Returns == round.Leaves ? null : plan.WithShift(round, shift => shift with
            {
                Break = new BreakRule(shift.Earliest, shift.Latest, 1) { WorkAbove = round.Returns - round.Leaves - 1 },
            }))),
        new("a break made waiting", ViolationKind.BreakMissing, true, -1, (plan, random) => OnBreak(plan, random, (round, at, rule) =>
            at == 0 || at == plan.Rounds[round].Stops.Length - 1 ? null
                : plan.WithShift(plan.Rounds[round], shift => shift with { Break = rule with { WorkAbove = 0 } })
                    .WithCarer(plan.Rounds[round].Carer, carer => carer with { WorkedMost = null })
                    .WithRound(round, old => WithoutBreak(old, at)))),
        new("a break on a shift that has none", ViolationKind.BreakNotDue, true, -1, (plan, random) => OnBreak(plan, random, (round, _, _) =>
            plan.WithShift(plan.Rounds[round], shift => shift with { Break = null }).WithCarer(plan.Rounds[round].Carer, carer => carer with { WorkedMost = null }))),
        new("a second break", ViolationKind.BreakNotDue, true, 0, (plan, random) => OnBreak(plan, random, (round, at, _) =>
            plan.WithRound(round, old => old with { Stops = old.Stops.Insert(at + 1, new RoundStop(-1, old.Stops[at].Ends, old.Stops[at].Ends, old.Stops[at].Ends)) }))),
        new("a break at the edge", ViolationKind.BreakAtEdge, true, 0, (plan, random) => OnBreak(plan, random, (round, at, rule) =>
            at > 0 && at < plan.Rounds[round].Stops.Length - 1 ? null
                : plan.WithShift(plan.Rounds[round], shift => shift with { Break = rule with { BetweenVisits = true } }))),
        new("break a tick too early", ViolationKind.BreakOutsideWindow, true, 1, (plan, random) => OnBreak(plan, random, (round, at, rule) =>
            plan.Rounds[round].Stops[at].Starts is var starts
                ? plan.WithShift(plan.Rounds[round], shift => shift with { Break = rule with { Earliest = starts + 1, Latest = Math.Max(rule.Latest, starts + 1) } })
                : null)),
        new("break a tick too late", ViolationKind.BreakOutsideWindow, true, 1, (plan, random) => OnBreak(plan, random, (round, at, rule) =>
            plan.Rounds[round].Stops[at].Starts is > 0 and var starts
                ? plan.WithShift(plan.Rounds[round], shift => shift with { Break = rule with { Latest = starts - 1, Earliest = Math.Min(rule.Earliest, starts - 1) } })
                : null)),
        new("break a tick too short", ViolationKind.BreakLengthWrong, true, 1, (plan, random) => OnBreak(plan, random, (round, _, rule) =>
            plan.WithShift(plan.Rounds[round], shift => shift with { Break = rule with { Length = rule.Length + 1 } }))),
    ];

    private static Damaged? OnBreak(RoundPlan plan, Randomness random, Func<int, int, BreakRule, RoundPlan?> change) =>
        plan.Breaks().Any(random) is { } one && change(one.Round, one.Stop, plan.ShiftOf(plan.Rounds[one.Round]).Break!) is { } damaged
            ? new Damaged(damaged, plan.Rounds[one.Round].Carer)
            : null;

    /// <summary>The carer travels on when the stop before ends, and waits at the next door.</summary>
    private static Round WithoutBreak(Round round, int at)
    {
        var (rest, next) = (round.Stops[at], round.Stops[at + 1]);
        return round with { Stops = round.Stops.SetItem(at + 1, next with { Arrives = next.Arrives - rest.Ends + rest.Arrives }).RemoveAt(at) };
    }
}

/// <summary>Damage to what a carer may do over all rounds.</summary>
internal static class CarerDamage
{
    public static ImmutableArray<PlanDamage> All { get; } =
    [
        new("least rest a tick longer", ViolationKind.RestTooShort, true, 1, (plan, random) => RoundDamage.OnRound(plan, random, round =>
            plan.Rounds.FirstOrDefault(later => later.Carer == round.Carer && later.Shift > round.Shift) is { } next
                && plan.ShiftOf(next).Day > plan.ShiftOf(round).Day
                ? plan.WithCarer(round.Carer, carer => carer with { LeastRest = next.Leaves - round.Returns + 1 })
                : null)),
        new("a turn a tick shorter than the rest needs", ViolationKind.RestTooShort, true, 1, (plan, random) => RoundDamage.OnRound(plan, random, round =>
            plan.Rounds.Where(other => other.Carer == round.Carer).ToList() is var own
                && own.Max(other => other.Returns) - own.Min(other => other.Leaves) + plan.Problem.Carers[round.Carer].LeastRest - 1 is >= 1 and var cycle
                ? plan.WithProblem(problem => problem with { Cycle = cycle })
                : null)),
        new("most hours a tick less", ViolationKind.WorkedTooLong, true, 1, (plan, random) => RoundDamage.OnRound(plan, random, round =>
            plan.Worked(round.Carer) is > 0 and var worked ? plan.WithCarer(round.Carer, carer => carer with { WorkedMost = worked - 1 }) : null)),
        new("one day less", ViolationKind.TooManyDays, true, 0, (plan, random) => RoundDamage.OnRound(plan, random, round =>
            plan.Rounds.Where(other => other.Carer == round.Carer).Select(other => plan.ShiftOf(other).Day).Distinct().Count() is > 1 and var days
                ? plan.WithCarer(round.Carer, carer => carer with { MostDays = days - 1 })
                : null)),
    ];
}
