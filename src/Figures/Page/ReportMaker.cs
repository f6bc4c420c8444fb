using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Figures;

/// <summary>Puts a run into the page's words and figures. Only published figures go in.</summary>
internal static class ReportMaker
{
    private const int FindingsShown = 200;

    /// <summary>Makes the page's content.</summary>
    /// <param name="run">The run.</param>
    /// <returns>The content, at the run's level.</returns>
    internal static ReportContent Report(this PublishedRun run) => run.Once(one => one.LedgerReport() with
    {
        Forecast = one.Forecast is { } forecast ? ForecastContent.Of(forecast) : null,
        Rounds = one.Rounds?.Report() ?? (one.Has(RunParts.Rounds) ? RoundsText.NotSupplied : null),
        RoundsCharts = one.Rounds is { } rounds && RoundsBars.Hours(rounds) is { } hours ? [hours] : [],
    });

    /// <summary>The page's content without weeks ahead and rounds, so that a map need not wait for them.</summary>
    internal static ReportContent LedgerReport(this PublishedRun run) => run.Once(one => new LedgerPart(Make(one))).Content;

    private sealed record LedgerPart(ReportContent Content);

    private static ReportContent Make(PublishedRun run)
    {
        var county = run.County;
        return new ReportContent
        {
            County = county.Name,
            Title = $"Home care in {county.Name}: need, met and unmet",
            AsAt = county.AsOf,
            ExtractedOn = county.ExtractedOn,
            Level = run.Level,
            Synthetic = county.IsSynthetic,
            Quarantine = Quarantine(run),
            Headline = SummaryParagraph.Of(run),
            KeyFigures = [.. KeyFigures(run)],
            Zones = run.Placed.Zones,
            Display = run.Ledger.Display.ToZones(),
            Layers = ReportLayers.Of(run),
            Attributions = county.Attributions,
            Protection = run.Level == OutputLevel.Shareable ? run.Rule.InWords(run.Ledger.HiddenForOthers) : "",
            HoursByStatus = ByStatus(run),
            HoursByTimeOfDay = ByTimeOfDay(run),
            Waiting = ReportWaiting.Of(run),
            Tables = [.. ReportTables.Of(run), ReportTables.Rules(run)],
            Gaps = Absences.Of(run),
            Origins = ReportCertainty.Origins(run),
            Assumptions = ReportCertainty.Assumptions(run),
            Sensitivity = ReportCertainty.Sensitivity(run),
            ControlTotals = ReportTables.Totals(run),
            Findings = Findings(run),
            Provenance = new Provenance(
                ToolVersion.Text,
                run.Options.Seed,
                run.Inputs,
                [.. run.Run.Assumptions.All.Where(assumption => assumption.IsYours)
                    .Select(assumption => $"--set {assumption.Key}={assumption.Text(assumption.Value)}")]),
        };
    }

    private static string? Quarantine(PublishedRun run)
    {
        var aside = run.Totals.Where(total => total.HasAside)
            .Select(total => $"{total.Aside} of {total.Read} rows of {total.File}").ToList();
        return aside.Count == 0 ? null : $"Rows not used because of faults: {string.Join("; ", aside)}. No figure includes them.";
    }

    private static IEnumerable<KeyFigure> KeyFigures(PublishedRun run)
    {
        var published = run.Ledger;
        (Measure Measure, string Label, string Note)[] wanted =
        [
            (LedgerMeasures.Demand, "Recorded need, hours a week", ReportLayers.Without(run).Trim(' ', ',')),
            (LedgerMeasures.Met, "Met hours a week", ""),
            (LedgerMeasures.Unmet, "Unmet hours a week", published.County(LedgerMeasures.Deficit) is { } deficit
                ? PublishedText.WithUnit(deficit)
                : ""),
            (LedgerMeasures.PeopleWaiting, "People waiting", ""),
            (LedgerMeasures.ToBeReplaced, "Hours to be re-placed", "bridged or off framework"),
            (LedgerMeasures.Cost, "Cost of met hours a week", run.County.PriceYear is { } year
                ? string.Create(CultureInfo.InvariantCulture, $"prices of {year}/{(year + 1) % 100:00}")
                : "price year not given"),
        ];
        foreach (var (measure, label, note) in wanted)
        {
            if (published.County(measure) is { } cell && cell.Shown != Shown.NotSupplied)
            {
                yield return new KeyFigure(label, cell, note);
            }
        }
    }

