using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Zoning.Reporting;

/// <summary>The files of a run but for the page and its figures: name inside the output folder, and content.</summary>
internal static class RunFiles
{
    /// <summary>Makes the files of a run. Same folder, seed and options give the same bytes.</summary>
    /// <param name="run">The run.</param>
    /// <returns>Relative names, parts separated by <c>/</c>, and contents.</returns>
    internal static ImmutableSortedDictionary<string, byte[]> Of(PublishedRun run)
    {
        var paragraph = SummaryParagraph.Of(run);
        var files = ImmutableSortedDictionary.CreateBuilder<string, byte[]>(StringComparer.Ordinal);
        if (run.IsTooSmall)
        {
            files["summary.md"] = Encoding.UTF8.GetBytes(Markdown(run, paragraph));
            return files.ToImmutable();
        }

        files["tables.csv"] = RunTables.Tidy(run);
        files["all-figures.csv"] = RunTables.All(run);
        foreach (var (file, content) in LedgerTables.Of(run))
        {
            files[file] = content;
        }

        if (run.Need.NotSupplied.Length == 0)
        {
            files[NeedFile.Name] = NeedFile.Write(run);
        }

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
            files.AddRange(ForecastFiles.Of(forecast));
            if (forecast.BackTest is { } backTest)
            {
                files[BackTestRows.File] = BackTestRows.Write(forecast, backTest);
            }
        }

        files["zones.geojson"] = RunZones.Write(run);
        files["summary.json"] = RunSummary.Summary(run, paragraph);
        files["summary.md"] = Encoding.UTF8.GetBytes(Markdown(run, paragraph));
        files["assumptions.json"] = RunSummary.Assumptions(run);
        ReleaseFile.AddTo(files, run, hasLedger: true);
        if (run.Level == OutputLevel.Restricted)
        {
            files["restricted/packages.csv"] = RestrictedFiles.Packages(run);
            files["restricted/waiting-list.csv"] = RestrictedFiles.WaitingList(run);
            files["restricted/points.geojson"] = RestrictedFiles.Points(run);
            files[RestrictedFolder.Mark] = RestrictedFolder.MarkContent;
        }

        files[ResultsWorkbook.File] = ResultsWorkbook.Of(ResultsNotes.Of(run, paragraph), files);
        files[DataPackage.File] = DataPackage.Of("run", run.Level, run.County.IsSynthetic, files);
        return files.ToImmutable();
    }

    /// <summary>The files of the findings: lines and values in clear, for a separate folder that is restricted.</summary>
    internal static SortedDictionary<string, byte[]> Findings(ImmutableArray<Finding> findings, PublishedRun? run = null)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["findings.csv"] = RestrictedFiles.Findings(findings),
            [RestrictedFolder.Mark] = RestrictedFolder.MarkContent,
        };
        if (run is not null)
        {
            files["control-totals.csv"] = RestrictedFiles.Totals(run);
        }

        return files;
    }

    private static string Markdown(PublishedRun run, string paragraph) => string.Create(
        CultureInfo.InvariantCulture,
        $"# {ReportMarkdown.Plain(run.County.Name)}, {run.County.AsOf:d MMMM yyyy}\n\n")
        + $"{ReportMarkdown.Plain(paragraph)}\n\n*{LevelSentence(run)}*\n";

    private static string LevelSentence(PublishedRun run) => run.Level switch
    {
        OutputLevel.Shareable => "Shareable: small numbers are protected.",
        OutputLevel.Internal => "Internal: not for publication.",
        _ => "Restricted: for the controller and those it names.",
    };
}
