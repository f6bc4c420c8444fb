using System.Collections.Immutable;

namespace Zoning.Demand;

/// <summary>The care of a county week by week: series of several measures over the same weeks and map.</summary>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed class CareHistory : ITabular
{
    private readonly ImmutableArray<CareSeries> _series;

    private CareHistory(ImmutableArray<CareSeries> series) => _series = series;

    /// <summary>The Monday of the first week.</summary>
    public DateOnly FirstWeek => _series[0].Values.FirstWeek;

    /// <summary>How many weeks there are, including missing ones.</summary>
    public int Weeks => _series[0].Values.Weeks;

    /// <summary>The Monday after the last week: the first week of a forecast.</summary>
    public DateOnly NextWeek => FirstWeek.AddDays(7 * Weeks);

    /// <summary>The map.</summary>
    public Zones Zones => _series[0].Values.Zones;

    /// <summary>The series, in the order of <see cref="CareMeasure"/>.</summary>
    public ImmutableArray<CareSeries> Series => _series;

    /// <summary>What people need: the supplied series of need, or in service, waiting and not listed together; null if hours in service
    /// are unknown.</summary>
    public CareSeries? Need
    {
        get
        {
            if (this[CareMeasure.Need] is { } given)
            {
                return given;
            }

            var need = this[CareMeasure.InService];
            foreach (var more in new[] { CareMeasure.Waiting, CareMeasure.NotListed })
            {
                need = need is not null && this[more] is { } stock ? need.Plus(stock) : need;
            }

            return need;
        }
    }

    /// <summary>The series of a measure; null if it is unknown.</summary>
    /// <param name="measure">The measure.</param>
    public CareSeries? this[CareMeasure measure] => _series.FirstOrDefault(series => series.Measure == measure);

    /// <summary>The title of the history, its rough number of weeks and how to publish it; no figures.</summary>
    /// <returns>One row.</returns>
    public Table ToTable() =>
        UnpublishedTable.Of("history", "Weekly history of care", NextWeek.AddDays(-1), Weeks, "county.History().ToTable()");

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>Makes a history of several series.</summary>
    /// <param name="series">At least one; each has a different measure, and all have the same weeks and map.</param>
    /// <returns>The history.</returns>
    /// <exception cref="ArgumentException">There is no series, two have the same measure, or weeks or maps differ; the message names
    /// all of them.</exception>
    public static CareHistory Of(IEnumerable<CareSeries> series)
    {
        ArgumentNullException.ThrowIfNull(series);
        var given = series.OrderBy(one => one.Measure).ToImmutableArray();
        if (given.IsEmpty)
        {
            throw new ArgumentException("A history needs at least one series.", nameof(series));
        }

        var faults = given.GroupBy(one => one.Measure)
            .Where(group => group.Count() > 1)
            .Select(group => $"'{group.Key.Key()}' stands {group.Count()} times")
            .ToList();
        faults.AddRange(given.Where(one => one.Values.FirstWeek != given[0].Values.FirstWeek || one.Values.Weeks != given[0].Values.Weeks
            || !ReferenceEquals(one.Values.Zones, given[0].Values.Zones))
            .Select(one => $"'{one.Measure.Key()}' has other weeks or another map than '{given[0].Measure.Key()}'"));
        return faults.Count == 0
            ? new CareHistory(given)
            : throw new ArgumentException($"The series don't fit together: {string.Join("; ", faults)}.", nameof(series));
    }

    /// <summary>The same history with its last weeks marked as incomplete in every series.</summary>
    /// <param name="weeks">How many, 0 or more.</param>
    /// <returns>The marked history.</returns>
    public CareHistory WithIncomplete(int weeks) => new([.. _series.Select(one => one.WithIncomplete(weeks))]);

    /// <summary>How many of the last weeks seem incomplete, judged by hours requested, or by hours started if those are unknown.</summary>
    /// <returns>0 to 4.</returns>
    public int LateWeeks() => (this[CareMeasure.Requested] ?? this[CareMeasure.Started]) is { } flow
        ? LateEntry.Weeks([.. Enumerable.Range(0, Weeks).Select(week => (double?)flow.County(week)?.Value)])
        : 0;
}
