using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>The areas of a published forecast, as charts draw them.</summary>
internal static class ForecastAreas
{
    /// <summary>The most areas that a chart shows.</summary>
    internal const int Most = 60;

    /// <summary>The series by zone; by group of zones if there is none by zone.</summary>
    internal static List<PublishedSeries> Of(PublishedForecast forecast, ForecastMeasure measure)
    {
        var series = forecast.Series.Where(one => one.Measure == measure).ToList();
        return series.Exists(one => one.Area.IsZone) ? series.FindAll(one => one.Area.IsZone) : series.FindAll(one => one.Area.IsGroup);
    }

    /// <summary>The figures of a series for some weeks: what was seen, else the median expected, else null.</summary>
    internal static ImmutableArray<PublishedCell?> Cells(PublishedSeries series, ImmutableArray<DateOnly> weeks)
    {
        var seen = series.History.Where(point => !point.IsIncomplete && point.Value is not null)
            .ToDictionary(point => point.Week, point => point.Value!.Value);
        var ahead = series.Steps.ToDictionary(step => step.Week, step => step.Median);
        var empty = new PublishedCell
        {
            AreaKind = series.Area.Kind,
            Area = series.Area.Code,
            Measure = series.Measure.ToMeasure(),
            Shown = series.Shown is Shown.Hidden ? Shown.Hidden : Shown.NotSupplied,
            Origin = Origin.Derived,
        };
        return [.. weeks.Select(week => seen.TryGetValue(week, out var value) || ahead.TryGetValue(week, out value)
            ? empty with { Shown = series.Shown is Shown.Exact
                ? Shown.Exact
                : Shown.Rounded, Value = FanText.Rounded(value), Low = FanText.Rounded(value), High = FanText.Rounded(value) }
            : empty.Shown == Shown.Hidden ? empty : (PublishedCell?)null)];
    }
}
