namespace Zoning.Formats;

/// <summary>Faults of map files as files; those of the zones in them are in <see cref="ZoneFaults"/>.</summary>
internal static class MapFaults
{
    /// <summary>Z126: the file is of a format that is not read.</summary>
    public static readonly FaultCode OtherFormat = new(
        "Z126", FaultKind.Structure, "The file is of a format that is not read as a map.",
        "Export the zones as GeoPackage or GeoJSON (in QGIS: Export, Save Features As).");

    /// <summary>Z127: several layers.</summary>
    public static readonly FaultCode SeveralLayers = new(
        "Z127", FaultKind.Structure, "The file holds several layers of zones.",
        "Name the one to read with --layer (zones.layer in county.json).");

    /// <summary>Z128: the layer asked for is absent.</summary>
    public static readonly FaultCode LayerAbsent = new(
        "Z128", FaultKind.Structure, "The file has no layer of the name that was given.",
        "Correct --layer (zones.layer in county.json), or leave it out if the file has one layer only.");

    /// <summary>Z129: the file says that it isn't whole.</summary>
    public static readonly FaultCode NotWhole = new(
        "Z129", FaultKind.Structure, "The map file says of itself that zones are missing.",
        "The server cut the list: ask it for the rest page by page (resultOffset, startIndex), or export the whole layer.");

    /// <summary>Z130: a thing is said twice.</summary>
    public static readonly FaultCode SaidTwice = new(
        "Z130", FaultKind.Structure, "The map file says the same thing twice.",
        "Export the zones again; two files or two versions may have been pasted into one.");

    /// <summary>Z131: the file is damaged.</summary>
    public static readonly FaultCode Damaged = new(
        "Z131", FaultKind.Structure, "The map file is damaged.",
        "Copy or export it again; it may have been cut short.");

    /// <summary>Z132: a part of a shapefile is absent.</summary>
    public static readonly FaultCode PartAbsent = new(
        "Z132", FaultKind.Structure, "A part of the shapefile is absent.",
        "Keep the .shp, .dbf, .prj and .cpg files of one name together and name the .shp, or zip them and name the zip.");

    /// <summary>Z133: a database can't be read.</summary>
    public static readonly FaultCode Database = new(
        "Z133", FaultKind.Structure, "The table of the database can't be read or written.",
        "Put a connection string into the environment variable, and check server, user and table; nothing of the string is shown.");

    /// <summary>Z134: no column of shapes.</summary>
    public static readonly FaultCode NoShapes = new(
        "Z134", FaultKind.Structure, "The table has no column of shapes.",
        "Zones need shapes: a column of WKT such as POLYGON ((...)). Points and codes alone are places, not zones.");

    /// <summary>Z205: the text is not UTF-8.</summary>
    public static readonly FaultCode OtherEncoding = new(
        "Z205", FaultKind.Notice, "The text of the map file is not UTF-8.",
        "Check the names of zones with accents; export in UTF-8 if they are wrong.");

    /// <summary>Z206: a system is read as another one.</summary>
    public static readonly FaultCode CrsTaken = new(
        "Z206", FaultKind.Notice, "The coordinate system was taken as one that is the same for zones, or told from the numbers.",
        "Nothing to do if the zones are in their place on the map.");

    /// <summary>Z209: rows were dissolved.</summary>
    public static readonly FaultCode Dissolved = new(
        "Z209", FaultKind.Notice, "Rows of the same code were joined to one zone.",
        "Nothing to do; you asked for it.");

    /// <summary>Z210: as many zones as servers send at most.</summary>
    public static readonly FaultCode RoundCount = new(
        "Z210", FaultKind.Notice, "The file has exactly as many zones as servers send at most.",
        "Compare with the number of zones that there should be; ask for the rest if some are missing.");

    /// <summary>Z211: codes that are whole numbers had a point.</summary>
    public static readonly FaultCode CodesWithPoint = new(
        "Z211", FaultKind.Notice, "Codes that are whole numbers were written with a point, and are read without it.",
        "Nothing to do; store codes as text to keep leading noughts.");

    /// <summary>Z212: the database may have changes that are not in the file.</summary>
    public static readonly FaultCode Unsaved = new(
        "Z212", FaultKind.Notice, "The GeoPackage was open in another program when it was saved or copied.",
        "Close it there and copy it again if the last changes are missing.");
}
