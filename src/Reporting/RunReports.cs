using System.Collections.Immutable;

namespace Zoning.Reporting;

/// <summary>
/// What a published run, forecast, rounds and comparison say in words, tables and files; pages and figures are made in Zoning.Figures.
/// </summary>
public static class RunReports
{
    /// <summary>The paragraph that the page and <c>summary.md</c> open with.</summary>
    /// <param name="run">The run.</param>
    /// <returns>At most 120 words, at the level of the run.</returns>
    public static string Summary(this PublishedRun run) => SummaryParagraph.Of(run);

    /// <summary>The tables of the ledger's part of the page, each with a key for <see cref="Tabular.Named"/>.</summary>
    /// <param name="run">The run.</param>
    /// <returns>
    /// <c>areas</c> (and one for each kind of group), <c>providers</c>, <c>rules</c>, <c>not-supplied</c> (what the folder lacks and what
    /// is done instead) and <c>control-totals</c> (rows read, used and not used), each if it has rows.
    /// </returns>
    [return: CompletionKeys("areas", "providers", "rules", "not-supplied", "control-totals")]
    public static ImmutableArray<Table> Tables(this PublishedRun run) =>
    [
        .. ReportTables.Of(run),
        .. new[] { ReportTables.Rules(run), ReportTables.Absent(run), ReportTables.Totals(run) }.Where(table => table.Rows.Length > 0),
    ];

    /// <summary>
    /// Makes the files of a run, except the page and its figures: tables as CSV and as one workbook, map, summary. The same folder,
    /// seed and options give the same bytes.
    /// </summary>
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

    /// <summary>
    /// Makes the files of a comparison: <c>comparison.csv</c>, <c>summary.md</c> and the description of the table's columns.
    /// </summary>
    /// <param name="comparison">The comparison.</param>
    /// <returns>Names and contents.</returns>
    public static ImmutableSortedDictionary<string, byte[]> Files(this Comparison comparison) => ComparisonFiles.Of(comparison);

    /// <summary>What a forecast says: summary, reasons, notes and tables.</summary>
    /// <param name="forecast">The forecast at its level.</param>
    /// <returns>The report; a forecast without a history says in a sentence what to supply.</returns>
    public static ForecastReport Report(this PublishedForecast forecast) => ForecastReporting.Of(forecast);

    /// <summary>What rounds say: summary, notes and tables.</summary>
    /// <param name="rounds">The rounds at their level.</param>
    /// <returns>The report.</returns>
    public static RoundsReport Report(this PublishedRounds rounds) => RoundsText.Of(rounds);
}
