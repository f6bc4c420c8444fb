using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>Writes every file of a county folder from the facts; reading them gives the same county.</summary>
internal static class CountyFiles
{
    /// <summary>The name of the file of the map that is looked at.</summary>
    internal const string ZoneFile = "zones.geojson";

    /// <summary>The name of the file of the home map, if that differs.</summary>
    internal const string HomeZoneFile = "home-zones.geojson";

    /// <summary>The files of a county by name, in ordinal order; files that the county does not have are not written.</summary>
    internal static SortedDictionary<string, byte[]> Of(CountyParts parts)
    {
        var map = parts.Map ?? parts.HomeMap;
        var isMoved = !parts.HomeMap.Equals(map);
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["county.json"] = CountyJson.Write(parts, map, isMoved),
            [ZoneFile] = ZoneFileText.Write(map),
            ["services.csv"] = PackageTables.Services(parts),
        };
        void Add(string name, byte[]? content)
        {
            if (content is not null)
            {
                files.Add(name, content);
            }
        }

        Add(HomeZoneFile, isMoved ? ZoneFileText.Write(parts.HomeMap) : null);
        Add("waiting.csv", WaitingTable.Write(parts));
        Add("visits.csv", parts.WritesVisits ? PackageTables.Visits(parts) : null);
        Add("actuals.csv", parts.WritesDeliveries ? PackageTables.Actuals(parts) : null);
        Add("providers.csv", parts.Providers is { } providers ? ProviderTables.Providers(providers) : null);
        Add("carers.csv", parts.Carers is { } carers ? ProviderTables.Carers(carers) : null);
        Add("rounds.csv", parts.TodaysStops is { } stops ? ProviderTables.Rounds(stops) : null);
        Add("travel.csv", parts.Trips is { } trips ? TravelTables.Trips(trips) : null);
        Add("travel-speeds.csv", parts.SpeedBands is { } bands ? TravelTables.SpeedBands(bands) : null);
        Add("holidays.csv", parts.Holidays is { } holidays ? TravelTables.Holidays(holidays) : null);
        Add("rates.csv", parts.Rates is { } rates ? RateTables.Rates(rates) : null);
        Add("emission-factors.csv", RateTables.Emissions(parts.Emissions));
        Add("capacity-rates.csv", RateTables.Capacity(parts.CapacityRates));
        Add(Assumptions.File, AssumptionsText.Write(parts.Assumptions));
        Add("pathways.csv", RateTables.Pathways(parts.Pathways));
        Add("population.csv", parts.Population is { } people ? ZoneTables.Population(people) : null);
        Add(ZoneFactsReader.File, parts.ZoneFacts is { } facts ? ZoneTables.Facts(facts) : null);
        Add(MovesReader.File, parts.Moves is { } moves ? MoveTables.Moves(moves) : null);
        Add(ProviderCostsReader.File, parts.ProviderCosts is { } costs ? MoveTables.Costs(costs) : null);
        Add(ReferralsReader.File, parts.Referrals is { } referrals ? FlowTables.Referrals(referrals) : null);
        Add(OffersReader.File, parts.Offers is { } offers ? FlowTables.Offers(offers) : null);
        Add(BedsReader.File, parts.ServicePlaces is { } places ? ServiceTables.Beds(places) : null);
        Add(DischargesReader.File, parts.Discharges is { } discharges ? FlowTables.Discharges(discharges) : null);
        Add(WorkforceReader.File, parts.Workforce is { } roles ? ServiceTables.Workforce(roles) : null);
        Add(ReviewsReader.File, parts.Reviews is { } reviews ? FlowTables.Reviews(reviews) : null);
        Add(MetricsReader.File, parts.Metrics is { } metrics ? ServiceTables.Metrics(metrics) : null);
        Add(MetricsReader.TargetsFile, parts.Targets is { } targets ? ServiceTables.Targets(targets) : null);
        Add("history.csv", parts.History.IsDefaultOrEmpty && parts.HistoryFigures.IsEmpty
            ? null : ZoneTables.History(parts.History.IsDefault ? [] : parts.History, parts.HistoryFigures));
        Add("postcodes.csv", parts.Postcodes is { } postcodes ? ZoneTables.Postcodes(postcodes) : null);
        Add("lsoa-lookup.csv", parts.Lsoas is { } lsoas ? ZoneTables.Lsoas(lsoas) : null);
        return files;
    }

    /// <summary>The files of a county that was read, which may name providers whose own row was set aside.</summary>
    internal static SortedDictionary<string, byte[]> OfRead(CountyParts parts) => Of(parts with { Providers = WithNamed(parts) });

    /// <summary>
    /// The providers with those whose own row was set aside when the folder was read: others name them, so the folder would not be
    /// read again without them.
    /// </summary>
    private static ImmutableArray<Provider>? WithNamed(CountyParts parts)
    {
        if (parts.Providers is not { } providers)
        {
            return null;
        }

        var known = providers.Select(provider => provider.Id).ToHashSet();
        var named = parts.Packages.Select(one => one.Package.Provider).OfType<ProviderId>()
            .Concat((parts.Carers ?? []).Select(carer => carer.Provider))
            .Concat((parts.Rates?.Rows ?? []).Select(rate => rate.Provider).OfType<ProviderId>())
            .Concat((parts.ProviderCosts ?? []).Select(cost => cost.Provider))
            .Concat((parts.Offers ?? []).Select(offer => offer.Provider))
            .Concat((parts.Referrals ?? []).Select(referral => referral.Provider).OfType<ProviderId>())
            .Where(known.Add)
            .Order()
            .Select(id => new Provider(id, id.Value, null));
        return [.. providers, .. named];
    }
}
