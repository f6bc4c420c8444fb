namespace Zoning;

/// <summary>Faults of a zone file, feature by feature. Those between zones are in <see cref="CoverageFaults"/>.</summary>
internal static class ZoneFaults
{
    /// <summary>Z101: the file is not JSON.</summary>
    public static readonly FaultCode NotJson = new(
        "Z101", FaultKind.Structure, "The zone file is not readable JSON.",
        "Export the zones again as GeoJSON; the file may be cut short or of another format.");

    /// <summary>Z102: the JSON holds no features.</summary>
    public static readonly FaultCode NoFeatures = new(
        "Z102", FaultKind.Structure, "The zone file holds no zones.",
        "Give a GeoJSON FeatureCollection with one feature for each zone.");

    /// <summary>Z103: the property for the code is in no feature.</summary>
    public static readonly FaultCode CodePropertyAbsent = new(
        "Z103", FaultKind.Structure, "No feature has the property that should hold the zone's code.",
        "Name the right property in county.json (zones.code).");

    /// <summary>Z104: a zone has no code.</summary>
    public static readonly FaultCode CodeMissing = new(
        "Z104", FaultKind.Structure, "A zone has no code.",
        "Give each zone a code; it is how packages and population are matched.");

    /// <summary>Z105: a code can't be used.</summary>
    public static readonly FaultCode CodeUnusable = new(
        "Z105", FaultKind.Structure, "A zone's code can't be used.",
        "Use at most 64 characters, without line breaks and other control characters.");

    /// <summary>Z106: two zones have the same code.</summary>
    public static readonly FaultCode DuplicateCode = new(
        "Z106", FaultKind.Structure, "Two zones have the same code.",
        "Make codes unique. If a zone is drawn in several rows, --dissolve (zones.dissolve in county.json) joins rows of the same code.");

    /// <summary>Z107: a zone's name is missing or can't be used; its code stands in.</summary>
    public static readonly FaultCode NameMissing = new(
        "Z107", FaultKind.Notice, "A zone's name is missing or can't be used; its code is shown instead.",
        "Give a name of at most 200 characters if people should see one.");

    /// <summary>Z108: the property for a grouping is in no feature.</summary>
    public static readonly FaultCode GroupPropertyAbsent = new(
        "Z108", FaultKind.Structure, "No feature has a property that should hold the zone's larger area.",
        "Name the right properties in county.json (zones.groups), or leave them out.");

    /// <summary>Z109: a zone belongs to no group of a grouping.</summary>
    public static readonly FaultCode GroupMissing = new(
        "Z109", FaultKind.Notice, "A zone has no group in a grouping that others have.",
        "In tables by that grouping the zone is in no group; fill in the property if that is wrong.");

    /// <summary>Z110: the coordinate system is not one that is read.</summary>
    public static readonly FaultCode CrsUnknown = new(
        "Z110", FaultKind.Structure, "The coordinate system is not one that can be read.",
        "Export the zones in EPSG:4326, EPSG:27700 or EPSG:3857.");

    /// <summary>Z111: the file and county.json name different coordinate systems.</summary>
    public static readonly FaultCode CrsConflict = new(
        "Z111", FaultKind.Structure, "The zone file and county.json name different coordinate systems.",
        "Correct the crs in county.json, or leave it out.");

    /// <summary>Z112: heights were dropped.</summary>
    public static readonly FaultCode HeightDropped = new(
        "Z112", FaultKind.Notice, "Positions have heights or more numbers, which are not used.",
        "Nothing to do.");

    /// <summary>Z113: the coordinates of a zone can't be read.</summary>
    public static readonly FaultCode CoordinatesUnreadable = new(
        "Z113", FaultKind.Structure, "A zone's coordinates can't be read.",
        "Each position is two finite numbers, each ring a list of positions; export the zone again.");

