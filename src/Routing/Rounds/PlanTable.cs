using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>Plans of rounds on the whole, as tables: no people, places or times.</summary>
public static class PlanTable
{
    private const int MostReasons = 50;

    /// <summary>What plans do together.</summary>
    /// <param name="plans">The plans, such as one a provider.</param>
    /// <param name="title">The table's title.</param>
    /// <param name="rule">How small numbers are protected; the default rule if none is given.</param>
    /// <returns>A row a figure; small counts as a class, few hours hidden.</returns>
    public static Table Of(IReadOnlyList<RoundPlan> plans, string title, DisclosureRule? rule = null)
    {
        rule ??= new DisclosureRule();
        var travel = plans.Aggregate(default(TravelCount), (sum, plan) => sum.Plus(TravelCount.Of(plan)));
        var ticks = plans.Count == 0 ? 60 : plans[0].Problem.TicksPerMinute;
        var visits = plans.Sum(plan => plan.Rounds.Sum(round => round.Visits.Count()));
        var left = plans.Sum(plan => plan.Unallocated.Length);
        return new Table
        {
            Key = "rounds",
            Title = title,
            Note = $"Shareable: {rule.CountsText}; {rule.HoursText}. Travel is modelled, not measured.",
            Columns = [new("What"), new("Figure", "", IsNumber: true), new("Unit")],
            Rows =
            [
                Row("Carers on rounds", CoarseCell.Count(plans.Sum(plan => plan.Rounds.Select(round => round.Carer).Distinct().Count()), rule), "carers"),
                Row("Visits on rounds", CoarseCell.Count(visits, rule), "visits"),
                Row("Contact", CoarseCell.Hours(travel.Contact / 60.0 / ticks, rule), "carer hours"),
                Row("Travel", CoarseCell.Ratio(travel.MinutesAnHour, visits, rule), "minutes a contact hour"),
                Row("Contact as a share of contact and travel", CoarseCell.Ratio(Share(travel), visits, rule), "%"),
                Row("Visits left out", CoarseCell.Count(left, rule), "visits"),
                .. left > MostReasons ? [] : Reasons(plans, rule).Rows.Select(row => Row("Left out: " + row[0].Text, row[1], "visits")),
            ],
        };
    }

    /// <summary>Why visits are left out, by kind of reason.</summary>
    /// <param name="reasons">The reasons, such as <see cref="Routing.Reasons.WhyLeftOut"/> gives them.</param>
    /// <param name="rule">How small numbers are protected; the default rule if none is given.</param>
    /// <returns>A row a kind that occurs; small counts as a class.</returns>
    public static Table ToTable(this ImmutableArray<LeftOutReason> reasons, DisclosureRule? rule = null) => new()
    {
        Key = "left-out",
        Title = "Why visits are left out",
        Note = $"Shareable: {(rule ?? new DisclosureRule()).CountsText}.",
        Columns = [new("Reason"), new("Visits", "visits", IsNumber: true)],
        Rows =
        [
            .. reasons.GroupBy(reason => reason.Kind).OrderByDescending(kind => kind.Count()).ThenBy(kind => kind.Key)
                .Select(kind => (ImmutableArray<TableCell>)[TableCell.Of(Words(kind.Key)), CoarseCell.Count(kind.Count(), rule)]),
        ],
    };

    private static Table Reasons(IReadOnlyList<RoundPlan> plans, DisclosureRule rule) =>
        plans.Where(plan => !plan.Unallocated.IsEmpty && Checker.Check(plan).IsValid).SelectMany(plan => plan.WhyLeftOut()).ToImmutableArray().ToTable(rule);

    private static string Words(LeftOutKind kind) => kind switch
    {
        LeftOutKind.NobodySkilled => "no carer has the skills",
        LeftOutKind.NobodyAllowed => "all who have the skills are ruled out",
        LeftOutKind.NobodyOnShift => "no carer on shift can reach it in its window",
        LeftOutKind.PairHasOnlyOne => "two carers are needed and only one could come",
        LeftOutKind.NobodyFree => "all who could come are busy then",
        LeftOutKind.TooDear => "it would cost more travel than it may",
        _ => "a longer search would place it",
    };

    private static ImmutableArray<TableCell> Row(string what, TableCell figure, string unit) => [TableCell.Of(what), figure, TableCell.Of(unit)];

    private static double? Share(TravelCount travel) =>
        travel.Contact == 0 ? null : 100.0 * travel.Contact / (travel.Contact + travel.Travel);
}
