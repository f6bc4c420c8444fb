using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>The weeks seen of one of the county's series, and who is behind them. Restricted.</summary>
/// <param name="Hours">Hours of each week; null for missing weeks.</param>
/// <param name="First">Which week of the history of care is the first.</param>
/// <param name="People">
/// Who is behind each week, and behind the as-at day as one more week; null if the series was supplied as sums.
/// </param>
internal sealed record SeenWeeks(ImmutableArray<double?> Hours, int First, WeekPeople? People)
{
    private int AsOf { get; init; }

    /// <summary>Hours that came and went up to the end of each week of care.</summary>
    private ImmutableArray<double> MovedUpTo { get; init; } = [];

    /// <summary>The week of the history of care that a week of the series is.</summary>
    internal int WeekOf(int week) => First + week;

    /// <summary>The weeks of a series; with who has hours of some statuses on the as-at day.</summary>
    internal static SeenWeeks Of(
        ForecastHistory history, ImmutableArray<double> soFar, CareMeasure measure, CountyForecast forecast, Func<HourStatus, bool>? asOf)
    {
        var whole = history.Count - soFar.Length;
        ImmutableArray<double?> hours =
        [
            .. Enumerable.Range(0, history.Count).Select(week => week >= whole ? soFar[week - whole]
                : history.IsMissing(week) ? (double?)null
                : history.Values[week]),
        ];
        var care = forecast.Care;
        var start = history.FirstWeek ?? forecast.FirstWeek.AddDays(-7 * history.Count);
        var series = measure == CareMeasure.Need ? care?.Need : care?[measure];
        return new SeenWeeks(
            hours, care is null ? 0 : (start.DayNumber - care.FirstWeek.DayNumber) / 7, PeopleOf(series, forecast.Ledger, asOf))
        {
            AsOf = care?.Weeks ?? 0,
            MovedUpTo = care is null ? [] : Moves(care, measure == CareMeasure.Waiting ? CareMeasure.Started : CareMeasure.Ended),
        };
    }

    /// <summary>How many people have other hours in one week than in another; null if people are unknown.</summary>
    internal int? Differ(int one, int other) => People?.Differ(WeekOf(one), WeekOf(other));

    /// <summary>How many people have other hours in a week than on the as-at day; null if people are unknown.</summary>
    internal int? DifferFromToday(int week) => People?.Differ(WeekOf(week), AsOf);

    /// <summary>The hours that are known to have come and gone after one week up to another.</summary>
    internal double Moved(int one, int other) =>
        MovedUpTo[WeekOf(Math.Max(one, other))] - MovedUpTo[WeekOf(Math.Min(one, other))];

    private static ImmutableArray<double> Moves(CareHistory care, CareMeasure leaving)
    {
        var sum = 0.0;
        return
        [
            .. Enumerable.Range(0, care.Weeks).Select(week => sum +=
                (care[CareMeasure.Requested]?.County(week)?.Hours.Value ?? 0) + (care[leaving]?.County(week)?.Hours.Value ?? 0)),
        ];
    }

    /// <summary>Who is behind the weeks of a series; null if it was supplied as sums.</summary>
    internal static WeekPeople? PeopleOf(CareSeries? series, Ledger? ledger = null, Func<HourStatus, bool>? asOf = null)
    {
        if (series?.Behind is not { } spans)
        {
            return null;
        }

        var weeks = series.Values.Weeks;
        return new WeekPeople(weeks + 1, ledger is null || asOf is null
            ? spans
            : spans.Concat(ledger.Entries.Where(entry => asOf(entry.Status))
                .Select(entry => new PersonSpan(entry.Person, weeks, weeks + 1, entry.Client))));
    }
}
