using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>
/// Six ways of offering packages on one stream of referrals. Restricted as a whole; <see cref="Publish(OutputLevel)"/> is the only way to
/// what
/// others may see.
/// </summary>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed class CountyPolicies : ITabular
{
    private readonly FlowMaking _making;

    internal CountyPolicies(CountyRun run, FlowOptions options, IProgress<WorkProgress>? progress, CancellationToken cancellation) =>
        (Run, Options, _making) = (run, options, new FlowMaking(run, progress, cancellation));

    /// <summary>The run that they start from. Restricted.</summary>
    public CountyRun Run { get; }

    /// <summary>Weeks, replications and seed; its policy is the one that others are compared with.</summary>
    public FlowOptions Options { get; }

    /// <summary>Publishes the comparison.</summary>
    /// <param name="level">
    /// Who may see it; as for <see cref="CountyFlow.Publish(OutputLevel)"/>. Restricted: each provider's hours too.
    /// </param>
    /// <returns>The figures by policy.</returns>
    /// <exception cref="BadDataException">The folder has nothing to start from.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public PublishedPolicies Publish(OutputLevel level = OutputLevel.Shareable) => Publish(new PublishOptions { Level = level });

    /// <summary>Publishes the comparison in step with a run that follows an earlier release.</summary>
    /// <param name="options">Who may see it, how small numbers are protected, and the earlier release.</param>
    /// <returns>The figures by policy.</returns>
    /// <exception cref="BadDataException">The folder has nothing to start from.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public PublishedPolicies Publish(PublishOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var published = Run.Publish(options);
        ImmutableArray<FlowRun> flows =
            [.. FlowPolicies.All.Select(policy => _making.FlowOf(Options with { Policy = policy.Name }, published))];
        return PublishedPolicies.Of(flows, Options.Policy, published, _making.RoundsOf(flows, published));
    }

    /// <summary>The title, the rough number of packages and how to publish it; no figures.</summary>
    /// <returns>One row.</returns>
    public Table ToTable() => UnpublishedTable.Of(
        "policies", $"Ways of offering packages in {Run.County.Name}", Run.County.AsOf, Run.County.Packages.Length,
        "policies.Publish().ToTable()");

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();
}
