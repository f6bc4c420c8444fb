namespace Zoning.Figures;

/// <summary>The page's waiting list.</summary>
internal static class ReportWaiting
{
    private static readonly (string Key, string Label)[] Places =
    [
        ("in:home", "At home without care"), ("in:hospital", "In hospital"), ("in:reablement", "In reablement"),
        ("in:interim-bed", "In an interim bed"),
        ("in:temporary-residential", "In temporary residential care"), ("in:off-framework", "With a provider off framework"),
        ("in:part-package", "With part of the package"), ("in:not-known", "Not known"),
    ];

    private static readonly (string Key, string Label)[] Stages =
    [
        ("stage:assessed", "Assessed"), ("stage:with-brokerage", "With brokerage"), ("stage:offered", "Offered to providers"),
        ("stage:provider-found", "Provider found, not started"), ("stage:not-known", "Not known"),
    ];

    private static readonly (string Key, string Label)[] Days =
    [
        ("days:0-7", "Up to 7 days"), ("days:8-14", "8 to 14 days"), ("days:15-28", "15 to 28 days"), ("over-28-days", "Over 28 days"),
        ("days:not-known", "Date not known"),
    ];

    internal static WaitingReport? Of(PublishedRun run)
    {
        if (!run.County.HasWaiting)
        {
            return null;
        }

        return new WaitingReport
        {
            Summary = Summary(run),
            KeyFigures = [.. KeyFigures(run)],
            Charts =
            [
                .. new[]
                {
                    Chart(run, "waiting-days", "How long people have waited so far", Days),
                    Chart(run, "waiting-places", "Where they wait now", Places),
                    Chart(run, "waiting-stages", "How far the search is", Stages),
                }.Where(chart => chart.Bars.Length > 0),
            ],
            Tables = [],
            Curve = PlacingCurve.Of(run),
        };
    }

    private static string Summary(PublishedRun run)
    {
        var waiting = Text(run, LedgerMeasures.PeopleWaiting);
        var unmet = Text(run, LedgerMeasures.PeopleUnmet);
        var both = Text(run, LedgerMeasures.PeopleWaitingUnmet);
        return $"{Capital(waiting)} people are on the waiting list. People who get fewer hours than they need: {unmet}. "
            + $"In both groups: {both}. People who have a bridging provider or one off the framework wait but have no unmet hours; "
            + "people whose visits are missed have unmet hours but do not wait.";
    }

    private static IEnumerable<KeyFigure> KeyFigures(PublishedRun run)
    {
        (Measure Measure, string Status, string Label)[] wanted =
        [
            (LedgerMeasures.PeopleWaiting, "", "People waiting"),
            (LedgerMeasures.WaitingHours, "", "Hours a week waiting"),
            (LedgerMeasures.MedianDays, "", "Median wait so far"),
            (LedgerMeasures.Days90, "", "Nine in ten have waited up to"),
            (LedgerMeasures.LongestDays, "", "Longest wait so far"),
            (LedgerMeasures.PeopleWaiting, "over-7-days", "Over 7 days"),
            (LedgerMeasures.PeopleWaiting, "over-14-days", "Over 14 days"),
            (LedgerMeasures.PeopleWaiting, "over-28-days", "Over 28 days"),
            (LedgerMeasures.WaitingHours, "within-arranging-time", "Hours within the usual time to arrange care"),
            (LedgerMeasures.WaitingHours, "beyond-arranging-time", "Hours beyond that time"),
        ];
        foreach (var (measure, status, label) in wanted)
        {
            if (run.Ledger.County(measure, status) is { } cell)
            {
                yield return new KeyFigure(label, cell);
            }
        }
    }

    private static BarChartContent Chart(PublishedRun run, string key, string title, (string Key, string Label)[] bars) => new(
        key,
        title,
        "people",
        [
            .. bars.Select(bar => (bar.Label, Cell: run.Ledger.County(LedgerMeasures.PeopleWaiting, bar.Key)))
                .Where(bar => bar.Cell is not null && !(bar.Cell.Shown == Shown.Exact && bar.Cell.Value == 0))
                .Select(bar => new ChartBar(bar.Label, bar.Cell!)),
        ])
    {
        Tone = LayerTone.Missing,
    };

    private static string Text(PublishedRun run, Measure measure) =>
        run.Ledger.County(measure) is { } cell ? PublishedText.Of(cell) : "not supplied";

    private static string Capital(string text) => text.Length > 0 ? char.ToUpperInvariant(text[0]) + text[1..] : text;
}
