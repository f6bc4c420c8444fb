using System.Collections.Immutable;
using System.Globalization;

namespace Zoning;

/// <summary>Values of zones as a table.</summary>
internal static class ZoneTable
{
    private const int MostWeeks = 8;
    private const string Without = "Values aren't shown, since they may be exact figures of people. For the house: ToTable(OutputLevel.Internal). To publish: Publish() of the ledger.";
    private const string ForTheHouse = "Internal: not for publication.";

    internal static Table Of<T>(ZoneValues<T> values, OutputLevel level) =>
        Of(values.Zones, [("Value", values)], level, "Values by zone");

    internal static Table Of<T>(ZoneSeries<T> series, OutputLevel level)
    {
        var first = Math.Max(0, series.Weeks - MostWeeks);
        var weeks = Enumerable.Range(first, series.Weeks - first)
            .Select(week => (series.FirstWeek.AddDays(7 * week).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), series[week]));
        var title = string.Create(CultureInfo.InvariantCulture, $"Values by zone, {series.Weeks} weeks from {series.FirstWeek:d MMMM yyyy}");
        return Of(series.Zones, [.. weeks], level, title);
    }

    private static Table Of<T>(Zones zones, ImmutableArray<(string Label, ZoneValues<T> Values)> columns, OutputLevel level, string title)
    {
        var isPublished = typeof(T) == typeof(PublishedCell);
        var shows = isPublished || level != OutputLevel.Shareable;
        return new Table
        {
            Key = "values",
            Title = title,
            Note = isPublished ? "" : shows ? ForTheHouse : Without,
            Columns = [new("Code"), new("Zone"), .. shows ? columns.Select(column => new TableColumn(column.Label, Unit(typeof(T)), IsNumber: true)) : []],
            Rows =
            [
                .. Enumerable.Range(0, shows ? zones.AreaCount : zones.Count).Select(area => (ImmutableArray<TableCell>)
                [
                    TableCell.Of(zones.CodeOf(new AreaIndex(area))),
                    TableCell.Of(zones.NameOf(new AreaIndex(area))),
                    .. shows ? columns.Select(column => Cell(column.Values[area])) : [],
                ]),
            ],
        };
    }

    private static string Unit(Type type) => type == typeof(CareMinutes) || type == typeof(CareHours) ? "hours" : type == typeof(Money) ? "£" : "";

    private static TableCell Cell<T>(T value) => value switch
    {
        null => TableCell.NotSupplied,
        PublishedCell cell => TableCell.Of(cell),
        CareMinutes minutes => CoarseCell.Exact(minutes.Hours.Value),
        CareHours hours => CoarseCell.Exact(hours.Value),
        Money money => Number((double)money.Pounds),
        int or long or short or byte or double or float or decimal => Number(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        IFormattable other => TableCell.Of(other.ToString(null, CultureInfo.InvariantCulture)),
        _ => TableCell.Of(value.ToString() ?? ""),
    };

    private static TableCell Number(double value) => double.IsFinite(value)
        ? new TableCell(value.ToString("#,0.####", CultureInfo.InvariantCulture).Replace('-', '−'), value, Shown.Exact)
        : TableCell.NotSupplied;
}
