namespace Zoning;

/// <summary>Faults of single values, the same whether they come from a file or from objects.</summary>
internal static class ValueFaults
{
    /// <summary>F208: a blank value that must not be blank.</summary>
    internal static readonly FaultCode Blank = new(
        "F208", FaultKind.Row, "A required cell is blank.",
        "Fill the cell.");

    /// <summary>F210: a number outside its range.</summary>
    internal static readonly FaultCode OutOfRange = new(
        "F210", FaultKind.Row, "The number is outside the range that the format allows.",
        "Correct the number; check its unit (hours a week, not minutes or units a month).");

    /// <summary>F211: not a date between 1900 and 2100.</summary>
    internal static readonly FaultCode NotADate = new(
        "F211", FaultKind.Row, "The cell is not a date.",
        "Write dates as yyyy-MM-dd, such as 2026-03-31, between 1900 and 2100.");

    /// <summary>F212: not one of the choices.</summary>
    internal static readonly FaultCode NotAChoice = new(
        "F212", FaultKind.Row, "The cell is not one of the allowed words.",
        "Use one of the words that docs/county-format.md lists for the column.");
}
