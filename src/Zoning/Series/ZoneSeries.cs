using System.Collections.Immutable;

namespace Zoning;

/// <summary>Values of each zone over weeks: a table of weeks x (zones, outside the map, no known place).</summary>
/// <typeparam name="T">The value of a zone in a week.</typeparam>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed class ZoneSeries<T> : ITabular
{
    private readonly ImmutableArray<ZoneValues<T>> _weeks;

    private ZoneSeries(DateOnly firstWeek, ImmutableArray<ZoneValues<T>> weeks)
    {
        FirstWeek = firstWeek;
        _weeks = weeks;
    }

    /// <summary>The Monday of the first week.</summary>
    public DateOnly FirstWeek { get; }

    /// <summary>How many weeks there are.</summary>
    public int Weeks => _weeks.Length;

    /// <summary>The map the values belong to.</summary>
    public Zones Zones => _weeks[0].Zones;

    /// <summary>The values of one week.</summary>
    /// <param name="week">From 0 to <see cref="Weeks"/> - 1.</param>
    public ZoneValues<T> this[int week] => _weeks[week];

    /// <summary>Makes a series from weekly values.</summary>
    /// <param name="firstWeek">A Monday.</param>
    /// <param name="weeks">At least one week, all on the same map, without gaps.</param>
    /// <returns>The series.</returns>
    /// <exception cref="ArgumentException">No week is given, the first isn't a Monday, or the maps differ.</exception>
    public static ZoneSeries<T> Of(DateOnly firstWeek, IEnumerable<ZoneValues<T>> weeks)
    {
        if (firstWeek.DayOfWeek != DayOfWeek.Monday)
        {
            throw new ArgumentException($"{firstWeek:yyyy-MM-dd} is a {firstWeek.DayOfWeek}; weeks start on Monday.", nameof(firstWeek));
        }

        var fixedWeeks = weeks.ToImmutableArray();
        if (fixedWeeks.IsEmpty || fixedWeeks.Any(week => !ReferenceEquals(week.Zones, fixedWeeks[0].Zones)))
        {
            throw new ArgumentException("A series needs at least one week, all on the same map.", nameof(weeks));
        }

        return new ZoneSeries<T>(firstWeek, fixedWeeks);
    }

    /// <summary>
    /// The zones as a table. It has the values only if they were published; others may be exact figures about people, and are left out.
    /// </summary>
    /// <returns>A row a zone; of a series the last eight weeks.</returns>
    public Table ToTable() => ZoneTable.Of(this, showsExact: false);

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>One zone's values over all weeks.</summary>
    /// <param name="area">An index of the map.</param>
    /// <returns>A value a week, the first week first.</returns>
    public ImmutableArray<T> Of(AreaIndex area) => [.. _weeks.Select(week => week[area])];
}
