namespace Zoning.Figures;

/// <summary>Need and capacity of a published forecast.</summary>
internal static class ForecastGap
{
    /// <summary>Need against capacity of the county; null if either is hidden or not supplied.</summary>
    internal static NeedCapacityContent? Of(PublishedForecast published) =>
        published.Of(ForecastMeasure.Need) is { Steps.IsEmpty: false } need
        && published.Of(ForecastMeasure.Capacity) is { Steps.IsEmpty: false } capacity
            ? new NeedCapacityContent(
                "need-capacity", "Need against capacity", ForecastMeasure.Need.ToMeasure(),
                ForecastFans.Weeks(need, "Need"), ForecastFans.Weeks(capacity, "Capacity"))
            {
                Note = $"Capacity is {published.Rung!.Value.Label()}. "
                    + "The range of the gap isn't the space between these bands: it is counted on joint sample paths.",
                File = ForecastFans.File,
            }
            : null;
}
