using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>Areas by week of a published forecast: up to a year seen, then the medians expected.</summary>
internal static class ForecastHeatMap
{
    private const int SeenWeeks = 52;

    /// <summary>The rows and weeks of a forecast.</summary>
    internal static HeatMapContent Of(PublishedForecast forecast, ForecastMeasure measure)
    {
        var areas = ForecastAreas.Of(forecast, measure);
        var shown = areas.OrderByDescending(series => series.Steps.Select(step => step.Median).FirstOrDefault()).Take(ForecastAreas.Most)
            .OrderBy(series => areas.IndexOf(series)).ToList();
        var first = shown.SelectMany(series => series.History).Select(point => point.Week).DefaultIfEmpty(forecast.FirstWeek).Min();
        first = first > forecast.FirstWeek.AddDays(-7 * SeenWeeks) ? first : forecast.FirstWeek.AddDays(-7 * SeenWeeks);
        var last = forecast.FirstWeek.AddDays(7 * (forecast.Weeks - 1));
        ImmutableArray<DateOnly> weeks =
            [.. Enumerable.Range(0, ((last.DayNumber - first.DayNumber) / 7) + 1).Select(week => first.AddDays(7 * week))];
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
            measure.Key() + "-by-area-and-week", $"{measure.Label()}, by area and week", measure.ToMeasure(), shown.Count == 0 ? [] : weeks,
            [.. shown.Select(series => new HeatMapRow(series.Area.Name, ForecastAreas.Cells(series, weeks)))])
        {
            Ahead = forecast.FirstWeek,
            Tone = measure is ForecastMeasure.Waiting or ForecastMeasure.Gap ? LayerTone.Missing : LayerTone.Care,
            Note = string.Join(' ', notes),
        };
    }
}
