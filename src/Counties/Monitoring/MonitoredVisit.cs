namespace Zoning.Counties;

/// <summary>A visit as electronic call monitoring recorded it. Restricted.</summary>
/// <param name="Carer">The carer's pseudonym; it need not be in carers.csv.</param>
/// <param name="Package">The index of the package among the county's; -1 if it has none of that id.</param>
/// <param name="Date">The service day.</param>
/// <param name="Start">When the carer came, in minutes from midnight of the service day.</param>
/// <param name="End">When the carer left.</param>
/// <param name="PlannedStart">When the visit was planned; null if the file doesn't say.</param>
/// <param name="PlannedMinutes">How many minutes were commissioned; null if the file doesn't say.</param>
internal readonly record struct MonitoredVisit(
    string Carer, int Package, DateOnly Date, int Start, int End, int? PlannedStart, int? PlannedMinutes);
