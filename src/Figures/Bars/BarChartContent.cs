using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>Bars of one measure, one under the other.</summary>
/// <param name="Key">A short key of lower-case letters, digits and hyphens, unique on the page; names the figure's file.</param>
/// <param name="Title">What the chart says.</param>
/// <param name="Unit">The unit of every bar.</param>
/// <param name="Bars">The bars in the order shown.</param>
internal sealed record BarChartContent(string Key, string Title, string Unit, ImmutableArray<ChartBar> Bars)
{
    /// <summary>Whether the bars show care given or missing care.</summary>
    public LayerTone Tone { get; init; } = LayerTone.Care;

    /// <summary>A sentence under the chart; may be empty.</summary>
    public string Note { get; init; } = "";
}

/// <summary>A bar.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Cell">Its figure; a hidden one is drawn as hidden, never as 0.</param>
internal sealed record ChartBar(string Label, PublishedCell Cell);
