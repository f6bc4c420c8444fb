using System.Collections.Immutable;

namespace Zoning.Reporting;

/// <summary>The files of a published run, forecast and rounds, and what they say in words.</summary>
public static class RunReports
{
    /// <summary>Makes the files of a run, except the page and its figures. The same folder, seed and options give the same bytes.</summary>
    /// <param name="run">The run.</param>
    /// <returns>Relative names, parts separated by <c>/</c>, and contents.</returns>
    public static ImmutableSortedDictionary<string, byte[]> Files(this PublishedRun run) => RunFiles.Of(run);

    /// <summary>
    /// Makes the files of a forecast: <c>forecast.csv</c>, <c>gap.csv</c>, <c>capacity.csv</c>, <c>pathways.csv</c>, <c>outlook.csv</c>; at
    /// internal level also <c>movement.csv</c>, at restricted level also providers.
    /// </summary>
    /// <param name="forecast">The forecast at its level.</param>
    /// <returns>Relative names, parts separated by <c>/</c>, and contents.</returns>
    public static ImmutableSortedDictionary<string, byte[]> Files(this PublishedForecast forecast) => ForecastFiles.Of(forecast);

    /// <summary>Makes the files of rounds. At restricted level they say who visits whom and when.</summary>
    /// <param name="rounds">The rounds at their level.</param>
    /// <returns>Relative names, parts separated by <c>/</c>, and contents.</returns>
    public static ImmutableSortedDictionary<string, byte[]> Files(this PublishedRounds rounds) => RoundsFiles.Of(rounds);

    /// <summary>What a forecast says: summary, reasons, notes and tables.</summary>
    /// <param name="forecast">The forecast at its level.</param>
    /// <returns>The report; a forecast without a history says in a sentence what to supply.</returns>
    public static ForecastReport Report(this PublishedForecast forecast) => ForecastReporting.Of(forecast);

    /// <summary>What rounds say: summary, notes and tables.</summary>
    /// <param name="rounds">The rounds at their level.</param>
    /// <returns>The report.</returns>
    public static RoundsReport Report(this PublishedRounds rounds) => RoundsText.Of(rounds);
}
