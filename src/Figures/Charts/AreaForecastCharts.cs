using System.Collections.Immutable;
using Zoning.Planning;

namespace Zoning.Figures;

/// <summary>Charts of a published forecast by area. In shareable output only the county is given, and the charts say that there is nothing to draw.</summary>
public static class AreaForecastCharts
{
    private const int MostRows = 60;
    private const int SeenWeeks = 52;
    private const int Maps = 4;

    /// <summary>Areas by week: up to a year seen, then the medians expected.</summary>
    /// <param name="forecast">The forecast as it may be shown; by zone where it was made by zone.</param>
    /// <param name="measure">What is shown; need where none is given.</param>
    /// <returns>The chart.</returns>
    public static Figure ToHeatMap(this PublishedForecast forecast, ForecastMeasure measure = ForecastMeasure.Need) =>
        HeatMapChart.Of(HeatMapOf(forecast, measure), CaptionOf(forecast));

    /// <summary>A small fan an area: weeks seen and weeks ahead with their ranges.</summary>
    /// <param name="forecast">The forecast as it may be shown.</param>
    /// <param name="measure">What is shown; need where none is given.</param>
    /// <returns>The chart.</returns>
    public static Figure ToSmallMultiples(this PublishedForecast forecast, ForecastMeasure measure = ForecastMeasure.Need) =>
        FanPanelsChart.Of(PanelsOf(forecast, measure), CaptionOf(forecast));

    /// <summary>A map a week of what is expected, first to last, with the same classes in all.</summary>
    /// <param name="forecast">The forecast as it may be shown, made by zone.</param>
    /// <param name="zones">The zones it was made for.</param>
    /// <param name="measure">What is shown; need where none is given.</param>
    /// <returns>The maps.</returns>
    public static Figure ToMapPanels(this PublishedForecast forecast, Zones zones, ForecastMeasure measure = ForecastMeasure.Need) =>
        MapPanelsChart.Of(zones, MapPanelsOf(forecast, measure), CaptionOf(forecast));

    /// <summary>Areas by week, of published figures.</summary>
    /// <param name="series">A figure a zone and week; places off the map aren't drawn.</param>
    /// <param name="key">A short key of lower-case letters, digits and hyphens; names the figure's file.</param>
    /// <param name="title">What the chart says.</param>
    /// <param name="caption">What is said under the chart.</param>
    /// <returns>The chart.</returns>
    public static Figure ToHeatMap(this ZoneSeries<PublishedCell> series, string key, string title, FigureCaption caption)
    {
        ArgumentNullException.ThrowIfNull(series);
        ImmutableArray<DateOnly> weeks = [.. Enumerable.Range(0, series.Weeks).Select(week => series.FirstWeek.AddDays(7 * week))];
        return HeatMapChart.Of(
            new HeatMapContent(key, title, series[0][AreaIndex.OfZone(0)].Measure, weeks, [.. series.Zones.Select((zone, i) =>
                new HeatMapRow(zone.Name, [.. series.Of(AreaIndex.OfZone(i)).Select(cell => (PublishedCell?)cell)]))]),
            caption);
    }

    /// <summary>The rows and weeks of a forecast.</summary>
    internal static HeatMapContent HeatMapOf(PublishedForecast forecast, ForecastMeasure measure)
    {
        var areas = AreasOf(forecast, measure);
        var shown = areas.OrderByDescending(series => series.Steps.Select(step => step.Median).FirstOrDefault()).Take(MostRows)
            .OrderBy(series => areas.IndexOf(series)).ToList();
        var first = shown.SelectMany(series => series.History).Select(point => point.Week).DefaultIfEmpty(forecast.FirstWeek).Min();
        first = first > forecast.FirstWeek.AddDays(-7 * SeenWeeks) ? first : forecast.FirstWeek.AddDays(-7 * SeenWeeks);
        var last = forecast.FirstWeek.AddDays(7 * (forecast.Weeks - 1));
        ImmutableArray<DateOnly> weeks = [.. Enumerable.Range(0, ((last.DayNumber - first.DayNumber) / 7) + 1).Select(week => first.AddDays(7 * week))];
        var notes = new List<string>();
        if (shown.Count < areas.Count)
        {
            notes.Add(FormattableString.Invariant($"The {shown.Count} largest of {areas.Count} areas; the file of the forecast has all."));
        }

        if (shown.Exists(series => series.History.Any(point => point.IsIncomplete)))
        {
            notes.Add("Weeks still being entered are left as no data.");
        }

        return new HeatMapContent(
            measure.Key() + "-by-area-and-week", $"{measure.Label()}, by area and week", MeasureOf(measure), shown.Count == 0 ? [] : weeks,
            [.. shown.Select(series => new HeatMapRow(series.Area.Name, Cells(series, weeks)))])
        {
            Ahead = forecast.FirstWeek,
            Tone = measure is ForecastMeasure.Waiting or ForecastMeasure.Gap ? LayerTone.Missing : LayerTone.Care,
            Note = string.Join(' ', notes),
        };
    }

