namespace Zoning.Planning;

/// <summary>Searches for packages that providers could swap.</summary>
public static class SwapSearches
{
    /// <summary>
    /// Packages that providers could exchange, with consent, so that people who wait are placed and carers travel less, with real
    /// rounds of a week for each provider concerned.
    /// </summary>
    /// <param name="run">A run of the county, with carers and today's rounds for the best answer.</param>
    /// <param name="options">Which zones, how many packages, and how long is searched; the defaults if null.</param>
    /// <param name="progress">Receives each step; may be null.</param>
    /// <param name="cancellation">Stops the search; there is then no answer, for it could not be had again.</param>
    /// <returns>What was found. Restricted. The same input, options and seed give the same answer with any number of threads.</returns>
    /// <exception cref="OperationCanceledException">The search was stopped.</exception>
    /// <exception cref="ArgumentException">A zone is not on the map, or OR-Tools' native library can't run here.</exception>
    /// <remarks>Takes seconds for a zone and minutes for a county; see docs/guides/swaps.md.</remarks>
    public static CountySwaps FindSwaps(
        this CountyRun run, SwapOptions? options = null, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(run);
        return new CountySwaps(run, run.Placed.FindSwaps(options, progress, cancellation));
    }
}

/// <summary>
/// Packages that providers could swap: proposals, not decisions. Restricted as a whole; <see cref="Publish(OutputLevel)"/> is the only
/// way to what others may see.
/// </summary>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed class CountySwaps : ITabular
{
    internal CountySwaps(CountyRun run, SwapPlan plan) => (Run, Plan) = (run, plan);

    /// <summary>The run that they were searched for. Restricted.</summary>
    public CountyRun Run { get; }

    /// <summary>What was found. Restricted.</summary>
    internal SwapPlan Plan { get; }

    /// <summary>Publishes what was found, in step with the run's ledger at the same level.</summary>
    /// <param name="level">
    /// Who may see it: shareable (the default) protects small numbers together with the ledger; internal has zone totals in full;
    /// restricted also has the packages and providers.
    /// </param>
    /// <returns>The figures by area, before and after.</returns>
    public PublishedSwaps Publish(OutputLevel level = OutputLevel.Shareable) => PublishedSwaps.Of(Plan, Run.Publish(level));

    /// <summary>Publishes what was found in step with a run that follows an earlier release.</summary>
    /// <param name="options">Who may see it, how small numbers are protected, and the earlier release.</param>
    /// <returns>The figures by area, before and after.</returns>
    public PublishedSwaps Publish(PublishOptions options) => PublishedSwaps.Of(Plan, Run.Publish(options));

    /// <summary>The title, the rough number of proposals and how to publish them; no figures.</summary>
    /// <returns>One row.</returns>
    public Table ToTable() => UnpublishedTable.Of(
        "swaps", $"Package swaps in {Run.County.Name}", Run.County.AsOf, Plan.Proposals.Length, "swaps.Publish().ToTable()");

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();
}
