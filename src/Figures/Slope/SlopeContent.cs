using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>Two dates side by side, a line an area or provider.</summary>
/// <param name="Key">A short key of lower-case letters, digits and hyphens, unique on the page; names the figure's file.</param>
/// <param name="Title">What the chart says.</param>
/// <param name="Measure">What is measured at both; gives the unit.</param>
/// <param name="Before">The words over the left end, such as <c>3 May 2026</c>.</param>
/// <param name="After">The words over the right end.</param>
/// <param name="Lines">The lines, in the order of the table.</param>
internal sealed record SlopeContent(
    string Key, string Title, Measure Measure, string Before, string After, ImmutableArray<SlopeLine> Lines)
{
    /// <summary>A sentence under the chart; may be empty.</summary>
    public string Note { get; init; } = "";
}

/// <summary>A line from one date to the other.</summary>
/// <param name="Label">Whose figures they are.</param>
/// <param name="Before">The figure at the first date.</param>
/// <param name="After">The figure at the second date; where either is hidden, no line is drawn.</param>
internal sealed record SlopeLine(string Label, PublishedCell Before, PublishedCell After);
