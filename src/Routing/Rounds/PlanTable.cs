using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>Plans of rounds as one table of totals: no people, places or times.</summary>
internal static class PlanTable
{
    /// <summary>The totals of plans.</summary>
    /// <param name="plans">The plans, such as one per provider.</param>
    /// <param name="title">The table's title.</param>
    /// <param name="rule">How small numbers are protected; the default rule if none is given.</param>
    /// <returns>A row per figure; small counts as a class, few hours hidden.</returns>
    public static Table Of(IReadOnlyList<RoundPlan> plans, string title, DisclosureRule? rule = null)
    {
        rule ??= new DisclosureRule();
        var travel = plans.Aggregate(default(TravelCount), (sum, plan) => sum.Plus(TravelCount.Of(plan)));
        var ticks = plans.Count == 0 ? 60 : plans[0].Problem.TicksPerMinute;
        var visits = plans.Sum(plan => VisitTeams.Of(plan.Problem).Count(plan.Rounds.SelectMany(round => round.Visits)));
        return new Table
        {
            Key = "rounds",
            Title = title,
            Note = $"Shareable: {rule.CountsText}; {rule.HoursText}. Travel is modelled, not measured.",
            Columns = [new("What"), new("Figure", "", IsNumber: true), new("Unit")],
            Rows =
            [
                Row("Carers on rounds",
                    CoarseCell.Count(plans.Sum(plan => plan.Rounds.Select(round => round.Carer).Distinct().Count()), rule),
                    "carers"),
                Row("Visits on rounds", CoarseCell.Count(visits, rule), "visits"),
                Row("Contact", CoarseCell.Hours(travel.Contact / 60.0 / ticks, rule), "carer hours"),
                Row("Travel", CoarseCell.Ratio(travel.MinutesAnHour, visits, rule), "minutes a contact hour"),
                Row("Contact as a share of contact and travel", CoarseCell.Ratio(Share(travel), visits, rule), "%"),
                Row("Visits left out", CoarseCell.Count(plans.Sum(plan => VisitTeams.Of(plan.Problem).Count(plan.Unallocated)), rule),
                    "visits"),
            ],
        };
    }

    internal static ImmutableArray<TableCell> Row(string what, TableCell figure, string unit) =>
        [TableCell.Of(what), figure, TableCell.Of(unit)];

    private static double? Share(TravelCount travel) =>
        travel.Contact == 0 ? null : 100.0 * travel.Contact / (travel.Contact + travel.Travel);
}
