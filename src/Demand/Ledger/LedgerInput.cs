using System.Collections.Immutable;

namespace Zoning.Demand;

/// <summary>Everything a ledger is drawn up from. Parts that were not supplied are null, never empty.</summary>
public sealed record LedgerInput
{
    /// <summary>The map.</summary>
    public required Zones Zones { get; init; }

    /// <summary>The day of the ledger.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>All packages with their areas on <see cref="Zones"/>; their ids are unique.</summary>
    public required ImmutableArray<PlacedPackage> Packages { get; init; }

    /// <summary>Providers; null if the framework is not known at all.</summary>
    public ImmutableArray<Provider>? Providers { get; init; }

    /// <summary>
    /// Waiting cases, at most one for each package. A case counts in the area of its package. A case whose package is not in
    /// <see cref="Packages"/> must be placed by <see cref="AsOf"/>; it counts for times to place only.
    /// </summary>
    public ImmutableArray<WaitingCase> Waiting { get; init; } = [];

    /// <summary>Whether deliveries were supplied. True by default if any package has a shortfall; set it if none has delivery records.</summary>
    public bool HasDeliveries
    {
        get => field || Any(placed => placed.Shortfall is not null);
        init;
    }

    /// <summary>Whether rates were supplied. True by default if any package has a price; set it if no rate applies to any package.</summary>
    public bool HasRates
    {
        get => field || Any(placed => placed.Price is not null);
        init;
    }

    /// <summary>People of 65 and over by zone of <see cref="Zones"/>; null if the population was not supplied.</summary>
    public ZoneValues<long>? PeopleFrom65 { get; init; }

    private bool Any(Func<PlacedPackage, bool> holds)
    {
        foreach (var placed in Packages)
        {
            if (holds(placed))
            {
                return true;
            }
        }

        return false;
    }
}
