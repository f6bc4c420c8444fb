using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Planning;

/// <summary>The weeks ahead of a published forecast as a table.</summary>
internal static class ForecastWeeksTable
{
    /// <summary>The county's weeks ahead.</summary>
    internal static Table Of(PublishedForecast published)
    {
        ForecastMeasure[] measures = [ForecastMeasure.Need, ForecastMeasure.Capacity, ForecastMeasure.Gap, ForecastMeasure.Waiting];
        var steps = measures.Select(measure => published.Of(measure)).ToArray();
        const string unit = "client hours a week";
        return new Table
        {
            Key = "forecast-weeks",
            Title = string.Create(
                CultureInfo.InvariantCulture,
                $"{published.Name}: {(published.Weeks == 1 ? "the week" : $"{published.Weeks} weeks")} ahead"),
            Note = ForecastText.Summary(published),
            Columns =
            [
                new("Week of"), new("Need", unit, IsNumber: true), new("80% from", unit, IsNumber: true),
                new("80% to", unit, IsNumber: true),
                new("Capacity", unit, IsNumber: true), new("Need less capacity", unit, IsNumber: true),
                new("80% from", unit, IsNumber: true),
                new("80% to", unit, IsNumber: true), new("Waiting", unit, IsNumber: true),
            ],
            Rows =
            [
                .. Enumerable.Range(0, published.Weeks).Select(week => (ImmutableArray<TableCell>)
                [
                    TableCell.Of(published.FirstWeek.AddDays(7 * week).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                    Step(steps[0], week, step => step.Median), Step(steps[0], week, step => step.Low80),
                    Step(steps[0], week, step => step.High80),
                    Step(steps[1], week, step => step.Median),
                    Step(steps[2], week, step => step.Median), Step(steps[2], week, step => step.Low80),
                    Step(steps[2], week, step => step.High80),
                    Step(steps[3], week, step => step.Median),
                ]),
            ],
        };
    }

    private static TableCell Step(PublishedSeries? series, int week, Func<PublishedStep, double> take) =>
        series is null || series.Shown == Shown.NotSupplied ? TableCell.NotSupplied
        : series.Shown == Shown.Hidden || week >= series.Steps.Length ? TableCell.Hidden
        : Hours(take(series.Steps[week]));

    private static TableCell Hours(double value) => new(ForecastText.Hours(value), value);
}
