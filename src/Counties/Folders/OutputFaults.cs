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

    /// <summary>D103: restricted files would go into a folder for others.</summary>
    public static readonly FaultCode RestrictedInside = new(
        "D103", FaultKind.Structure, "Restricted files would be written inside a folder of outputs that may go to others.",
        "Choose a folder outside it, which only people who may see restricted data can open.");

    /// <summary>D104: the findings' folder and the output folder are not apart.</summary>
    public static readonly FaultCode FindingsInside = new(
        "D104", FaultKind.Structure, "The folder of --findings is the folder of --out, or one of the two is inside the other.",
        "Give --findings a separate folder: findings repeat the text of cells and are restricted.");

    /// <summary>D106: a map that would be written is there already.</summary>
    public static readonly FaultCode MapExists = new(
        "D106", FaultKind.Structure, "The map of --map-out is there already.",
        "Name another file, or add --replace.");

    /// <summary>D105: a key that can't be used.</summary>
    public static readonly FaultCode KeyUnusable = new(
        "D105", FaultKind.Structure, "The key file can't be used.",
        "Use a file of at least 32 random bytes, such as 64 random hexadecimal digits, and keep it outside the outputs.");
}
