namespace Zoning.Counties;

/// <summary>Faults and notices of moves.csv and provider-costs.csv.</summary>
internal static class MoveFaults
{
    /// <summary>X101: a package that the county doesn't have.</summary>
    public static readonly FaultCode UnknownPackage = new(
        "X101", FaultKind.Row, "The package is neither in services.csv nor in waiting.csv.",
        "Correct the package id, or take the row out: consent is kept only for packages of the folder.");

    /// <summary>X102: a package twice.</summary>
    public static readonly FaultCode DuplicatePackage = new(
        "X102", FaultKind.Row, "The package is already on an earlier row.", "Keep one row for each package: the current one.");

    /// <summary>X103: a package that neither runs nor waits.</summary>
    public static readonly FaultCode NotMovable = new(
        "X103", FaultKind.Notice,
        "Packages neither run nor wait on the as-at day, or the council doesn't place them; their rows are not used.",
        "Nothing to do if they ended, are self-funded, direct payments or continuing healthcare; otherwise correct the id or the status.");

    /// <summary>X104: moved after the as-at day.</summary>
    public static readonly FaultCode MovedLater = new(
        "X104", FaultKind.Notice, "Packages were last moved after the as-at day; they count as just moved.",
        "Correct last_moved, or set asOf to a later day.");

    /// <summary>P111: an unknown provider.</summary>
    public static readonly FaultCode UnknownProvider = new(
        "P111", FaultKind.Row, "The provider is not in providers.csv, and no package or carer names it.",
        "Correct the id, or add the provider to providers.csv.");

    /// <summary>P112: a provider twice.</summary>
    public static readonly FaultCode DuplicateProvider = new(
        "P112", FaultKind.Row, "The provider's costs are already on an earlier row.", "Keep one row for each provider: the current one.");

    /// <summary>P113: nothing left of the price.</summary>
    public static readonly FaultCode NothingLeft = new(
        "P113", FaultKind.Row, "Overhead and margin together are the whole price or more.",
        "Give both as shares of the price, such as 0.27 and 0.03; a blank one has its usual value.");
}
