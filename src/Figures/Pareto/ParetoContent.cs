using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>Who has most: bars from the largest down, and the share that they have together.</summary>
/// <param name="Key">A short key of lower-case letters, digits and hyphens, unique on the page; names the figure's file.</param>
/// <param name="Title">What the chart says.</param>
/// <param name="Measure">What is measured; gives the unit.</param>
/// <param name="Bars">The bars, in any order; negative ones are refused.</param>
internal sealed record ParetoContent(string Key, string Title, Measure Measure, ImmutableArray<ChartBar> Bars)
{
    /// <summary>
    /// Whether the bars stand for ranks, such as the 2nd to 5th largest, and keep the order given. Default false: the largest first.
    /// </summary>
    public bool IsRanked { get; init; }

    /// <summary>A bar that stands last whatever its size, such as all others together; null if there is none.</summary>
    public ChartBar? Rest { get; init; }

    /// <summary>A sentence under the chart; may be empty.</summary>
    public string Note { get; init; } = "";
}
