using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>What is followed from month to month: measures of the published ledger, and reviews, days to a provider and travel.</summary>
internal static class TrackMeasures
{
    /// <summary>All, in the order of files.</summary>
    internal static ImmutableArray<Measure> All { get; } =
    [
        LedgerMeasures.Demand, LedgerMeasures.Met, LedgerMeasures.Unmet, LedgerMeasures.Coverage, LedgerMeasures.PeopleWaiting,
        LedgerMeasures.WaitingHours, LedgerMeasures.MedianDays, LedgerMeasures.Days90, LedgerMeasures.FrameworkShareHours,
        LedgerMeasures.FrameworkSharePackages, LedgerMeasures.ToBeReplaced, LedgerMeasures.Packages, LedgerMeasures.Commissioned,
        LedgerMeasures.Providers, LedgerMeasures.LargestShare, LedgerMeasures.Fragmentation, LedgerMeasures.Cost, LedgerMeasures.MeanPrice,
        FollowedFigures.ReviewsOverdue, FollowedFigures.DaysToPlace, RoundsMeasures.TravelToday,
    ];

    /// <summary>The place of each among them, by the key that files and programmes name.</summary>
    internal static FrozenDictionary<string, int> ByKey { get; } =
        All.Index().ToFrozenDictionary(one => one.Item.Key, one => one.Index, StringComparer.Ordinal);

    /// <summary>Those that the page compares between areas: of people and hours, and shares that areas have.</summary>
    internal static ImmutableArray<Measure> Compared { get; } =
    [
        LedgerMeasures.PeopleWaiting, LedgerMeasures.WaitingHours, LedgerMeasures.Unmet, LedgerMeasures.Coverage,
        LedgerMeasures.FrameworkShareHours, FollowedFigures.DaysToPlace, FollowedFigures.ReviewsOverdue, RoundsMeasures.TravelToday,
        LedgerMeasures.Cost, LedgerMeasures.Fragmentation,
    ];

    /// <summary>Whether the figures of several areas add up.</summary>
    internal static bool AddsUp(Measure measure) => measure.Kind is MeasureKind.Count or MeasureKind.Hours or MeasureKind.Money
        && measure != LedgerMeasures.Providers && measure != LedgerMeasures.People && measure != RoundsMeasures.TravelToday;
}
