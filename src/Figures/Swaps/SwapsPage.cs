namespace Zoning.Figures;

/// <summary>
/// The page of package swaps: the sentence a planner can say aloud, before and after, what would be agreed, and what it rests on.
/// </summary>
internal static class SwapsPage
{
    private const string Before = "Today";
    private const string After = "With all proposals";

    /// <summary>Puts published swaps into the page's words and figures.</summary>
    internal static ReportContent Content(PublishedSwaps swaps)
    {
        var (run, county) = (swaps.Published, swaps.Published.County);
        var caption = Caption(swaps);
        return new ReportContent
        {
            County = county.Name,
            Title = $"Package swaps in {county.Name}" + (SwapText.Zones(swaps) is { Length: > 0 } zones ? ", " + zones : ""),
            AsAt = county.AsOf,
            ExtractedOn = county.ExtractedOn,
            Level = swaps.Level,
            Synthetic = county.IsSynthetic,
            Headline = SwapText.Lead(swaps),
            KeyFigures = [.. Tiles(swaps)],
            Zones = run.Placed.Zones,
            Display = swaps.Areas,
            Attributions = county.Attributions,
            Protection = swaps.Level == OutputLevel.Shareable ? run.Rule.InWords(run.Ledger.HiddenForOthers) : "",
            Parts =
            [
                new PagePart("part-before-after", "Before and after")
                {
                    Text = [.. new[] { SwapText.Nothing(swaps), SwapText.Bound(swaps), SwapText.Proposal }.Where(text => text.Length > 0)],
                    Figures = [WaitingMaps(swaps), TravelMaps(swaps)],
                },
                new PagePart("part-agreed", "What would be agreed") { Tables = [SwapReportTables.Kinds(swaps)] },
                new PagePart("part-price", "What it saves, and what it asks of people") { Figures = [.. Price(swaps, caption)] },
                new PagePart("part-areas",
                    "Area by area") { Figures = [.. Slopes(swaps, caption)], Tables = [SwapReportTables.Areas(swaps)] },
                new PagePart("part-short", "What is short")
                {
                    Text =
                        [SwapText.Short(swaps) is { Length: > 0 } text
                            ? text : "How many people would still wait is hidden to protect small numbers."],
                    Tables = SwapReportTables.Short(swaps) is { } table ? [table] : [],
                },
                new PagePart("part-rests", "What this rests on") { Notes = [.. Rests(swaps)] },
            ],
            Provenance = new Provenance(ToolVersion.Text, run.Options.Seed, run.Inputs, []),
        };
    }

    private static FigureCaption Caption(PublishedSwaps swaps) =>
        new(swaps.Published.County.AsOf, swaps.Level, swaps.Published.County.IsSynthetic, swaps.Published.County.Attributions);

    /// <summary>Who waits, on one key for both maps.</summary>
    internal static Figure WaitingMaps(PublishedSwaps swaps)
    {
        // By area the ledger tells people who wait to everybody, and hours inside the council only.
        var measure = swaps.Level == OutputLevel.Shareable ? SwapMeasures.People : SwapMeasures.Hours;
        return MapPanelsChart.Of(swaps.Areas, new MapPanelsContent(
            "swap-maps-waiting", measure.Label + ", before and after", measure,
            [Panel(swaps, Before, measure, SwapMeasures.Today), Panel(swaps, After, measure, SwapMeasures.After)])
        {
            Tone = LayerTone.Missing,
        }, Caption(swaps));
    }

    /// <summary>Travel, on one key for both maps.</summary>
    internal static Figure TravelMaps(PublishedSwaps swaps)
    {
        var measure = SwapMeasures.TravelAnHour;
        return MapPanelsChart.Of(swaps.Areas, new MapPanelsContent(
            "swap-maps-travel", measure.Label + ", before and after", measure,
            [Panel(swaps, Before, measure, SwapMeasures.Today), Panel(swaps, After, measure, SwapMeasures.After)])
        {
            Note = "Travel to people who would be placed is counted, their hours of care are not: the saving is understated.",
        }, Caption(swaps));
    }

    private static MapPanel Panel(PublishedSwaps swaps, string label, Measure measure, string status) =>
        new(label, [.. swaps.Cells.Where(cell => cell.AreaKind == "display" && cell.Measure == measure && cell.Status == status)]);

    private static IEnumerable<Figure> Slopes(PublishedSwaps swaps, FigureCaption caption)
    {
        var measure = SwapMeasures.TravelAnHour;
        yield return SlopeChart.Of(
            new SlopeContent("swap-slope", measure.Label + ", by area", measure, Before, After,
            [
                .. swaps.Areas.Select(area => new SlopeLine(
                    area.Name, swaps.Find(measure, SwapMeasures.Today, "display", area.Code.Value) ?? Missing(measure),
                    swaps.Find(measure, SwapMeasures.After, "display", area.Code.Value) ?? Missing(measure))),
            ]),
            caption);
    }

    private static PublishedCell Missing(Measure measure) => new()
    {
        AreaKind = "display",
        Area = "",
        Measure = measure,
        Shown = Shown.NotSupplied,
        Origin = Origin.Modelled,
    };

    private static IEnumerable<Figure> Price(PublishedSwaps swaps, FigureCaption caption)
    {
        yield return BarChart.Of(
            new BarChartContent("swap-travel", "Travel of the providers concerned", SwapMeasures.Travel.Unit,
            [
                Bar(Before + ": do nothing", SwapMeasures.Today), Bar("Better rounds alone", SwapMeasures.Better),
                Bar(After, SwapMeasures.After),
            ]),
            caption);
        var steps = swaps.Steps;
        if (steps.Length > 1)
        {
            yield return FrontChart.Of(
                new FrontContent(
                    "swap-front", "Travel saved against packages that change provider", "packages that change provider",
                    "carer hours a week less than today",
                    [
                        .. steps.Select(step => new FrontPoint(
                            step.Moved, step.Saved, SwapText.Amount(step.Placed, "person", "people") + " placed from the waiting list")),
                    ])
                {
                    Level = swaps.Find(SwapMeasures.Travel, SwapMeasures.Today)?.Value is { } today
                        && swaps.Find(SwapMeasures.Travel, SwapMeasures.Better)?.Value is { } better
                        ? ("Better rounds alone", today - better) : null,
                    Note =
                        "Each point is a state that the search kept. People placed from the waiting list are driven to, so that "
                        + "a step which places "
                        + "somebody may save less.",
                },
                caption);
        }

        ChartBar Bar(string label, string status) => new(label, swaps.Find(SwapMeasures.Travel, status) ?? Missing(SwapMeasures.Travel));
    }

    private static IEnumerable<KeyFigure> Tiles(PublishedSwaps swaps)
    {
        (string Label, Measure Measure, string Status)[] wanted =
        [
            ("People who could be placed", SwapMeasures.People, SwapMeasures.Placed),
            ("People still waiting, whole county", SwapMeasures.People, SwapMeasures.After),
            ("Packages that change provider", SwapMeasures.Moved, SwapMeasures.After),
        ];
        foreach (var (label, measure, status) in wanted)
        {
            if (swaps.Find(measure, status) is { } cell)
            {
                yield return new KeyFigure(label, cell);
            }
        }
    }

    private static IEnumerable<string> Rests(PublishedSwaps swaps) => swaps.Assumed.Concat(
    [
        "Rounds are planned with a model of travel times; today's rounds are judged by the same model.",
        "No provider keeps less of its income than with today's rounds, and every plan of the week passes the checker of rounds.",
        "People who have care today keep it: no visit is left out that was made before.",
        SwapText.Proposal,
    ]);
}