    private static StackChartContent ByStatus(PublishedRun run)
    {
        var statuses = HourStatuses.Met.Concat(HourStatuses.Unmet)
            .Select(status => (status, Cell: run.Ledger.County(LedgerMeasures.ByStatus, status.Key())))
            .Where(entry => entry.Cell is not null && entry.Cell.Shown != Shown.NotSupplied)
            .ToList();
        return new StackChartContent(
            "hours-by-status",
            "Recorded need by status",
            "client hours a week",
            [.. statuses.Select(entry => new StackPart(entry.status.Label(), entry.status.IsMet() ? LayerTone.Care : LayerTone.Missing))],
            [new StackRow("Whole county", [.. statuses.Select(entry => entry.Cell!)])])
        {
            Note = Beside(run),
        };
    }

    private static string Beside(PublishedRun run)
    {
        var beside = HourStatuses.Beside
            .Select(status => (status, Cell: run.Ledger.County(LedgerMeasures.ByStatus, status.Key())))
            .Where(entry => entry.Cell is { } cell && !(cell.Shown == Shown.Exact && cell.Value == 0))
            .Select(entry => $"{entry.status.Label()}: {PublishedText.Of(entry.Cell!)}");
        var text = string.Join("; ", beside);
        return text.Length > 0 ? $"Not part of recorded need, client hours a week: {text}." : "";
    }

    private static StackChartContent ByTimeOfDay(PublishedRun run)
    {
        var hasUnmet = run.County.HasWaiting;
        ImmutableArray<StackPart> parts = hasUnmet
            ? [new StackPart("Met", LayerTone.Care), new StackPart("Unmet", LayerTone.Missing)]
            : [new StackPart("Met", LayerTone.Care)];
        var rows = TimesOfDay.All
            .Select(time =>
                (time, Met: run.Ledger.County(LedgerMeasures.Met, timeOfDay: time.Key()),
                Unmet: run.Ledger.County(LedgerMeasures.Unmet, timeOfDay: time.Key())))
            .Where(row => row.Met is not null && (!hasUnmet || row.Unmet is not null))
            .Select(row => new StackRow(Label(row.time), hasUnmet ? [row.Met!, row.Unmet!] : [row.Met!]));
        return new StackChartContent("hours-by-time-of-day", "Recorded need by time of day", "client hours a week", parts, [.. rows])
        {
            Note = !run.County.HasVisits ? "Inferred from weekly hours; the folder has no visits." : "",
        };
    }

    private static string Label(TimeOfDay time) => time switch
    {
        TimeOfDay.Morning => "Morning",
        TimeOfDay.Lunch => "Lunch",
        TimeOfDay.Tea => "Tea",
        TimeOfDay.Bed => "Bed",
        _ => "Other times",
    };

    /// <summary>Shareable pages count findings by kind; others list them, without ids.</summary>
    private static Table? Findings(PublishedRun run)
    {
        var findings = run.Findings;
        if (findings.Kinds.IsEmpty)
        {
            return null;
        }

        return findings.Lines.IsEmpty
            ? new Table
            {
                Key = "findings",
                Title = "Problems found in the input",
                Columns = [new("Code"), new("File"), new("Findings", "", true), new("What it means"), new("What to do")],
                Rows =
                [
                    .. findings.Kinds.Select(kind => ImmutableArray.Create(
                        TableCell.Of(kind.Code.Id), TableCell.Of(kind.File), TableCell.Of(kind.Count),
                        TableCell.Of(kind.Code.Meaning), TableCell.Of(kind.Code.Advice))),
                ],
            }
            : new Table
            {
                Key = "findings",
                Title = "Problems found in the input",
                Note = findings.Lines.Length > FindingsShown
                    ? $"The first {FindingsShown} of {findings.Lines.Length}; --findings DIR writes them all."
                    : "",
                Columns = [new("Code"), new("File"), new("Line", "", true), new("What was found"), new("What to do")],
                Rows =
                [
                    .. findings.Lines.Take(FindingsShown).Select(finding => ImmutableArray.Create(
                        TableCell.Of(finding.Code.Id), TableCell.Of(finding.File),
                        new TableCell(finding.Line.ToString(CultureInfo.InvariantCulture), finding.Line),
                        TableCell.Of(finding.What), TableCell.Of(finding.Advice))),
                ],
            };
    }
}
