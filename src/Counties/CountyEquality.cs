using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>Compares two counties fact by fact. How they were read (findings, totals, hashes of files) is no fact of a county.</summary>
internal static class CountyEquality
{
    internal static bool AreEqual(County one, County other) => AreSettingsEqual(one, other)
        && one.HomeMap.Equals(other.HomeMap)
        && one.Map.Equals(other.Map)
        && Same(one.Packages, other.Packages, AreEqual)
        && Same(one.Providers, other.Providers)
        && Same(one.Cases, other.Cases)
        && Same(one.Carers, other.Carers, AreEqual)
        && Same(one.TodaysStops, other.TodaysStops)
        && Same(one.Trips, other.Trips)
        && Same(one.SpeedBands, other.SpeedBands)
        && Same(one.Holidays, other.Holidays)
        && Same(one.GivenHistory, other.GivenHistory, AreEqual)
        && Same(one.HistoryFigures, other.HistoryFigures)
        && Same(one.Population, other.Population)
        && Same(one.ZoneFacts, other.ZoneFacts)
        && Same(one.Moves, other.Moves)
        && Same(one.ProviderCosts, other.ProviderCosts)
        && AreFlowsEqual(one, other)
        && AreRatesEqual(one, other)
        && AreLookupsEqual(one, other);

    private static bool AreSettingsEqual(County one, County other) =>
        (one.Name, one.AsOf, one.ExtractedOn, one.PriceYear, one.IsSynthetic, one.HasVisits, one.HasDeliveries)
            == (other.Name, other.AsOf, other.ExtractedOn, other.PriceYear, other.IsSynthetic, other.HasVisits, other.HasDeliveries)
        && one.Assumptions.Equals(other.Assumptions)
        && one.Attributions.SequenceEqual(other.Attributions, StringComparer.Ordinal);

    private static bool AreFlowsEqual(County one, County other) =>
        Same(one.Referrals, other.Referrals)
        && Same(one.Offers, other.Offers)
        && Same(one.ServicePlaces, other.ServicePlaces)
        && Same(one.Discharges, other.Discharges)
        && Same(one.Workforce, other.Workforce)
        && Same(one.Reviews, other.Reviews)
        && Same(one.Metrics, other.Metrics)
        && Same(one.Targets, other.Targets);

    private static bool AreRatesEqual(County one, County other) =>
        Same(one.Rates?.Rows, other.Rates?.Rows)
        && one.Emissions.Factors.SequenceEqual(other.Emissions.Factors)
        && one.CapacityRates.Rates.SequenceEqual(other.CapacityRates.Rates)
        && one.Pathways.IsOwn == other.Pathways.IsOwn
        && one.Pathways.Ways.SequenceEqual(other.Pathways.Ways);

    private static bool AreLookupsEqual(County one, County other) =>
        one.HasPostcodes == other.HasPostcodes
        && one.HasLsoaLookup == other.HasLsoaLookup
        && (one.Postcodes is null || one.Postcodes.Units.SequenceEqual(other.Postcodes!.Units))
        && (one.Lsoas is null || Shares(one.Lsoas).SequenceEqual(Shares(other.Lsoas!)));

    private static bool AreEqual(CountyPackage one, CountyPackage other) =>
        one.Package == other.Package
        && one.Place == other.Place
        && one.IsFromWaiting == other.IsFromWaiting
        && one.NoGo.SequenceEqual(other.NoGo)
        && one.PreferredCarers.SequenceEqual(other.PreferredCarers)
        && one.KnownCarers.SequenceEqual(other.KnownCarers)
        && Same(one.Visits, other.Visits, AreEqual)
        && Same(one.Deliveries, other.Deliveries);

    private static bool AreEqual(PlannedVisit one, PlannedVisit other) =>
        one == other with { Skills = one.Skills, TeamSkills = one.TeamSkills }
        && one.Skills.SequenceEqual(other.Skills, StringComparer.Ordinal)
        && one.TeamSkills.SequenceEqual(other.TeamSkills, StringComparer.Ordinal);

    private static bool AreEqual(CountyCarer one, CountyCarer other) =>
        one == other with { Shifts = one.Shifts, Skills = one.Skills }
        && one.Shifts.SequenceEqual(other.Shifts)
        && one.Skills.SequenceEqual(other.Skills, StringComparer.Ordinal);

    private static bool AreEqual(CareSeries one, CareSeries other) =>
        (one.Measure, one.Values.FirstWeek, one.Values.Weeks) == (other.Measure, other.Values.FirstWeek, other.Values.Weeks)
        && one.States.SequenceEqual(other.States)
        && Enumerable.Range(0, one.Values.Weeks).All(week => one.Values[week].All.SequenceEqual(other.Values[week].All));

    private static IEnumerable<(string Lsoa, string Zone, decimal Weight)> Shares(LsoaLookup lookup) => lookup.Shares
        .OrderBy(lsoa => lsoa.Key, StringComparer.Ordinal)
        .SelectMany(lsoa => lsoa.Value.Select(share => (lsoa.Key, lookup.Zones[share.Zone].Code.Value, share.Weight)));

    private static bool Same<T>(ImmutableArray<T>? one, ImmutableArray<T>? other, Func<T, T, bool>? areEqual = null) =>
        one.HasValue == other.HasValue && (one is not { } left || other is not { } right || Same(left, right, areEqual));

    private static bool Same<T>(ImmutableArray<T> one, ImmutableArray<T> other, Func<T, T, bool>? areEqual = null) =>
        one.Length == other.Length && (areEqual is null ? one.SequenceEqual(other) : one.Zip(other, areEqual).All(isEqual => isEqual));
}
