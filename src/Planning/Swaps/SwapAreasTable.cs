using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>The areas before and after, the county below.</summary>
internal static class SwapAreasTable
{
    internal static Table Of(PublishedSwaps swaps)
    {
        ImmutableArray<(string Label, Measure Measure, string Status)> columns =
        [
            ("Waiting today", SwapMeasures.People, SwapMeasures.Today), ("Placed", SwapMeasures.People, SwapMeasures.Placed),
            ("Still waiting", SwapMeasures.People, SwapMeasures.After), ("Change provider", SwapMeasures.Moved, SwapMeasures.After),
            ("Travel today", SwapMeasures.Travel, SwapMeasures.Today), ("Better rounds alone", SwapMeasures.Travel, SwapMeasures.Better),
            ("With proposals", SwapMeasures.Travel, SwapMeasures.After),
        ];
        ImmutableArray<TableCell> Row(string name, string kind, string area) =>
        [
            TableCell.Of(name),
            .. columns.Select(column => swaps.Find(column.Measure, column.Status, kind, area) is { } cell
                ? cell.ToCell() : TableCell.Of("")),
        ];
        return new Table
        {
            Key = "swap-areas",
            Title = "Areas before and after",
            Note = "Travel is that of the providers concerned: half of each way between two doors counts to either area.",
            Columns = [new("Area"), .. columns.Select(column => new TableColumn(column.Label, column.Measure.Unit, IsNumber: true))],
            Rows = [.. swaps.Areas.Select(area => Row(area.Name, "display", area.Code.Value))],
            Total = Row("Whole county", "county", "county"),
        };
    }
}
