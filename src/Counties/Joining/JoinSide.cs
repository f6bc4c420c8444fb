using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Counties;

/// <summary>One of two counties that are joined: its facts, and what its ids, zone codes and places become.</summary>
internal sealed class JoinSide
{
    /// <summary>What ids of providers that both counties share begin with, in place of either county's prefix.</summary>
    internal const string Shared = "BOTH";

    private const string Invented = "SYN-";
    private readonly Dictionary<string, string> _places = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _packages;
    private readonly HashSet<string> _carers;
    private readonly IReadOnlyDictionary<ProviderId, ProviderId> _shared;
    private readonly IReadOnlySet<string> _teams;

    /// <summary>Makes a side.</summary>
    /// <param name="prefix">Letters or digits; a hyphen follows them.</param>
    /// <param name="parts">The facts.</param>
    /// <param name="shared">Its providers that the other county has too, with their id in the joined county.</param>
    /// <param name="teams">Names of teams that both counties use.</param>
    internal JoinSide(
        string prefix, CountyParts parts, IReadOnlyDictionary<ProviderId, ProviderId> shared, IReadOnlySet<string> teams)
    {
        (Prefix, Parts, _shared, _teams) = (prefix, parts, shared, teams);
        _packages = parts.Packages.Select(one => one.Package.Id.Value).ToHashSet(StringComparer.Ordinal);
        _carers = (parts.Carers ?? []).Select(carer => carer.Id.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var one in parts.Packages)
        {
            _places.TryAdd(one.Place.Trim(), Place(one.Place, one.Found));
        }

        foreach (var carer in parts.Carers ?? [])
        {
            _places.TryAdd(carer.Start.Trim(), Place(carer.Start, carer.Place));
            if (carer is { End: { } end, EndPlace: { } found })
            {
                _places.TryAdd(end.Trim(), Place(end, found));
            }
        }
    }

    internal string Prefix { get; }

    internal CountyParts Parts { get; }

    /// <summary>The providers that any file of the county names.</summary>
    internal static HashSet<ProviderId> ProvidersOf(CountyParts parts) =>
    [
        .. (parts.Providers ?? []).Select(provider => provider.Id),
        .. parts.Packages.Select(one => one.Package.Provider).OfType<ProviderId>(),
        .. (parts.Carers ?? []).Select(carer => carer.Provider),
        .. (parts.Rates?.Rows ?? []).Select(rate => rate.Provider).OfType<ProviderId>(),
        .. (parts.ProviderCosts ?? []).Select(cost => cost.Provider),
        .. (parts.Offers ?? []).Select(offer => offer.Provider),
        .. (parts.Referrals ?? []).Select(referral => referral.Provider).OfType<ProviderId>(),
    ];

    /// <summary>An id with a prefix and a hyphen before it; behind SYN-, with which ids of invented people begin.</summary>
    internal static string With(string prefix, string id) => id.StartsWith(Invented, StringComparison.Ordinal)
        ? $"{Invented}{prefix}-{id[Invented.Length..]}"
        : $"{prefix}-{id}";

    internal PackageId Of(PackageId id) => new(With(Prefix, id.Value));

    internal PersonId Of(PersonId id) => new(With(Prefix, id.Value));

    internal CarerId Of(CarerId id) => new(With(Prefix, id.Value));

    internal ReferralId Of(ReferralId id) => new(With(Prefix, id.Value));

    internal ZoneCode Of(ZoneCode code) => new(With(Prefix, code.Value));

    internal ZoneCode? Of(ZoneCode? code) => code is { } known ? Of(known) : null;

    internal ProviderId Of(ProviderId id) => _shared.TryGetValue(id, out var joined) ? joined : new ProviderId(With(Prefix, id.Value));

    internal ProviderId? Of(ProviderId? id) => id is { } known ? Of(known) : null;

    internal bool IsShared(ProviderId id) => _shared.ContainsKey(id);

    /// <summary>A place as the joined files write it: a code of a zone of the home map gets its prefix, all else stays.</summary>
    internal string Place(string text, FoundPlace found) =>
        found is { Precision: PlacePrecision.Zone, Area.IsZone: true } ? Of(Parts.HomeMap[found.Area.Zone].Code).Value : text;

    /// <summary>The end of a trip: the id of a package, else of a carer, else a place.</summary>
    internal string TripEnd(string name) => _packages.Contains(name) || _carers.Contains(name) ? With(Prefix, name)
        : _places.GetValueOrDefault(name.Trim(), name);

    /// <summary>
    /// The team of a role: with the prefix if the other county has a team of that name; the prefix alone for no team, so that posts of two
    /// councils stay apart.
    /// </summary>
    internal string TeamOfRole(string team) => team.Length == 0 ? Prefix : Team(team);

    /// <summary>The name of a service's team, likewise.</summary>
    internal string Team(string team) => _teams.Contains(team) ? $"{Prefix}-{team}" : team;
}
