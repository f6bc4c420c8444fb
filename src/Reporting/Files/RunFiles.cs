using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Zoning.Reporting;

/// <summary>What a published run says in words, tables and files; the page and its figures are made in Zoning.Figures.</summary>
public static class RunFiles
{
    /// <summary>The paragraph that the page and <c>summary.md</c> open with.</summary>
    /// <param name="run">The run.</param>
    /// <returns>At most 120 words, at the level of the run.</returns>
    public static string Summary(this PublishedRun run) => SummaryParagraph.Of(run);

    /// <summary>The tables of the ledger's part of the page, each with a key for <see cref="Tabular.Named"/>.</summary>
    /// <param name="run">The run.</param>
    /// <returns>
    /// <c>areas</c> (and one for each kind of group), <c>providers</c>, <c>rules</c>, <c>not-supplied</c> (what the folder lacks and what is done
    /// instead) and <c>control-totals</c> (rows read, used and not used), each if it has rows.
    /// </returns>
    public static ImmutableArray<Table> Tables(this PublishedRun run) =>
    [
        .. ReportTables.Of(run),
        .. new[] { ReportTables.Rules(run), Absences.ToTable(run), ControlTotals.ToTable(run) }.Where(table => table.Rows.Length > 0),
    ];

    /// <summary>Makes the files of a run. Same folder, seed and options give the same bytes.</summary>
    /// <param name="run">The run.</param>
    /// <returns>Relative names, parts separated by <c>/</c>, and contents.</returns>
    public static ImmutableSortedDictionary<string, byte[]> Files(this PublishedRun run)
    {
        var paragraph = SummaryParagraph.Of(run);
        var files = ImmutableSortedDictionary.CreateBuilder<string, byte[]>(StringComparer.Ordinal);
        files["tables.csv"] = RunTables.Long(run);
        files["ledger.csv"] = RunTables.Wide(run);
        if (run.County.HasWaiting)
        {
            files["waiting.csv"] = RunTables.Waiting(run);
        }

        if (run.Rounds is { } rounds)
        {
            files["rounds-summary.csv"] = RoundsFiles.Summary(rounds);
        }

        if (run.Forecast is { } forecast)
        {
            files.AddRange(forecast.Files());
            if (forecast.BackTest is { } backTest)
            {
                files[BackTestRows.File] = BackTestRows.Write(forecast, backTest);
            }
        }

        files["zones.geojson"] = RunZones.Write(run);
        files["summary.json"] = RunSummary.Summary(run, paragraph);
        files["summary.md"] = Encoding.UTF8.GetBytes(Markdown(run, paragraph));
        files["assumptions.json"] = RunSummary.Assumptions(run.Options.Assumptions);
        if (run.WritesFindings)
        {
            files["restricted/findings.csv"] = RestrictedFiles.Findings(run.County.Findings);
            files["restricted/control-totals.csv"] = RestrictedFiles.Totals(run);
        }

        if (run.Level == OutputLevel.Restricted)
        {
            files["restricted/packages.csv"] = RestrictedFiles.Packages(run);
            files["restricted/waiting-list.csv"] = RestrictedFiles.WaitingList(run);
            files["restricted/points.geojson"] = RestrictedFiles.Points(run);
        }

        files[DataPackage.File] = DataPackage.Of("run", run.Level, run.County.IsSynthetic, files);
        return files.ToImmutable();
    }

    private static string Markdown(PublishedRun run, string paragraph) => string.Create(
        CultureInfo.InvariantCulture,
        $"# {run.County.Name}, {run.County.AsOf:d MMMM yyyy}\n\n{paragraph}\n\n*{LevelSentence(run)}*\n");

    private static string LevelSentence(PublishedRun run) => run.Level switch
    {
        OutputLevel.Shareable => "Shareable: small numbers are protected.",
        OutputLevel.Internal => "Internal: not for publication.",
        _ => "Restricted: for the controller and those it names.",
    };
}
