namespace Zoning.Planning;

/// <summary>Writes forecast.csv: a row a measure, area and week, seen or expected.</summary>
internal static class ForecastWeeks
{
    internal static byte[] Write(PublishedForecast published) => CsvText.Write(
        [
            "date", "area_kind", "area", "area_name", "measure", "week", "kind", "seen", "mean", "median", "low80", "high80", "low95", "high95", "unit", "shown",
            "method", "level", "synthetic",
        ],
        published.Series.SelectMany(series => Rows(published, series)));

    private static IEnumerable<object?[]> Rows(PublishedForecast published, PublishedSeries series)
    {
        if (series.History.IsEmpty && series.Steps.IsEmpty)
        {
            yield return Row(null, "none", new decimal?[7], series.Shown);
        }

        foreach (var point in series.History)
        {
            yield return Row(point.Week, "seen", [Number(point.Value), null, null, null, null, null, null], point.Value is null ? Shown.NotSupplied : series.Shown);
        }

        foreach (var step in series.Steps)
        {
            yield return Row(
                step.Week, "expected",
                [null, Number(step.Mean), Number(step.Median), Number(step.Low80), Number(step.High80), Number(step.Low95), Number(step.High95)], series.Shown);
        }

        object?[] Row(DateOnly? week, string kind, decimal?[] figures, Shown shown) =>
        [
            published.AsOf, series.Area.Kind, series.Area.Code, series.Area.Name, series.Measure.Key(), week, kind, .. figures.Cast<object?>(),
            series.Measure.Unit(), RunTables.ShownWord(shown), kind == "expected" ? series.Method : null, RunTables.LevelWord(published.Level), published.IsSynthetic,
        ];
    }

    private static decimal? Number(double? value) => value is { } number ? (decimal)Math.Round(number, 6) / 1.000000m : null;
}
