using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>Fans of a published forecast of the county.</summary>
internal static class ForecastFans
{
    /// <summary>The file that holds every week of every figure.</summary>
    internal const string File = "forecast.csv";

    /// <summary>Need, hours waiting and hours newly requested: each a fan if the level shows it.</summary>
    internal static IEnumerable<FanContent> Of(PublishedForecast published)
    {
        (ForecastMeasure Measure, string Key, string Title, LayerTone Tone)[] wanted =
        [
            (ForecastMeasure.Need, "fan-need", "Need: seen and expected", LayerTone.Care),
            (ForecastMeasure.Waiting, "fan-waiting", "Hours waiting: seen and expected", LayerTone.Missing),
            (ForecastMeasure.Requested, "fan-requested", "Hours newly requested: seen and expected", LayerTone.Care),
        ];
        var noticed = NeedNoticed.In(published);
        foreach (var (measure, key, title, tone) in wanted)
        {
            if (published.Of(measure) is { Steps.IsEmpty: false } series)
            {
                var isNoticed = measure == ForecastMeasure.Need && noticed is not null;
                yield return new FanContent(
                    key, title, measure.ToMeasure(), Without(Weeks(series, measure.Label()), isNoticed ? noticed!.Taken : []))
                {
                    Tone = tone,
                    Breaks = isNoticed ? [.. noticed!.Breaks.Select(change => new FanBreak(change.Week, change.Text))] : [],
                    Note = series.HistoryNote.Length > 0 ? $"Weeks seen are {series.HistoryNote}." : "",
                    File = File,
                };
            }
        }
    }

    /// <summary>A published series as the weeks of a chart; missing weeks before the first known one are left out.</summary>
    internal static FanSeries Weeks(PublishedSeries series, string label) => new(
        label,
        [.. series.History.SkipWhile(point => point.Value is null)
            .Select(point => new SeenWeek(point.Week, point.Value) { IsIncomplete = point.IsIncomplete })],
        [.. series.Steps.Select(step => new ExpectedWeek(step.Week, step.Median, step.Low80, step.High80, step.Low95, step.High95))]);

    /// <summary>A series with some weeks as missing.</summary>
    private static FanSeries Without(FanSeries series, ImmutableArray<DateOnly> weeks) => weeks.IsEmpty
        ? series
        : series with { Seen = [.. series.Seen.Select(week => weeks.Contains(week.Week) ? week with { Value = null } : week)] };
}
