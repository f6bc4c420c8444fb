using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>Takes packages or a provider out of a county. Each result equals the folder it writes, read again.</summary>
public static class CountySelection
{
    /// <summary>The county with only some of its packages: with them their visits, deliveries, stops and waiting cases.</summary>
    /// <param name="county">The county; it stays as it is.</param>
    /// <param name="isKept">Whether a package is kept.</param>
    /// <param name="cancellation">Stops the making.</param>
    /// <returns>
    /// Another county, as if a folder held only those rows. Providers, carers, rates, people and maps stay. The history is not supplied: it
    /// holds sums, from which packages can't be taken. Placed cases without a package go.
    /// </returns>
    public static County Where(this County county, Func<CountyPackage, bool> isKept, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(county);
        ArgumentNullException.ThrowIfNull(isKept);
        ImmutableArray<CountyPackage> packages = [.. county.Packages.Where(isKept)];
        var kept = packages.Select(one => one.Package.Id).ToHashSet();
        return Read(
            county with
            {
                Packages = packages,
                Cases = Only(county.Cases, one => kept.Contains(one.Package)),
                TodaysStops = Only(county.TodaysStops, stop => kept.Contains(stop.Package)),
                GivenHistory = [],
            },
            cancellation);
    }

    /// <summary>The county without a provider: its packages, visits, carers, stops and rates go with it. People who wait stay.</summary>
    /// <param name="county">The county; it stays as it is.</param>
    /// <param name="provider">The provider, which the county has.</param>
    /// <param name="cancellation">Stops the making.</param>
    /// <returns>
    /// Another county. A line that waits or is on no list and names the provider loses the name. A line of the provider whose case is not
    /// yet placed becomes a waiting package of the part waited for: what is assessed beyond the line, or the whole need if that is nothing.
    /// The history is not supplied: it holds sums, from which a provider can't be taken.
    /// </returns>
    /// <exception cref="ArgumentException">The county has no such provider.</exception>
    public static County Without(this County county, ProviderId provider, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(county);
        if (!IsNamed(county, provider))
        {
            throw new ArgumentException(
                $"The county has no provider '{provider}'. Maybe the id differs in letter case: ids are compared exactly.",
                nameof(provider));
        }

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
                Rates = county.Rates is { } rates ? RateCard.Of(rates.Rows.Where(rate => rate.Provider != provider)) : null,
                GivenHistory = [],
            },
            cancellation);
    }

    private static bool IsNamed(County county, ProviderId provider) =>
        (county.Providers ?? []).Any(one => one.Id == provider)
        || county.Packages.Any(one => one.Package.Provider == provider)
        || (county.Carers ?? []).Any(carer => carer.Provider == provider)
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
        CountyMaking.Read(CountyFiles.Of(facts, facts.Map), cancellation);

    private static ImmutableArray<T>? Only<T>(ImmutableArray<T>? list, Func<T, bool> isKept) =>
        list is { } all ? [.. all.Where(isKept)] : null;
}
