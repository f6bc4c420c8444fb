using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Forecasting;

/// <summary>One forecast as a table.</summary>
internal static class ForecastTable
{
    private const string WithoutFigures =
        "The figures are not shown because they may be exact figures about people. For internal use, call ToInternalTable().";

    private const string NotForPublication = "Internal: not for publication.";

    /// <summary>The note of a table that leaves its figures out, or shows them.</summary>
    internal static string Note(bool showsFigures) => showsFigures ? NotForPublication : WithoutFigures;

    /// <summary>A row for each step ahead; only its week if figures are not shown.</summary>
    internal static Table Of(Forecast forecast, bool showsFigures) => new()
    {
        Key = "forecast",
        Title = string.Create(CultureInfo.InvariantCulture, $"Forecast of {forecast.Name}, {forecast.Horizon} steps ahead"),
        Note = $"{Note(showsFigures)} Made by: {forecast.Method}.",
        Columns =
        [
            new(forecast.FirstWeek is null ? "Step" : "Week of"),
            .. showsFigures
                ? [.. Columns80(), new("95% from", "", IsNumber: true), new TableColumn("95% to", "", IsNumber: true)]
                : Array.Empty<TableColumn>(),
        ],
        Rows =
        [
            .. Enumerable.Range(0, forecast.Horizon).Select(step => (ImmutableArray<TableCell>)
                [Step(forecast, step), .. showsFigures ? Figures(forecast, step) : []]),
        ],
    };

    /// <summary>The columns of the median and the 80 % range.</summary>
    internal static TableColumn[] Columns80() =>
        [new("Median", "", IsNumber: true), new("80% from", "", IsNumber: true), new("80% to", "", IsNumber: true)];

    /// <summary>A figure to one decimal.</summary>
    internal static TableCell Figure(double value)
    {
        var rounded = Math.Round(value, 1);
        return new TableCell(rounded.ToString("#,0.#", CultureInfo.InvariantCulture).Replace('-', '−'), rounded, Shown.Exact);
    }

    private static TableCell Step(Forecast forecast, int step) => forecast.FirstWeek is { } monday
        ? TableCell.Of(monday.AddDays(7 * step).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        : new TableCell((step + 1).ToString(CultureInfo.InvariantCulture), step + 1);

    private static TableCell[] Figures(Forecast forecast, int step) =>
    [
        Figure(forecast.Median[step]), Figure(forecast.Low80[step]), Figure(forecast.High80[step]),
        Figure(forecast.Low95[step]), Figure(forecast.High95[step]),
    ];
}
