using System.Collections.Immutable;
using Zoning.Demand;
using Zoning.Planning;

namespace Zoning.Figures;

/// <summary>Charts of two runs side by side. They draw what both runs show, and differences as the comparison gives them.</summary>
public static class ComparisonCharts
{
    /// <summary>Before and after, a line an area that both runs have.</summary>
    /// <param name="comparison">The two runs.</param>
    /// <param name="measure">What is compared; unmet hours where none is given.</param>
    /// <returns>The chart.</returns>
    public static Figure ToSlope(this Comparison comparison, Measure? measure = null) => SlopeChart.Of(SlopeOf(comparison, measure ?? LedgerMeasures.Unmet), CaptionOf(comparison));

    /// <summary>From recorded need before, through the change of each status, to recorded need after.</summary>
    /// <param name="comparison">The two runs.</param>
    /// <returns>The chart.</returns>
    public static Figure ToWaterfall(this Comparison comparison) => WaterfallChart.Of(WaterfallOf(comparison), CaptionOf(comparison));

    /// <summary>The lines of a comparison.</summary>
    internal static SlopeContent SlopeOf(Comparison comparison, Measure measure)
    {
        var names = comparison.After.AreaCodes.Zip(comparison.After.AreaNames).ToDictionary(area => area.First, area => area.Second, StringComparer.Ordinal);
        return new SlopeContent(
            measure.Key.Replace('_', '-') + "-before-after", $"{measure.Label}, before and after", measure,
            FigureCaption.Day(comparison.Before.AsOf), FigureCaption.Day(comparison.After.AsOf),
            [.. comparison.Cells.Where(pair => pair.After.AreaKind == "display" && IsWhole(pair.After, measure))
                .Select(pair => new SlopeLine(names.GetValueOrDefault(pair.After.Area, pair.After.Area), pair.Before, pair.After))])
        {
            Note = comparison.HasSameAreas ? "" : "Only areas that are made of the same zones in both runs are compared.",
        };
    }

    /// <summary>The steps of a comparison.</summary>
    internal static WaterfallContent WaterfallOf(Comparison comparison)
    {
        var county = comparison.Cells.Where(pair => pair.After.AreaKind == "county").ToList();
        var steps = ImmutableArray.CreateBuilder<WaterfallStep>();
        if (county.Find(pair => IsWhole(pair.After, LedgerMeasures.Demand)) is { } demand)
        {
            steps.Add(new WaterfallStep($"Recorded need, {FigureCaption.Day(comparison.Before.AsOf)}", demand.Before, WaterfallKind.Total));
            steps.AddRange(HourStatuses.Met.Concat(HourStatuses.Unmet)
                .Select(status => (Status: status, Change: county.Find(pair => pair.After.Measure.Key == LedgerMeasures.ByStatus.Key && pair.After.Status == status.Key())?.Difference))
                .Where(step => step.Change is { } cell && cell.Shown != Shown.NotSupplied && ChartCells.Number(cell) != 0)
                .OrderBy(step => ChartCells.Number(step.Change) is null ? 1 : 0)
                .Select(step => new WaterfallStep(step.Status.Label(), step.Change!, WaterfallKind.Added) { Tone = step.Status.IsMet() ? LayerTone.Care : LayerTone.Missing }));
            steps.Add(new WaterfallStep($"Recorded need, {FigureCaption.Day(comparison.After.AsOf)}", demand.After, WaterfallKind.Total));
        }

        return new WaterfallContent("need-changes", "What changed recorded need", LedgerMeasures.Demand, steps.ToImmutable());
    }

    private static FigureCaption CaptionOf(Comparison comparison) =>
        new(comparison.After.AsOf, comparison.After.Level, comparison.Before.IsSynthetic || comparison.After.IsSynthetic, []);

    private static bool IsWhole(PublishedCell cell, Measure measure) =>
        cell.Measure.Key == measure.Key && cell.Status.Length + cell.Provider.Length + cell.TimeOfDay.Length == 0;
}
