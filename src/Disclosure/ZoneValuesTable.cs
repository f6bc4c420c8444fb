namespace Zoning.Disclosure;

/// <summary>Values by zone as tables, for those who may see exact figures.</summary>
public static class ZoneValuesTable
{
    /// <summary>The values as a table.</summary>
    /// <typeparam name="T">The value.</typeparam>
    /// <param name="values">The values.</param>
    /// <param name="level">Who the table may go to: exact values are left out of a shareable table.</param>
    /// <returns>A row a zone, then outside the map and no known place.</returns>
    public static Table ToTable<T>(this ZoneValues<T> values, OutputLevel level) =>
        ZoneTable.Of(values, showsExact: level != OutputLevel.Shareable);

    /// <summary>The last eight weeks as a table.</summary>
    /// <typeparam name="T">The value of a zone in a week.</typeparam>
    /// <param name="series">The series.</param>
    /// <param name="level">Who the table may go to: exact values are left out of a shareable table.</param>
    /// <returns>A row a zone, then outside the map and no known place; a column a week.</returns>
    public static Table ToTable<T>(this ZoneSeries<T> series, OutputLevel level) =>
        ZoneTable.Of(series, showsExact: level != OutputLevel.Shareable);
}
