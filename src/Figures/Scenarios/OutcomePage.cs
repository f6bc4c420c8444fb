using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>The page of a scenario: the sentence first, the map before and after, the levers' parts, and what it rests on.</summary>
internal static class OutcomePage
{
    private const string Before = "Today";
    private const string After = "Under the scenario";

    /// <summary>Puts a published outcome into the page's words and figures.</summary>
    internal static ReportContent Content(PublishedOutcome outcome)
    {
        var (run, county) = (outcome.Published, outcome.Published.County);
        var caption = new FigureCaption(county.AsOf, outcome.Level, county.IsSynthetic, county.Attributions);
        return new ReportContent
        {
            County = county.Name,
            Title = $"What if in {county.Name}: {outcome.Scenario.Name}",
            AsAt = county.AsOf,
            ExtractedOn = county.ExtractedOn,
            Level = outcome.Level,
            Synthetic = county.IsSynthetic,
            Headline = OutcomeText.Lead(outcome),
            KeyFigures = [.. Tiles(outcome)],
            Zones = outcome.Level == OutputLevel.Shareable ? run.Placed.Zones : outcome.Outcome.Ground.Map,
            Display = outcome.Areas,
            Attributions = county.Attributions,
            Protection = outcome.Level == OutputLevel.Shareable ? run.Rule.InWords(run.Ledger.HiddenForOthers) : "",
            Parts =
            [
                new PagePart("part-before-after", "Before and after")
                {
                    Text = [.. new[] { OutcomeText.Redrawn(outcome), OutcomeText.Worst(outcome), OutcomeText.Flow(outcome),
                        OutcomeText.WhatIf }.Where(text => text.Length > 0)],
                    Figures = IsByArea(outcome) ? [Maps(outcome, caption)] : [],
                    Tables = [outcome.ToTable() with { File = OutcomeFiles.Outcome }],
                },
                .. outcome.HasParts ? [PathPart(outcome, caption)] : (PagePart[])[],
                .. outcome is { HasParts: true, Outcome.HasFlow: true } && PolicyRows(outcome) is { Count: > 0 } policies
                    ? [new PagePart("part-policies", "Ways of offering packages")
                    {
                        Text = [OutcomeText.Policies(outcome)],
                        Tables = [Policies(policies)],
                    }] : (PagePart[])[],
                new PagePart("part-levers", "What each lever adds")
                {
                    Text = outcome.HasParts
                        ? ["Each part is what a lever adds, averaged over all orders of the levers (Shapley); the parts sum to "
                            + "the whole change."]
                        : ["What each lever adds is in internal output: apart they could reveal what is hidden together."],
                    Figures = outcome.HasParts ? [Waterfall(outcome, caption)] : [],
                },
                new PagePart("part-areas", "Area by area")
                {
                    Text = IsByArea(outcome)
                        ? []
                        : ["No area's change can be told at this level without telling of single people; internal output has them."],
                    Figures = IsByArea(outcome) ? [Slope(outcome, caption)] : [],
                    Tables = outcome is { HasParts: true, Outcome.Redrawn.IsEmpty: false } ? [Redrawn(outcome)] : [],
                },
                new PagePart("part-rests", "What this rests on") { Notes = [.. OutcomeText.Rests(outcome)] },
            ],
            Provenance = new Provenance(ToolVersion.Text, outcome.Outcome.Options.Seed, run.Inputs, []),
        };
    }

    /// <summary>Unmet need week by week under the scenario, with what draws of sizes leave open.</summary>
    private static PagePart PathPart(PublishedOutcome outcome, FigureCaption caption)
    {
        var bands = outcome.Outcome.Bands(CancellationToken.None);
        return new PagePart("part-path", "Week by week")
        {
            Figures =
            [
                FanChart.Of(
                    new FanContent("whatif-path", "Unmet hours today and under the scenario", LedgerMeasures.Unmet, new FanSeries(
                        LedgerMeasures.Unmet.Label,
                        [new SeenWeek(outcome.Outcome.Path[0].Day.AddDays(-7), outcome.Find(LedgerMeasures.Unmet)?.Before.Value)],
                        [
                            .. outcome.Outcome.Path.Zip(bands).Select(one => new ExpectedWeek(
                                one.First.Day, one.Second.Unmet.Middle / 60.0, one.Second.Unmet.Low80 / 60.0,
                                one.Second.Unmet.High80 / 60.0, one.Second.Unmet.Low95 / 60.0, one.Second.Unmet.High95 / 60.0)),
                        ]))
                    {
                        Tone = LayerTone.Missing,
                        Note = "The line is the middle of the draws of sizes, and the bands hold four of five of them, and nineteen of "
                            + "twenty. This is no forecast: nothing else changes.",
                        File = OutcomeFiles.Path,
                    },
                    caption),
            ],
        };
    }

