using System.Collections.Immutable;
using System.Globalization;
using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>Histories of the whole county as tables, for internal use.</summary>
internal static class HistoryTable
{
    private const string Unit = "client hours a week";

    /// <summary>What is shown of weeks that are not published: they are, with the run's forecast.</summary>
    internal static Table Unpublished(string key, string title, DateOnly nextWeek, int weeks) =>
        UnpublishedTable.Of(key, title, nextWeek.AddDays(-1), weeks, "county.Run().Publish().Forecast");

    /// <summary>A row for each week, in full.</summary>
    internal static Table Of(CareHistory history) => new()
    {
        Key = "history",
        Title = string.Create(CultureInfo.InvariantCulture, $"{history.Weeks} weeks of care from {history.FirstWeek:d MMMM yyyy}"),
        Note = "Internal: not for publication.",
        Columns =
        [
            new("Week of"),
            .. history.Series.Select(series => new TableColumn(Label(series.Measure), Unit, IsNumber: true)),
            new("Entries"),
        ],
        Rows =
        [
            .. Enumerable.Range(0, history.Weeks).Reverse().Select(week => (ImmutableArray<TableCell>)
            [
                Day(history.FirstWeek.AddDays(7 * week)),
                .. history.Series.Select(series => CoarseCell.Exact(series.County(week)?.Hours.Value)),
                TableCell.Of(history.Series.Any(series => series.States[week] == WeekState.Incomplete) ? "still come in" : "whole"),
            ]),
        ],
    };

    /// <summary>A row for each week, in full.</summary>
    internal static Table Of(MovementTable table)
    {
        static TableCell Cell(CareMinutes minutes) => CoarseCell.Exact(minutes.Hours.Value);
        var isNeed = table.Stock == CareMeasure.Need;
        return new Table
        {
            Key = "movement",
            Title = isNeed ? "How need moved" : "How hours in service moved",
            Note = "Internal: not for publication. " + table.Words,
            Columns =
            [
                new("Week of"), new("Before", Unit, IsNumber: true), new(isNeed ? "Asked for" : "Started", Unit, IsNumber: true),
                new("Ended", Unit, IsNumber: true), new("Changes", Unit, IsNumber: true), new("After", Unit, IsNumber: true),
            ],
            Rows =
            [
                .. table.Weeks.Reverse().Select(row => (ImmutableArray<TableCell>)
                    [Day(row.Week), Cell(row.Opening), Cell(row.Starts), Cell(row.Ends), Cell(row.Changes), Cell(row.Closing)]),
            ],
        };
    }

    /// <summary>A day as year, month and day, which sorts as words do.</summary>
    internal static TableCell Day(DateOnly day) => TableCell.Of(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static string Label(CareMeasure measure) => measure switch
    {
        CareMeasure.Requested => "Asked for",
        CareMeasure.Started => "Started",
        CareMeasure.Ended => "Ended",
        CareMeasure.InService => "In service",
        CareMeasure.Waiting => "Waiting",
        CareMeasure.NotListed => "On no list",
        CareMeasure.Need => "Need",
        _ => "Delivered",
    };
}
