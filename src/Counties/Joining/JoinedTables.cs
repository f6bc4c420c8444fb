using System.Collections.Immutable;
using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Counties;

/// <summary>Joins the tables of two counties row by row, with ids and zone codes of the joined county.</summary>
/// <remarks>
/// Where one county lacks a file, its rows stand alone if the format says what is done for each package or provider without one. Else the
/// file is left out: half of it would pass for the whole.
/// </remarks>
internal sealed class JoinedTables(JoinSide first, JoinSide second, FindingCollector findings)
{
    internal bool HasBoth(string file, Func<CountyParts, bool> has) => Has(file, has, needsBoth: true);

    internal bool HasAny(string file, Func<CountyParts, bool> has) => Has(file, has, needsBoth: false);

    /// <summary>Tells which of the files that are joined elsewhere only one county has.</summary>
    internal void TellOneOnly()
    {
        HasAny("providers.csv", parts => parts.Providers is not null);
        HasAny(ProviderCostsReader.File, parts => parts.ProviderCosts is not null);
        HasAny("travel.csv", parts => parts.Trips is not null);
        HasAny("rates.csv", parts => parts.Rates is not null);
        HasAny("postcodes.csv", parts => parts.Postcodes is not null);
        HasAny("lsoa-lookup.csv", parts => parts.Lsoas is not null);
    }

    internal ImmutableArray<CountyPackage> Packages(bool hasDeliveries) =>
    [
        .. first.Parts.Packages.Select(one => Of(first, one, hasDeliveries)),
        .. second.Parts.Packages.Select(one => Of(second, one, hasDeliveries)),
    ];

    internal ImmutableArray<WaitingCase>? Cases() => Any(
        "waiting.csv", parts => parts.Cases, (side, one) => one with { Package = side.Of(one.Package) });

    internal ImmutableArray<CountyCarer>? Carers() => Any(
        "carers.csv", parts => parts.Carers,
        (side, carer) => carer with
        {
            Id = side.Of(carer.Id),
            Provider = side.Of(carer.Provider),
            Start = side.Place(carer.Start, carer.Place),
            End = carer is { End: { } end, EndPlace: { } found } ? side.Place(end, found) : carer.End,
        });

    internal ImmutableArray<TodaysStop>? TodaysStops() => All(
        "rounds.csv", parts => parts.TodaysStops,
        (side, stop) => stop with { Carer = side.Of(stop.Carer), Package = side.Of(stop.Package) });

    internal ImmutableArray<PopulationRow>? Population() => Any(
        "population.csv", parts => parts.Population, (side, row) => row with { Zone = side.Of(row.Zone) });

    internal ImmutableArray<ZoneFact>? ZoneFacts() => Any(
        ZoneFactsReader.File, parts => parts.ZoneFacts, (side, fact) => fact with { Zone = side.Of(fact.Zone) });

    internal ImmutableArray<PackageMove>? Moves() => Any(
        MovesReader.File, parts => parts.Moves, (side, move) => move with { Package = side.Of(move.Package) });

    internal ImmutableArray<Referral>? Referrals() => All(
        ReferralsReader.File, parts => parts.Referrals,
        (side, one) => one with { Id = side.Of(one.Id), Zone = side.Of(one.Zone), Provider = side.Of(one.Provider) });

    /// <summary>Offers to providers; none without the referrals that they are about.</summary>
    internal ImmutableArray<BrokerageOffer>? Offers() => All(
        OffersReader.File, parts => parts.Referrals is null ? null : parts.Offers,
        (side, offer) => offer with { Referral = side.Of(offer.Referral), Provider = side.Of(offer.Provider) });

    internal ImmutableArray<ServicePlaces>? Places() => All(
        BedsReader.File, parts => parts.ServicePlaces, (side, place) => place with { Team = side.Team(place.Team) });

    internal ImmutableArray<Discharge>? Discharges() => All(
        DischargesReader.File, parts => parts.Discharges, (side, one) => one with { Person = side.Of(one.Person) });

    internal ImmutableArray<WorkforceRole>? Workforce() => All(
        WorkforceReader.File, parts => parts.Workforce,
        (side, role) => role with { Team = side.TeamOfRole(role.Team), Zone = side.Of(role.Zone) });

    internal ImmutableArray<PackageReview>? Reviews() => All(
        ReviewsReader.File, parts => parts.Reviews, (side, review) => review with { Package = side.Of(review.Package) });

    /// <summary>A table of each county; both null, with a notice, if only one has it.</summary>
    internal (ImmutableArray<T>? First, ImmutableArray<T>? Second) Both<T>(string file, Func<CountyParts, ImmutableArray<T>?> table) =>
        Has(file, parts => table(parts) is not null, needsBoth: true) ? (table(first.Parts), table(second.Parts)) : (null, null);

    private static CountyPackage Of(JoinSide side, CountyPackage one, bool hasDeliveries) => one with
    {
        Package = one.Package with
        {
            Id = side.Of(one.Package.Id),
            Person = side.Of(one.Package.Person),
            Provider = side.Of(one.Package.Provider),
        },
        Place = side.Place(one.Place, one.Found),
        Deliveries = hasDeliveries ? one.Deliveries : [],
        NoGo = Of(side, one.NoGo),
        PreferredCarers = Of(side, one.PreferredCarers),
        KnownCarers = Of(side, one.KnownCarers),
    };

    private static ImmutableArray<CarerId> Of(JoinSide side, ImmutableArray<CarerId> carers) => [.. carers.Select(side.Of)];

    /// <summary>The rows of both, or of the one that has the file.</summary>
    private ImmutableArray<T>? Any<T>(string file, Func<CountyParts, ImmutableArray<T>?> table, Func<JoinSide, T, T> of) =>
        Has(file, parts => table(parts) is not null, needsBoth: false) ? Rows(table, of) : null;

    /// <summary>The rows of both; null if one lacks the file.</summary>
    private ImmutableArray<T>? All<T>(string file, Func<CountyParts, ImmutableArray<T>?> table, Func<JoinSide, T, T> of) =>
        Has(file, parts => table(parts) is not null, needsBoth: true) ? Rows(table, of) : null;

    private ImmutableArray<T> Rows<T>(Func<CountyParts, ImmutableArray<T>?> table, Func<JoinSide, T, T> of) =>
    [
        .. (table(first.Parts) ?? []).Select(row => of(first, row)),
        .. (table(second.Parts) ?? []).Select(row => of(second, row)),
    ];

    private bool Has(string file, Func<CountyParts, bool> has, bool needsBoth)
    {
        var (one, other) = (has(first.Parts), has(second.Parts));
        if (one != other)
        {
            findings.AddPlain(
                needsBoth ? JoinFaults.LeftOut : JoinFaults.OneOnly, file, $"{(one ? second : first).Parts.Name} does not have it.");
        }

        return needsBoth ? one && other : one || other;
    }
}
