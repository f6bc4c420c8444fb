namespace Zoning.Counties;

/// <summary>Faults of capacity-rates.csv and pathways.csv.</summary>
internal static class CapacityFaults
{
    /// <summary>B101: an unknown rate.</summary>
    public static readonly FaultCode UnknownRate = new(
        "B101", FaultKind.Row, "There is no rate of this name.", "Use a name of the table in docs/county-format.md.");

    /// <summary>B102: a rate twice.</summary>
    public static readonly FaultCode DuplicateRate = new(
        "B102", FaultKind.Row, "The rate is already on an earlier row.", "Keep one row for each rate: the current one.");

    /// <summary>B103: the value is outside low and high.</summary>
    public static readonly FaultCode RateOutsideEnds = new(
        "B103", FaultKind.Row, "The value is below low or above high.",
        "Correct one of the three, or leave low and high blank if the value is known.");

    /// <summary>B104: a waiting place twice.</summary>
    public static readonly FaultCode DuplicatePlace = new(
        "B104", FaultKind.Row, "The place people wait in is already on an earlier row.", "Keep one row for each place.");
}
