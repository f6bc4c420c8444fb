using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>Why visits are left out, by kind of reason: no people, places or times.</summary>
internal static class LeftOutTable
{
    private const int MostReasons = 50;

    /// <summary>One row per kind of reason that occurs; small counts as a class.</summary>
    internal static Table Of(ImmutableArray<LeftOutReason> reasons, DisclosureRule rule) => new()
    {
        Key = "left-out",
        Title = "Why visits are left out",
        Note = $"Shareable: {rule.CountsText}.",
        Columns = [new("Reason"), new("Visits", "visits", IsNumber: true)],
        Rows =
        [
            .. reasons.GroupBy(reason => reason.Kind).OrderByDescending(kind => kind.Count()).ThenBy(kind => kind.Key)
                .Select(kind => (ImmutableArray<TableCell>)[TableCell.Of(Text(kind.Key)), CoarseCell.Count(kind.Count(), rule)]),
        ],
    };

    /// <summary>
    /// The totals of plans, and below them why visits are left out: tried for up to 50 visits, in plans that break no rule.
    /// </summary>
    internal static Table Below(IReadOnlyList<RoundPlan> plans, string title, DisclosureRule rule)
    {
        var totals = PlanTable.Of(plans, title, rule);
        return plans.Sum(plan => plan.Unallocated.Length) > MostReasons ? totals : totals with
        {
            Rows = [.. totals.Rows,
                .. Of(Tried(plans), rule).Rows.Select(row => PlanTable.Row("Left out: " + row[0].Text, row[1], "visits"))],
        };
    }

    private static ImmutableArray<LeftOutReason> Tried(IReadOnlyList<RoundPlan> plans) =>
        [.. plans.Where(plan => !plan.Unallocated.IsEmpty && Checker.Check(plan).IsValid).SelectMany(plan =>
        {
            var teams = VisitTeams.Of(plan.Problem);
            return plan.WhyLeftOut().DistinctBy(reason => teams.First(reason.Visit));
        })];

    private static string Text(LeftOutKind kind) => kind switch
    {
        LeftOutKind.NobodySkilled => "no carer has the skills",
        LeftOutKind.NobodyAllowed => "all who have the skills are ruled out",
        LeftOutKind.NobodyOnShift => "no carer on shift can reach it in its window",
        LeftOutKind.PairHasOnlyOne => "several carers are needed at once and fewer could come",
        LeftOutKind.TieContradictsWindows => "a least or most gap between visits contradicts their windows",
        LeftOutKind.LongerThanShifts => "it is longer than any shift",
        LeftOutKind.BeyondLongestTrip => "it is beyond the longest trip of those who may come",
        LeftOutKind.TooSlowThatWay => "the way they travel is too slow",
        LeftOutKind.BetweenShifts => "it falls between split shifts",
        LeftOutKind.BreakInTheWay => "the break leaves no place for it",
        LeftOutKind.TieInTheWay => "the gap to another visit leaves no place for it",
        LeftOutKind.HoursUsedUp => "the hours of all who could come are used up",
        LeftOutKind.DaysUsedUp => "all who could come have their days of work",
        LeftOutKind.RestTooShort => "the rest between days would be too short",
        LeftOutKind.LoadFull => "the rounds of all who could come are full",
        LeftOutKind.NobodyFree => "all who could come are busy then",
        LeftOutKind.TooDear => "it would cost more travel than it may",
        LeftOutKind.NotLookedInto => "not looked into: too many are left out",
        _ => "a longer search would place it",
    };
}