    /// <summary>The fans of a forecast's areas.</summary>
    internal static FanPanelsContent PanelsOf(PublishedForecast forecast, ForecastMeasure measure)
    {
        var areas = AreasOf(forecast, measure).Where(series => !series.Steps.IsEmpty).ToList();
        return new FanPanelsContent(measure.Key() + "-by-area", $"{measure.Label()}, by area", MeasureOf(measure), [.. areas.Take(MostRows).Select(series => new FanSeries(
            series.Area.Name,
            [.. series.History.SkipWhile(point => point.Value is null).Select(point => new SeenWeek(point.Week, point.Value) { IsIncomplete = point.IsIncomplete })],
            [.. series.Steps.Select(step => new ExpectedWeek(step.Week, step.Median, step.Low80, step.High80, step.Low95, step.High95))]))])
        {
            Note = areas.Count == 0 ? ChartCells.Nothing : areas.Count > MostRows ? FormattableString.Invariant($"The first {MostRows} of {areas.Count} areas.") : "",
        };
    }

    /// <summary>The maps of a forecast by zone.</summary>
    internal static MapPanelsContent MapPanelsOf(PublishedForecast forecast, ForecastMeasure measure)
    {
        var zones = forecast.Series.Where(series => series.Measure == measure && series.Area.IsZone).ToList();
        var weeks = Enumerable.Range(0, Math.Min(Maps, forecast.Weeks))
            .Select(map => forecast.FirstWeek.AddDays(7 * (forecast.Weeks == 1 ? 0 : map * (forecast.Weeks - 1) / (Math.Min(Maps, forecast.Weeks) - 1)))).Distinct();
        return new MapPanelsContent(
            measure.Key() + "-map-by-week", $"{measure.Label()}, expected by week", MeasureOf(measure),
            zones.Count == 0 ? [] : [.. weeks.Select(week => new MapPanel(
                FanText.Week(week).Text, [.. zones.Select(series => Cells(series, [week])[0]).OfType<PublishedCell>()]))])
        {
            Tone = measure is ForecastMeasure.Waiting or ForecastMeasure.Gap ? LayerTone.Missing : LayerTone.Care,
            Note = "Medians of what is expected in the weeks that start on these days.",
        };
    }

    private static List<PublishedSeries> AreasOf(PublishedForecast forecast, ForecastMeasure measure)
    {
        var series = forecast.Series.Where(one => one.Measure == measure).ToList();
        return series.Exists(one => one.Area.IsZone) ? series.FindAll(one => one.Area.IsZone) : series.FindAll(one => one.Area.IsGroup);
    }

    private static ImmutableArray<PublishedCell?> Cells(PublishedSeries series, ImmutableArray<DateOnly> weeks)
    {
        var seen = series.History.Where(point => !point.IsIncomplete && point.Value is not null).ToDictionary(point => point.Week, point => point.Value!.Value);
        var ahead = series.Steps.ToDictionary(step => step.Week, step => step.Median);
        var empty = new PublishedCell
        {
            AreaKind = series.Area.Kind,
            Area = series.Area.Code,
            Measure = MeasureOf(series.Measure),
            Shown = series.Shown is Shown.Hidden ? Shown.Hidden : Shown.NotSupplied,
            Origin = Origin.Derived,
        };
        return [.. weeks.Select(week => seen.TryGetValue(week, out var value) || ahead.TryGetValue(week, out value)
            ? empty with { Shown = series.Shown is Shown.Exact ? Shown.Exact : Shown.Rounded, Value = FanText.Rounded(value), Low = FanText.Rounded(value), High = FanText.Rounded(value) }
            : empty.Shown == Shown.Hidden ? empty : (PublishedCell?)null)];
    }

    private static FigureCaption CaptionOf(PublishedForecast forecast) => new(forecast.AsOf, forecast.Level, forecast.IsSynthetic, []);

    private static Measure MeasureOf(ForecastMeasure measure) => new(measure.Key() + "_hours", measure.Label(), measure.Unit(), MeasureKind.Hours);
}
