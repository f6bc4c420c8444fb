using System.Collections.Immutable;
using System.Text;

namespace Zoning.Figures;

/// <summary>
/// Figures and files of a run and of its rounds, at their level: <c>run.ToMap("unmet")</c>, <c>run.ToStatusChart()</c>,
/// <c>run.Save("out")</c>.
/// </summary>
public static class RunFigures
{
    /// <summary>A map of a run, at its level.</summary>
    /// <param name="run">The run.</param>
    /// <param name="layers">
    /// The keys of the layers, the one shown first at the start: <c>unmet-share</c>, <c>demand</c>, <c>met</c>, <c>unmet</c>,
    /// <c>waiting</c>, <c>to-be-replaced</c>, <c>coverage</c>, <c>per-1000</c>, <c>against-like</c>. No key: all layers drawn by the
    /// same areas as the first.
    /// </param>
    /// <returns>The map; the reader switches between layers.</returns>
    /// <exception cref="ArgumentException">
    /// There is no such layer, it can't be drawn, or the layers are drawn by different areas.
    /// </exception>
    public static Figure ToMap(
        this PublishedRun run,
        [CompletionKeys(
            "unmet-share", "demand", "met", "unmet", "waiting", "to-be-replaced", "coverage", "per-1000", "against-like")]
        params ReadOnlySpan<string> layers) =>
        ReportMap.Of(run.LedgerReport(), layers);

    /// <summary>Hours by status, as bars made of parts.</summary>
    /// <param name="run">The run.</param>
    /// <returns>The chart; null if no hours were read.</returns>
    public static Figure? ToStatusChart(this PublishedRun run) =>
        run.LedgerReport() is { HoursByStatus: { } hours } content ? StackChart.Of(hours, Caption(content)) : null;

    /// <summary>Hours by time of day, as bars made of parts.</summary>
    /// <param name="run">The run.</param>
    /// <returns>The chart; null if visits are neither given nor inferred.</returns>
    public static Figure? ToTimeOfDayChart(this PublishedRun run) =>
        run.LedgerReport() is { HoursByTimeOfDay: { } hours } content ? StackChart.Of(hours, Caption(content)) : null;

    /// <summary>The share of people still waiting, by days.</summary>
    /// <param name="run">The run.</param>
    /// <returns>The chart; null if it may not be shown or nobody waits.</returns>
    public static Figure? ToWaitingCurve(this PublishedRun run) =>
        run.LedgerReport() is { Waiting.Curve: { } curve } content ? CurveChart.Of(curve, Caption(content)) : null;

    /// <summary>The assumptions that move the headline most.</summary>
    /// <param name="run">The run.</param>
    /// <returns>The chart; null if unmet need is unknown.</returns>
    public static Figure? ToSensitivityChart(this PublishedRun run) =>
        run.LedgerReport() is { Sensitivity: { } movers } content ? IntervalChart.Of(movers, Caption(content)) : null;

    /// <inheritdoc cref="LedgerFigures.ToSankey(PublishedLedger, FigureCaption?)"/>
    /// <param name="run">The run.</param>
    public static Figure ToSankey(this PublishedRun run) => run.Ledger.ToSankey(Caption(run));

    /// <inheritdoc cref="LedgerFigures.ToWaterfall(PublishedLedger, FigureCaption?)"/>
    /// <param name="run">The run.</param>
    public static Figure ToWaterfall(this PublishedRun run) => run.Ledger.ToWaterfall(Caption(run));

    /// <inheritdoc cref="LedgerFigures.ToPareto(PublishedLedger, FigureCaption?)"/>
    /// <param name="run">The run.</param>
    public static Figure ToPareto(this PublishedRun run) => run.Ledger.ToPareto(Caption(run));

    /// <summary>A provider's rounds along the clock.</summary>
    /// <param name="rounds">
    /// The rounds at restricted level, or those of a county whose people are made up. The latter are shown as round 1, 2, 3 and their
    /// visits without names.
    /// </param>
    /// <param name="provider">The provider's index in the comparison.</param>
    /// <returns>The chart. It shows when a carer visits whom.</returns>
    /// <exception cref="ArgumentException">The rounds are of real people and not at restricted level.</exception>
    public static Figure ToGantt(this PublishedRounds rounds, int provider = 0) =>
        GanttChart.Of(RoundsGantt.Shown(rounds, provider), Caption(rounds));

    /// <summary>A provider's rounds on the map: straight lines between places in the order they are visited.</summary>
    /// <param name="rounds">The rounds, at restricted level.</param>
    /// <param name="provider">The provider's index in the comparison.</param>
    /// <returns>The map. Restricted: this map shows where people live.</returns>
    /// <exception cref="ArgumentException">The rounds are not at restricted level.</exception>
    public static Figure ToRouteMap(this PublishedRounds rounds, int provider = 0) => rounds.Level == OutputLevel.Restricted
        ? RouteMap.Of(rounds.Placed.Zones, rounds.Comparison.Providers[provider], rounds.When, Caption(rounds))
        : throw new ArgumentException(RoundsGantt.Refusal(rounds, "A map of rounds shows where people live"), nameof(rounds));

    /// <summary>Every map and chart of the run's page.</summary>
    /// <param name="run">The run.</param>
    /// <returns>The figures in the page's order.</returns>
    public static ImmutableArray<Figure> ToFigures(this PublishedRun run) => run.Once(one => ReportPage.Of(one.Report())).Figures;

