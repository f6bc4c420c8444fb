using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>A layer of a map with its classes, words and table.</summary>
internal sealed record MapSheet(MapLayer Layer, ShadedLayer Shaded);

/// <summary>A map with one or more layers. In HTML the outlines stand once, and are made simpler where there are many.</summary>
internal sealed class MapPicture
{
    private const int MostBytes = 262_000;
    private const int LeastForOutlines = 60_000;
    private static readonly double[] Tolerances = [0.01, 1, 1.5, 2, 3, 4, 6, 8, 12];

    private readonly Lazy<ImmutableArray<ImmutableArray<OutlineRing>>> _rings;

    internal MapPicture(ZoneMap map, ImmutableArray<MapSheet> sheets)
    {
        (Map, Sheets) = (map, sheets);
        _rings = new(() => Fitted(map, RoomForOutlines()));
    }

    /// <summary>The areas.</summary>
    internal ZoneMap Map { get; }

    /// <summary>The layers, the one shown first first.</summary>
    internal ImmutableArray<MapSheet> Sheets { get; }

    /// <summary>The areas' outlines as cells and plotly have them, in half pixels; shells run one way, holes the other.</summary>
    internal ImmutableArray<ImmutableArray<OutlineRing>> Rings => _rings.Value;

    /// <summary>The layers that a cell has room for; the first always.</summary>
    internal ImmutableArray<MapSheet> CellSheets()
    {
        var room = MostBytes - LeastForOutlines;
        return [.. Sheets.TakeWhile((sheet, i) => (room -= Bytes(sheet)) > 0 || i == 0)];
    }

    /// <summary>A layer as a picture with its key.</summary>
    internal static Plot Plot(MapSheet sheet, MapPlate plate)
    {
        var key = new KeyPanel(sheet.Shaded.Key, sheet.Layer, plate.Frame);
        return new(ZoneMap.Width, plate.Frame.Height + key.Height, svg =>
        {
            plate.WriteAreas(svg, sheet.Shaded.Key, sheet.Shaded.Says, isShared: false);
            plate.WriteLabels(svg);
            key.Write(svg, plate.Frame.Height);
        });
    }

    /// <summary>A layer as a picture for a cell, whose outlines and key stand elsewhere in the page.</summary>
    internal static Plot CellPlot(MapSheet sheet, MapPlate plate) => new(ZoneMap.Width, plate.Frame.Height + 32, svg =>
    {
        plate.WriteCellAreas(svg, sheet.Shaded.Key, sheet.Shaded.Says);
        plate.WriteLabels(svg);
        KeyPanel.ScaleBar(svg, plate.Frame, plate.Frame.Height + 22);
    });

    /// <summary>The outlines as cells have them, to be used by every layer.</summary>
    internal MapPlate Shared() => Map.Plate.With("a", [.. Rings.Select(Outline.Path)]);

    /// <summary>The table behind the map, a column a layer, or two where areas have a verdict.</summary>
    internal Table Table()
    {
        var first = Sheets[0].Shaded.Table;
        return Sheets.Skip(1).Aggregate(first, (table, sheet) => table with
        {
            Columns = [.. table.Columns, .. sheet.Shaded.Table.Columns[2..]],
            Rows = [.. table.Rows.Select((row, i) => (ImmutableArray<TableCell>)[.. row, .. sheet.Shaded.Table.Rows[i][2..]])],
        });
    }

    private int RoomForOutlines() => MostBytes - CellSheets().Sum(Bytes);

    private int Bytes(MapSheet sheet) => sheet.Shaded.Says.Sum(text => text.Length + 68 + Sheets[0].Layer.Key.Length) + 4_000;

    private static ImmutableArray<ImmutableArray<OutlineRing>> Fitted(ZoneMap map, int room)
    {
        var whole = Turned([.. map.Areas.Select(area => Outline.Rings(area.Drawn, map.Plate.Frame))]);
        if (Size(whole) <= room)
        {
            return whole;
        }

        var coverage = CoverageBorders.Of(map.Areas, map.Plate.Frame);
        var fitted = whole;
        foreach (var tolerance in Tolerances)
        {
            fitted = coverage is null ? SharedBorders.Simplified(whole, tolerance) : Turned(coverage.Simplified(tolerance));
            if (Size(fitted) <= room)
            {
                break;
            }
        }

        return fitted;
    }

    private static int Size(ImmutableArray<ImmutableArray<OutlineRing>> areas) => areas.Sum(rings => Outline.Path(rings).Length + 60);

    private static ImmutableArray<ImmutableArray<OutlineRing>> Turned(ImmutableArray<ImmutableArray<OutlineRing>> areas) =>
        [.. areas.Select(rings => rings.Select(Turned).ToImmutableArray())];

    private static OutlineRing Turned(OutlineRing ring) =>
        Area(ring.Corners) > 0 == ring.IsShell ? ring : ring with { Corners = [.. ring.Corners.Reverse()] };

    private static long Area(ImmutableArray<(int X, int Y)> corners)
    {
        var twice = 0L;
        for (var i = 0; i < corners.Length; i++)
        {
            var (here, next) = (corners[i], corners[(i + 1) % corners.Length]);
            twice += ((long)here.X * next.Y) - ((long)next.X * here.Y);
        }

        return twice;
    }
}
