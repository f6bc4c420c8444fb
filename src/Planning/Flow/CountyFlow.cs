namespace Zoning.Planning;

/// <summary>Simulates how people flow from referral to a provider, and compares ways of offering packages.</summary>
public static class FlowSimulations
{
    /// <summary>
    /// What becomes of referrals, waiting lists, prices and the market if packages are offered in one way: a simulation that starts from
    /// today's folder.
    /// </summary>
    /// <param name="run">A run of the county.</param>
    /// <param name="options">Policy, weeks, replications and seed; the defaults if null.</param>
    /// <param name="progress">Receives how far it is; may be null.</param>
    /// <param name="cancellation">Stops the work, whenever a part is made.</param>
    /// <returns>The flow; it is simulated when it is first published at a level.</returns>
    /// <exception cref="ArgumentException">There is no policy or no buyers of the name; the nearest is named.</exception>
    public static CountyFlow SimulateFlow(
        this CountyRun run, FlowOptions? options = null, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(run);
        var used = options ?? new FlowOptions();
        return used.WhyNot() is { } reason
            ? throw new ArgumentException(reason, nameof(options))
            : new CountyFlow(run, used, progress, cancellation);
    }

    /// <summary>Six ways of offering packages, tried on the same people with the same chance.</summary>
    /// <param name="run">A run of the county.</param>
    /// <param name="options">
    /// Weeks, replications and seed; its policy is the one that others are compared with. The defaults if null.
    /// </param>
    /// <param name="progress">Receives how far it is; may be null.</param>
    /// <param name="cancellation">Stops the work, whenever a part is made.</param>
    /// <returns>The comparison; it is simulated when it is first published at a level.</returns>
    /// <exception cref="ArgumentException">There is no policy or no buyers of the name; the nearest is named.</exception>
    public static CountyPolicies ComparePolicies(
        this CountyRun run, FlowOptions? options = null, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(run);
        var used = options ?? new FlowOptions();
        return used.WhyNot() is { } reason
            ? throw new ArgumentException(reason, nameof(options))
            : new CountyPolicies(run, used, progress, cancellation);
    }
}

/// <summary>
/// A flow of a county. Restricted as a whole; <see cref="Publish(OutputLevel)"/> is the only way to what others may see.
/// </summary>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed class CountyFlow : ITabular
{
    private readonly FlowMaking _making;

    internal CountyFlow(CountyRun run, FlowOptions options, IProgress<WorkProgress>? progress, CancellationToken cancellation) =>
        (Run, Options, _making) = (run, options, new FlowMaking(run, progress, cancellation));

    /// <summary>The run that it starts from. Restricted.</summary>
    public CountyRun Run { get; }

    /// <summary>Policy, weeks, replications and seed.</summary>
    public FlowOptions Options { get; }

    /// <summary>Publishes the flow.</summary>
    /// <param name="level">
    /// Who may see it. Shareable (the default): of the county alone, rounded, and simulated from the published waiting list, so that it
    /// tells
    /// no more of who waits than the ledger does. Internal and restricted: from the list itself, zones too.
    /// </param>
    /// <returns>The figures.</returns>
    /// <exception cref="BadDataException">The folder has nothing to start from.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public PublishedFlow Publish(OutputLevel level = OutputLevel.Shareable) => Publish(new PublishOptions { Level = level });

    /// <summary>Publishes the flow in step with a run that follows an earlier release.</summary>
    /// <param name="options">Who may see it, how small numbers are protected, and the earlier release.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="BadDataException">The folder has nothing to start from.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public PublishedFlow Publish(PublishOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var published = Run.Publish(options);
        var flow = _making.FlowOf(Options, published);
        return PublishedFlow.Of(flow, published, _making.RoundsOf([flow], published));
    }

    /// <summary>The title, the rough number of packages and how to publish it; no figures.</summary>
    /// <returns>One row.</returns>
    public Table ToTable() => UnpublishedTable.Of(
        "flow", $"Flow of referrals in {Run.County.Name}", Run.County.AsOf, Run.County.Packages.Length, "flow.Publish().ToTable()");

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();
}
