using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>Finds what a search for swaps may touch.</summary>
internal static class SwapScopeMaker
{
    /// <summary>A provider is asked for a package if it serves somebody so near, or is among the nearest few.</summary>
    private const double NearMetres = 5_000;
    private const int NearestAsked = 6;

    /// <summary>The scope of options on a county.</summary>
    /// <exception cref="ArgumentException">A zone is not on the map; every one that is not is named.</exception>
    internal static SwapScope Of(PlacedCounty placed, SwapOptions options, SwapTerms terms)
    {
        var zones = ZonesOf(placed, options.Zones);
        var county = placed.County;
        var isInside = placed.Areas.Select(area => zones is null || (area.IsZone && zones.Contains(area.Zone))).ToArray();
        var lines = Enumerable.Range(0, county.Packages.Length).Where(line => isInside[line]).ToArray();
        ImmutableArray<ProviderId> providers =
        [
            .. lines.Select(line => county.Packages[line])
                .Where(one => RoundScope.IsOnRounds(one.Package, county.AsOf) && !RoundScope.VisitsOf(one).IsEmpty)
                .Select(one => one.Package.Provider!.Value).Distinct().Order(),
        ];
        var waited = Waiting(county);
        ImmutableArray<CountyPackage> candidates =
        [
            .. lines.Select(line => county.Packages[line]).Where(one => !RoundScope.VisitsOf(one).IsEmpty
                && (waited.ContainsKey(one.Package.Id) || (terms.BarOf(one, county.AsOf) is null
                    && !options.Declined.Contains((one.Package.Id, one.Package.Provider!.Value))))),
        ];
        ImmutableArray<int> today =
            [.. candidates.Select(one => waited.ContainsKey(one.Package.Id) ? -1 : providers.BinarySearch(one.Package.Provider!.Value))];
        return new SwapScope
        {
            Candidates = candidates,
            Providers = providers,
            Asked = AskedOf(placed, candidates, providers, today, options.Declined),
            IsLimited = [.. providers.Select(provider => AcceptanceOf(county, provider) == Acceptance.Limited)],
            Tolerance = [.. providers.Select(provider => ToleranceOf(county, provider, options.HoursTolerance))],
            Values =
            [
                .. candidates.Select((one, index) => today[index] >= 0 ? 0
                    : ValueOf(one, terms, waited[one.Package.Id])),
            ],
            Minutes = [.. candidates.Select(SwapMoney.CarerMinutes)],
            Today = today,
            MostMoves = options.MostMoves,
            Zones = zones,
        };
    }

    private static HashSet<int>? ZonesOf(PlacedCounty placed, ImmutableArray<ZoneCode> codes)
    {
        var unknown = codes.Where(code => !placed.Zones.TryIndexOf(code, out _)).Distinct().ToList();
        if (unknown.Count > 0)
        {
            throw new ArgumentException($"The map has no zone {string.Join(" and no zone ", unknown.Select(code => $"'{code}'"))}.");
        }

        return codes.IsEmpty ? null : [.. codes.Select(code => placed.Zones.TryIndexOf(code, out var zone) ? zone : -1)];
    }

    /// <summary>Who waits for a first package now, and for how many days; -1 where no date is known.</summary>
    private static Dictionary<PackageId, int> Waiting(County county)
    {
        var requested = (county.Cases ?? []).Where(one => !one.IsPlacedAt(county.AsOf))
            .GroupBy(one => one.Package).ToDictionary(group => group.Key, group => group.Min(one => one.Requested));
        return county.Packages
            .Where(one => one.Package.Status is ServiceStatus.Waiting or ServiceStatus.NotListed)
            .ToDictionary(
                one => one.Package.Id,
                one => requested.GetValueOrDefault(one.Package.Id) is { } day ? county.AsOf.DayNumber - day.DayNumber : -1);
    }

    private static Acceptance AcceptanceOf(County county, ProviderId id) =>
        county.Providers?.FirstOrDefault(provider => provider.Id == id)?.Accepting ?? Acceptance.Yes;

    private static ImmutableArray<ImmutableArray<int>> AskedOf(
        PlacedCounty placed, ImmutableArray<CountyPackage> candidates, ImmutableArray<ProviderId> providers, ImmutableArray<int> today,
        ImmutableHashSet<(PackageId, ProviderId)> declined)
    {
        var county = placed.County;
        var known = (county.Providers ?? []).ToDictionary(provider => provider.Id);
        var facts = providers.Select(provider => known.GetValueOrDefault(provider)).ToArray();
        bool Takes(int provider, int candidate) => provider != today[candidate]
            && !declined.Contains((candidates[candidate].Package.Id, providers[provider]))
            && facts[provider] is not { IsOnFramework: false }
            && AcceptanceOf(county, providers[provider]) switch
            {
                Acceptance.Suspended => false,
                Acceptance.Limited => today[candidate] >= 0,
                _ => true,
            }
            && (facts[provider] is not { Zones.IsEmpty: false } working || (candidates[candidate].Found.Area is { IsZone: true } area
                && working.Zones.Contains(county.HomeMap[area.Zone].Code)));
        var homes = providers.Select(provider => county.Packages
            .Where(one => one.Package.Provider == provider && one.Found.HasPosition && RoundScope.IsOnRounds(one.Package, county.AsOf))
            .Select(one => (one.Found.Easting, one.Found.Northing)).ToArray()).ToArray();
        var asked = providers.Select(_ => ImmutableArray.CreateBuilder<int>()).ToArray();
        for (var candidate = 0; candidate < candidates.Length; candidate++)
        {
            var place = candidates[candidate].Found;
            var ranked = Enumerable.Range(0, providers.Length).Where(provider => Takes(provider, candidate))
                .Select(provider => (provider, metres: Nearest(homes[provider], place))).OrderBy(one => one.metres).ToList();
            for (var rank = 0; rank < ranked.Count; rank++)
            {
                if (rank < NearestAsked || ranked[rank].metres <= NearMetres)
                {
                    asked[ranked[rank].provider].Add(candidate);
                }
            }
        }

        return [.. asked.Select(own => own.ToImmutable())];
    }

    /// <summary>Metres to the nearest of some homes; 0 where the place isn't known, so that nobody is ruled out.</summary>
    private static double Nearest((double Easting, double Northing)[] homes, FoundPlace place)
    {
        if (!place.HasPosition || homes.Length == 0)
        {
            return 0;
        }

        var least = double.MaxValue;
        foreach (var (easting, northing) in homes)
        {
            var (east, north) = (easting - place.Easting, northing - place.Northing);
            least = Math.Min(least, (east * east) + (north * north));
        }

        return Math.Sqrt(least);
    }

    /// <summary>Carer minutes a week, weighted by priority and by up to 100 days of waiting.</summary>
    private static long ValueOf(CountyPackage one, SwapTerms terms, int days) =>
        SwapMoney.CarerMinutes(one) * terms.UrgencyOf(one.Package.Id) * (100 + Math.Clamp(days, 0, 100));

    private static long ToleranceOf(County county, ProviderId provider, decimal share)
    {
        var minutes = county.Packages.Where(one => one.Package.Provider == provider && RoundScope.IsOnRounds(one.Package, county.AsOf))
            .Select(SwapMoney.CarerMinutes).ToList();
        return minutes.Count == 0 || share == 0 ? 0 : (long)Math.Max(share * minutes.Sum(), (decimal)minutes.Sum() / minutes.Count);
    }
}
