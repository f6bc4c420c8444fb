using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Forecasting;

/// <summary>The scores of a back-test as a table.</summary>
internal static class BackTestTable
{
    internal static Table Of(BackTestResult test) => new()
    {
        Key = "back-test",
        Title = string.Create(CultureInfo.InvariantCulture, $"Forecasts made again at {test.Dates} earlier dates"),
        Note = test.Words,
        Columns =
        [
            new("Model"),
            new("Mean error", "% of actual", IsNumber: true),
            new("Too high (+) or too low (−)", "% of actual", IsNumber: true),
            new("Scaled error", "MASE", IsNumber: true),
            new("In the 80% range", "% of steps", IsNumber: true),
            new("In the 95% range", "% of steps", IsNumber: true),
            new("Judged", "steps", IsNumber: true),
        ],
        Rows =
        [
            .. test.Models.Select(model => (ImmutableArray<TableCell>)
            [
                TableCell.Of(model.Model + (model.Model == test.Reference ? " (to beat)" : "")),
                Number(100 * model.ErrorShare, 1), Number(100 * model.BiasShare, 1), Number(model.MeanAbsoluteScaledError, 2),
                Number(100 * model.Coverage80, 0), Number(100 * model.Coverage95, 0), Number(model.Judged, 0),
            ]),
        ],
    };

    private static TableCell Number(double? value, int digits) => value is { } known && double.IsFinite(known)
        ? new TableCell(
            Math.Round(known, digits).ToString("#,0." + new string('0', digits), CultureInfo.InvariantCulture)
                .TrimEnd('.').Replace('-', '−'), Math.Round(known, digits))
        : TableCell.NotSupplied;
}
