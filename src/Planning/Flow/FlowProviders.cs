using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>Providers as brokers see them.</summary>
internal static class FlowProviders
{
    /// <summary>A provider has at least so much room: people come and go every week.</summary>
    private const double FullestLoad = 0.97;
    private const double UsualRate = 23;
    private const double LeastHours = 20;
    private const int VisitMinutes = 30;

    internal static ImmutableArray<OfferProvider> Of(CountyRun run, FlowToday today, FlowSources sources)
    {
        var county = run.County;
        var listed = (county.Providers ?? []).ToDictionary(one => one.Id);
        var capacity = CapacityLadder.Of(county, run.Ledger, county.CapacityRates);
        var could = capacity.Providers.ToDictionary(row => row.Provider, row => row.Hours.Value);
        var load = today.OutsideHours.ToArray();
        foreach (var package in today.Packages)
        {
            load[package.Provider] += package.Hours;
        }

        var rates = today.Providers.Select(id => RateOf(county, id)).ToArray();
        var usual = rates.Any(rate => rate is not null) ? rates.Where(rate => rate is not null).Average(rate => rate!.Value) : UsualRate;
        var areas = HomeAreasOf(run.Placed);
        Say(county, rates, capacity.NotSupplied.Length == 0, sources);
        return
        [
            .. today.Providers.Select((id, at) =>
            {
                var known = listed.GetValueOrDefault(id);
                return new OfferProvider
                {
                    Name = id.Value,
                    IsOnFramework = known?.IsOnFramework ?? true,
                    Zones = ZonesOf(run, known, at, today, areas),
                    CapacityHours = Math.Max(LeastHours, Math.Max(could.GetValueOrDefault(id), load[at] / FullestLoad)),
                    OtherHours = today.OutsideHours[at],
                    Rate = rates[at] ?? usual,
                    Accepting = known?.Accepting ?? Acceptance.Yes,
                };
            }),
        ];
    }

    /// <summary>The group of each zone that makes the fewest areas, such as a locality; none if zones are in no group.</summary>
    internal static ImmutableArray<string> AreasOf(Zones zones)
    {
        var key = zones.Groupings().Where(name => zones.All(zone => zone.Groups.ContainsKey(name)))
            .OrderBy(name => zones.Select(zone => zone.Groups[name]).Distinct().Count()).ThenBy(name => name, StringComparer.Ordinal)
            .FirstOrDefault();
        return key is null ? [] : [.. zones.Select(zone => zone.Groups[key])];
    }

    /// <summary>Pounds for an hour of a visit of half an hour on a weekday; null without a rate.</summary>
    private static double? RateOf(County county, ProviderId id) =>
        county.Rates?.RateOf(new RatedVisit(id, null, VisitMinutes, DayType.Weekday), county.AsOf) is { Pence: > 0 } money
            ? money.Pence / 100.0 : null;

    /// <summary>Zones that it says, on the map of the run, else those where it has packages.</summary>
    private static ImmutableArray<int> ZonesOf(CountyRun run, Provider? known, int at, FlowToday today, AreaIndex[] areas)
    {
        var has = today.Packages.Where(package => package.Provider == at).Select(package => package.Zone);
        if (known is not { Zones.IsEmpty: false })
        {
            return [.. has.Distinct().Order()];
        }

        var home = run.County.HomeMap;
        var said = run.Placed.IsMoved
            ? Enumerable.Range(0, areas.Length).Where(zone => areas[zone].IsZone && known.Zones.Contains(home[areas[zone].Zone].Code))
            : known.Zones.Select(code => home.TryIndexOf(code, out var zone) ? zone : -1).Where(zone => zone >= 0);
        return [.. said.Distinct().Order()];
    }

    /// <summary>The zone of the home map in which each zone of another map has its inner point; empty on the home map.</summary>
    private static AreaIndex[] HomeAreasOf(PlacedCounty placed)
    {
        var finder = placed.IsMoved ? PlaceFinder.Of(placed.County.HomeMap) : null;
        return finder is null ? [] : [.. placed.Zones.Select(zone => zone.Shape.InteriorPoint)
            .Select(at => finder.AreaAt(new GridPoint(at.X, at.Y)))];
    }

    private static void Say(County county, double?[] rates, bool hasCapacity, FlowSources sources)
    {
        if (hasCapacity)
        {
            sources.Measured("capacity", "What providers can give", null, "client hours a week", rates.Length,
                "The county's capacity; see the assumptions that begin with capacity.");
        }
        else
        {
            sources.Assumed("capacity", "What providers can give", null, "what they give today");
        }

        sources.Assumed("fullest_load", "Load of a provider that can give no more than today", FullestLoad, "share of its hours");
        if (rates.Any(rate => rate is null))
        {
            sources.Assumed(
                "usual_rate", "Rate of a provider without one", rates.All(rate => rate is null) ? UsualRate : null,
                rates.All(rate => rate is null) ? "pounds an hour" : "the mean of the others");
        }

        if (county.Providers is not { } listed || listed.Any(one => one.IsOnFramework is null))
        {
            sources.Assumed("framework", "Providers of whom it is not known", null, "on the framework");
        }

        sources.Assumed("quality", "Quality of providers in mini-competitions", 3, "1 to 5, all alike");
    }
}
