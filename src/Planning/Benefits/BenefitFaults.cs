namespace Zoning.Planning;

/// <summary>Faults of benefits.csv.</summary>
internal static class BenefitFaults
{
    /// <summary>U201: sizes out of order.</summary>
    public static readonly FaultCode OutOfOrder = new(
        "U201", FaultKind.Row, "The sizes of the line are not in order: low, central, high.",
        "Give all three in ascending order, costs and benefits both as 0 or more; or central alone.");

    /// <summary>U202: an end before the start.</summary>
    public static readonly FaultCode EndsFirst = new(
        "U202", FaultKind.Row, "The line ends before it begins, or is a start-up cost with an end.",
        "Give to_month at or after from_month, and leave it blank for a start-up cost.");

    /// <summary>U203: half a range.</summary>
    public static readonly FaultCode HalfARange = new(
        "U203", FaultKind.Row, "The line has one of low and high only.", "Give both, or neither where the size is certain.");

    /// <summary>U204: nothing there.</summary>
    public static readonly FaultCode NoLines = new(
        "U204", FaultKind.Structure, "The file has no lines.", "Give a row a cost and a row a benefit.");
}
