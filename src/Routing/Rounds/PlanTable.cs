using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Routing;

/// <summary>Plans of rounds as one table of totals: no people, places or times.</summary>
internal static class PlanTable
{
    private const int FewestVisits = 8;

    /// <summary>The totals of plans.</summary>
    /// <param name="plans">The plans, such as one per provider.</param>
    /// <param name="title">The table's title.</param>
    /// <returns>A row per figure; small counts as a class, few hours hidden.</returns>
    public static Table Of(IReadOnlyList<RoundPlan> plans, string title)
    {
        var travel = plans.Aggregate(default(TravelCount), (sum, plan) => sum.Plus(TravelCount.Of(plan)));
        var ticks = plans.Count == 0 ? 60 : plans[0].Problem.TicksPerMinute;
        var visits = plans.Sum(plan => plan.Rounds.Sum(round => round.Visits.Count()));
        return new Table
        {
            Key = "rounds",
            Title = title,
            Note = "Shareable: counts below 8 as a class, others rounded, few hours hidden. Travel is modelled, not measured.",
            Columns = [new("What"), new("Figure", "", IsNumber: true), new("Unit")],
            Rows =
            [
                Row("Carers on rounds", CoarseCell.Count(plans.Sum(plan => plan.Rounds.Select(round => round.Carer).Distinct().Count())),
                    "carers"),
                Row("Visits on rounds", CoarseCell.Count(visits), "visits"),
                Row("Contact", CoarseCell.Hours(travel.Contact / 60.0 / ticks), "carer hours"),
                Row("Travel", visits < FewestVisits || travel.MinutesAnHour is null ? TableCell.Hidden : Whole(travel.MinutesAnHour.Value),
                    "minutes a contact hour"),
                Row("Contact as a share of contact and travel",
                    visits < FewestVisits || travel.Contact == 0
                        ? TableCell.Hidden
                        : Whole(100.0 * travel.Contact / (travel.Contact + travel.Travel)),
                    "%"),
                Row("Visits left out", CoarseCell.Count(plans.Sum(plan => plan.Unallocated.Length)), "visits"),
            ],
        };
    }

    internal static ImmutableArray<TableCell> Row(string what, TableCell figure, string unit) =>
        [TableCell.Of(what), figure, TableCell.Of(unit)];

    private static TableCell Whole(double value)
    {
        var rounded = Math.Round(value, MidpointRounding.AwayFromZero);
        return new TableCell(rounded.ToString("#,0", CultureInfo.InvariantCulture), rounded, Shown.Rounded);
    }
}
