namespace Zoning.Formats;

/// <summary>Faults of a file as a whole.</summary>
internal static class FileFaults
{
    /// <summary>F101: the file is larger than the limit.</summary>
    public static readonly FaultCode TooLarge = new(
        "F101", FaultKind.Structure, "The file is larger than the limit.",
        "Check that it is the right file; raise the limit only if it is.");

    /// <summary>F102: the bytes are not UTF-8 text.</summary>
    public static readonly FaultCode NotText = new(
        "F102", FaultKind.Structure, "The file is not UTF-8 text.",
        "Save it as UTF-8 (in a spreadsheet: CSV UTF-8), or bring it in with zoning import, which reads Windows-1252.");

    /// <summary>F103: a required file is absent.</summary>
    public static readonly FaultCode Absent = new(
        "F103", FaultKind.Structure, "A required file is absent.",
        "Add the file; docs/county-format.md lists what a county folder needs.");

    /// <summary>F104: the file can't be opened.</summary>
    public static readonly FaultCode Unreadable = new(
        "F104", FaultKind.Structure, "The file can't be opened.",
        "Close programs that hold it, and check that you may read it.");

    /// <summary>F105: the folder holds a file that is not part of the format.</summary>
    public static readonly FaultCode Ignored = new(
        "F105", FaultKind.Notice, "The folder holds a file that no part of the format reads.",
        "Nothing to do if it is there on purpose; check its name if it should have been read.");
}
