using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>The parts of a published ledger that charts draw.</summary>
internal static class LedgerParts
{
    /// <summary>Met and unmet need, each with its statuses.</summary>
    internal static readonly ImmutableArray<
        (string Key, string Label, Measure Measure, LayerTone Tone, IReadOnlyList<HourStatus> Statuses)> Sides =
    [
        ("met", "Met", LedgerMeasures.Met, LayerTone.Care, HourStatuses.Met),
        ("unmet", "Unmet", LedgerMeasures.Unmet, LayerTone.Missing, HourStatuses.Unmet),
    ];

    /// <summary>The statuses of need with their figures at the county; statuses that are not supplied are left out.</summary>
    internal static IEnumerable<(HourStatus Status, PublishedCell Cell)> Of(PublishedLedger published, IEnumerable<HourStatus> statuses) =>
        statuses
        .Select(status => (status, Cell: published.County(LedgerMeasures.ByStatus, status.Key())))
        .Where(part => part.Cell is { } cell && cell.Shown != Shown.NotSupplied && !(cell.Shown == Shown.Exact && cell.Value == 0))
        .Select(part => (part.status, part.Cell!));

    /// <summary>Whether a figure is of a measure as a whole: of no status, provider or time of day.</summary>
    internal static bool IsWhole(PublishedCell cell, Measure measure) =>
        cell.Measure.Key == measure.Key && cell.Status.Length + cell.Provider.Length + cell.TimeOfDay.Length == 0;
}
