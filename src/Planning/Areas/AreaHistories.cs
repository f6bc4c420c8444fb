using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>
/// What was seen of each area that is forecast: one history an area, in the order of the tree; null if a quantity is not supplied.
/// </summary>
/// <param name="NextWeek">The Monday of the first week ahead.</param>
/// <param name="Need">Hours in service, waiting and not listed.</param>
/// <param name="Waiting">Hours on the waiting list.</param>
/// <param name="Requested">Hours newly requested.</param>
/// <param name="Notes">What the reader should know of them.</param>
internal sealed record AreaHistories(
    DateOnly NextWeek, SeenAreas Need, SeenAreas Waiting, SeenAreas Requested, ImmutableArray<string> Notes)
{
    internal static AreaHistories Of(CountyHistory history, AreaTree tree)
    {
        SeenAreas Of(CareSeries? series, CareMeasure measure) => SeenAreas.Of(
            series, measure, tree, history.Care is null
                ? history.NotSupplied
                : $"history.csv has no rows of '{measure.Key()}', and dates of packages don't give it. Add them.");
        return new AreaHistories(
            history.NextWeek,
            Of(history.Care?.Need, CareMeasure.Need),
            Of(history.Care?[CareMeasure.Waiting], CareMeasure.Waiting),
            Of(history.Care?[CareMeasure.Requested], CareMeasure.Requested),
            history.Notes);
    }
}

/// <summary>One quantity of each area.</summary>
/// <param name="Histories">A history an area; null if the quantity isn't supplied.</param>
/// <param name="EnteredSoFar">For each area the hours of the last, incomplete weeks.</param>
/// <param name="Why">Why there is none.</param>
internal sealed record SeenAreas(
    ImmutableArray<ForecastHistory>? Histories, ImmutableArray<ImmutableArray<double>> EnteredSoFar, string Why)
{
    internal static SeenAreas Of(CareSeries? series, CareMeasure measure, AreaTree tree, string why)
    {
        if (series is null || !series.States.Contains(WeekState.Whole))
        {
            return new SeenAreas(null, [], why);
        }

        // What lies before the first whole week is unknown to all areas alike, so nothing is lost by starting there.
        var first = series.States.IndexOf(WeekState.Whole);
        IEnumerable<AreaIndex> Members(int area) => tree.Members[area].Select(series.Values.Zones.AreaAt);
        return new SeenAreas(
            [.. tree.Areas.Select((area, index) => series.ToHistory($"{measure.Key()} {area.Code}", Members(index))!.From(first))],
            [.. tree.Areas.Select((_, index) => series.EnteredSoFar(Members(index)))],
            "");
    }
}
