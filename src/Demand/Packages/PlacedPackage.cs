namespace Zoning.Demand;

/// <summary>A package on a map: the area it counts in, and the figures of this package that the ledger needs.</summary>
/// <param name="Package">The package.</param>
/// <param name="Area">The zone it counts in, or the bucket outside the map or without a known place.</param>
public sealed record PlacedPackage(Package Package, AreaIndex Area)
{
    /// <summary>The visits of the package; null if they were not supplied and are inferred from the weekly hours.</summary>
    public VisitPattern? Pattern { get; init; }

    /// <summary>Commissioned client minutes a week that were not delivered; null if the package has no delivery records.</summary>
    /// <remarks>A value below 0 counts as 0, a value above the package's minutes as all of them.</remarks>
    public CareMinutes? Shortfall { get; init; }

    /// <summary>The price a week of the package as commissioned; null if no rate applies to it.</summary>
    public Money? Price { get; init; }
}
