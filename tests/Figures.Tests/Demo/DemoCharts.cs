using System.Collections.Immutable;

namespace Zoning.Figures.Tests.Demo;

/// <summary>Sankey, slope, waterfall, Pareto, heat map and small maps with every kind of cell; their figures are made up.</summary>
internal static class DemoCharts
{
    public static readonly Measure Hours = DemoReport.Demand;
    public static readonly FigureCaption Caption = new(new DateOnly(2026, 3, 31), OutputLevel.Internal, true, []);
    private static readonly DateOnly Monday = new(2026, 1, 5);

    /// <summary>Need to met and unmet to statuses; two parts of unmet are withheld, so that they are drawn together.</summary>
    public static readonly SankeyContent Sankey = new("sankey", "Where recorded need goes", Hours,
        [
            new("need", "Recorded need", 0, LayerTone.Care) { Cell = DemoReport.Rounded(Hours, 12_210) },
            new("met", "Met", 1, LayerTone.Care) { Cell = DemoReport.Rounded(Hours, 11_350) },
            new("unmet", "Unmet", 1, LayerTone.Missing) { Cell = DemoReport.Rounded(Hours, 860) },
            new("on", "Met, on framework", 2, LayerTone.Care), new("off", "Met, off framework", 2, LayerTone.Care), new("bridging", "Met for now by bridging", 2, LayerTone.Care),
            new("waiting", "Unmet: waiting", 2, LayerTone.Missing), new("undelivered", "Unmet: commissioned, not delivered", 2, LayerTone.Missing),
            new("not-listed", "Unmet: assessed, nothing offered", 2, LayerTone.Missing),
        ],
        [
            new("need", "met", DemoReport.Rounded(Hours, 11_350)), new("need", "unmet", DemoReport.Rounded(Hours, 860)),
            new("met", "on", DemoReport.Rounded(Hours, 9_545)), new("met", "off", DemoReport.Rounded(Hours, 1_420)), new("met", "bridging", DemoReport.Rounded(Hours, 385)),
            new("unmet", "waiting", DemoReport.Rounded(Hours, 520)), new("unmet", "undelivered", DemoReport.Hidden(Hours)), new("unmet", "not-listed", DemoReport.Small(Hours)),
        ]);

    public static readonly SlopeContent Slope = new("slope", "Unmet hours by area, before and after", Hours, "3 May 2026", "1 November 2026",
    [
        Line("Ashdale Town", 210, 168), Line("Brackenford", 96, 104), Line("Coldharbour", 94, 94), Line("Dunmoor", 92, 60), Line("Elmstead and 3 others", 90, 62),
        Line("Fernhollow", 12, 61), Line("Great Wexley & Weir <b>", 88, 59.5), Line("Hartsmere", 40, 22),
        new("Ivybridge Vale", DemoReport.Hidden(Hours), DemoReport.Rounded(Hours, 20)), Line("Kingsholt", 0, 12),
    ]);

    public static readonly WaterfallContent Waterfall = new("waterfall", "From recorded need to what is unmet", Hours,
    [
        new("Recorded need", DemoReport.Rounded(Hours, 12_210), WaterfallKind.Total),
        new("Met, on framework", DemoReport.Rounded(Hours, 9_545), WaterfallKind.Taken), new("Met, off framework", DemoReport.Rounded(Hours, 1_420), WaterfallKind.Taken),
        new("Met for now by bridging", DemoReport.Rounded(Hours, 385), WaterfallKind.Taken),
        new("Unmet", DemoReport.Rounded(Hours, 860), WaterfallKind.Total) { Tone = LayerTone.Missing },
        new("Unmet: waiting", DemoReport.Rounded(Hours, 520), WaterfallKind.Taken) { Tone = LayerTone.Missing },
        new("Unmet: commissioned, not delivered", DemoReport.Hidden(Hours), WaterfallKind.Taken) { Tone = LayerTone.Missing },
        new("Unmet: assessed, nothing offered", DemoReport.Hidden(Hours), WaterfallKind.Taken) { Tone = LayerTone.Missing },
    ]);

