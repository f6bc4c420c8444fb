using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>What was seen of each area that is forecast: one history an area, in the order of the tree; none where a quantity is not supplied.</summary>
internal sealed record AreaHistories
{
    /// <summary>The Monday of the first week ahead: the week after the last complete one.</summary>
    internal required DateOnly NextWeek { get; init; }

    internal ImmutableArray<ForecastHistory>? Need { get; init; }

    internal ImmutableArray<ForecastHistory>? Waiting { get; init; }

    internal ImmutableArray<ForecastHistory>? Requested { get; init; }

    /// <summary>Why quantities are missing.</summary>
    internal string WhyNoNeed { get; init; } = "";

    internal string WhyNoWaiting { get; init; } = "";

    internal string WhyNoRequested { get; init; } = "";

    internal ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Sums zones up to the areas of a tree, week by week.</summary>
    /// <param name="tree">The areas.</param>
    /// <param name="name">What the series are of.</param>
    /// <param name="firstWeek">The Monday of the first week.</param>
    /// <param name="byWeek">For each week the values of zones and buckets, or none where the week is missing.</param>
    internal static ImmutableArray<ForecastHistory> Sum(AreaTree tree, string name, DateOnly firstWeek, IReadOnlyList<double[]?> byWeek) =>
    [
        .. tree.Members.Select((members, area) => ForecastHistory.OfSeen(
            $"{name} {tree.Areas[area].Code}", byWeek.Select(values => values is null ? null : (double?)members.Sum(member => values[member])), 52, firstWeek)),
    ];
}
