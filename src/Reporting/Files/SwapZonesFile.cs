namespace Zoning.Reporting;

/// <summary>Writes swap-zones.csv: what swaps change by area, before and after, as the level may show it.</summary>
internal static class SwapZonesFile
{
    internal const string Name = FileSchemas.SwapZonesName;

    internal static byte[] Write(PublishedSwaps swaps)
    {
        var (run, zones) = (swaps.Published, swaps.Published.Placed.Zones);
        var areas = run.IsTooSmall ? [] : run.Ledger.Display.Areas.ToDictionary(
            area => area.Code, area => string.Join(' ', area.Members.Select(zone => zones[zone].Code.Value)), StringComparer.Ordinal);
        return CsvText.Write(
            [.. FileSchemas.SwapZones.Columns.Select(column => column.Name)],
            swaps.Cells.Select(cell => new object?[]
            {
                run.County.AsOf, cell.AreaKind, cell.Area,
                cell.AreaKind == "display" ? areas.GetValueOrDefault(cell.Area, "") : "", cell.Measure.Key, cell.Status,
                cell.Shown is Shown.Exact or Shown.Rounded ? RunTables.Number(cell.Value) : null, RunTables.Number(cell.Low),
                RunTables.Number(cell.High), cell.Measure.Unit, RunTables.OriginWord(cell.Origin), RunTables.ShownWord(cell.Shown),
                RunTables.LevelWord(swaps.Level), run.County.IsSynthetic,
                cell.Shown == Shown.Hidden && cell.Why.Length == 0 ? HiddenBecause.Derived : cell.Why,
            }));
    }
}
