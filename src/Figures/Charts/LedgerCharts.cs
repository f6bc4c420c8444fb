using System.Collections.Immutable;
using Zoning.Demand;
using Zoning.Planning;

namespace Zoning.Figures;

/// <summary>Charts of a published ledger. They draw its figures and published totals only; nothing is added up or taken apart.</summary>
public static class LedgerCharts
{
    private const int MostProviders = 15;

    /// <summary>Where recorded need goes: to met and unmet, and on to each status.</summary>
    /// <param name="published">The ledger as it may be shown.</param>
    /// <param name="caption">What is said under the chart; none to name the level alone.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ArgumentException">The caption names another level.</exception>
    public static Figure ToSankey(this PublishedLedger published, FigureCaption? caption = null) => SankeyChart.Of(SankeyOf(published), Checked(published, caption));

    /// <summary>From recorded need through each way it is met to what is unmet, and what that is made of.</summary>
    /// <param name="published">The ledger as it may be shown.</param>
    /// <param name="caption">What is said under the chart; none to name the level alone.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ArgumentException">The caption names another level.</exception>
    public static Figure ToWaterfall(this PublishedLedger published, FigureCaption? caption = null) => WaterfallChart.Of(WaterfallOf(published), Checked(published, caption));

    /// <summary>Commissioned hours by provider, the largest first, with the share that they have together; by size class in shareable output, which names no provider.</summary>
    /// <param name="published">The ledger as it may be shown.</param>
    /// <param name="caption">What is said under the chart; none to name the level alone.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ArgumentException">The caption names another level.</exception>
    public static Figure ToPareto(this PublishedLedger published, FigureCaption? caption = null) => ParetoChart.Of(ParetoOf(published), Checked(published, caption));

    /// <inheritdoc cref="ToSankey(PublishedLedger, FigureCaption?)"/>
    /// <param name="run">The run.</param>
    public static Figure ToSankey(this CountyRun run) => run.Published.ToSankey(CaptionOf(run));

    /// <inheritdoc cref="ToWaterfall(PublishedLedger, FigureCaption?)"/>
    /// <param name="run">The run.</param>
    public static Figure ToWaterfall(this CountyRun run) => run.Published.ToWaterfall(CaptionOf(run));

    /// <inheritdoc cref="ToPareto(PublishedLedger, FigureCaption?)"/>
    /// <param name="run">The run.</param>
    public static Figure ToPareto(this CountyRun run) => run.Published.ToPareto(CaptionOf(run));

    /// <summary>The flows of a ledger.</summary>
    internal static SankeyContent SankeyOf(PublishedLedger published)
    {
        var nodes = ImmutableArray.CreateBuilder<SankeyNode>();
        var flows = ImmutableArray.CreateBuilder<SankeyFlow>();
        nodes.Add(new SankeyNode("need", "Recorded need", 0, LayerTone.Care) { Cell = published.County(LedgerMeasures.Demand) });
        foreach (var (key, label, measure, tone, statuses) in Sides)
        {
            if (published.County(measure) is { Shown: not Shown.NotSupplied } whole)
            {
                nodes.Add(new SankeyNode(key, label, 1, tone) { Cell = whole });
                flows.Add(new SankeyFlow("need", key, whole));
                foreach (var (status, cell) in Parts(published, statuses))
                {
                    nodes.Add(new SankeyNode(status.Key(), status.Label(), 2, tone) { Cell = cell });
                    flows.Add(new SankeyFlow(key, status.Key(), cell));
                }
            }
        }

        return new SankeyContent("need-by-status", "Where recorded need goes", LedgerMeasures.Demand, nodes.ToImmutable(), flows.ToImmutable());
    }

    /// <summary>The steps of a ledger; parts that aren't numbers come last among theirs, so that the others stand where they belong.</summary>
    internal static WaterfallContent WaterfallOf(PublishedLedger published)
    {
        var steps = ImmutableArray.CreateBuilder<WaterfallStep>();
        if (published.County(LedgerMeasures.Demand) is { } demand)
        {
            steps.Add(new WaterfallStep("Recorded need", demand, WaterfallKind.Total));
        }

        foreach (var (key, label, measure, tone, statuses) in Sides)
        {
            if (key == "unmet" && published.County(measure) is { Shown: not Shown.NotSupplied } unmet)
            {
                steps.Add(new WaterfallStep(label, unmet, WaterfallKind.Total) { Tone = tone });
            }

            steps.AddRange(Parts(published, statuses).OrderBy(part => ChartCells.Number(part.Cell) is null ? 1 : 0)
                .Select(part => new WaterfallStep(part.Status.Label(), part.Cell, WaterfallKind.Taken) { Tone = tone }));
        }

        return new WaterfallContent("need-to-unmet", "From recorded need to what is unmet", LedgerMeasures.Demand, steps.ToImmutable());
    }

