using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>Bars made of parts, one under the other; the parts of a bar add up to it.</summary>
/// <param name="Key">A short key of lower-case letters, digits and hyphens, unique on the page; names the figure's file.</param>
/// <param name="Title">What the chart says.</param>
/// <param name="Unit">The unit of every part.</param>
/// <param name="Parts">The names of the parts, at most seven, in the order they are stacked.</param>
/// <param name="Rows">The bars in the order shown.</param>
internal sealed record StackChartContent(
    string Key, string Title, string Unit, ImmutableArray<StackPart> Parts, ImmutableArray<StackRow> Rows)
{
    /// <summary>A sentence under the chart; may be empty.</summary>
    public string Note { get; init; } = "";
}

/// <summary>One part of every bar.</summary>
/// <param name="Label">Its name, such as <c>On framework</c>.</param>
/// <param name="Tone">Whether it is care given or care missing; missing parts are hatched as well as coloured.</param>
internal sealed record StackPart(string Label, LayerTone Tone);

/// <summary>A bar made of parts.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Cells">A figure a part, in the order of the parts.</param>
internal sealed record StackRow(string Label, ImmutableArray<PublishedCell> Cells);
