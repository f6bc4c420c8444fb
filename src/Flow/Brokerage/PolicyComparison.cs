using System.Collections.Immutable;

namespace Zoning.Flow;

/// <summary>Several ways of offering packages, each tried on the same people with the same chance.</summary>
/// <param name="Runs">The runs in the order of the policies.</param>
internal sealed record PolicyComparison(ImmutableArray<BrokerageFigures> Runs)
{
    /// <summary>Tries policies on the referrals of a model.</summary>
    /// <param name="model">People, providers and stages; its own policy is not looked at.</param>
    /// <param name="policies">The policies, each name once.</param>
    /// <param name="replications">How many; all policies get as many, so no precision may be asked for.</param>
    /// <param name="progress">Is told how many replications of how many are done, in all policies together.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">A precision is asked for, or two policies have the same name.</exception>
    /// <exception cref="BadDataException">The model or a policy has faults; it holds those of all policies.</exception>
    internal static PolicyComparison Of(
        BrokerageModel model,
        ImmutableArray<IOfferPolicy> policies,
        ReplicationOptions replications,
        IProgress<int>? progress = null,
        CancellationToken cancellation = default)
    {
        if (replications.Precision is not null)
        {
            throw new ArgumentException("Policies are compared on as many replications each; set no precision.", nameof(replications));
        }

        if (policies.Select(policy => policy.Name).Distinct(StringComparer.Ordinal).Count() < policies.Length)
        {
            throw new ArgumentException("Two policies have the same name; figures could not be told apart.", nameof(policies));
        }

        if (policies.SelectMany(policy => (model with { Policy = policy }).Check()).Distinct()
            .ToImmutableArray() is { IsEmpty: false } found)
        {
            throw new BadDataException(found);
        }

        var runs = ImmutableArray.CreateBuilder<BrokerageFigures>(policies.Length);
        foreach (var policy in policies)
        {
            var done = runs.Count * replications.Most;
            runs.Add(BrokerageFigures.Of(
                model with { Policy = policy }, replications, progress is null ? null : new Shifted(progress, done), cancellation));
        }

        return new PolicyComparison(runs.MoveToImmutable());
    }

    /// <summary>A figure of a policy less that of another, replication by replication.</summary>
    /// <exception cref="ArgumentException">A name is unknown.</exception>
    internal Estimate Difference(string policy, string from, BrokerageMeasure measure) => Named(policy).Less(Named(from), measure);

    /// <summary>The run of a policy.</summary>
    /// <exception cref="ArgumentException">The name is unknown.</exception>
    internal BrokerageFigures Named(string policy) => Runs.FirstOrDefault(run => run.Model.Policy.Name == policy)
        ?? throw new ArgumentException(
            $"There is no policy '{policy}'; there are {string.Join(", ", Runs.Select(run => run.Model.Policy.Name))}.", nameof(policy));

    private sealed class Shifted(IProgress<int> progress, int by) : IProgress<int>
    {
        public void Report(int value) => progress.Report(by + value);
    }
}
