namespace Zoning.Figures;

/// <summary>Fans by area of a published forecast.</summary>
internal static class ForecastPanels
{
    /// <summary>
    /// The page's fans of need by zone, or by group if zones aren't forecast or there are too many to look at; null if the level shows
    /// the county only.
    /// </summary>
    internal static FanPanelsContent? OfNeed(PublishedForecast published)
    {
        var series = published.Series.Where(one => one.Measure == ForecastMeasure.Need && !one.Steps.IsEmpty).ToList();
        var zones = series.Where(one => one.Area.IsZone).ToList();
        var shown = zones.Count is > 0 and <= ForecastAreas.Most ? zones : series.Where(one => one.Area.IsGroup).ToList();
        return shown.Count == 0
            ? null
            : new FanPanelsContent(
                "fan-areas", "Need by area: seen and expected", ForecastMeasure.Need.ToMeasure(),
                [.. shown.Select(one => ForecastFans.Weeks(one, one.Area.Name))])
            {
                File = ForecastFans.File,
            };
    }

    /// <summary>Fans of any measure for the first areas of a forecast.</summary>
    internal static FanPanelsContent Of(PublishedForecast forecast, ForecastMeasure measure)
    {
        var areas = ForecastAreas.Of(forecast, measure).Where(series => !series.Steps.IsEmpty).ToList();
        return new FanPanelsContent(
            measure.Key() + "-by-area", $"{measure.Label()}, by area", measure.ToMeasure(),
            [.. areas.Take(ForecastAreas.Most).Select(series => ForecastFans.Weeks(series, series.Area.Name))])
        {
            Note = areas.Count == 0 ? ChartCells.Nothing
                : areas.Count > ForecastAreas.Most ? FormattableString.Invariant($"The first {ForecastAreas.Most} of {areas.Count} areas.")
                : "",
        };
    }
}
