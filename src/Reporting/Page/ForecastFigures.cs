using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Reporting;

/// <summary>The figures of a published forecast.</summary>
internal static class ForecastFigures
{
    /// <summary>The file that holds every week of every figure.</summary>
    internal const string File = "forecast.csv";

    private const int MostPanels = 60;

    /// <summary>What a quantity is as a measure of the page.</summary>
    internal static Measure MeasureOf(ForecastMeasure measure) => new(measure.Key() + "_hours", measure.Label(), measure.Unit(), MeasureKind.Hours);

    /// <summary>Fans of what is seen and expected of the county.</summary>
    internal static IEnumerable<FanContent> Fans(PublishedForecast published)
    {
        (ForecastMeasure Measure, string Key, string Title, LayerTone Tone)[] wanted =
        [
            (ForecastMeasure.Need, "fan-need", "Need: seen and expected", LayerTone.Care),
            (ForecastMeasure.Waiting, "fan-waiting", "Hours waiting: seen and expected", LayerTone.Missing),
            (ForecastMeasure.Requested, "fan-requested", "Hours newly asked for: seen and expected", LayerTone.Care),
        ];
        var noticed = NeedNoticed.In(published);
        foreach (var (measure, key, title, tone) in wanted)
        {
            if (published.Of(measure) is { Steps.IsEmpty: false } series)
            {
                var taken = measure == ForecastMeasure.Need && noticed is not null ? noticed.Taken : [];
                yield return new FanContent(key, title, MeasureOf(measure), Without(Weeks(series, measure.Label()), taken))
                {
                    Tone = tone,
                    Breaks = measure == ForecastMeasure.Need && noticed is not null ? noticed.Breaks : [],
                    Note = series.HistoryNote.Length > 0 ? $"Weeks seen are {series.HistoryNote}." : "",
                    File = File,
                };
            }
        }
    }

    /// <summary>Need against capacity of the county; none where one of them isn't there.</summary>
    internal static NeedCapacityContent? Gap(PublishedForecast published) =>
        published.Of(ForecastMeasure.Need) is { Steps.IsEmpty: false } need && published.Of(ForecastMeasure.Capacity) is { Steps.IsEmpty: false } capacity
            ? new NeedCapacityContent(
                "need-capacity", "Need against capacity", MeasureOf(ForecastMeasure.Need), Weeks(need, "Need"), Weeks(capacity, "Capacity"))
            {
                Note = $"Capacity is {published.Rung!.Value.Label()}. The range of the gap isn't the space between these bands: it is counted on joint sample paths.",
                File = File,
            }
            : null;

    /// <summary>Fans of need by zone or, where zones aren't forecast or are too many to be looked at, by group; none where the level shows the county only.</summary>
    internal static FanPanelsContent? Areas(PublishedForecast published)
    {
        var series = published.Series.Where(one => one.Measure == ForecastMeasure.Need && !one.Steps.IsEmpty).ToList();
        var zones = series.Where(one => one.Area.IsZone).ToList();
        var shown = zones.Count is > 0 and <= MostPanels ? zones : series.Where(one => one.Area.IsGroup).ToList();
        return shown.Count == 0
            ? null
            : new FanPanelsContent("fan-areas", "Need by area: seen and expected", MeasureOf(ForecastMeasure.Need), [.. shown.Select(one => Weeks(one, one.Area.Name))])
            {
                File = File,
            };
    }

    /// <summary>The history of need taken apart, from the figures shown, so that the parts tell no more than these do; none under eight weeks.</summary>
    internal static SeasonalDecomposition? PartsOf(PublishedForecast published) => NeedNoticed.In(published) is { } noticed ? SeasonalDecomposition.Of(noticed.History) : null;

    /// <summary>The parts of the history as a chart.</summary>
    internal static DecompositionContent? Parts(PublishedForecast published)
    {
        if (NeedNoticed.In(published)?.History is not { } history || PartsOf(published) is not { } parts)
        {
            return null;
        }

        return new DecompositionContent(
            "need-parts", "What the history of need is made of", MeasureOf(ForecastMeasure.Need), history.FirstWeek!.Value, parts.Trend,
            parts.HasSeason ? parts.Season : [], [.. parts.Remainder.Select((rest, week) => history.IsMissing(week) ? null : (double?)rest)])
        {
            Note = parts.Words + " Worked out from the weeks shown above.",
        };
    }

    /// <summary>A series with some weeks as gaps.</summary>
    private static FanSeries Without(FanSeries series, ImmutableArray<DateOnly> weeks) =>
        weeks.IsEmpty ? series : series with { Seen = [.. series.Seen.Select(week => weeks.Contains(week.Week) ? week with { Value = null } : week)] };

    /// <summary>A published series as the weeks of a chart.</summary>
    internal static FanSeries Weeks(PublishedSeries series, string label)
    {
        var first = 0;
        while (first < series.History.Length && series.History[first].Value is null)
        {
            first++;
        }

        return new FanSeries(
            label,
            [.. series.History[first..].Select(point => new SeenWeek(point.Week, point.Value) { IsIncomplete = point.IsIncomplete })],
            [.. series.Steps.Select(step => new ExpectedWeek(step.Week, step.Median, step.Low80, step.High80, step.Low95, step.High95))]);
    }
}
