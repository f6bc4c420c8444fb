using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>Publishes a ledger at a level: shareable output by the rule for small numbers, all other output in full.</summary>
internal static class LedgerPublisher
{
    /// <summary>The figures of a ledger that a level allows.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="options">The level, the rule and the release to follow.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <param name="recount">Draws the ledger up on the map of an earlier release; null where that cannot be done.</param>
    internal static PublishedLedger Publish(
        Ledger ledger, PublishOptions options, CancellationToken cancellation, Func<Zones, Ledger>? recount = null) =>
        options.Level == OutputLevel.Shareable
            ? ShareablePublisher.Publish(ledger, options, recount, cancellation)
            : ExactPublisher.Publish(ledger, options);
}
