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
        "Use the same pseudonyms as the county folder; leave it if the packages have ended.");

    /// <summary>O104: gaps between visits that are no trips.</summary>
    public static readonly FaultCode NotTrips = new(
        "O104", FaultKind.Notice,
        "Gaps between visits that need not be travel are left out: the next visit began on time, so the carer may have "
            + "waited; visits overlap; or the gap is a break.",
        "Nothing to do, unless hardly any trips are left.");
}
