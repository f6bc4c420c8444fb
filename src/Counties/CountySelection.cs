using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>Takes packages or a provider out of a county. Each result equals the folder it writes, read again.</summary>
internal static class CountySelection
{
    internal static County Where(County county, Func<CountyPackage, bool> isKept, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(isKept);
        ImmutableArray<CountyPackage> packages = [.. county.Packages.Where(isKept)];
        var kept = packages.Select(one => one.Package.Id).ToHashSet();
        return Read(
            county with
            {
                Packages = packages,
                Cases = Only(county.Cases, one => kept.Contains(one.Package)),
                TodaysStops = Only(county.TodaysStops, stop => kept.Contains(stop.Package)),
                Trips = Known(county.Trips, packages, county.Carers),
                Moves = Only(county.Moves, move => kept.Contains(move.Package)),
                Reviews = Only(county.Reviews, review => kept.Contains(review.Package)),
                Referrals = null,
                Offers = null,
                Discharges = null,
                Metrics = null,
                GivenHistory = [],
            },
            cancellation);
    }

    internal static County Without(County county, ProviderId provider, CancellationToken cancellation)
    {
        RequireNamed(county, provider);
        var open = (county.Cases ?? []).Where(one => !one.IsPlacedAt(county.AsOf)).Select(one => one.Package).ToHashSet();
        var packages = county.Packages.Select(one => Without(one, provider, open)).OfType<CountyPackage>().ToImmutableArray();
        var gone = county.Packages.Select(one => one.Package.Id).Except(packages.Select(one => one.Package.Id)).ToHashSet();
        var visited = packages.Where(one => one.Package.Provider is not null).Select(one => one.Package.Id).ToHashSet();
        var carers = Only(county.Carers, carer => carer.Provider != provider);
        var working = (carers ?? []).Select(carer => carer.Id).ToHashSet();
        return Read(
            county with
            {
                Packages = packages,
                Providers = Only(county.Providers, one => one.Id != provider),
                Cases = Only(county.Cases, one => !gone.Contains(one.Package)),
                Carers = carers,
                TodaysStops = Only(county.TodaysStops, stop => working.Contains(stop.Carer) && visited.Contains(stop.Package)),
                Trips = Known(county.Trips, packages, carers),
                Moves = Only(county.Moves, move => !gone.Contains(move.Package)),
                ProviderCosts = Only(county.ProviderCosts, cost => cost.Provider != provider),
                Reviews = Only(county.Reviews, review => !gone.Contains(review.Package)),
                Referrals = Unnamed(county.Referrals, provider),
                Offers = Only(county.Offers, offer => offer.Provider != provider),
                Rates = county.Rates is { } rates ? RateCard.Of(rates.Rows.Where(rate => rate.Provider != provider)) : null,
                GivenHistory = [],
            },
            cancellation);
    }

    /// <summary>
    /// The county of one provider: its packages with what belongs to them, its carers, costs and rates. Nothing of another provider is
    /// in it.
    /// </summary>
    internal static County Only(County county, ProviderId provider, CancellationToken cancellation)
    {
        RequireNamed(county, provider);
        ImmutableArray<CountyPackage> packages = [.. county.Packages.Where(one => one.Package.Provider == provider)];
        var carers = Only(county.Carers, carer => carer.Provider == provider);
        var own = county with
        {
            Packages = packages,
            Providers = Only(county.Providers, one => one.Id == provider),
            ProviderCosts = Only(county.ProviderCosts, cost => cost.Provider == provider),
            Carers = carers,
            Trips = Known(county.Trips, packages, carers),
            ServicePlaces = null,
            Workforce = null,
            Targets = null,
            Rates = county.Rates is { } rates
                ? RateCard.Of(rates.Rows.Where(rate => rate.Provider is null || rate.Provider == provider)) : null,
        };
        return Where(own, _ => true, cancellation);
    }

    private static void RequireNamed(County county, ProviderId provider)
    {
        if (!IsNamed(county, provider))
        {
            throw new ArgumentException(
                $"The county has no provider '{provider}'. Maybe the id differs in letter case: ids are compared exactly.",
                nameof(provider));
        }
    }

    private static bool IsNamed(County county, ProviderId provider) =>
        (county.Providers ?? []).Any(one => one.Id == provider)
        || county.Packages.Any(one => one.Package.Provider == provider)
        || (county.Carers ?? []).Any(carer => carer.Provider == provider)
        || (county.ProviderCosts ?? []).Any(cost => cost.Provider == provider)
        || (county.Offers ?? []).Any(offer => offer.Provider == provider)
        || (county.Referrals ?? []).Any(referral => referral.Provider == provider)
        || (county.Rates?.Rows ?? []).Any(rate => rate.Provider == provider);

    /// <summary>What is left of a package; null if nothing is.</summary>
    private static CountyPackage? Without(CountyPackage one, ProviderId provider, HashSet<PackageId> open)
    {
        var package = one.Package;
        if (package.Provider != provider)
        {
            return one;
        }

        if (package.Status is ServiceStatus.Waiting or ServiceStatus.NotListed)
        {
            return one with { Package = package with { Provider = null } };
        }

        var waited = package.Assessed > package.Weekly ? package.Assessed.Value - package.Weekly : package.Need;
        return open.Contains(package.Id)
            ? one with
            {
                Package = package with
                {
                    Provider = null,
                    Status = ServiceStatus.Waiting,
                    Weekly = waited,
                    Assessed = null,
                    Start = null,
                    End = null,
                    ReadyToMove = null,
                },
                Visits = [],
                Deliveries = [],
            }
            : null;
    }

    private static County Read(County facts, CancellationToken cancellation) =>
        County.Read(CountySource.Of(CountyFiles.OfRead(facts.ToParts())), cancellation: cancellation);

    /// <summary>The trips whose ends are still there.</summary>
    private static ImmutableArray<GivenTrip>? Known(
        ImmutableArray<GivenTrip>? trips, ImmutableArray<CountyPackage> packages, ImmutableArray<CountyCarer>? carers)
    {
        if (trips is null)
        {
            return null;
        }

        var ends = TripEnds.Of(packages, carers ?? []);
        return Only(trips, trip => ends.Find(trip.From) >= 0 && ends.Find(trip.To) >= 0);
    }

    /// <summary>Referrals stay, with the dates on which a provider was found: only its name goes.</summary>
    private static ImmutableArray<Referral>? Unnamed(ImmutableArray<Referral>? referrals, ProviderId provider) => referrals is { } all
        ? [.. all.Select(referral => referral.Provider == provider ? referral with { Provider = null } : referral)] : null;

    private static ImmutableArray<T>? Only<T>(ImmutableArray<T>? list, Func<T, bool> isKept) =>
        list is { } all ? [.. all.Where(isKept)] : null;
}
