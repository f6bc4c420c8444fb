using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>People by age band and public facts of groups of zones: what areas are compared by.</summary>
/// <param name="Bands">The age bands that all zones have, youngest first; <see cref="UnderFrom65"/> where everybody is given too.</param>
/// <param name="Areas">The groups, without packages, in their order.</param>
internal sealed record PlacedNeed(ImmutableArray<string> Bands, ImmutableArray<NeedArea> Areas)
{
    /// <summary>The band of all people but those of 65 and over.</summary>
    internal const string UnderFrom65 = "under 65";

    private static readonly ImmutableArray<string> Older = ["65-74", "75-84", "85+"];
    private static readonly ImmutableArray<string> Everybody = ["all", "all ages", "all people", "total"];

    /// <summary>The people and facts of groups of zones of a placed county; null if the people of 65 and over are not known.</summary>
    /// <param name="placed">The county on a map.</param>
    /// <param name="codes">The code of each group.</param>
    /// <param name="groupOf">The group of each zone of the map.</param>
    internal static PlacedNeed? Of(PlacedCounty placed, ImmutableArray<string> codes, Func<int, int> groupOf)
    {
        var county = placed.County;
        if (placed.PeopleFrom65 is null || county.Population is not { } rows)
        {
            return null;
        }

        var home = county.HomeMap;
        var (bands, people) = PeopleOf(home, rows, county.AsOf.Year)
            ?? (["65+"], [.. Enumerable.Range(0, home.Count).Select(zone => new double[] { county.PeopleFrom65!.All[zone] })]);
        var facts = (county.ZoneFacts ?? []).ToDictionary(fact => fact.Zone);
        var areas = placed.IsMoved ? MapChange.AreasOf(home, placed.Zones, ZoneLocator.Of(placed.Zones)) : null;
        var members = codes.Select(_ => new List<int>()).ToArray();
        for (var zone = 0; zone < home.Count; zone++)
        {
            var area = areas is null ? AreaIndex.OfZone(zone) : areas[zone];
            if (area.IsZone)
            {
                members[groupOf(area.Zone)].Add(zone);
            }
        }

        return new PlacedNeed(bands, [.. codes.Select((code, group) => Joined(code, members[group], home, people, bands, facts))]);
    }

    private static NeedArea Joined(
        string code, List<int> members, Zones home, double[][] people, ImmutableArray<string> bands, Dictionary<ZoneCode, ZoneFact> facts)
    {
        var sums = new double[bands.Length];
        var (old, alone, deciles, rural) = (0.0, (double?)0, (double?)0, (double?)0);
        foreach (var zone in members)
        {
            var here = 0.0;
            for (var band = 0; band < sums.Length; band++)
            {
                sums[band] += people[zone][band];
                here += bands[band] == UnderFrom65 ? 0 : people[zone][band];
            }

            // A zone where nobody of 65 and over lives needs no facts.
            if (here <= 0)
            {
                continue;
            }

            old += here;
            var fact = facts.GetValueOrDefault(home[zone].Code);
            alone += fact.LivingAlone is { } count && count <= here ? count : null;
            deciles += fact.Decile * here;
            rural += fact.Rural is { } isRural ? isRural ? here : 0 : null;
        }

        return new NeedArea(code)
        {
            People = [.. sums],
            Decile = old > 0 ? deciles / old : null,
            LivingAlone = old > 0 ? alone / old : null,
            Rural = old > 0 ? rural / old : null,
        };
    }

    /// <summary>
    /// People by zone and band, of the year that rates per head use; null where zones have other bands, which add up to 65+.
    /// </summary>
    private static (ImmutableArray<string> Bands, double[][] People)? PeopleOf(Zones home, ImmutableArray<PopulationRow> rows, int now)
    {
        var years = rows.Select(row => row.Year ?? 0).Distinct().OrderBy(year => year > now).ThenBy(year => year > now ? year : -year);
        foreach (var year in years)
        {
            var ofYear = rows.Where(row => (row.Year ?? 0) == year).ToLookup(row => row.Zone);
            var zones = home.Select(zone => ofYear[zone.Code].ToDictionary(
                row => row.Band, row => (double)row.People, StringComparer.Ordinal)).ToList();
            var all = Everybody.FirstOrDefault(word => zones.TrueForAll(zone => zone.ContainsKey(word)));
            var bands = zones.TrueForAll(zone => Older.All(zone.ContainsKey)) ? Older : ["65+"];
            if (!zones.TrueForAll(zone => bands.All(zone.ContainsKey)))
            {
                continue;
            }

            double Old(Dictionary<string, double> zone) => bands.Sum(band => zone[band]);

            var isWhole = all is not null && zones.TrueForAll(zone => zone[all] >= Old(zone));
            IEnumerable<double> Young(Dictionary<string, double> zone) => isWhole ? [zone[all!] - Old(zone)] : [];

            return (
                isWhole ? [UnderFrom65, .. bands] : bands,
                [.. zones.Select(zone => (double[])[.. Young(zone), .. bands.Select(band => zone[band])])]);
        }

        return null;
    }
}
