using System.Globalization;

namespace Zoning.Reporting;

/// <summary>Writes zones.geojson: the display areas with their published figures.</summary>
internal static class RunZones
{
    internal static byte[] Write(PublishedRun run)
    {
        var display = run.Ledger.Display;
        var shapes = display.ToZones();
        var figures = run.Cells
            .Where(cell => cell.AreaKind == "display" && cell.Status.Length == 0 && cell.Provider.Length == 0 && cell.TimeOfDay.Length == 0)
            .ToLookup(cell => cell.Area, StringComparer.Ordinal);
        return GeoJsonWriter.Write(
            shapes,
            zone => Properties(run, display, shapes[zone], figures[shapes[zone].Code.Value]),
            [new("schema", FileSchemas.Zones.Id), new("level", RunTables.LevelWord(run.Level)), new("synthetic", run.County.IsSynthetic)]);
    }

    private static IEnumerable<KeyValuePair<string, object?>> Properties(
        PublishedRun run, DisplayAreas display, Zone zone, IEnumerable<PublishedCell> cells)
    {
        yield return new("code", zone.Code.Value);
        yield return new("name", zone.Name);
        yield return new(
            "zones", string.Join(' ',
            display.Areas.Single(area => area.Code == zone.Code.Value).Members.Select(member => run.Placed.Zones[member].Code)));
        yield return new("date", run.County.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        foreach (var cell in cells)
        {
            yield return new(cell.Measure.Key, cell.Shown is Shown.Exact or Shown.Rounded ? cell.Value : null);
            yield return new(cell.Measure.Key + "_shown", RunTables.ShownWord(cell.Shown));
        }
    }
}
