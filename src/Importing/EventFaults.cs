namespace Zoning.Importing;

/// <summary>Faults and notices of an import of events.</summary>
internal static class EventFaults
{
    /// <summary>I229: what the referrals are.</summary>
    public static readonly FaultCode Referrals = new(
        "I229", FaultKind.Notice, "Requests, assessments and services of a person were joined to referrals.",
        "Check the counts. The rules are under events in the map. The day of placing is the day care began: a return has no other.");

    /// <summary>I230: what the reviews are.</summary>
    public static readonly FaultCode Reviews = new(
        "I230", FaultKind.Notice, "Reviews were joined to the packages of their person, and the next one given its due day.",
        "Check the counts. The rules are under events in the map.");

    /// <summary>I231: referrals open for long.</summary>
    public static readonly FaultCode OpenLong = new(
        "I231", FaultKind.Notice, "Referrals have been open for more than a year: nothing in the extract says how they ended.",
        "Close them in the source system, or leave their requests out by a filter under rows in the map.");

    /// <summary>I232: cells left blank.</summary>
    public static readonly FaultCode LeftBlank = new(
        "I232", FaultKind.Notice, "Cells of referrals were left blank because the extract or the folder does not say enough.",
        "Hours from a cost need a rate in the map; a zone needs postcodes.csv and the county's map; a provider must be in providers.csv.");

    /// <summary>I233: copies that differ.</summary>
    public static readonly FaultCode CopiesDiffer = new(
        "I233", FaultKind.Row, "Rows of one event differ, and the map says to refuse them.",
        "Take out what is out of date, or set events.copies to latest in the map.");
}
