using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>Where the recorded need of a published ledger goes: to met and unmet, and on to each status.</summary>
internal static class LedgerSankey
{
    /// <summary>The flows of a ledger.</summary>
    internal static SankeyContent Of(PublishedLedger published)
    {
        var nodes = ImmutableArray.CreateBuilder<SankeyNode>();
        var flows = ImmutableArray.CreateBuilder<SankeyFlow>();
        nodes.Add(new SankeyNode("need", "Recorded need", 0, LayerTone.Care) { Cell = published.County(LedgerMeasures.Demand) });
        foreach (var (key, label, measure, tone, statuses) in LedgerParts.Sides)
        {
            if (published.County(measure) is { Shown: not Shown.NotSupplied } whole)
            {
                nodes.Add(new SankeyNode(key, label, 1, tone) { Cell = whole });
                flows.Add(new SankeyFlow("need", key, whole));
                foreach (var (status, cell) in LedgerParts.Of(published, statuses))
                {
                    nodes.Add(new SankeyNode(status.Key(), status.Label(), 2, tone) { Cell = cell });
                    flows.Add(new SankeyFlow(key, status.Key(), cell));
                }
            }
        }

        return new SankeyContent(
            "need-by-status", "Where recorded need goes", LedgerMeasures.Demand, nodes.ToImmutable(), flows.ToImmutable());
    }
}
