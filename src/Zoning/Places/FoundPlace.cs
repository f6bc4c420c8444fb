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

/// <summary>What a person should know about how a place was found.</summary>
public enum PlaceNote
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>No place was given.</summary>
    Blank,

    /// <summary>The postcode stands for "no address", such as <c>ZZ99 3VZ</c>.</summary>
    PseudoPostcode,

    /// <summary>The postcode isn't in the lookup; the centre of its sector is used.</summary>
    UnitNotInLookup,

    /// <summary>Neither the postcode nor its sector is in the lookup.</summary>
    PostcodeNotInLookup,

    /// <summary>The place is a postcode and there is no lookup.</summary>
    NoPostcodeLookup,

    /// <summary>The LSOA lies in several zones; it counts in the one with the largest share.</summary>
    LsoaSplit,

    /// <summary>The coordinates are the wrong way round; they were not turned.</summary>
    CoordinatesSwapped,

    /// <summary>The coordinates aren't near Great Britain.</summary>
    CoordinatesOutOfRange,

    /// <summary>The text is none of the forms of a place, or a code nobody knows.</summary>
    UnknownPlace,
}

/// <summary>Where a place counts, and how exactly it is known.</summary>
/// <param name="Area">The zone, the bucket outside the map, or the bucket of no known place.</param>
/// <param name="Precision">How exactly the place is known.</param>
/// <param name="Easting">Metres on the British National Grid; NaN where the place has no position.</param>
/// <param name="Northing">Metres on the British National Grid; NaN where the place has no position.</param>
/// <param name="Note">What a person should know about it.</param>
public readonly record struct FoundPlace(AreaIndex Area, PlacePrecision Precision, double Easting, double Northing, PlaceNote Note)
{
    /// <summary>Whether the place has a position.</summary>
    public bool HasPosition => !double.IsNaN(Easting);
}
