using Zoning.Demand;
using Zoning.Planning;

namespace Zoning.Figures;

/// <summary>Figures of the weeks ahead, at their level.</summary>
public static class ForecastCharts
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
            _ => "fan-requested",
        };
        var fan = forecast.Report().Fans.FirstOrDefault(fan => fan.Key == key && (measure is ForecastMeasure.Need or ForecastMeasure.Waiting or ForecastMeasure.Requested));
        return fan is null
            ? throw new ArgumentException($"There is no fan of {measure}: it isn't forecast, or it isn't shown at this level. Need, Waiting and Requested have fans.", nameof(measure))
            : FanChart.Of(fan, Caption(forecast));
    }

    /// <summary>Need against capacity, week by week.</summary>
    /// <param name="forecast">The forecast.</param>
    /// <returns>The chart; none where one of the two is not supplied or hidden.</returns>
    public static Figure? ToGapChart(this PublishedForecast forecast) => forecast.Report().Gap is { } gap ? NeedCapacityChart.Of(gap, Caption(forecast)) : null;

    /// <summary>Fans of need by area.</summary>
    /// <param name="forecast">The forecast.</param>
    /// <returns>The chart; none where the level shows the county only.</returns>
    public static Figure? ToAreaFans(this PublishedForecast forecast) => forecast.Report().Areas is { } areas ? FanPanelsChart.Of(areas, Caption(forecast)) : null;

    /// <summary>Trend, season and remainder of the history of need.</summary>
    /// <param name="forecast">The forecast.</param>
    /// <returns>The chart; none where the history is too short.</returns>
    public static Figure? ToDecomposition(this PublishedForecast forecast) =>
        forecast.Report().Parts is { } parts ? DecompositionChart.Of(parts, Caption(forecast)) : null;

    /// <summary>How far forecasts made at earlier dates were off.</summary>
    /// <param name="run">The forecast, tried on its own past.</param>
    /// <returns>The chart; none where the history is too short.</returns>
    public static Figure? ToBackTestChart(this ForecastRun run) =>
        run.Report.BackTest is { } backTest ? BackTestChart.Of(backTest, Caption(run.Published)) : null;

    /// <summary>A fan of any forecast, such as one of a series of one's own.</summary>
    /// <param name="forecast">The forecast; it must know its weeks.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="unit">The unit, such as <c>client hours a week</c>.</param>
    /// <param name="caption">What is said under it; it names the level.</param>
    /// <param name="seen">The weeks seen, oldest first; none by default.</param>
    /// <returns>The fan.</returns>
    /// <exception cref="ArgumentException">The forecast doesn't know its first week.</exception>
    public static Figure ToFan(this Forecast forecast, string title, string unit, FigureCaption caption, IEnumerable<SeenWeek>? seen = null)
    {
        if (forecast.FirstWeek is not { } first)
        {
            throw new ArgumentException("The forecast doesn't know its first week. Forecast a series that does.", nameof(forecast));
        }

        var ahead = Enumerable.Range(0, forecast.Horizon).Select(step => new ExpectedWeek(
            first.AddDays(7 * step), forecast.Median[step], forecast.Low80[step], forecast.High80[step], forecast.Low95[step], forecast.High95[step]));
        var series = new FanSeries(forecast.Name, [.. seen ?? []], [.. ahead]);
        return FanChart.Of(new FanContent("fan", title, new Measure("fan", title, unit, MeasureKind.Hours), series) { Note = forecast.Words }, caption);
    }

    private static FigureCaption Caption(PublishedForecast forecast) =>
        new(forecast.AsOf, forecast.Level, forecast.IsSynthetic, []);
}
