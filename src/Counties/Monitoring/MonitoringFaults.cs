namespace Zoning.Counties;

/// <summary>Faults of a file of visits as electronic call monitoring recorded them.</summary>
internal static class MonitoringFaults
{
    /// <summary>O101: a visit that ends before it starts.</summary>
    public static readonly FaultCode EndsFirst = new(
        "O101", FaultKind.Row, "The visit does not end after it starts.", "Write an end after midnight as 24:30 or 26:00.");

    /// <summary>O102: a visit twice.</summary>
    public static readonly FaultCode Twice = new(
        "O102", FaultKind.Row, "The carer starts another visit at the same minute on an earlier row.",
        "Keep one row for each carer and visit.");

    /// <summary>O103: visits of packages that the folder does not have.</summary>
    public static readonly FaultCode OtherPackages = new(
        "O103", FaultKind.Notice, "Visits of packages that are not in services.csv are left out: their places are not known.",
        "Leave it if the packages have ended. Else let zoning import FILE --as monitoring give the file the folder's pseudonyms.");

    /// <summary>O105: no visit of a package that the folder has.</summary>
    public static readonly FaultCode NoPackage = new(
        "O105", FaultKind.Structure, "No package id of the file is in services.csv: it has other pseudonyms, or the source's own ids.",
        "Let zoning import FILE --as monitoring --out FOLDER write it under the folder's pseudonyms; then give --learned-times without "
            + "a file.");

    /// <summary>O106: no file to learn from.</summary>
    public static readonly FaultCode NoFile = new(
        "O106", FaultKind.Structure, "The folder has no restricted/monitoring.csv to learn from.",
        "Import call monitoring with zoning import FILE --as monitoring --out FOLDER, or name a file: --learned-times FILE.csv.");

    /// <summary>O104: gaps between visits that are no trips.</summary>
    public static readonly FaultCode NotTrips = new(
        "O104", FaultKind.Notice,
        "Gaps between visits that need not be travel are left out: the next visit began on time, so the carer may have "
            + "waited; visits overlap; or the gap is a break.",
        "Nothing to do, unless hardly any trips are left.");
}
