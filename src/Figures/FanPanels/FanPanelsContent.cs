using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>Fans of many areas side by side, each with its own scale.</summary>
/// <param name="Key">A short key of lower-case letters, digits and hyphens, unique on the page; names the figure's file.</param>
/// <param name="Title">What the chart says.</param>
/// <param name="Measure">What is measured; gives the unit and how its numbers are written.</param>
/// <param name="Panels">A fan an area, in the order shown; its label is the area's name.</param>
internal sealed record FanPanelsContent(string Key, string Title, Measure Measure, ImmutableArray<FanSeries> Panels)
{
    /// <summary>A sentence under the chart; may be empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>The file beside the page with every week; null if there is none.</summary>
    public string? File { get; init; }
}