    /// <summary>Every file of a run at its level: the page <c>report.html</c>, its figures, the tables, the map and the summary.</summary>
    /// <param name="run">The run.</param>
    /// <returns>The content of each file by its name inside the folder.</returns>
    public static SortedDictionary<string, byte[]> PageFiles(this PublishedRun run)
    {
        var files = new SortedDictionary<string, byte[]>(run.Files(), StringComparer.Ordinal);
        if (run.IsTooSmall)
        {
            return files;
        }

        var page = run.Once(one => ReportPage.Of(one.Report()));
        files["report.html"] = Encoding.UTF8.GetBytes(page.Html);
        foreach (var figure in page.Figures)
        {
            files[$"figures/{figure.Key}.svg"] = Encoding.UTF8.GetBytes(figure.Svg);
        }

        return files;
    }

    /// <summary>The files of the weeks ahead alone: their page <c>forecast.html</c>, its figures, tables and text.</summary>
    /// <param name="run">The run.</param>
    /// <returns>The content of each file by its name inside the folder.</returns>
    /// <exception cref="ArgumentException">The run was made without a forecast.</exception>
    public static SortedDictionary<string, byte[]> ForecastFiles(this PublishedRun run)
    {
        var forecast = run.Forecast
            ?? throw new ArgumentException("The run has no forecast. Add RunParts.Forecast to its parts.", nameof(run));
        if (run.IsTooSmall)
        {
            return new SortedDictionary<string, byte[]>(run.Files(), StringComparer.Ordinal);
        }

        var files = new SortedDictionary<string, byte[]>(ForecastFolder.Of(forecast), StringComparer.Ordinal);
        ReleaseFile.AddTo(files, run, hasLedger: false);
        var page = ReportPage.Of(forecast.Content(run.Inputs));
        files["forecast.html"] = Encoding.UTF8.GetBytes(page.Html);
        foreach (var figure in page.Figures)
        {
            files[$"figures/{figure.Key}.svg"] = Encoding.UTF8.GetBytes(figure.Svg);
        }

        return files;
    }

    /// <summary>The files of rounds alone; at restricted level who visits whom when, and a chart for each provider.</summary>
    /// <param name="run">The run.</param>
    /// <returns>The content of each file by its name inside the folder.</returns>
    /// <exception cref="ArgumentException">
    /// The run has no rounds: none were asked for, or nobody in the county is on rounds.
    /// </exception>
    public static SortedDictionary<string, byte[]> RoundsFiles(this PublishedRun run)
    {
        var rounds = run.Rounds ?? throw new ArgumentException(
            "There are no rounds: nobody has care at home from a provider on the as-at day, or the run was made without rounds.");
        if (run.IsTooSmall)
        {
            return new SortedDictionary<string, byte[]>(run.Files(), StringComparer.Ordinal);
        }

        var files = new SortedDictionary<string, byte[]>(rounds.Files(), StringComparer.Ordinal);
        ReleaseFile.AddTo(files, run, hasLedger: false);
        if (rounds.Level == OutputLevel.Restricted)
        {
            for (var provider = 0; provider < rounds.Comparison.Providers.Length; provider++)
            {
                var figure = GanttChart.Of(rounds.Gantt(provider), Caption(rounds));
                files[$"restricted/{figure.Key}.svg"] = Encoding.UTF8.GetBytes(figure.Svg);
            }
        }

        return files;
    }

    /// <summary>A map of a run as anybody may see it; see <see cref="ToMap(PublishedRun, ReadOnlySpan{string})"/>.</summary>
    /// <param name="run">The run.</param>
    /// <param name="layers">The keys of the layers.</param>
    /// <returns>The map, at shareable level.</returns>
    public static Figure ToMap(
        this CountyRun run,
        [CompletionKeys(
            "unmet-share", "demand", "met", "unmet", "waiting", "to-be-replaced", "coverage", "per-1000", "against-like")]
        params ReadOnlySpan<string> layers) =>
        run.Publish().ToMap(layers);

    /// <summary>Writes page, figures, tables and map into a folder: all files or none.</summary>
    /// <param name="run">The run.</param>
    /// <param name="folder">The folder; it may hold an earlier run, which is replaced, but nothing else.</param>
    /// <param name="cancellation">Stops the writing; no file is left half-written.</param>
    /// <returns>A sentence that says how many files were written and which to open.</returns>
    /// <exception cref="BadDataException">The folder holds files that no run wrote.</exception>
    /// <exception cref="IOException">The files can't be written.</exception>
    public static string Save(this PublishedRun run, string folder, CancellationToken cancellation = default)
    {
        FolderWriter.Check(folder, mayReplace: false);
        if (run.Level == OutputLevel.Restricted)
        {
            RestrictedFolder.Check(folder);
        }

        var files = run.PageFiles();
        FolderWriter.Write(folder, files, mayReplace: false, cancellation);
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
        return FormattableString.Invariant($"Wrote {files.Count} files to {name}; open report.html in a browser.");
    }

    private static FigureCaption Caption(ReportContent content) =>
        new(content.AsAt, content.Level, content.Synthetic, content.Attributions);

    private static FigureCaption Caption(PublishedRun run) => new(run.County.AsOf, run.Level, run.County.IsSynthetic, []);

    private static FigureCaption Caption(PublishedRounds rounds) =>
        new(rounds.County.AsOf, rounds.Level, rounds.County.IsSynthetic, rounds.County.Attributions);
}