    /// <summary>The providers of a ledger, or their size classes.</summary>
    internal static ParetoContent ParetoOf(PublishedLedger published)
    {
        var cells = published.Cells.Where(cell => cell.AreaKind == "county" && cell.Measure == LedgerMeasures.Commissioned && cell.Provider.Length > 0).ToList();
        var note = published.County(LedgerMeasures.LargestShare) is { Shown: not Shown.NotSupplied } largest
            ? $"The largest provider: {PublishedText.WithUnit(largest)}." : "";
        if (published.Level == OutputLevel.Shareable)
        {
            ImmutableArray<ChartBar> classes = [.. SizeClasses.Select(size => (size.Label, Cell: cells.Find(cell => cell.Provider == size.Key)))
                .Where(size => size.Cell is not null).Select(size => new ChartBar(size.Label, size.Cell!))];
            return Providers(classes, note) with { IsRanked = true };
        }

        ImmutableArray<ChartBar> bars = [.. cells.OrderByDescending(cell => ChartCells.Number(cell)).ThenBy(cell => cell.Provider, StringComparer.Ordinal)
            .Select(cell => new ChartBar(cell.Provider, cell))];
        return bars.Length <= MostProviders + 1 ? Providers(bars, note)
            : Providers(bars[..MostProviders], note) with { Rest = Others(bars[MostProviders..]) };
    }

    private static FigureCaption Checked(PublishedLedger published, FigureCaption? caption) => caption is null || caption.Level == published.Level
        ? caption ?? new FigureCaption(default, published.Level, false, [])
        : throw new ArgumentException($"The caption says {FigureCaption.Name(caption.Level)}, the figures are {FigureCaption.Name(published.Level)}.", nameof(caption));

    /// <summary>What is said under charts of a run.</summary>
    internal static FigureCaption CaptionOf(CountyRun run) => new(run.County.AsOf, run.Published.Level, run.County.IsSynthetic, []);

    /// <summary>The statuses of need with their figures at the county; those that the folder can't tell are left out.</summary>
    private static IEnumerable<(HourStatus Status, PublishedCell Cell)> Parts(PublishedLedger published, IEnumerable<HourStatus> statuses) => statuses
        .Select(status => (status, Cell: published.County(LedgerMeasures.ByStatus, status.Key())))
        .Where(part => part.Cell is { } cell && cell.Shown != Shown.NotSupplied && !(cell.Shown == Shown.Exact && cell.Value == 0))
        .Select(part => (part.status, part.Cell!));

    private static ParetoContent Providers(ImmutableArray<ChartBar> bars, string note) =>
        new("largest-providers", "Commissioned hours by provider", LedgerMeasures.Commissioned, bars) { Note = note };

    /// <summary>Smaller providers together, of figures that are all given in full: only outputs that aren't shareable name providers.</summary>
    private static ChartBar Others(ImmutableArray<ChartBar> bars)
    {
        var cell = bars[0].Cell;
        var sum = bars.Sum(bar => ChartCells.Number(bar.Cell) ?? double.NaN);
        return new ChartBar(
            FormattableString.Invariant($"{bars.Length} others together"),
            double.IsNaN(sum)
                ? cell with { Provider = "", Shown = Shown.Hidden, Value = null, Low = null, High = null }
                : cell with { Provider = "", Value = sum, Low = sum, High = sum, Origin = Origin.Derived });
    }

    private static readonly ImmutableArray<(string Key, string Label, Measure Measure, LayerTone Tone, IReadOnlyList<HourStatus> Statuses)> Sides =
    [
        ("met", "Met", LedgerMeasures.Met, LayerTone.Care, HourStatuses.Met),
        ("unmet", "Unmet", LedgerMeasures.Unmet, LayerTone.Missing, HourStatuses.Unmet),
    ];

    private static readonly ImmutableArray<(string Key, string Label)> SizeClasses =
    [
        ("largest", "Largest provider"), ("2nd-to-5th", "2nd to 5th largest"), ("6th-to-10th", "6th to 10th largest"),
        ("others", "All other providers"), ("none-named", "No provider named"),
    ];
}
