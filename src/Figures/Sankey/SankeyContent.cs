using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>Amounts that split and join from left to right, each flow as thick as its figure.</summary>
/// <param name="Key">A short key of lower-case letters, digits and hyphens, unique on the page; names the figure's file.</param>
/// <param name="Title">What the chart says.</param>
/// <param name="Measure">What flows; gives the unit.</param>
/// <param name="Nodes">Where flows start and end, in the order they stand in their columns.</param>
/// <param name="Flows">The flows, each from one column to a later one.</param>
internal sealed record SankeyContent(
    string Key, string Title, Measure Measure, ImmutableArray<SankeyNode> Nodes, ImmutableArray<SankeyFlow> Flows)
{
    /// <summary>A sentence under the chart; may be empty.</summary>
    public string Note { get; init; } = "";
}

/// <summary>Where flows start and end.</summary>
/// <param name="Key">Its key, unique in the chart.</param>
/// <param name="Label">Its name.</param>
/// <param name="Column">Its column from the left, from 0.</param>
/// <param name="Tone">Whether it is care given or missing care; missing care is hatched as well as coloured.</param>
internal sealed record SankeyNode(string Key, string Label, int Column, LayerTone Tone)
{
    /// <summary>
    /// Its published figure; null if it has none of its own. Two or more hidden flows out of it are drawn together only where it is given
    /// as a number.
    /// </summary>
    public PublishedCell? Cell { get; init; }
}

/// <summary>A flow.</summary>
/// <param name="From">The key of the node it starts from.</param>
/// <param name="To">The key of the node it ends in, in a later column.</param>
/// <param name="Cell">Its figure; a hidden one has no thickness of its own and is never 0.</param>
internal sealed record SankeyFlow(string From, string To, PublishedCell Cell);
