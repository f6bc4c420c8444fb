namespace Zoning.Figures;

/// <summary>Maps of a published forecast by zone, first week to last.</summary>
internal static class ForecastMaps
{
    private const int Maps = 4;

    /// <summary>The maps of a forecast by zone.</summary>
    internal static MapPanelsContent Of(PublishedForecast forecast, ForecastMeasure measure)
    {
        var zones = forecast.Series.Where(series => series.Measure == measure && series.Area.IsZone).ToList();
        var weeks = Enumerable.Range(0, Math.Min(Maps, forecast.Weeks))
            .Select(map =>
                forecast.FirstWeek.AddDays(
                7 * (forecast.Weeks == 1 ? 0 : map * (forecast.Weeks - 1) / (Math.Min(Maps, forecast.Weeks) - 1)))).Distinct();
        return new MapPanelsContent(
            measure.Key() + "-map-by-week", $"{measure.Label()}, expected by week", measure.ToMeasure(),
            zones.Count == 0 ? [] : [.. weeks.Select(week => new MapPanel(
                FanText.Week(week).Text, [.. zones.Select(series => ForecastAreas.Cells(series, [week])[0]).OfType<PublishedCell>()]))])
        {
            Tone = measure is ForecastMeasure.Waiting or ForecastMeasure.Gap ? LayerTone.Missing : LayerTone.Care,
            Note = "Medians of what is expected in the weeks that start on these days.",
        };
    }
}
