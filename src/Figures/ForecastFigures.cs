namespace Zoning.Figures;

/// <summary>Figures of a forecast, at its level: <c>forecast.ToFan()</c>, <c>forecast.ToGapChart()</c>.</summary>
public static class ForecastFigures
{
    /// <summary>What was seen and what is expected of the county, with its ranges.</summary>
    /// <param name="forecast">The forecast.</param>
    /// <param name="measure">Need, waiting or newly requested. Default need.</param>
    /// <returns>The fan.</returns>
    /// <exception cref="ArgumentException">The measure isn't forecast, or isn't shown at this level.</exception>
    public static Figure ToFan(this PublishedForecast forecast, ForecastMeasure measure = ForecastMeasure.Need)
    {
        var key = measure switch
        {
            ForecastMeasure.Need => "fan-need",
            ForecastMeasure.Waiting => "fan-waiting",
            ForecastMeasure.Requested => "fan-requested",
            _ => "",
        };
        return Content(forecast).Fans.FirstOrDefault(fan => fan.Key == key) is { } fan
            ? FanChart.Of(fan, Caption(forecast))
            : throw new ArgumentException(
                $"There is no fan of {measure}: it isn't forecast, or it isn't shown at this level. Need, Waiting and Requested have fans.",
                nameof(measure));
    }

    /// <summary>Need against capacity, week by week.</summary>
    /// <param name="forecast">The forecast.</param>
    /// <returns>The chart; null if either is hidden or not supplied.</returns>
    public static Figure? ToGapChart(this PublishedForecast forecast) =>
        Content(forecast).Gap is { } gap ? NeedCapacityChart.Of(gap, Caption(forecast)) : null;

    /// <summary>Fans of need by area.</summary>
    /// <param name="forecast">The forecast.</param>
    /// <returns>The chart; null if the level shows the county only.</returns>
    public static Figure? ToAreaFans(this PublishedForecast forecast) =>
        Content(forecast).Areas is { } areas ? FanPanelsChart.Of(areas, Caption(forecast)) : null;

    /// <summary>Trend, season and remainder of the history of need.</summary>
    /// <param name="forecast">The forecast.</param>
    /// <returns>The chart; null if the history is too short.</returns>
    public static Figure? ToDecomposition(this PublishedForecast forecast) =>
        Content(forecast).Parts is { } parts ? DecompositionChart.Of(parts, Caption(forecast)) : null;

    /// <summary>How far forecasts made at earlier dates were off.</summary>
    /// <param name="forecast">The forecast.</param>
    /// <returns>The chart; null if the history is too short.</returns>
    public static Figure? ToBackTestChart(this PublishedForecast forecast) =>
        forecast.BackTest is { } backTest ? BackTestChart.Of(NeedBackTestChart.Of(backTest), Caption(forecast)) : null;

    /// <summary>
    /// Areas by week: up to a year seen, then the medians expected. Shareable output shows the county only, so there is nothing to draw.
    /// </summary>
    /// <param name="forecast">The forecast at a level; by zone if it was made by zone.</param>
    /// <param name="measure">The measure shown. Default need.</param>
    /// <returns>The chart.</returns>
    public static Figure ToHeatMap(this PublishedForecast forecast, ForecastMeasure measure = ForecastMeasure.Need) =>
        HeatMapChart.Of(ForecastHeatMap.Of(forecast, measure), Caption(forecast));

    /// <summary>A small fan for each area: weeks seen and weeks ahead with their ranges.</summary>
    /// <param name="forecast">The forecast at a level.</param>
    /// <param name="measure">The measure shown. Default need.</param>
    /// <returns>The chart.</returns>
    public static Figure ToSmallMultiples(this PublishedForecast forecast, ForecastMeasure measure = ForecastMeasure.Need) =>
        FanPanelsChart.Of(ForecastPanels.Of(forecast, measure), Caption(forecast));

    /// <summary>Up to four maps of the weeks expected, first to last, all with the same classes.</summary>
    /// <param name="forecast">The forecast at a level, made by zone.</param>
    /// <param name="zones">The zones it was made for.</param>
    /// <param name="measure">The measure shown. Default need.</param>
    /// <returns>The maps.</returns>
    public static Figure ToMapPanels(this PublishedForecast forecast, Zones zones, ForecastMeasure measure = ForecastMeasure.Need) =>
        MapPanelsChart.Of(zones, ForecastMaps.Of(forecast, measure), Caption(forecast));

    /// <summary>A fan of any forecast, such as one of your own series. It is drawn as it is: nothing is protected.</summary>
    /// <param name="forecast">The forecast; it must know its weeks.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="unit">The unit, such as <c>client hours a week</c>.</param>
    /// <param name="caption">The line under it, which names the level.</param>
    /// <param name="seen">The weeks seen, oldest first, each a Monday and its value or null if missing. Default none.</param>
    /// <returns>The fan.</returns>
    /// <exception cref="ArgumentException">The forecast doesn't know its first week.</exception>
    public static Figure ToFan(
        this Forecast forecast, string title, string unit, FigureCaption caption, IEnumerable<(DateOnly Week, double? Value)>? seen = null)
    {
        if (forecast.FirstWeek is not { } first)
        {
            throw new ArgumentException("The forecast doesn't know its first week. Forecast a series that does.", nameof(forecast));
        }

        var ahead = Enumerable.Range(0, forecast.Horizon).Select(step => new ExpectedWeek(
            first.AddDays(7 * step), forecast.Median[step],
            forecast.Low80[step], forecast.High80[step], forecast.Low95[step], forecast.High95[step]));
        var series = new FanSeries(forecast.Name, [.. (seen ?? []).Select(week => new SeenWeek(week.Week, week.Value))], [.. ahead]);
        var content = new FanContent("fan", title, new Measure("fan", title, unit, MeasureKind.Hours), series) { Note = forecast.Words };
        return FanChart.Of(content, FigureCaption.OfOwn(caption));
    }

    private static ForecastContent Content(PublishedForecast forecast) => ForecastContent.Of(forecast);

    private static FigureCaption Caption(PublishedForecast forecast) => new(forecast.AsOf, forecast.Level, forecast.IsSynthetic, []);
}
