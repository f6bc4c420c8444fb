namespace Zoning.Counties;

/// <summary>Faults of writing outputs.</summary>
internal static class OutputFaults
{
    /// <summary>D101: a folder that zoning did not write.</summary>
    public static readonly FaultCode NotOurs = new(
        "D101", FaultKind.Structure, "The output folder holds files that zoning did not write.",
        "Choose an empty or new folder, or add --replace to have it replaced.");

    /// <summary>D102: the output would go into the county folder.</summary>
    public static readonly FaultCode IntoInput = new(
        "D102", FaultKind.Structure, "The output folder is the county folder or holds it.",
        "Choose another folder for --out.");
}
