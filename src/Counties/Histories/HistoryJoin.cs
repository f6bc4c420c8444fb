using System.Collections.Immutable;
using System.Globalization;
using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>Joins the series of history.csv with those worked out from dates.</summary>
internal static class HistoryJoin
{
    /// <summary>
    /// One series a measure over the same weeks, up to the week before the as-at day's; weeks that a series lacks are missing in it.
    /// </summary>
    /// <param name="given">Series of history.csv, which win; on the map that was read.</param>
    /// <param name="derived">Series worked out.</param>
    /// <param name="monday">The Monday of the as-at day's week.</param>
    /// <param name="zones">The county's map now.</param>
    internal static ImmutableArray<CareSeries> Of(
        ImmutableArray<CareSeries> given, ImmutableArray<CareSeries> derived, DateOnly monday, Zones zones)
    {
        // Derived parts of need would be added to a series of need that is given.
        var isNeedGiven = given.Any(series => series.Measure == CareMeasure.Need);
        ImmutableArray<CareSeries> chosen =
        [
            .. MapChange.Share(given, zones),
            .. derived.Where(series => given.All(one => one.Measure != series.Measure)),
        ];
        if (chosen.IsEmpty)
        {
            return [];
        }

        var first = chosen.Min(series => series.Values.FirstWeek);
        var weeks = (monday.DayNumber - first.DayNumber) / 7;
        return weeks < 1
            ? []
            : [.. chosen.Where(series => !isNeedGiven || series.Measure != CareMeasure.NotListed)
            .Select(series => Spread(series, first, weeks))];
    }

    /// <summary>What is said of a history that is given.</summary>
    internal static ImmutableArray<string> Notes(ImmutableArray<CareSeries> given, DerivedHistory derived)
    {
        var keys = string.Join(", ", given.Select(series => series.Measure.Key()));
        var others = derived.Series.Where(series => given.All(one => one.Measure != series.Measure))
            .Select(series => series.Measure.Key()).ToArray();
        return
        [
            string.Create(CultureInfo.InvariantCulture,
                $"The history is that of history.csv: {keys}, up to {given.Max(series => series.Values.Weeks)} weeks."),
            .. others.Length > 0
                ? [$"Calculated from start and end dates: {string.Join(", ", others)}. {HistoryFromDates.Limit}"]
                : Array.Empty<string>(),
        ];
    }

    private static CareSeries Spread(CareSeries series, DateOnly first, int weeks)
    {
        var late = (series.Values.FirstWeek.DayNumber - first.DayNumber) / 7;
        var nothing = ZoneValues<CareMinutes>.Of(series.Values.Zones, new CareMinutes[series.Values.Zones.AreaCount]);
        bool Has(int week) => week >= late && week - late < series.Values.Weeks;
        return CareSeries.Of(
            series.Measure,
            ZoneSeries<CareMinutes>.Of(first, Enumerable.Range(0, weeks).Select(week => Has(week) ? series.Values[week - late] : nothing)),
            Enumerable.Range(0, weeks).Select(week => Has(week) ? series.States[week - late] : WeekState.Missing))
            .WithBehind(series.Behind is { } spans
                ? [.. spans.Select(span => Moved(span, late, weeks)).Where(span => span.From < span.To)]
                : null);
    }

    /// <summary>What a person adds, on the weeks that all series share.</summary>
    private static PersonSpan Moved(PersonSpan span, int late, int weeks) =>
        span with { From = Math.Clamp(span.From + late, 0, weeks), To = Math.Clamp(span.To + late, 0, weeks) };
}