    private static List<IGrouping<string, OutcomeCell>> PolicyRows(PublishedOutcome outcome) =>
        [.. outcome.Cells.Where(cell => cell.After.AreaKind == ExactOutcome.PolicyKind).GroupBy(cell => cell.After.Area)];

    /// <summary>A row a way of offering: its figures, and the change of the time to place with its interval.</summary>
    private static Table Policies(List<IGrouping<string, OutcomeCell>> policies)
    {
        static OutcomeCell? Of(IEnumerable<OutcomeCell> cells, Measure measure) =>
            cells.FirstOrDefault(cell => cell.After.Measure == measure);
        static TableCell Shown(PublishedCell? cell) => cell is null ? TableCell.Of("") : TableCell.Of(cell);
        static TableColumn Number(string name, string unit = "") => new(name, unit, IsNumber: true);
        Measure[] beside = [FlowMeasures.FrameworkPlacements, FlowMeasures.PoundsAnHour, FlowMeasures.Waiting];
        return new Table
        {
            Key = "whatif-policies",
            Title = "The scenario under each way of offering",
            Note = "The first row is the flow as it is. The change of the time to place is against it, with its 95% interval, on the same "
                + "people and the same chance.",
            Columns =
            [
                new("Way of offering"), Number("Mean time to place", "days"), Number("Change"), Number("From"), Number("To"),
                Number("New placements on the framework", "%"), Number("Price", "pounds an hour"), Number("People waiting"),
            ],
            Rows =
            [
                [
                    TableCell.Of(Before), Shown(Of(policies[0], FlowMeasures.MeanDays)?.Before), TableCell.Of(""), TableCell.Of(""),
                    TableCell.Of(""), .. beside.Select(measure => Shown(Of(policies[0], measure)?.Before)),
                ],
                .. policies.Select(policy =>
                {
                    var change = Of(policy, FlowMeasures.MeanDays)?.Change;
                    return ImmutableArray.Create<TableCell>(
                    [
                        TableCell.Of(policy.Key), Shown(Of(policy, FlowMeasures.MeanDays)?.After), Shown(change),
                        Shown(At(change, change?.Low)), Shown(At(change, change?.High)),
                        .. beside.Select(measure => Shown(Of(policy, measure)?.After)),
                    ]);
                }),
            ],
            File = OutcomeFiles.Outcome,
        };
    }

    private static PublishedCell? At(PublishedCell? change, double? end) =>
        change is null ? null : change with { Value = end, Low = end, High = end };

    /// <summary>Whether any area's figure is given, so that a map or a slope has something to show.</summary>
    private static bool IsByArea(PublishedOutcome outcome) =>
        Areas(outcome, LedgerMeasures.Unmet).Any(cell => cell.Before.Value is not null || cell.After.Value is not null);

    private static Figure Maps(PublishedOutcome outcome, FigureCaption caption)
    {
        var measure = LedgerMeasures.Unmet;
        MapPanel Panel(string label, Func<OutcomeCell, PublishedCell> side) => new(label, [.. Areas(outcome, measure).Select(side)]);
        return MapPanelsChart.Of(
            outcome.Areas,
            new MapPanelsContent(
                "whatif-maps", measure.Label + ", before and after", measure,
                [Panel(Before, cell => cell.Before), Panel(After, cell => cell.After)])
            {
                Tone = LayerTone.Missing,
            },
            caption);
    }

