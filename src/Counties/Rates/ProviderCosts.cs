using System.Collections.Frozen;
using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>What an hour costs each provider of a county, by its id. Restricted.</summary>
internal sealed class ProviderCosts
{
    private readonly FrozenDictionary<ProviderId, ProviderCost> _costs;

    private ProviderCosts(ImmutableArray<ProviderCost>? costs) =>
        _costs = (costs ?? []).ToFrozenDictionary(cost => cost.Provider);

    /// <summary>The build-up of a provider; parts that its row doesn't give are those of <see cref="CostBuildUp.Usual"/>.</summary>
    /// <param name="provider">The provider.</param>
    internal CostBuildUp this[ProviderId provider] =>
        _costs.TryGetValue(provider, out var cost) ? CostBuildUp.Usual.With(cost) : CostBuildUp.Usual;

    /// <summary>The rows of a county by provider.</summary>
    /// <param name="costs">Its rows, each provider at most once; null without provider-costs.csv.</param>
    internal static ProviderCosts Of(ImmutableArray<ProviderCost>? costs) => new(costs);

    /// <summary>Whether a part of a provider's build-up is assumed.</summary>
    /// <param name="provider">The provider.</param>
    internal bool IsAssumed(ProviderId provider) => !_costs.TryGetValue(provider, out var cost) || !cost.IsWhole;
}
