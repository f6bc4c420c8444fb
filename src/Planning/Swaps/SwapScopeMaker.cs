using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>Finds what a search for swaps may touch.</summary>
internal static class SwapScopeMaker
{
    private const int YoungDays = 56;
    private const int MovedLatelyDays = 365;

    /// <summary>A provider is asked for a package if it serves somebody so near, or is among the nearest few.</summary>
    private const double NearMetres = 5_000;
    private const int NearestAsked = 6;

    /// <summary>The scope of options on a county.</summary>
    /// <exception cref="ArgumentException">A zone is not on the map; every one that is not is named.</exception>
    internal static SwapScope Of(PlacedCounty placed, SwapOptions options, Func<PackageId, SwapTerms> terms)
    {
        var zones = ZonesOf(placed, options.Zones);
        var county = placed.County;
        var isInside = placed.Areas.Select(area => zones is null || (area.IsZone && zones.Contains(area.Zone))).ToArray();
        var lines = Enumerable.Range(0, county.Packages.Length).Where(line => isInside[line]).ToArray();
        ImmutableArray<ProviderId> providers =
        [
            .. lines.Select(line => county.Packages[line].Package).Where(package => RoundScope.IsOnRounds(package, county.AsOf))
                .Select(package => package.Provider!.Value).Distinct().Order(),
        ];
        var waited = Waiting(county);
        ImmutableArray<CountyPackage> candidates =
        [
            .. lines.Select(line => county.Packages[line]).Where(one => !RoundScope.VisitsOf(one).IsEmpty
                && (waited.ContainsKey(one.Package.Id) || MayMove(one, terms(one.Package.Id), county.AsOf))),
        ];
        ImmutableArray<int> today =
            [.. candidates.Select(one => waited.ContainsKey(one.Package.Id) ? -1 : providers.BinarySearch(one.Package.Provider!.Value))];
        return new SwapScope
        {
            Candidates = candidates,
            Providers = providers,
            Asked = AskedOf(county, candidates, providers, today),
            Tolerance = [.. providers.Select(provider => ToleranceOf(county, provider, options.HoursTolerance))],
            Values =
            [
                .. candidates.Select((one, index) => today[index] >= 0 ? 0
                    : ValueOf(one, terms(one.Package.Id), waited[one.Package.Id])),
            ],
            Minutes = [.. candidates.Select(SwapMoney.CarerMinutes)],
            Today = today,
            MostMoves = options.MostMoves,
            Zones = zones,
        };
    }

    /// <summary>Whether a package may change provider: with consent, not guarded, eight weeks old, not moved in the last year.</summary>
    internal static bool MayMove(CountyPackage one, SwapTerms terms, DateOnly asOf) =>
        RoundScope.IsOnRounds(one.Package, asOf) && one.Package.Status == ServiceStatus.Active && terms.Consents && !terms.IsGuarded
        && !(one.Package.Start?.AddDays(YoungDays) > asOf) && !(terms.LastMoved?.AddDays(MovedLatelyDays) > asOf);

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

    private static ImmutableArray<ImmutableArray<int>> AskedOf(
        County county, ImmutableArray<CountyPackage> candidates, ImmutableArray<ProviderId> providers, ImmutableArray<int> today)
    {
        var onFramework = (county.Providers ?? []).ToDictionary(provider => provider.Id, provider => provider.IsOnFramework);
        var takes = providers.Select(provider => onFramework.GetValueOrDefault(provider) ?? true).ToArray();
        var homes = providers.Select(provider => county.Packages
            .Where(one => one.Package.Provider == provider && one.Found.HasPosition && RoundScope.IsOnRounds(one.Package, county.AsOf))
            .Select(one => (one.Found.Easting, one.Found.Northing)).ToArray()).ToArray();
        var asked = providers.Select(_ => ImmutableArray.CreateBuilder<int>()).ToArray();
        for (var candidate = 0; candidate < candidates.Length; candidate++)
        {
            var place = candidates[candidate].Found;
            var ranked = Enumerable.Range(0, providers.Length).Where(provider => takes[provider] && provider != today[candidate])
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
        SwapMoney.CarerMinutes(one) * Math.Max(1, terms.Priority) * (100 + Math.Clamp(days, 0, 100));

    private static long ToleranceOf(County county, ProviderId provider, decimal share)
    {
        var minutes = county.Packages.Where(one => one.Package.Provider == provider && RoundScope.IsOnRounds(one.Package, county.AsOf))
            .Select(SwapMoney.CarerMinutes).ToList();
        return minutes.Count == 0 || share == 0 ? 0 : (long)Math.Max(share * minutes.Sum(), (decimal)minutes.Sum() / minutes.Count);
    }
}
