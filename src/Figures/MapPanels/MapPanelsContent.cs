using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>The same map again and again, a week or a date each, all with the same classes so that they can be compared.</summary>
/// <param name="Key">A short key of lower-case letters, digits and hyphens, unique on the page; names the figure's file.</param>
/// <param name="Title">What the maps say.</param>
/// <param name="Measure">What is measured; gives the unit.</param>
/// <param name="Panels">The maps in the order shown.</param>
internal sealed record MapPanelsContent(string Key, string Title, Measure Measure, ImmutableArray<MapPanel> Panels)
{
    /// <summary>
    /// How figures become classes, fixed over all panels. Default: natural breaks of the figures of all panels together, in five.
    /// </summary>
    public LayerScale Scale { get; init; } = new();

    /// <summary>Whether the maps show care given or missing care; chooses the colours.</summary>
    public LayerTone Tone { get; init; } = LayerTone.Care;

    /// <summary>A sentence under the maps; may be empty.</summary>
    public string Note { get; init; } = "";
}

/// <summary>A map of several.</summary>
/// <param name="Label">Its name, such as <c>4 May 2026</c>.</param>
/// <param name="Cells">A figure an area, found by the area's code; an area without one is drawn as no data.</param>
internal sealed record MapPanel(string Label, ImmutableArray<PublishedCell> Cells);
