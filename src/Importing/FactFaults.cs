namespace Zoning.Importing;

/// <summary>Faults and notices of an import of facts of zones.</summary>
internal static class FactFaults
{
    /// <summary>I215: a zone's facts can't be read.</summary>
    public static readonly FaultCode Row = new(
        "I215", FaultKind.Row, "A fact of a zone can't be read, or the zone is in the file more than once.",
        "Correct the row, or name another column. For zones of several LSOAs join the rows first: add up people alone, take the mean "
            + "decile by people.");

    /// <summary>I216: people alone as a share.</summary>
    public static readonly FaultCode Share = new(
        "I216", FaultKind.Structure, "The column of people who live alone is a share by its heading, and nothing says of how many.",
        "Name a column of people under columns.living_alone: Census 2021 table TS003 counts one-person households of people of 66 "
            + "and over.");

    /// <summary>I226: zones without facts.</summary>
    public static readonly FaultCode Missing = new(
        "I226", FaultKind.Notice, "Zones are not in the file of facts; areas are compared without a fact that a zone lacks.",
        "Use a file of all zones.");

    /// <summary>I227: facts that were kept.</summary>
    public static readonly FaultCode Kept = new(
        "I227", FaultKind.Notice, "The file has no column for facts that the folder's zone-facts.csv has; they were kept.",
        "Nothing to do.");

    /// <summary>I139: a number outside its range.</summary>
    public static readonly FaultCode OutOfRange = new(
        "I139", FaultKind.Row, "The number is outside the range that moves.csv or provider-costs.csv allows.",
        "Correct it; docs/county-format.md has the ranges. Shares are of 1, such as 0.27.");
}
