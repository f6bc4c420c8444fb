namespace Zoning;

/// <summary>What a person should know about how a place was found.</summary>
public enum PlaceNote
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>No place was given.</summary>
    Blank,

    /// <summary>The postcode stands for "no address", such as <c>ZZ99 3VZ</c>.</summary>
    PseudoPostcode,

    /// <summary>The postcode is only a sector, or isn't in the lookup; the centre of its sector is used.</summary>
    UnitNotInLookup,

    /// <summary>Neither the postcode nor its sector is in the lookup.</summary>
    PostcodeNotInLookup,

    /// <summary>The place is a postcode and there is no lookup.</summary>
    NoPostcodeLookup,

    /// <summary>The LSOA is in several zones; it counts in the one with the largest share.</summary>
    LsoaSplit,

    /// <summary>The coordinates are the wrong way round; they were not turned.</summary>
    CoordinatesSwapped,

    /// <summary>The coordinates aren't near Great Britain.</summary>
    CoordinatesOutOfRange,

    /// <summary>The text is none of the forms of a place, or a code nobody knows.</summary>
    UnknownPlace,
}