    /// <summary>Z114: a zone has no geometry at all.</summary>
    public static readonly FaultCode NoGeometry = new(
        "Z114", FaultKind.Structure, "A zone has no geometry.",
        "Draw the zone, or take it out of the file.");

    /// <summary>Z115: a zone's geometry is empty.</summary>
    public static readonly FaultCode EmptyGeometry = new(
        "Z115", FaultKind.Structure, "A zone's geometry is empty.",
        "Draw the zone, or take it out of the file.");

    /// <summary>Z116: a zone is not a polygon.</summary>
    public static readonly FaultCode NotPolygon = new(
        "Z116", FaultKind.Structure, "A zone is drawn as points or lines, not as a polygon.",
        "Zones are areas: export the polygon layer.");

    /// <summary>Z117: a zone has no area.</summary>
    public static readonly FaultCode Collapsed = new(
        "Z117", FaultKind.Structure, "A zone's polygon has no area.",
        "Draw the zone again, or take it out of the file.");

    /// <summary>Z118: degrees where metres should be.</summary>
    public static readonly FaultCode DegreesInMetres = new(
        "Z118", FaultKind.Structure, "Coordinates are degrees in a file of metres.",
        "Put all zones into one coordinate system and name it in county.json (crs).");

    /// <summary>Z119: metres where degrees should be.</summary>
    public static readonly FaultCode MetresInDegrees = new(
        "Z119", FaultKind.Structure, "Coordinates are metres in a file of degrees.",
        "Name the system in county.json (crs), such as EPSG:27700, or export in EPSG:4326.");

    /// <summary>Z120: the two coordinates are swapped.</summary>
    public static readonly FaultCode Swapped = new(
        "Z120", FaultKind.Structure, "The coordinates are the wrong way round.",
        "Positions are longitude then latitude, easting then northing; export again.");

    /// <summary>Z121: a zone lies far outside Great Britain.</summary>
    public static readonly FaultCode FarAway = new(
        "Z121", FaultKind.Structure, "A zone lies far outside Great Britain.",
        "Check the coordinate system in county.json (crs); measuring works on the British National Grid only.");

    /// <summary>Z122: the file has more positions than can be handled.</summary>
    public static readonly FaultCode TooDetailed = new(
        "Z122", FaultKind.Structure, "The zones are drawn in more detail than can be handled.",
        "Use generalised boundaries (ONS calls them BGC or BSC).");

    /// <summary>Z201: a shape was repaired.</summary>
    public static readonly FaultCode Repaired = new(
        "Z201", FaultKind.Notice, "A zone's shape was not valid and was repaired.",
        "Check the change of area; draw the zone again if it matters.");

    /// <summary>Z202: a ring was closed.</summary>
    public static readonly FaultCode RingClosed = new(
        "Z202", FaultKind.Notice, "A ring did not end where it began and was closed.",
        "Nothing to do if the zone looks right.");

    /// <summary>Z203: rings wind the other way.</summary>
    public static readonly FaultCode Winding = new(
        "Z203", FaultKind.Notice, "Rings run in the opposite direction to RFC 7946.",
        "Nothing to do; the direction does not matter.");

    /// <summary>Z204: only the polygons of a mixed geometry are used.</summary>
    public static readonly FaultCode MixedGeometry = new(
        "Z204", FaultKind.Notice, "A zone is a collection of geometries; its polygons are used, the rest is left out.",
        "Nothing to do if the zone looks right.");

    /// <summary>Z207: rings without area were dropped.</summary>
    public static readonly FaultCode DustDropped = new(
        "Z207", FaultKind.Notice, "Rings below 1 m2, or narrower than 0.1 m, were dropped.",
        "Nothing to do: they are left over from drawing or dissolving.");

    /// <summary>Z208: characters that nobody sees were taken off codes.</summary>
    public static readonly FaultCode CodeTidied = new(
        "Z208", FaultKind.Notice, "Characters that nobody sees were taken off the codes of zones.",
        "Nothing to do; correct the codes where they come from if other systems match them letter by letter.");
}
