using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Reporting;

/// <summary>Makes packs of a county.</summary>
internal sealed class ProviderPacks
{
    private readonly PlacedCounty _placed;
    private readonly ImmutableArray<WrittenProposal> _proposals;
    private readonly WrittenRun? _published;
    private readonly DisclosureRule _rule;
    private readonly Dictionary<PackageId, CountyPackage> _packages;
    private readonly SwapMoney _money;

    /// <summary>What packs are made from.</summary>
    /// <param name="placed">The county on its map.</param>
    /// <param name="proposals">Proposals that fit the county.</param>
    /// <param name="published">The release; null if the county is too small to publish.</param>
    /// <param name="rule">How small numbers are protected.</param>
    internal ProviderPacks(PlacedCounty placed, ImmutableArray<WrittenProposal> proposals, WrittenRun? published, DisclosureRule rule)
    {
        (_placed, _proposals, _published, _rule) = (placed, proposals, published, rule);
        _packages = placed.County.Packages.ToDictionary(one => one.Package.Id);
        _money = new SwapMoney(placed.County);
    }

    /// <summary>The providers that have packages or are party to a proposal, in the order of their ids.</summary>
    internal ImmutableArray<ProviderId> Providers =>
    [
        .. _placed.County.Packages.Where(one => IsOwn(one, one.Package.Provider)).Select(one => one.Package.Provider).OfType<ProviderId>()
            .Concat(_proposals.SelectMany(proposal => proposal.Parties)).Distinct().Order(),
    ];

    /// <summary>The pack of a provider.</summary>
    internal ProviderPack Of(ProviderId provider)
    {
        var county = _placed.County;
        var own = county.Packages.Where(one => IsOwn(one, provider)).OrderBy(one => one.Package.Id).ToList();
        ImmutableArray<WrittenProposal> party = [.. _proposals.Where(proposal => proposal.Parties.Contains(provider))];
        var kept = new PackProtection(_placed, _rule, _published, own).Kept(provider, party);
        ImmutableArray<PackProposal> proposals = [.. kept.Proposals.Select(proposal => Of(provider, proposal, kept.Unplaced))];
        return new ProviderPack
        {
            Provider = provider,
            Name = county.Providers?.FirstOrDefault(one => one.Id == provider)?.Name ?? provider.Value,
            County = county.Name,
            AsOf = county.AsOf,
            IsSynthetic = county.IsSynthetic,
            Packages = [.. own.Select(one => PackPackage.Of(one, ZoneOf(one), county.AsOf))],
            Proposals = proposals,
            Published = _published,
            Omissions =
            [
                .. party.Except(kept.Proposals).Select(proposal => new PackOmission(provider, proposal.Number, null)),
                .. kept.Proposals.SelectMany(proposal => proposal.TakenBy(provider).Where(move => kept.Unplaced.Contains(move.Package))
                    .Select(move => new PackOmission(provider, proposal.Number, move.Package))),
            ],
            IsPriceAssumed = _money.Assumed([]).Any(),
        };
    }

    private PackProposal Of(ProviderId provider, WrittenProposal proposal, IReadOnlySet<PackageId> unplaced)
    {
        var (gives, takes) = (proposal.GivenBy(provider).ToList(), proposal.TakenBy(provider).ToList());
        return new PackProposal(
            proposal,
            proposal.Parties.Remove(provider),
            [.. gives.Select(move => Told(move.Package, isPlaced: true))],
            [.. takes.Select(move => (Told(move.Package, !unplaced.Contains(move.Package)), move.From))],
            Paid(takes, provider) - Paid(gives, provider));
    }

    private decimal Paid(List<WrittenMove> moves, ProviderId provider) =>
        moves.Sum(move => _money.Income(_packages[move.Package], provider));

    private PackPackage Told(PackageId id, bool isPlaced) =>
        PackPackage.Of(_packages[id], isPlaced ? ZoneOf(_packages[id]) : "", _placed.County.AsOf);

    private string ZoneOf(CountyPackage one) =>
        _placed.AreaOf(one.Package.Id) is { IsZone: true } area ? _placed.Zones[area.Zone].Code.Value : "";

    private bool IsOwn(CountyPackage one, ProviderId? provider) => provider is not null && one.Package.Provider == provider
        && one.Package.Status != ServiceStatus.Ended && !(one.Package.End < _placed.County.AsOf);
}
