using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Planning;

/// <summary>What earlier releases told of a series of the county, and the names of its figures in a release.</summary>
internal sealed class ToldSeries
{
    private readonly ForecastMeasure _measure;
    private readonly EarlierRelease? _newest;

    internal ToldSeries(EarlierRelease? after, ForecastMeasure measure)
    {
        _measure = measure;
        _newest = after?.All.FirstOrDefault(release => release.Figures.ContainsKey(NameOf(measure)));
        AsOf = after is null ? [] : [.. after.All.Select(release => release.AsOf).OfType<DateOnly>().Distinct()];
    }

    /// <summary>The as-at days of all earlier releases, whose ledgers show those days more finely than a series does.</summary>
    internal ImmutableArray<DateOnly> AsOf { get; }

    /// <summary>Whether the newest release hid the series.</summary>
    internal bool IsHidden => _newest is { } release && release.Figures[NameOf(_measure)].Shown == Shown.Hidden;

    /// <summary>What hours of weeks were rounded to; 0 if none was told.</summary>
    internal double Step => _newest is null ? 0 : _newest.Figures
        .Where(figure => figure.Value is { Shown: Shown.Rounded, High: not null, Value: not null }
            && figure.Key.StartsWith(NameOf(_measure) + "/seen/", StringComparison.Ordinal))
        .Select(figure => Math.Round(2 * (figure.Value.High!.Value - figure.Value.Value!.Value), 6))
        .DefaultIfEmpty().Max();

    /// <summary>The means of a flow that were told: first Monday, weeks, figure; oldest first.</summary>
    internal ImmutableArray<(DateOnly From, int Length, PublishedNumber Mean)> Windows => _newest is null
        ? []
        : [.. _newest.Figures.Select(figure => Window(figure.Key, figure.Value)).OfType<(DateOnly From, int Length, PublishedNumber Mean)>()
            .OrderBy(window => window.From)];

    /// <summary>What was told of a week; null if nothing was.</summary>
    internal PublishedNumber? Week(DateOnly monday) =>
        _newest is not null && _newest.Figures.TryGetValue(NameOf(_measure, "seen", monday), out var told) ? told : null;

    /// <summary>Whether a week is left out: it was seen in the newest release, and that did not tell it.</summary>
    internal bool IsLeftOut(DateOnly monday) => _newest?.AsOf is { } asOf && monday.AddDays(7) <= asOf && Week(monday) is null;

    /// <summary>Every figure that a published series tells, by its name in a release.</summary>
    internal static IEnumerable<(string Name, PublishedNumber Figure)> Figures(PublishedSeries series)
    {
        var isShown = series.Shown == Shown.Rounded;
        yield return (NameOf(series.Measure), new PublishedNumber(series.Shown, null, null, null));
        if (!isShown)
        {
            yield break;
        }

        foreach (var (from, length) in series.Windows)
        {
            if (series.History.FirstOrDefault(point => point.Week == from).Value is { } mean)
            {
                yield return (NameOf(series.Measure, "mean", from) + FormattableString.Invariant($"/{length}"),
                    Rounded(mean, series.HistoryRoundedTo, 0));
            }
        }

        if (series.Windows.IsEmpty)
        {
            foreach (var point in series.History)
            {
                if (point.Value is { } hours)
                {
                    yield return (NameOf(series.Measure, "seen", point.Week), Rounded(hours, series.HistoryRoundedTo, 0));
                }
            }
        }

        foreach (var step in series.Steps)
        {
            (string Name, double Hours)[] ahead =
            [
                ("mean", step.Mean), ("median", step.Median), ("low80", step.Low80), ("high80", step.High80), ("low95", step.Low95),
                ("high95", step.High95),
            ];
            foreach (var (name, hours) in ahead)
            {
                yield return (NameOf(series.Measure, "ahead", step.Week) + "/" + name,
                    Rounded(hours, series.RoundedTo, double.NegativeInfinity));
            }
        }
    }

    /// <summary>The window that a name means; null if it means none.</summary>
    private (DateOnly From, int Length, PublishedNumber Mean)? Window(string name, PublishedNumber mean) =>
        name.StartsWith(NameOf(_measure) + "/mean/", StringComparison.Ordinal) && name.Split('/') is [_, _, _, var from, var weeks]
            && DateOnly.TryParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var monday)
            && int.TryParse(weeks, NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length is > 0 and < 1_000
                ? (monday, length, mean)
                : null;

    private static PublishedNumber Rounded(double hours, double step, double floor) =>
        new(Shown.Rounded, hours, Math.Max(floor, hours - (step / 2)), hours + (step / 2));

    private static string NameOf(ForecastMeasure measure) => "forecast/" + measure.Key();

    private static string NameOf(ForecastMeasure measure, string part, DateOnly week) =>
        FormattableString.Invariant($"{NameOf(measure)}/{part}/{week:yyyy-MM-dd}");
}
