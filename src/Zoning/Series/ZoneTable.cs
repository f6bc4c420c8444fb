using System.Collections.Immutable;
using System.Globalization;

namespace Zoning;

/// <summary>Values of zones as a table.</summary>
internal static class ZoneTable
{
    private const int MostWeeks = 8;
    private const string WithoutValues = "The values are not shown because they may be exact figures about people. "
        + "For internal use, call ToTable(OutputLevel.Internal). To share them, publish the result that they come from.";

    private const string NotForPublication = "Internal: not for publication.";

    internal static Table Of<T>(ZoneValues<T> values, bool showsExact) =>
        Of(values.Zones, [("Value", values)], showsExact, "Values by zone");

    internal static Table Of<T>(ZoneSeries<T> series, bool showsExact)
    {
        var first = Math.Max(0, series.Weeks - MostWeeks);
        var weeks = Enumerable.Range(first, series.Weeks - first)
            .Select(week => (series.FirstWeek.AddDays(7 * week).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), series[week]));
        var title = string.Create(CultureInfo.InvariantCulture,
            $"Values by zone, {series.Weeks} weeks from {series.FirstWeek:d MMMM yyyy}");
        return Of(series.Zones, [.. weeks], showsExact, title);
    }

    private static Table Of<T>(Zones zones, ImmutableArray<(string Label, ZoneValues<T> Values)> columns, bool showsExact, string title)
    {
        var isShareable = typeof(T).IsAssignableTo(typeof(IShareableValue));
        var shows = isShareable || showsExact;
        return new Table
        {
            Key = "values",
            Title = title,
            Note = isShareable ? "" : shows ? NotForPublication : WithoutValues,
            Columns =
            [
                new("Code"),
                new("Zone"),
                .. shows ? columns.Select(column => new TableColumn(column.Label, Unit(typeof(T)), IsNumber: true)) : [],
            ],
            Rows =
            [
                .. Enumerable.Range(0, shows ? zones.AreaCount : zones.Count).Select(area => (ImmutableArray<TableCell>)
                [
                    TableCell.Of(zones.CodeOf(zones.AreaAt(area))),
                    TableCell.Of(zones.NameOf(zones.AreaAt(area))),
                    .. shows ? columns.Select(column => Cell(column.Values[area])) : [],
                ]),
            ],
        };
    }

    private static string Unit(Type type) =>
        type == typeof(CareMinutes) || type == typeof(CareHours) ? "hours" : type == typeof(Money) ? "£" : "";

    private static TableCell Cell<T>(T value) => value switch
    {
        null => TableCell.NotSupplied,
        IShareableValue shareable => shareable.ToCell(),
        CareMinutes minutes => TableCell.Exact(minutes.Hours.Value),
        CareHours hours => TableCell.Exact(hours.Value),
        Money money => Number((double)money.Pounds),
        int or long or short or byte or double or float or decimal => Number(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        IFormattable other => TableCell.Of(other.ToString(null, CultureInfo.InvariantCulture)),
        _ => TableCell.Of(value.ToString() ?? ""),
    };

    private static TableCell Number(double value) => double.IsFinite(value)
        ? new TableCell(value.ToString("#,0.####", CultureInfo.InvariantCulture).Replace('-', '−'), value, Shown.Exact)
        : TableCell.NotSupplied;
}
