namespace Zoning;

/// <summary>How exactly a place is known.</summary>
public enum PlacePrecision
{
    /// <summary>A pair of coordinates.</summary>
    Point,

    /// <summary>The position of a whole postcode: about 15 addresses.</summary>
    Unit,

    /// <summary>The centre of a postcode sector: some thousand addresses.</summary>
    Sector,

    /// <summary>An LSOA: some 1,500 people.</summary>
    Lsoa,

    /// <summary>A zone and nothing finer.</summary>
    Zone,

    /// <summary>Not known.</summary>
    None,
}
