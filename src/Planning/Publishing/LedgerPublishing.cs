using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>Publishes ledgers: the only way in which their figures reach a table, a map or a file.</summary>
public static class LedgerPublishing
{
    /// <summary>The figures of a ledger that a level allows.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="options">The level and the rule for small numbers; by default shareable and the usual rule.</param>
    /// <param name="cancellation">Stops the work; protecting a map of hundreds of zones takes seconds.</param>
    /// <returns>The published ledger. Restricted output adds rows elsewhere; its sums are those of the internal level.</returns>
    /// <exception cref="ArgumentException">The earlier release to follow has other zones.</exception>
    public static PublishedLedger Publish(this Ledger ledger, PublishOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var chosen = options ?? new PublishOptions();
        return chosen.Level == OutputLevel.Shareable
            ? ShareablePublisher.Publish(ledger, chosen, cancellation)
            : ExactPublisher.Publish(ledger, chosen);
    }
}
