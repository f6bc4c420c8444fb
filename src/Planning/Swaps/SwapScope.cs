using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>What a search for swaps may touch: packages, providers and the bounds that hold. Restricted as a whole.</summary>
internal sealed record SwapScope
{
    /// <summary>Packages that may move or be placed, in the order of the county.</summary>
    internal required ImmutableArray<CountyPackage> Candidates { get; init; }

    /// <summary>The providers at work in the zones, in the order of their ids.</summary>
    internal required ImmutableArray<ProviderId> Providers { get; init; }

    /// <summary>By provider: the candidates that it might take in, ascending; none if it takes nobody.</summary>
    internal required ImmutableArray<ImmutableArray<int>> Asked { get; init; }

    /// <summary>By provider: whether it takes no more hours than it hands over.</summary>
    internal required ImmutableArray<bool> IsLimited { get; init; }

    /// <summary>By provider: carer minutes a week that swapped packages may differ by, in and out.</summary>
    internal required ImmutableArray<long> Tolerance { get; init; }

    /// <summary>By candidate: what placing it is worth; 0 if it does not wait.</summary>
    internal required ImmutableArray<long> Values { get; init; }

    /// <summary>By candidate: carer minutes a week.</summary>
    internal required ImmutableArray<long> Minutes { get; init; }

    /// <summary>By candidate: the provider that it has today; -1 if it waits.</summary>
    internal required ImmutableArray<int> Today { get; init; }

    /// <summary>The most packages that change provider.</summary>
    internal required int MostMoves { get; init; }

    /// <summary>The areas asked for, as numbers of the placed map; null for the county.</summary>
    internal required IReadOnlySet<int>? Zones { get; init; }

    /// <summary>Whether a candidate waits for a first package.</summary>
    internal bool Waits(int candidate) => Today[candidate] < 0;

    /// <summary>The candidates that a provider might take in, as its own.</summary>
    internal ImmutableArray<CountyPackage> AskedOf(int provider) =>
        [.. Asked[provider].Select(candidate => GivenTo(Candidates[candidate], Providers[provider]))];

    /// <summary>A package as another provider's: its carers there are new to the person.</summary>
    internal static CountyPackage GivenTo(CountyPackage one, ProviderId provider)
    {
        var waits = one.Package.Status is ServiceStatus.Waiting or ServiceStatus.NotListed;
        return one with
        {
            Package = one.Package with
            {
                Provider = provider,
                Status = waits ? ServiceStatus.Active : one.Package.Status,
                ServiceType = waits ? ServiceType.HomeCare : one.Package.ServiceType,
                Start = waits ? null : one.Package.Start,
                End = waits ? null : one.Package.End,
            },
            PreferredCarers = [],
            KnownCarers = [],
        };
    }
}
