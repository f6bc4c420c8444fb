using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Forecasting;

/// <summary>Forecasts and their scores as tables.</summary>
internal static class ForecastTable
{
    private const string Coarse = "Shareable: to ten, below 100 hidden, since few people may stand behind it. For the house: ToTable(OutputLevel.Internal).";
    private const string ForTheHouse = "Internal: not for publication.";

    internal static Table Of(Forecast forecast, OutputLevel level)
    {
        var cell = Cell(level);
        return new Table
        {
            Key = "forecast",
            Title = $"Forecast of {forecast.Name}",
            Note = $"{Note(level)} Made by: {forecast.Method}.",
            Columns = [new(forecast.FirstWeek is null ? "Step" : "Week of"), .. Bands(isWide: true)],
            Rows =
            [
                .. Enumerable.Range(0, forecast.Horizon).Select(step => (ImmutableArray<TableCell>)
                [
                    forecast.FirstWeek is { } monday
                        ? Day(monday.AddDays(7 * step))
                        : new TableCell((step + 1).ToString(CultureInfo.InvariantCulture), step + 1),
                    cell(forecast.Median[step]), cell(forecast.Low80[step]), cell(forecast.High80[step]), cell(forecast.Low95[step]), cell(forecast.High95[step]),
                ]),
            ],
        };
    }

    internal static Table Of(ForecastSet set, OutputLevel level)
    {
        var cell = Cell(level);
        var steps = set.Forecasts.IsEmpty ? 0 : set.Forecasts.Max(forecast => forecast.Horizon);
        return new Table
        {
            Key = "forecasts",
            Title = string.Create(CultureInfo.InvariantCulture, $"{set.Forecasts.Length} forecasts, {steps} steps ahead"),
            Note = Note(level),
            Columns = [new("Series"), .. Bands(isWide: false), new("How")],
            Rows =
            [
                .. set.Forecasts.Select(forecast => (ImmutableArray<TableCell>)
                [
                    TableCell.Of(forecast.Name), cell(forecast.Median[^1]), cell(forecast.Low80[^1]), cell(forecast.High80[^1]), TableCell.Of(forecast.Method),
                ]),
            ],
        };
    }

    internal static Table Of(BackTestResult test) => new()
    {
        Key = "back-test",
        Title = string.Create(CultureInfo.InvariantCulture, $"Forecasts made again at {test.Dates} earlier dates"),
        Note = test.Words,
        Columns =
        [
            new("Model"), new("Mean error", "% of what came", IsNumber: true), new("Too high (+) or too low (−)", "% of what came", IsNumber: true),
            new("Scaled error", "MASE", IsNumber: true), new("In the 80% range", "% of steps", IsNumber: true), new("In the 95% range", "% of steps", IsNumber: true),
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

    /// <summary>A day as year, month and day, which sorts as text does.</summary>
    private static TableCell Day(DateOnly day) => TableCell.Of(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static Func<double, TableCell> Cell(OutputLevel level) =>
        level == OutputLevel.Shareable ? value => CoarseCell.Hours(value) : value => CoarseCell.Exact(Math.Round(value, 1));

    private static string Note(OutputLevel level) => level == OutputLevel.Shareable ? Coarse : ForTheHouse;

    private static TableColumn[] Bands(bool isWide) =>
    [
        new("Median", "", IsNumber: true), new("80% from", "", IsNumber: true), new("80% to", "", IsNumber: true),
        .. isWide ? new TableColumn[] { new("95% from", "", IsNumber: true), new("95% to", "", IsNumber: true) } : [],
    ];

    private static TableCell Number(double? value, int digits) => value is { } known && double.IsFinite(known)
        ? new TableCell(Math.Round(known, digits).ToString("#,0." + new string('0', digits), CultureInfo.InvariantCulture).TrimEnd('.').Replace('-', '−'), Math.Round(known, digits))
        : TableCell.NotSupplied;
}
