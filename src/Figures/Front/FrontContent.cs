using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>What is gained against what it asks of people: a point a choice, and the line of those that no other beats.</summary>
/// <param name="Key">A short key of lower-case letters, digits and hyphens, unique on the page; names the figure's file.</param>
/// <param name="Title">What the chart says.</param>
/// <param name="Asked">The words of the axis from left to right.</param>
/// <param name="Gained">The words of the axis from bottom to top.</param>
/// <param name="Points">The choices, by what they ask, ascending; of two with the same the one that gains most is drawn on the
/// line.</param>
internal sealed record FrontContent(string Key, string Title, string Asked, string Gained, ImmutableArray<FrontPoint> Points)
{
    /// <summary>A level to compare with, such as that of better rounds alone; null for none.</summary>
    public (string Label, double Value)? Level { get; init; }

    /// <summary>A sentence under the chart; may be empty.</summary>
    public string Note { get; init; } = "";
}

/// <summary>A choice.</summary>
/// <param name="Asked">What it asks; a figure given as a number.</param>
/// <param name="Gained">What it gains; may be negative.</param>
/// <param name="Words">What is said of it besides, such as how many are placed.</param>
internal readonly record struct FrontPoint(PublishedCell Asked, PublishedCell Gained, string Words);
