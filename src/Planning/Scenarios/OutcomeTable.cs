using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>A published outcome as a table of the county.</summary>
internal static class OutcomeTable
{
    /// <summary>Each measure of the county in the last week; a column of statuses only if any figure has one.</summary>
    internal static Table Of(PublishedOutcome outcome)
    {
        List<OutcomeCell> cells = [.. outcome.Cells.Where(cell => cell.Week == outcome.Outcome.End.Week
            && cell.After.AreaKind == EmptyRows.CountyKind)];
        var hasStatus = cells.Exists(cell => cell.After.Status.Length > 0);
        return new()
        {
            Key = "outcome",
            Title = $"What if: {outcome.Scenario.Name}",
            Note = FormattableString.Invariant($"Week {outcome.Outcome.End.Week}, from {outcome.Outcome.End.Day:d MMMM yyyy}. ")
                + (outcome.Level == OutputLevel.Shareable
                    ? "The range is what rounding leaves open."
                    : "The range holds eight of ten draws of the levers' sizes."),
            Columns =
            [
                new("Measure"), .. hasStatus ? (TableColumn[])[new("Status")] : [], new("Before", "", IsNumber: true),
                new("After", "", IsNumber: true), new("Change", "", IsNumber: true), new("Low", "", IsNumber: true),
                new("High", "", IsNumber: true), new("Unit"),
            ],
            Rows =
            [
                .. cells.Select(cell => ImmutableArray.Create<TableCell>(
                [
                    TableCell.Of(cell.After.Measure.Label), .. hasStatus ? (TableCell[])[TableCell.Of(cell.After.Status)] : [],
                    TableCell.Of(cell.Before), TableCell.Of(cell.After), TableCell.Of(cell.Change),
                    TableCell.Of(End(cell.Change, cell.Change.Low)), TableCell.Of(End(cell.Change, cell.Change.High)),
                    TableCell.Of(cell.After.Measure.Unit),
                ])),
            ],
        };
    }

    private static PublishedCell End(PublishedCell change, double? end) => change with { Value = end, Low = end, High = end };
}
