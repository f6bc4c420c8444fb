using System.Collections.Immutable;

namespace Zoning.Reporting;

/// <summary>Bars of one measure, one under the other.</summary>
/// <param name="Key">A short key of lower-case letters, digits and hyphens, unique on the page; names the figure's file.</param>
/// <param name="Title">What the chart says.</param>
/// <param name="Unit">The unit of every bar.</param>
/// <param name="Bars">The bars in the order shown.</param>
public sealed record BarChartContent(string Key, string Title, string Unit, ImmutableArray<ChartBar> Bars)
{
    /// <summary>Whether the bars show care that there is or care that is missing.</summary>
    public LayerTone Tone { get; init; } = LayerTone.Care;

    /// <summary>A sentence under the chart; may be empty.</summary>
    public string Note { get; init; } = "";
}

/// <summary>A bar.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Cell">Its figure; a hidden one is drawn as hidden, never as 0.</param>
public sealed record ChartBar(string Label, PublishedCell Cell);

/// <summary>Bars made of parts, one under the other; the parts of a bar add up to it.</summary>
/// <param name="Key">A short key of lower-case letters, digits and hyphens, unique on the page; names the figure's file.</param>
/// <param name="Title">What the chart says.</param>
/// <param name="Unit">The unit of every part.</param>
/// <param name="Parts">The names of the parts, at most seven, in the order they are stacked.</param>
/// <param name="Rows">The bars in the order shown.</param>
public sealed record StackChartContent(
    string Key, string Title, string Unit, ImmutableArray<StackPart> Parts, ImmutableArray<StackRow> Rows)
{
    /// <summary>A sentence under the chart; may be empty.</summary>
    public string Note { get; init; } = "";
}

/// <summary>One part of every bar.</summary>
/// <param name="Label">Its name, such as <c>On framework</c>.</param>
/// <param name="Tone">Whether it is care given or care missing; missing parts are hatched as well as coloured.</param>
public sealed record StackPart(string Label, LayerTone Tone);

/// <summary>A bar made of parts.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Cells">A figure a part, in the order of the parts.</param>
public sealed record StackRow(string Label, ImmutableArray<PublishedCell> Cells);
