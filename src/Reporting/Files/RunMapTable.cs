using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Reporting;

/// <summary>The display areas of a run with their published figures as one table of a map.</summary>
internal static class RunMapTable
{
    private const string Layer = "zoning";
    private const string ShownEnding = "_shown";

    /// <summary>Measures by which a map is coloured as it opens, the first that the run has.</summary>
    private static readonly string[] First = ["unmet_share", "unmet", "need"];

    /// <summary>Makes the table.</summary>
    internal static MapTable Of(PublishedRun run)
    {
        var display = run.Ledger.Display;
        var shapes = display.ToZones();
        var cells = run.Cells
            .Where(cell => cell.AreaKind == "display" && cell.Status.Length == 0 && cell.Provider.Length == 0 && cell.TimeOfDay.Length == 0)
            .ToLookup(cell => cell.Area, StringComparer.Ordinal);
        var measures = shapes.SelectMany(zone => cells[zone.Code.Value]).Select(cell => cell.Measure).DistinctBy(measure => measure.Key)
            .OrderBy(measure => Array.IndexOf(First, measure.Key) is >= 0 and var at ? at : First.Length)
            .ToList();
        return new MapTable(Layer, shapes, Columns(measures), [.. shapes.Select(zone => Row(run, zone, measures, cells[zone.Code.Value]))])
        {
            Day = run.County.AsOf,
            Description = string.Create(
                CultureInfo.InvariantCulture,
                $"{run.County.Name}, {run.County.AsOf:yyyy-MM-dd}, level "
                    + $"{RunTables.LevelWord(run.Level)}{(run.County.IsSynthetic ? ", synthetic" : "")}"),
            Styles = [.. measures.Select(measure => new MapStyle(measure.Label, measure.Key, measure.Key + ShownEnding))],
        };
    }

    private static ImmutableArray<MapTableColumn> Columns(IEnumerable<Measure> measures) =>
    [
        new("code", IsNumber: false), new("name", IsNumber: false), new("zones", IsNumber: false), new("date", IsNumber: false),
        new("level", IsNumber: false), new("synthetic", IsNumber: false),
        .. measures.SelectMany(measure =>
            new MapTableColumn[] { new(measure.Key, IsNumber: true), new(measure.Key + ShownEnding, IsNumber: false) }),
    ];

    private static ImmutableArray<object?> Row(PublishedRun run, Zone zone, List<Measure> measures, IEnumerable<PublishedCell> cells)
    {
        var byMeasure = cells.ToDictionary(cell => cell.Measure.Key, StringComparer.Ordinal);
        var members = run.Ledger.Display.Areas.Single(area => area.Code == zone.Code.Value).Members;
        return
        [
            zone.Code.Value,
            zone.Name,
            string.Join(' ', members.Select(member => run.Placed.Zones[member].Code)),
            run.County.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            RunTables.LevelWord(run.Level),
            run.County.IsSynthetic ? "yes" : "no",
            .. measures.SelectMany(measure => byMeasure.TryGetValue(measure.Key, out var cell)
                ? new object?[] { NumberOf(cell), PublishedText.Of(cell) }
                : [null, null]),
        ];
    }

    /// <summary>The number where it is shown, at most six decimals; nothing where it is a class, hidden or not supplied.</summary>
    private static double? NumberOf(PublishedCell cell) =>
        cell.Shown is Shown.Exact or Shown.Rounded && cell.Value is { } value ? Math.Round(value, 6) : null;
}
