using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>
/// A history split into trend, season and remainder: trend, season and remainder, one under the other along the same calendar.
/// </summary>
/// <param name="Key">A short key of lower-case letters, digits and hyphens, unique on the page; names the figure's file.</param>
/// <param name="Title">What the chart says.</param>
/// <param name="Measure">What is measured; gives the unit of all three parts.</param>
/// <param name="FirstWeek">The Monday of the first week.</param>
/// <param name="Trend">The level a week.</param>
/// <param name="Season">
/// What the time of year adds or takes away, one for each week; as many as the trend, or empty where the history is too short for a season.
/// </param>
/// <param name="Remainder">What neither explains, one for each week; null if the week is missing. As many as the trend.</param>
internal sealed record DecompositionContent(
    string Key, string Title, Measure Measure, DateOnly FirstWeek,
    ImmutableArray<double> Trend, ImmutableArray<double> Season, ImmutableArray<double?> Remainder)
{
    /// <summary>A sentence under the chart; may be empty.</summary>
    public string Note { get; init; } = "";
}
