using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>The share still waiting by days since the clock began (Kaplan-Meier), with its band.</summary>
/// <param name="Key">A short key of lower-case letters, digits and hyphens, unique on the page; names the figure's file.</param>
/// <param name="Title">What the chart says.</param>
/// <param name="Clock">Which clock, such as <c>days from request to provider found</c>.</param>
/// <param name="Steps">The curve from day 0, days ascending; between two steps the curve is level.</param>
internal sealed record CurveContent(string Key, string Title, string Clock, ImmutableArray<CurveStep> Steps)
{
    /// <summary>The day by which half are placed; null if the curve doesn't reach a half or it may not be shown.</summary>
    public double? MedianDays { get; init; }

    /// <summary>The plain mean of those placed, shown beside the median; null if it may not be shown.</summary>
    public double? PlainMeanDays { get; init; }

    /// <summary>Between which days half are placed, where the day itself may not be shown.</summary>
    public (int From, int To)? MedianBetween { get; init; }

    /// <summary>Between which days the plain mean lies, where it may not be shown itself; no end if it is beyond the last day.</summary>
    public (int From, int? To)? PlainMeanBetween { get; init; }

    /// <summary>A sentence under the chart: how many cases, how many still wait; may be empty.</summary>
    public string Note { get; init; } = "";
}

/// <summary>A step of a curve.</summary>
/// <param name="Day">Days from the start of the clock, 0 or more.</param>
/// <param name="Share">The share still waiting from that day on, 0 to 1.</param>
/// <param name="Low">The lower end of its 95 % band, 0 to 1.</param>
/// <param name="High">The upper end of its 95 % band, 0 to 1.</param>
internal readonly record struct CurveStep(double Day, double Share, double Low, double High);