    public static readonly WaterfallContent Changes = new("changes", "What changed recorded need", Hours,
    [
        new("Recorded need, 3 May 2026", DemoReport.Exact(Hours, 1_000), WaterfallKind.Total),
        new("Met, on framework", DemoReport.Exact(Hours, -140), WaterfallKind.Added), new("Met, off framework", DemoReport.Exact(Hours, 90), WaterfallKind.Added),
        new("Unmet: waiting", DemoReport.Exact(Hours, 70), WaterfallKind.Added) { Tone = LayerTone.Missing },
        new("Recorded need, 1 November 2026", DemoReport.Exact(Hours, 1_020), WaterfallKind.Total),
    ]);

    public static readonly ParetoContent Pareto = new("pareto", "Commissioned hours by provider", Hours,
        [.. new[] { 2_380.0, 1_920, 1_310, 980, 640, 600, 590, 410, 290, 180, 120, 65 }.Select((hours, i) => new ChartBar($"provider-{i + 1:00}", DemoReport.Exact(Hours, hours)))])
    {
        Rest = new("14 others together", DemoReport.Exact(Hours, 410)),
        Note = "The largest provider: 24.0% of commissioned hours.",
    };

    public static readonly ParetoContent HiddenPareto = new("pareto-hidden", "Commissioned hours by size of provider", Hours,
        [new("Largest provider", DemoReport.Rounded(Hours, 2_380)), new("2nd to 5th largest", DemoReport.Rounded(Hours, 4_850)), new("6th to 10th largest", DemoReport.Hidden(Hours)), new("All other providers", DemoReport.Hidden(Hours))])
    {
        IsRanked = true,
    };

    public static HeatMapContent HeatMap(int areas = 18, int weeks = 65)
    {
        var draw = new Randomness(5).For("heat");
        return new HeatMapContent("heat", "Need by area and week", Hours, [.. Enumerable.Range(0, weeks).Select(week => Monday.AddDays(7 * week))],
            [.. Enumerable.Range(0, areas).Select(area => new HeatMapRow(area == 3 ? "Great Wexley & Weir <b>" : $"Area {area + 1}", [.. Enumerable.Range(0, weeks).Select(week =>
                area == 5 ? DemoReport.Hidden(Hours) : week is 20 or 21 ? null
                : (PublishedCell?)DemoReport.Rounded(Hours, Math.Round(50 + (area * 14) + (30 * Math.Sin(week / 8.0)) + draw.NextBelow(20))))]))])
        {
            Ahead = Monday.AddDays(7 * (weeks - 13)),
        };
    }

    public static MapPanelsContent Maps(Zones areas) => new("maps", "Unmet hours, four weeks", Hours, [.. Enumerable.Range(0, 4).Select(panel => new MapPanel(
        FanText.Week(Monday.AddDays(28 * panel)).Text,
        [.. areas.Skip(1).Select((area, i) => i == 6 ? DemoReport.Hidden(Hours, area.Code.Value) : DemoReport.Rounded(Hours, 20 + ((i * 37) % 90) + (panel * 18), area.Code.Value))]))])
    {
        Tone = LayerTone.Missing,
    };

    public static ImmutableArray<Figure> All(Zones areas) =>
    [
        SankeyChart.Of(Sankey, Caption), SlopeChart.Of(Slope, Caption), WaterfallChart.Of(Waterfall, Caption), WaterfallChart.Of(Changes, Caption), ParetoChart.Of(Pareto, Caption),
        ParetoChart.Of(HiddenPareto, Caption), HeatMapChart.Of(HeatMap(), Caption), MapPanelsChart.Of(areas, Maps(areas), Caption),
    ];

    private static SlopeLine Line(string label, double before, double after) => new(label, DemoReport.Exact(Hours, before), DemoReport.Exact(Hours, after));
}
