using System.Collections.Immutable;

namespace Zoning.Demand;

/// <summary>An area with its packages, its people and what else may explain how many packages it has.</summary>
/// <param name="Code">The area's code.</param>
internal sealed record NeedArea(string Code)
{
    /// <summary>People by age band, in the order of the bands; 0 or more each.</summary>
    public required ImmutableArray<double> People { get; init; }

    /// <summary>Packages; null if they are not known.</summary>
    public double? Packages { get; init; }

    /// <summary>The fewest packages there can be, given what is shown; the packages themselves where they are exact.</summary>
    public double Fewest { get; init; }

    /// <summary>The most packages there can be, given what is shown.</summary>
    public double Most { get; init; }

    /// <summary>
    /// The decile of deprivation, 1 the most deprived to 10 the least; a mean where zones are merged. Null if it is unknown.
    /// </summary>
    public double? Decile { get; init; }

    /// <summary>The share of people of 65 and over who live alone, 0 to 1; null if it is unknown.</summary>
    public double? LivingAlone { get; init; }

    /// <summary>The share of people in rural zones, 0 to 1; null if it is unknown.</summary>
    public double? Rural { get; init; }
}
