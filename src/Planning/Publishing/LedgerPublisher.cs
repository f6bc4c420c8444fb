using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>Publishes a ledger at a level: shareable output by the rule for small numbers, all other output in full.</summary>
internal static class LedgerPublisher
{
    /// <summary>The figures of a ledger that a level allows.</summary>
    internal static PublishedLedger Publish(Ledger ledger, PublishOptions options, CancellationToken cancellation) =>
        options.Level == OutputLevel.Shareable
            ? ShareablePublisher.Publish(ledger, options, cancellation)
            : ExactPublisher.Publish(ledger, options);
}
