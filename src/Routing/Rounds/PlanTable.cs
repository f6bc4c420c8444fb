using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Routing;

/// <summary>Plans of rounds on the whole, as tables: no people, places or times.</summary>
public static class PlanTable
{
    private const int MostReasons = 50;
    private const int FewestVisits = 8;

    /// <summary>What plans do together.</summary>
    /// <param name="plans">The plans, such as one a provider.</param>
    /// <param name="title">The table's title.</param>
    /// <returns>A row a figure; small counts as a class, few hours hidden.</returns>
    public static Table Of(IReadOnlyList<RoundPlan> plans, string title)
    {
        var travel = plans.Aggregate(default(TravelCount), (sum, plan) => sum.Plus(TravelCount.Of(plan)));
        var ticks = plans.Count == 0 ? 60 : plans[0].Problem.TicksPerMinute;
        var visits = plans.Sum(plan => plan.Rounds.Sum(round => round.Visits.Count()));
        var left = plans.Sum(plan => plan.Unallocated.Length);
        return new Table
        {
            Key = "rounds",
            Title = title,
            Note = "Shareable: counts below 8 as a class, others rounded, few hours hidden. Travel is modelled, not measured.",
            Columns = [new("What"), new("Figure", "", IsNumber: true), new("Unit")],
            Rows =
            [
                Row("Carers on rounds", CoarseCell.Count(plans.Sum(plan => plan.Rounds.Select(round => round.Carer).Distinct().Count())), "carers"),
                Row("Visits on rounds", CoarseCell.Count(visits), "visits"),
                Row("Contact", CoarseCell.Hours(travel.Contact / 60.0 / ticks), "carer hours"),
                Row("Travel", visits < FewestVisits || travel.MinutesAnHour is null ? TableCell.Hidden : Whole(travel.MinutesAnHour.Value), "minutes a contact hour"),
                Row("Contact as a share of contact and travel", visits < FewestVisits || travel.Contact == 0 ? TableCell.Hidden : Whole(100.0 * travel.Contact / (travel.Contact + travel.Travel)), "%"),
                Row("Visits left out", CoarseCell.Count(left), "visits"),
                .. left > MostReasons ? [] : Reasons(plans).Rows.Select(row => Row("Left out: " + row[0].Text, row[1], "visits")),
            ],
        };
    }

    /// <summary>Why visits are left out, by kind of reason.</summary>
    /// <param name="reasons">The reasons, such as <see cref="Routing.Reasons.WhyLeftOut"/> gives them.</param>
    /// <returns>A row a kind that occurs; small counts as a class.</returns>
    public static Table ToTable(this ImmutableArray<LeftOutReason> reasons) => new()
    {
        Key = "left-out",
        Title = "Why visits are left out",
        Note = "Shareable: counts below 8 as a class, others rounded.",
        Columns = [new("Reason"), new("Visits", "visits", IsNumber: true)],
        Rows =
        [
            .. reasons.GroupBy(reason => reason.Kind).OrderByDescending(kind => kind.Count()).ThenBy(kind => kind.Key)
                .Select(kind => (ImmutableArray<TableCell>)[TableCell.Of(Words(kind.Key)), CoarseCell.Count(kind.Count())]),
        ],
    };

    private static Table Reasons(IReadOnlyList<RoundPlan> plans) =>
        plans.Where(plan => !plan.Unallocated.IsEmpty && Checker.Check(plan).IsValid).SelectMany(plan => plan.WhyLeftOut()).ToImmutableArray().ToTable();

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

    private static TableCell Whole(double value)
    {
        var rounded = Math.Round(value, MidpointRounding.AwayFromZero);
        return new TableCell(rounded.ToString("#,0", CultureInfo.InvariantCulture), rounded, Shown.Rounded);
    }
}
