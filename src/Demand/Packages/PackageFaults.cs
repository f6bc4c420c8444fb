namespace Zoning.Demand;

/// <summary>Faults of packages and waiting cases, the same whether they come from a file or from objects.</summary>
internal static class PackageFaults
{
    /// <summary>S101: the same id twice.</summary>
    internal static readonly FaultCode DuplicateId = new(
        "S101", FaultKind.Row, "The package id is already on an earlier row.",
        "Give every service line a different id; the person column says which lines belong to one person.");

    /// <summary>S102: the service ends before it starts.</summary>
    internal static readonly FaultCode EndBeforeStart = new(
        "S102", FaultKind.Row, "The service ends before it starts.",
        "Correct start or end; they may have been swapped, or day and month mixed up.");

    /// <summary>S115: an area that the map does not have.</summary>
    internal static readonly FaultCode NotOnMap = new(
        "S115", FaultKind.Row, "The package counts in an area that the map does not have.",
        "Use a zone of the same map, or its areas for outside the map and for no known place.");

    /// <summary>P101: the same provider twice.</summary>
    internal static readonly FaultCode DuplicateProvider = new(
        "P101", FaultKind.Row, "The provider is already on an earlier row.", "Keep one row for each provider.");

    /// <summary>W101: two cases of one package.</summary>
    internal static readonly FaultCode DuplicateCase = new(
        "W101", FaultKind.Row, "The package is already on an earlier row of waiting.csv.", "Keep one row for each package.");

    /// <summary>W102: dates out of order.</summary>
    internal static readonly FaultCode CaseDatesOutOfOrder = new(
        "W102", FaultKind.Row, "The dates of the case are out of order.",
        "requested comes first, then provider_found, then first_visit; day and month may be mixed up.");

    /// <summary>W103: somebody waits for a package that nobody has.</summary>
    internal static readonly FaultCode CaseIncomplete = new(
        "W103", FaultKind.Row, "The package is not in services.csv, and the case lacks its hours.",
        "Fill hours_week (and place), or correct the package id.");
}
