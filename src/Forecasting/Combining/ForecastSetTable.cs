using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Forecasting;

/// <summary>The forecasts of a set as a table.</summary>
internal static class ForecastSetTable
{
    /// <summary>A row for each series; its last step if figures are shown.</summary>
    internal static Table Of(ForecastSet set, bool showsFigures)
    {
        var steps = set.Forecasts.IsEmpty ? 0 : set.Forecasts.Max(forecast => forecast.Horizon);
        return new Table
        {
            Key = "forecasts",
            Title = string.Create(CultureInfo.InvariantCulture, $"{set.Forecasts.Length} forecasts, {steps} steps ahead"),
            Note = ForecastTable.Note(showsFigures),
            Columns = [new("Series"), .. showsFigures ? ForecastTable.Columns80() : [], new("Method")],
            Rows =
            [
                .. set.Forecasts.Select(forecast => (ImmutableArray<TableCell>)
                    [TableCell.Of(forecast.Name), .. showsFigures ? LastStep(forecast) : [], TableCell.Of(forecast.Method)]),
            ],
        };
    }

    private static TableCell[] LastStep(Forecast forecast) =>
        [ForecastTable.Figure(forecast.Median[^1]), ForecastTable.Figure(forecast.Low80[^1]), ForecastTable.Figure(forecast.High80[^1])];
}
