using System.Collections.Immutable;
using Zoning.Routing;

namespace Zoning.Quality.Rounds;

/// <summary>Damage to what a visit asks for.</summary>
internal static class VisitDamage
{
    public static ImmutableArray<PlanDamage> All { get; } =
    [
        new("earliest start a tick later", ViolationKind.TooEarly, true, 1, (plan, random) => OnVisit(plan, random, (visit, starts, _) =>
            visit with { Earliest = starts + 1, Latest = Math.Max(visit.Latest, starts + 1) })),
        new("latest start a tick earlier", ViolationKind.TooLate, true, 1, (plan, random) => OnVisit(plan, random, (visit, starts, _) =>
            starts == 0 ? null : visit with { LatePrice = null, Latest = starts - 1, Earliest = Math.Min(visit.Earliest, starts - 1) })),
        new("visit a tick longer", ViolationKind.LengthWrong, true, 1, (plan, random) => OnVisit(plan, random, (visit, _, carer) =>
            visit.LengthByCarer.IsEmpty
                ? visit with { Length = visit.Length + 1 }
                : visit with { LengthByCarer = visit.LengthByCarer.SetItem(carer, visit.LengthByCarer[carer] + 1) })),
        new("carer forbidden", ViolationKind.CarerForbidden, true, 0, (plan, random) => OnVisit(plan, random, (visit, _, carer) =>
            visit with { ForbiddenCarers = visit.ForbiddenCarers.Add(carer) })),
        new("one skill more", ViolationKind.SkillMissing, true, 0, (plan, random) => OnVisit(
            plan.WithProblem(problem => problem with { SkillNames = problem.SkillNames.Add("one more") }), random,
            (visit, _, _) => visit with { Skills = visit.Skills | 1UL << plan.Problem.SkillNames.Length })),
    ];

    private static Damaged? OnVisit(RoundPlan plan, Randomness random, Func<RoundVisit, int, int, RoundVisit?> change)
    {
        if (plan.Served().Any(random) is not { } one)
        {
            return null;
        }

        var carer = plan.Rounds[one.Round].Carer;
        return change(plan.Problem.Visits[one.Visit], one.Starts, carer) is { } visit ? new Damaged(plan.WithVisit(one.Visit, _ => visit), carer, one.Visit) : null;
    }
}

/// <summary>Damage to the ties between visits.</summary>
internal static class TieDamage
{
    public static ImmutableArray<PlanDamage> All { get; } =
    [
        new("gap a tick longer", ViolationKind.VisitGapBroken, true, 1, (plan, random) => OnTwo(plan, random, (one, other) =>
            new VisitLink(one.Visit, other.Visit, other.Starts - one.Starts + 1, RoundProblem.MaxTicks, false))),
        new("gap a tick shorter", ViolationKind.VisitGapBroken, true, 1, (plan, random) => OnTwo(plan, random, (one, other) =>
            new VisitLink(one.Visit, other.Visit, -RoundProblem.MaxTicks, other.Starts - one.Starts - 1, false))),
        new("a pair by one carer", ViolationKind.SameCarer, true, 0, (plan, random) => OnTwo(plan, random, (one, other) =>
            plan.Rounds[one.Round].Carer == plan.Rounds[other.Round].Carer ? Whole(one.Visit, other.Visit) : null)),
        new("a team with nobody for one", ViolationKind.TeamIncomplete, true, 0, (plan, random) =>
            plan.Served().Any(random) is { } one && plan.Unallocated.Any(random) is { } absent ? new Damaged(plan.WithLink(Whole(one.Visit, absent))) : null),
        new("one round of a team gone", ViolationKind.TeamIncomplete, true, 0, (plan, random) => WithoutRoundOfTeam(plan, random)),
        new("one more of a team needed", ViolationKind.TeamIncomplete, true, 0, (plan, random) => OneMore(plan, random)),
    ];

    private static VisitLink Whole(int one, int other) => new(one, other, -RoundProblem.MaxTicks, RoundProblem.MaxTicks, true);

    private static Damaged? OnTwo(RoundPlan plan, Randomness random, Func<(int Visit, int Round, int Stop, int Starts), (int Visit, int Round, int Stop, int Starts), VisitLink?> tie)
    {
        var served = plan.Served();
        return served.Any(random) is { } one && served.Any(random) is { } other && one.Visit != other.Visit && tie(one, other) is { } link
            ? new Damaged(plan.WithLink(link), plan.Rounds[other.Round].Carer)
            : null;
    }

    /// <summary>A round that has one visit of a team and no other visit is taken out.</summary>
    private static Damaged? WithoutRoundOfTeam(RoundPlan plan, Randomness random)
    {
        var tied = plan.Problem.Links.Where(link => link.IsPair).SelectMany(link => new[] { link.First, link.Second }).ToHashSet();
        return plan.Served().Where(one => tied.Contains(one.Visit) && plan.Rounds[one.Round].Visits.Count() == 1).ToList().Any(random) is { } gone
            ? new Damaged(PlanChanges.Counted(plan.Problem, plan.Rounds.RemoveAt(gone.Round)))
            : null;
    }

    /// <summary>A visit is added to the problem as one more of the team of a visit that is served.</summary>
    private static Damaged? OneMore(RoundPlan plan, Randomness random)
    {
        if (plan.Served().Any(random) is not { } one)
        {
            return null;
        }

        var count = plan.Problem.Visits.Length;
        var more = plan.WithProblem(problem => problem with { Visits = problem.Visits.Add(problem.Visits[one.Visit] with { Name = "one more" }) });
        return new Damaged((more with { Unallocated = more.Unallocated.Add(count) }).WithLink(Whole(one.Visit, count)));
    }
}
