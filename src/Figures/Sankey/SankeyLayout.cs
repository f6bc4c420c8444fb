using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>A node as it is drawn.</summary>
/// <param name="Node">The node; that of flows drawn together has no key that content knows.</param>
/// <param name="Size">The larger of what flows in and out and its own figure, in the measure's unit.</param>
/// <param name="Place">Its place among the nodes of its column and tone, from 0.</param>
internal sealed record SankeyBlock(SankeyNode Node, double Size, int Place)
{
    /// <summary>Whether it stands for flows whose figures aren't given.</summary>
    internal bool IsWithheld { get; init; }
}

/// <summary>A flow as it is drawn: between the blocks of its ends, with its thickness in the measure's unit.</summary>
internal readonly record struct SankeyRibbon(int From, int To, double Size, string Says);

/// <summary>What of a Sankey is drawn, before pixels: blocks in their order and ribbons with their sizes.</summary>
internal sealed class SankeyLayout
{
    private SankeyLayout(ImmutableArray<SankeyBlock> blocks, ImmutableArray<SankeyRibbon> ribbons) => (Blocks, Ribbons) = (blocks, ribbons);

    /// <summary>The blocks, in the content's order; those of withheld flows last.</summary>
    internal ImmutableArray<SankeyBlock> Blocks { get; }

    /// <summary>The ribbons, in the content's order; withheld ones last.</summary>
    internal ImmutableArray<SankeyRibbon> Ribbons { get; }

    /// <summary>Works out sizes.</summary>
    /// <exception cref="ArgumentException">A key stands twice, an end is unknown, or a flow doesn't go to a later column.</exception>
    internal static SankeyLayout Of(SankeyContent content)
    {
        var nodes = content.Nodes.ToList();
        var index = IndexOf(content);
        var ribbons = new List<SankeyRibbon>();
        foreach (var flow in content.Flows)
        {
            if (ChartCells.Number(flow.Cell) is { } size and > 0)
            {
                ribbons.Add(new SankeyRibbon(index[flow.From], index[flow.To], size,
                    $"{nodes[index[flow.From]].Label} to {nodes[index[flow.To]].Label}: {PublishedText.WithUnit(flow.Cell)}"));
            }
        }

        AddWithheld(content, nodes, index, ribbons);
        var blocks = ImmutableArray.CreateBuilder<SankeyBlock>();
        for (var i = 0; i < nodes.Count; i++)
        {
            var (inward, outward) =
                (ribbons.Where(one => one.To == i).Sum(one => one.Size), ribbons.Where(one => one.From == i).Sum(one => one.Size));
            var place = nodes.Take(i).Count(other => other.Column == nodes[i].Column && other.Tone == nodes[i].Tone);
            var size = Math.Max(Math.Max(inward, outward), ChartCells.Number(nodes[i].Cell) ?? 0);
            blocks.Add(new SankeyBlock(nodes[i], size, place) { IsWithheld = i >= content.Nodes.Length });
        }

        return new SankeyLayout(blocks.ToImmutable(), [.. ribbons]);
    }

    /// <summary>
    /// One block for what a node's published total leaves for its withheld flows, where these are two or more, so that none is given away.
    /// </summary>
    private static void AddWithheld(
        SankeyContent content, List<SankeyNode> nodes, Dictionary<string, int> index, List<SankeyRibbon> ribbons)
    {
        foreach (var node in content.Nodes)
        {
            var outward = content.Flows.Where(flow => flow.From == node.Key).ToList();
            var withheld = outward.Where(flow => ChartCells.IsWithheld(flow.Cell)).ToList();
            var known = outward.Sum(flow => Math.Max(0, ChartCells.Number(flow.Cell) ?? 0));
            if (withheld.Count < 2 || outward.Any(flow => flow.Cell.Shown == Shown.NotSupplied)
                || ChartCells.Number(node.Cell) is not { } whole || whole <= known)
            {
                continue;
            }

            var label = string.Join("; ", withheld.Select(flow => $"{nodes[index[flow.To]].Label}: {PublishedText.Of(flow.Cell)}"));
            nodes.Add(new SankeyNode("", label, node.Column + 1, node.Tone));
            ribbons.Add(new SankeyRibbon(index[node.Key], nodes.Count - 1, whole - known, label));
        }
    }

    private static Dictionary<string, int> IndexOf(SankeyContent content)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var node in content.Nodes)
        {
            if (node.Column < 0 || !index.TryAdd(node.Key, index.Count))
            {
                throw new ArgumentException(
                    $"The node '{node.Key}' stands twice or in a column below 0; keys are unique and columns count from 0.",
                    nameof(content));
            }
        }

        foreach (var flow in content.Flows)
        {
            if (!index.TryGetValue(flow.From, out var from)
                || !index.TryGetValue(flow.To, out var to) || content.Nodes[from].Column >= content.Nodes[to].Column)
            {
                throw new ArgumentException(
                    $"The flow from '{flow.From}' to '{flow.To}' doesn't lead from a node to one in a later column.", nameof(content));
            }
        }

        return index;
    }
}
