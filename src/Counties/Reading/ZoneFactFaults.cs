namespace Zoning.Counties;

/// <summary>Faults and notices of zone-facts.csv.</summary>
internal static class ZoneFactFaults
{
    /// <summary>N121: a zone twice.</summary>
    public static readonly FaultCode Duplicate = new(
        "N121", FaultKind.Row, "The zone is already on an earlier row.", "Keep one row for each zone.");

    /// <summary>N122: a fact that some zones lack.</summary>
    public static readonly FaultCode Missing = new(
        "N122", FaultKind.Notice, "Zones lack a fact that others have; areas are compared without that fact.",
        "Give it for every zone, or leave the column out.");

    /// <summary>N123: more people alone than people.</summary>
    public static readonly FaultCode MoreAlone = new(
        "N123", FaultKind.Notice, "More people of 65 and over live alone than there are in population.csv; that fact is not used.",
        "Give people of 65 and over who live alone, in heads: not all people, and not households of every age.");
}
