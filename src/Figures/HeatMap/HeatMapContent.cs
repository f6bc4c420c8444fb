using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>A measure by area and week: one row for each area, a column a week, coloured by classes.</summary>
/// <param name="Key">A short key of lower-case letters, digits and hyphens, unique on the page; names the figure's file.</param>
/// <param name="Title">What the chart says.</param>
/// <param name="Measure">What is measured; gives the unit.</param>
/// <param name="Weeks">The Mondays, oldest first.</param>
/// <param name="Rows">The areas in the order shown.</param>
internal sealed record HeatMapContent(
    string Key, string Title, Measure Measure, ImmutableArray<DateOnly> Weeks, ImmutableArray<HeatMapRow> Rows)
{
    /// <summary>How figures become classes. Default: natural breaks in five.</summary>
    public LayerScale Scale { get; init; } = new();

    /// <summary>Whether it shows care given or missing care; chooses the colours.</summary>
    public LayerTone Tone { get; init; } = LayerTone.Care;

    /// <summary>The first week that is expected rather than seen; null if all are seen.</summary>
    public DateOnly? Ahead { get; init; }

    /// <summary>A sentence under the chart; may be empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>The file beside the page with every figure; null if there is none.</summary>
    public string? File { get; init; }
}

/// <summary>An area's weeks.</summary>
/// <param name="Label">The area's name.</param>
/// <param name="Cells">A figure a week; null if there are no data. Hidden and missing ones are never 0.</param>
internal sealed record HeatMapRow(string Label, ImmutableArray<PublishedCell?> Cells);
