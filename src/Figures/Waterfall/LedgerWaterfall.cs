using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>The steps from recorded need to what is unmet, and from one run to another.</summary>
internal static class LedgerWaterfall
{
    /// <summary>
    /// The steps of a ledger; parts that aren't numbers come last among theirs, so that the others stand where they belong.
    /// </summary>
    internal static WaterfallContent Of(PublishedLedger published)
    {
        var steps = ImmutableArray.CreateBuilder<WaterfallStep>();
        if (published.County(LedgerMeasures.Demand) is { } demand)
        {
            steps.Add(new WaterfallStep("Recorded need", demand, WaterfallKind.Total));
        }

        foreach (var (key, label, measure, tone, statuses) in LedgerParts.Sides)
        {
            if (key == "unmet" && published.County(measure) is { Shown: not Shown.NotSupplied } unmet)
            {
                steps.Add(new WaterfallStep(label, unmet, WaterfallKind.Total) { Tone = tone });
            }

            steps.AddRange(LedgerParts.Of(published, statuses).OrderBy(part => ChartCells.Number(part.Cell) is null ? 1 : 0)
                .Select(part => new WaterfallStep(part.Status.Label(), part.Cell, WaterfallKind.Taken) { Tone = tone }));
        }

        return new WaterfallContent("need-to-unmet", "From recorded need to what is unmet", LedgerMeasures.Demand, steps.ToImmutable());
    }

    /// <summary>The steps of a comparison.</summary>
    internal static WaterfallContent Of(Comparison comparison)
    {
        var county = comparison.Cells.Where(pair => pair.After.AreaKind == "county").ToList();
        var steps = ImmutableArray.CreateBuilder<WaterfallStep>();
        if (county.Find(pair => LedgerParts.IsWhole(pair.After, LedgerMeasures.Demand)) is { } demand)
        {
            steps.Add(new WaterfallStep($"Recorded need, {FigureCaption.Day(comparison.Before.AsOf)}", demand.Before, WaterfallKind.Total));
            steps.AddRange(HourStatuses.Met.Concat(HourStatuses.Unmet)
                .Select(status =>
                    (Status: status,
                    Change: county.Find(pair =>
                    pair.After.Measure.Key == LedgerMeasures.ByStatus.Key && pair.After.Status == status.Key())?.Difference))
                .Where(step => step.Change is { } cell && cell.Shown != Shown.NotSupplied && ChartCells.Number(cell) != 0)
                .OrderBy(step => ChartCells.Number(step.Change) is null ? 1 : 0)
                .Select(step =>
                    new WaterfallStep(step.Status.Label(), step.Change!, WaterfallKind.Added)
                    {
                        Tone = step.Status.IsMet() ? LayerTone.Care : LayerTone.Missing,
                    }));
            steps.Add(new WaterfallStep($"Recorded need, {FigureCaption.Day(comparison.After.AsOf)}", demand.After, WaterfallKind.Total));
        }

        return new WaterfallContent("need-changes", "What changed recorded need", LedgerMeasures.Demand, steps.ToImmutable());
    }
}