    private static Figure Slope(PublishedOutcome outcome, FigureCaption caption)
    {
        var measure = LedgerMeasures.Unmet;
        var names = outcome.Areas.ToDictionary(area => area.Code.Value, area => area.Name, StringComparer.Ordinal);
        return SlopeChart.Of(
            new SlopeContent(
                "whatif-slope", measure.Label + ", by area", measure, Before, After,
                [.. Areas(outcome, measure).Select(cell =>
                    new SlopeLine(names.GetValueOrDefault(cell.After.Area, cell.After.Area), cell.Before, cell.After))]),
            caption);
    }

    /// <summary>From unmet hours today to unmet hours under the scenario, a step a lever.</summary>
    private static Figure Waterfall(PublishedOutcome outcome, FigureCaption caption)
    {
        var measure = OutcomeMeasures.Find(LedgerMeasures.Unmet);
        var (unmet, parts) = (outcome.Find(LedgerMeasures.Unmet)!, outcome.Outcome.Parts);
        var steps = ImmutableArray.CreateBuilder<WaterfallStep>();
        steps.Add(new WaterfallStep(Before, unmet.Before, WaterfallKind.Total) { Tone = LayerTone.Missing });
        for (var step = 0; step < parts.Steps.Length; step++)
        {
            var hours = (double)parts.Of(step, measure) / measure.Unit;
            steps.Add(new WaterfallStep(
                LabelOf(outcome, parts.Steps[step]), unmet.Change with { Value = hours, Low = hours, High = hours }, WaterfallKind.Added)
            {
                Tone = LayerTone.Missing,
            });
        }

        steps.Add(new WaterfallStep(After, unmet.After, WaterfallKind.Total) { Tone = LayerTone.Missing });
        return WaterfallChart.Of(
            new WaterfallContent("whatif-parts", "Unmet hours, lever by lever", LedgerMeasures.Unmet, steps.ToImmutable())
            {
                Note = "attribution.csv has every measure, and the parts by sequence.",
            },
            caption);
    }

    private static string LabelOf(PublishedOutcome outcome, string step)
    {
        var lever = outcome.Scenario.Levers.First(one => one.Step == step);
        return lever.Facts.Label + (lever.Provider is { } provider ? $" ({provider})" : lever.Role.Length > 0 ? $" ({lever.Role})" : "");
    }

    /// <summary>Zones whose need differs between the two maps though nobody's did.</summary>
    private static Table Redrawn(PublishedOutcome outcome) => new()
    {
        Key = "whatif-redrawn",
        Title = "Only redrawing: need today, on both maps",
        Note = "Nobody's need differs between the two columns. A zone that a map does not have is blank there.",
        Columns =
        [
            new("Zone"), new("Zones as they are", "client hours a week", IsNumber: true),
            new("Zones as redrawn", "client hours a week", IsNumber: true),
        ],
        Rows =
        [
            .. outcome.Outcome.Redrawn.Select(zone => ImmutableArray.Create(
                TableCell.Of(zone.Zone.Value), Hours(zone.Before), Hours(zone.After))),
        ],
    };

    private static TableCell Hours(long? minutes) => minutes is { } known
        ? new TableCell(PublishedText.Number(known / 60.0, LedgerMeasures.Demand), known / 60.0, Shown.Exact)
        : TableCell.Of("");

    private static IEnumerable<OutcomeCell> Areas(PublishedOutcome outcome, Measure measure) =>
        outcome.Cells.Where(cell => cell.Week == outcome.Outcome.End.Week && cell.After.AreaKind == "display"
            && cell.After.Measure == measure
            && cell.After.Status.Length == 0);

    private static IEnumerable<KeyFigure> Tiles(PublishedOutcome outcome)
    {
        (string Label, Measure Measure)[] wanted =
        [
            ("Met hours, change", LedgerMeasures.Met), ("Unmet hours, change", LedgerMeasures.Unmet),
            ("Travel, change", OutcomeMeasures.Travel),
            ("Cost of met care, change", LedgerMeasures.Cost),
        ];
        foreach (var (label, measure) in wanted)
        {
            if (outcome.Find(measure) is { } cell)
            {
                yield return new KeyFigure(label, cell.Change,
                    $"{PublishedText.Of(cell.Before)} before, {PublishedText.Of(cell.After)} after");
            }
        }
    }
}
