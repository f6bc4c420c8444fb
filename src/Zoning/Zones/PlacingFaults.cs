namespace Zoning;

/// <summary>Faults of where zones lie as a whole, though every number is within its range.</summary>
internal static class PlacingFaults
{
    /// <summary>Z311: the whole map lies in the sea.</summary>
    public static readonly FaultCode InTheSea = new(
        "Z311", FaultKind.Notice, "The zones lie in the sea.",
        "Eastings and northings may be swapped, or have lost their first figure (the 100 km square); export the zones again.");

    /// <summary>Z123: zones lie a whole number of 100 km from the others.</summary>
    public static readonly FaultCode LostSquare = new(
        "Z123", FaultKind.Structure, "A zone lies whole hundreds of kilometres from the others.",
        "Its coordinates have probably lost their first figure (the 100 km square); correct the zone or take it out.");

    /// <summary>Z124: the places of the data don't lie on the map.</summary>
    public static readonly FaultCode HoldsNoPlace = new(
        "Z124", FaultKind.Structure, "The zones hold none of the places in the data, or hardly any.",
        "Check that it is the map of this county and that its coordinate system is right; the finding says what would fit.");

    /// <summary>Z309: a zone lies far from all others.</summary>
    public static readonly FaultCode Stray = new(
        "Z309", FaultKind.Notice, "A zone lies further from the others than they are wide together.",
        "Check whether it is a zone of this county.");
}
