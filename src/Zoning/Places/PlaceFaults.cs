namespace Zoning;

/// <summary>Faults of places and of the files that place them.</summary>
internal static class PlaceFaults
{
    /// <summary>L101: the postcode file holds no postcode with a position.</summary>
    public static readonly FaultCode NoPostcodes = new(
        "L101", FaultKind.Structure, "The postcode file holds no postcode with a position.",
        "Use Code-Point Open or the ONS Postcode Directory with their own column names, or leave the file out.");

    /// <summary>L102: rows of the postcode file that aren't used.</summary>
    public static readonly FaultCode PostcodeRowsUnused = new(
        "L102", FaultKind.Notice, "Some rows of the postcode file are not used.",
        "Nothing to do if a published file has postcodes without a position; otherwise correct the rows.");

    /// <summary>L103: a postcode twice with different positions.</summary>
    public static readonly FaultCode PostcodeTwice = new(
        "L103", FaultKind.Notice, "Some postcodes are in the file more than once, at different positions.",
        "The first row counts; take the others out if that is wrong.");

    /// <summary>L201: the lookup names a zone that isn't on the map.</summary>
    public static readonly FaultCode LookupZoneUnknown = new(
        "L201", FaultKind.Row, "The lookup names a zone that is not on the map.",
        "Correct the zone code, or take the row out.");

    /// <summary>L202: an LSOA and zone twice.</summary>
    public static readonly FaultCode LookupTwice = new(
        "L202", FaultKind.Row, "The lookup has the same LSOA and zone twice.",
        "Keep one row for each LSOA and zone.");

    /// <summary>L203: LSOAs that lie in several zones.</summary>
    public static readonly FaultCode LookupSplit = new(
        "L203", FaultKind.Notice, "Some LSOAs are in several zones; all of each counts in the zone with the largest share.",
        "Give postcodes instead of LSOA codes if that is too coarse.");

    /// <summary>L301: a place that can't be read or isn't known.</summary>
    public static readonly FaultCode Unknown = new(
        "L301", FaultKind.Notice, "The place is not a zone, a known LSOA, a postcode or a pair of coordinates; the row counts in no place.",
        "Write a zone code, an LSOA code of the lookup, a postcode, easting and northing, or longitude and latitude; "
        + "leave it blank if you do not know it.");

    /// <summary>L302: coordinates the wrong way round.</summary>
    public static readonly FaultCode Swapped = new(
        "L302", FaultKind.Notice, "The coordinates are the wrong way round; the row counts in no place.",
        "Write longitude before latitude, easting before northing.");

    /// <summary>L303: coordinates that aren't near Britain.</summary>
    public static readonly FaultCode OutOfRange = new(
        "L303", FaultKind.Notice, "The coordinates are not near Great Britain, or are in another system; the row counts in no place.",
        "Write metres on the British National Grid, or degrees of longitude and latitude on WGS 84.");

    /// <summary>L304: a postcode whose unit isn't in the lookup.</summary>
    public static readonly FaultCode SectorUsed = new(
        "L304", FaultKind.Notice, "The postcode is only a sector, or is not in the lookup; the centre of its sector is used.",
        "Use a newer postcode file if there are many.");

    /// <summary>L305: a postcode of which nothing is known.</summary>
    public static readonly FaultCode PostcodeUnknown = new(
        "L305", FaultKind.Notice, "Neither the postcode nor its sector is in the lookup; the row counts in no place.",
        "Check the postcode, or use a postcode file that covers it.");

    /// <summary>L306: a postcode and no postcode file.</summary>
    public static readonly FaultCode NoLookup = new(
        "L306", FaultKind.Notice, "The place is a postcode and there is no postcode file; the row counts in no place.",
        "Add postcodes.csv (Code-Point Open is free).");

    /// <summary>L307: a stand-in for "no address".</summary>
    public static readonly FaultCode Pseudo = new(
        "L307", FaultKind.Notice, "The postcode means \"no address\"; the row counts in no place.",
        "Nothing to do if the address is unknown.");

    /// <summary>L308: the LSOA is split between zones.</summary>
    public static readonly FaultCode SplitLsoa = new(
        "L308", FaultKind.Notice, "The LSOA is in several zones; the row counts in the zone with the largest share.",
        "Give a postcode if the zone matters.");

    /// <summary>L309: hardly any place of a file is found.</summary>
    public static readonly FaultCode MostUnknown = new(
        "L309", FaultKind.Structure, "Most places of the file are not found on the map.",
        "Check that the zones, the postcode file and the lookup are those of the file's places, and the form in which the file gives "
            + "them.");

    /// <summary>The fault that a note about a place is reported under.</summary>
    /// <param name="note">The note.</param>
    /// <returns>The code, or <see langword="null"/> if there is nothing to report.</returns>
    public static FaultCode? For(PlaceNote note) => note switch
    {
        PlaceNote.UnknownPlace => Unknown,
        PlaceNote.CoordinatesSwapped => Swapped,
        PlaceNote.CoordinatesOutOfRange => OutOfRange,
        PlaceNote.UnitNotInLookup => SectorUsed,
        PlaceNote.PostcodeNotInLookup => PostcodeUnknown,
        PlaceNote.NoPostcodeLookup => NoLookup,
        PlaceNote.PseudoPostcode => Pseudo,
        PlaceNote.LsoaSplit => SplitLsoa,
        _ => null,
    };
}
