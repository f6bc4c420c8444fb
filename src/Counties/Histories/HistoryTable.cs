using System.Collections.Immutable;
using System.Globalization;
using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>Histories of the whole county as tables.</summary>
internal static class HistoryTable
{
    private const int Quarter = 13;

    /// <summary>A row for each week.</summary>
    internal static Table Of(CareHistory history, OutputLevel level, DisclosureRule? rule = null)
    {
        rule ??= new DisclosureRule();
        var isShareable = level == OutputLevel.Shareable;
        return new Table
        {
            Key = "history",
            Title = string.Create(CultureInfo.InvariantCulture, $"{history.Weeks} weeks of care from {history.FirstWeek:d MMMM yyyy}"),
            Note = isShareable
                ? $"Shareable: {rule.HoursText}; starts and ends as means of {rule.WeeksOfMean} weeks, so that no single package shows."
                : "Internal: not for publication.",
            Columns =
            [
                new("Week of"),
                .. history.Series.Select(series => new TableColumn(Label(series.Measure), "client hours a week", IsNumber: true)),
                new("Entries"),
            ],
            Rows =
            [
                .. Enumerable.Range(0, history.Weeks).Reverse().Select(week => (ImmutableArray<TableCell>)
                [
                    Day(history.FirstWeek.AddDays(7 * week)),
                    .. history.Series.Select(series =>
                        isShareable ? Shareable(series, week, rule) : CoarseCell.Exact(series.County(week)?.Hours.Value)),
                    TableCell.Of(history.Series.Any(series => series.States[week] == WeekState.Incomplete) ? "still come in" : "whole"),
                ]),
            ],
        };
    }

    /// <summary>A row a quarter, or a week.</summary>
    internal static Table Of(MovementTable table, OutputLevel level, DisclosureRule? rule = null)
    {
        rule ??= new DisclosureRule();
        var isShareable = level == OutputLevel.Shareable;
        var rows = isShareable ? Quarters(table.Weeks) : [.. table.Weeks.Reverse()];
        Func<CareMinutes, TableCell> cell = isShareable ? minutes =>
            CoarseCell.Hours(minutes.Hours.Value, rule) : minutes => CoarseCell.Exact(minutes.Hours.Value);
        // A change is what the four others leave over, so hiding it would hide nothing.
        Func<CareMinutes, TableCell> change = isShareable ? minutes => CoarseCell.Rounded(minutes.Hours.Value, rule) : cell;
        var isNeed = table.Stock == CareMeasure.Need;
        const string unit = "client hours a week";
        return new Table
        {
            Key = "movement",
            Title = isNeed ? "How need moved" : "How hours in service moved",
            Note = isShareable ? $"Shareable: {rule.HoursText}; figures are rounded one by one, so they may not add up."
                : "Internal: not for publication. " + table.Words,
            Columns =
            [
                new(isShareable ? "13 weeks from" : "Week of"), new("Before", unit, IsNumber: true),
                new(isNeed ? "Asked for" : "Started", unit, IsNumber: true),
                new("Ended", unit, IsNumber: true), new("Changes", unit, IsNumber: true), new("After", unit, IsNumber: true),
            ],
            Rows =
            [
                .. rows.Select(row => (ImmutableArray<TableCell>)
                    [Day(row.Week), cell(row.Opening), cell(row.Starts), cell(row.Ends), change(row.Changes), cell(row.Closing)]),
            ],
        };
    }

    /// <summary>A day as year, month and day, which sorts as words do.</summary>
    internal static TableCell Day(DateOnly day) => TableCell.Of(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static TableCell Shareable(CareSeries series, int week, DisclosureRule rule)
    {
        if (series.Measure.Kind() != CareMeasureKind.Flow)
        {
            return CoarseCell.Hours(series.County(week)?.Hours.Value, rule);
        }

        if (week + 1 < rule.WeeksOfMean)
        {
            return TableCell.NotSupplied;
        }

        var weeks = Enumerable.Range(week + 1 - rule.WeeksOfMean, rule.WeeksOfMean).Select(one => series.County(one)).ToArray();
        var sum = Array.Exists(weeks, one => one is null) ? null : weeks.Sum(one => one?.Hours.Value);
        return CoarseCell.IsFew(sum, rule) ? TableCell.Hidden : CoarseCell.Rounded(sum / rule.WeeksOfMean, rule);
    }

    private static ImmutableArray<Movement> Quarters(ImmutableArray<Movement> weeks)
    {
        var quarters = ImmutableArray.CreateBuilder<Movement>();
        for (var end = weeks.Length; end >= Quarter; end -= Quarter)
        {
            var part = weeks.AsSpan()[(end - Quarter)..end];
            if (part[^1].Week.DayNumber - part[0].Week.DayNumber != 7 * (Quarter - 1))
            {
                continue;
            }

            var (starts, ends, changes) = (CareMinutes.Zero, CareMinutes.Zero, CareMinutes.Zero);
            foreach (var week in part)
            {
                (starts, ends, changes) = (starts + week.Starts, ends + week.Ends, changes + week.Changes);
            }

            quarters.Add(new Movement(part[0].Week, part[0].Opening, starts, ends, changes, part[^1].Closing, part[^1].IsIncomplete));
        }

        return quarters.ToImmutable();
    }

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
