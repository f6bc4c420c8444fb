namespace Zoning.Reporting;

/// <summary>Writes back-test.csv: a row a model and number of weeks ahead.</summary>
internal static class BackTestRows
{
    /// <summary>The file's name.</summary>
    internal const string File = "back-test.csv";

    internal static byte[] Write(PublishedForecast published, NeedBackTest backTest) => CsvText.Write(
        ["date", "measure", "area", "model", "part", "weeks_ahead", "error", "unit", "level", "synthetic"],
        backTest.Lines.SelectMany(line => line.Errors.Select((error, step) => new object?[]
        {
            published.AsOf, ForecastMeasure.Need.Key(), "county", line.Label, line.Part.ToString().ToLowerInvariant(), step + 1,
            error is { } known ? (decimal)Math.Round(known, 3) / 1.000m
                : null, NeedBackTest.Unit, RunTables.LevelWord(published.Level), published.IsSynthetic,
        })));
}
