namespace Zoning.Planning;

/// <summary>Searches for package swaps in a county that is on a map.</summary>
internal static class PlacedSwaps
{
    /// <summary>
    /// Packages that providers could exchange, with consent, so that people who wait are placed and carers travel less; with real
    /// rounds of a week for each provider concerned.
    /// </summary>
    /// <param name="placed">The county on a map, with carers and today's rounds for the best answer.</param>
    /// <param name="options">Which packages, how many moves, and how long; the defaults if null.</param>
    /// <param name="progress">Receives each step; may be null.</param>
    /// <param name="cancellation">Stops the search; there is then no answer, for it could not be had again.</param>
    /// <returns>The proposals, with today and doing nothing beside them. Restricted.</returns>
    /// <exception cref="OperationCanceledException">The search was stopped.</exception>
    /// <exception cref="ArgumentException">A zone is not on the map, or OR-Tools' native library can't run here.</exception>
    internal static SwapPlan FindSwaps(
        this PlacedCounty placed, SwapOptions? options = null, IProgress<WorkProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(placed);
        return SwapProgramme.WhyNotHere is { } reason
            ? throw new ArgumentException(reason + " Package swaps can't be searched without them.")
            : new SwapSearch(placed, options ?? new SwapOptions(), progress, cancellation).Find();
    }
}
