using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Figures;

/// <summary>A map of zones or display areas, to be coloured by a layer. Static: it needs no network and no script.</summary>
internal sealed class ZoneMap
{
    /// <summary>The width of the map in pixels.</summary>
    internal const double Width = 900;

    /// <summary>The most height of the map in pixels.</summary>
    internal const double MostHeight = 640;

    private readonly Zones _areas;
    private readonly FigureCaption _caption;

    private ZoneMap(Zones areas, FigureCaption caption, MapPlate plate)
    {
        _areas = areas;
        _caption = caption;
        Plate = plate;
    }

    /// <summary>The areas as paths.</summary>
    internal MapPlate Plate { get; }

    /// <summary>The areas.</summary>
    internal Zones Areas => _areas;

    /// <summary>A map of areas.</summary>
    /// <param name="areas">Zones, or display areas as zones.</param>
    /// <param name="caption">The caption under the map.</param>
    /// <returns>The map, not yet coloured.</returns>
    public static ZoneMap Of(Zones areas, FigureCaption caption) =>
        Of(areas, caption, MapFrame.Of(areas, Width, MostHeight), "area-");

    /// <summary>Colours the map by a layer.</summary>
    /// <param name="layer">The layer; its figures are found by the areas' codes.</param>
    /// <returns>The map as a figure, and the table behind it.</returns>
    public Figure Shade(MapLayer layer) => Shade([layer]);

    /// <summary>Colours the map by several layers, the first shown first; the reader switches between them.</summary>
    /// <param name="layers">The layers, at least one, each with its own key; their figures are found by the areas' codes.</param>
    /// <returns>The map as a figure, and one table with a column a layer.</returns>
    /// <exception cref="ArgumentException">There is no layer, or two have the same key.</exception>
    public Figure Shade(ImmutableArray<MapLayer> layers)
    {
        if (layers.IsDefaultOrEmpty || layers.Select(layer => layer.Key).Distinct().Count() < layers.Length)
        {
            throw new ArgumentException("A map needs at least one layer, each with a key of its own.", nameof(layers));
        }

        var picture = new MapPicture(this, [.. layers.Select(layer => new MapSheet(layer, Shaded(layer)))]);
        var first = picture.Sheets[0];
        var words = Words(first);
        return Figure.Of(words, MapPicture.Plot(first, Plate), _caption, picture.Table(), MapTwin.Of(picture)) with
        {
            Layers = new Lazy<FigureSheets>(() => MapCell.Of(picture, first.Layer.Label, _caption)),
        };
    }

    /// <summary>The words around a layer.</summary>
    internal static PlotWords Words(MapSheet sheet) => new(
        sheet.Layer.Key, sheet.Layer.Label, Subtitle(sheet.Layer), sheet.Shaded.Description,
        [sheet.Layer.NotDrawn ?? "", sheet.Layer.Note]);

    /// <summary>A map whose frame and path ids fit a page with several.</summary>
    internal static ZoneMap Of(Zones areas, FigureCaption caption, MapFrame frame, string prefix) =>
        new(areas, caption, MapPlate.Of(areas, frame, prefix));

    /// <summary>The unit of a layer and what it is drawn by.</summary>
    internal static string Subtitle(MapLayer layer) =>
        char.ToUpperInvariant(layer.Measure.Unit.FirstOrDefault(' ')) + string.Concat(layer.Measure.Unit.Skip(1)) +
        (layer.Geography == MapGeography.Display ? ", by display area" : ", by zone");

    /// <summary>The classes, words and table of a layer.</summary>
    internal ShadedLayer Shaded(MapLayer layer)
    {
        var byCode = new Dictionary<string, PublishedCell>(StringComparer.Ordinal);
        foreach (var cell in layer.Cells)
        {
            byCode[cell.Area] = cell;
        }

        ImmutableArray<PublishedCell?> cells = [.. _areas.Select(area => byCode.GetValueOrDefault(area.Code.Value))];
        var key = MapKey.Of(layer, cells);
        return new ShadedLayer(key, [.. _areas.Select((area, i) => $"{area.Name}: {Says(layer, cells[i])}")])
        {
            Description = Description(layer, key),
            Table = Table(layer, cells),
        };
    }

    private static string Says(MapLayer layer, PublishedCell? cell) =>
        cell is { Shown: not Shown.Hidden } && layer.VerdictOf(cell.Area) is { Side: not null } verdict
            ? $"{verdict.Words}, {Says(cell)}"
            : Says(cell);

    private static string Says(PublishedCell? cell) => cell is null ? "no data"
        : cell.Shown == Shown.Rounded ? PublishedText.WithUnit(cell) + ", rounded"
        : cell.Shown == Shown.Hidden ? "hidden to protect small numbers"
        : PublishedText.WithUnit(cell);

    private string Description(MapLayer layer, MapKey key) =>
        $"A map of {_areas.Count.ToString(CultureInfo.InvariantCulture)} areas, north up. {layer.Measure.Label}, {layer.Measure.Unit}. " +
        string.Join("; ", key.Entries.Where(entry => entry.Areas > 0)
            .Select(entry => $"{entry.Label}: {entry.Areas.ToString(CultureInfo.InvariantCulture)} areas")) + ".";

    private Table Table(MapLayer layer, ImmutableArray<PublishedCell?> cells) => new()
    {
        Key = layer.Key + "-table",
        Title = layer.Label,
        Columns =
        [
            new("Code"), new("Area"), new(layer.Measure.Label, layer.Measure.Unit, IsNumber: true),
            .. layer.Verdicts.IsEmpty ? ImmutableArray<TableColumn>.Empty : [new("In words")],
        ],
        Rows = [.. _areas.Select((area, i) => (ImmutableArray<TableCell>)
        [
            TableCell.Of(area.Code.Value),
            TableCell.Of(area.Name),
            cells[i] is { } cell ? TableCell.Of(cell) : new TableCell("no data", null, Shown.NotSupplied),
            .. layer.Verdicts.IsEmpty
                ? ImmutableArray<TableCell>.Empty
                : [TableCell.Of(layer.VerdictOf(area.Code.Value)?.Words ?? "no data")],
        ])],
    };
}

/// <summary>A layer's classes, what each area says, and the words and table beside them.</summary>
internal sealed record ShadedLayer(MapKey Key, ImmutableArray<string> Says)
{
    /// <summary>The description for a reader who can't see the map.</summary>
    internal required string Description { get; init; }

    /// <summary>The table behind the map.</summary>
    internal required Table Table { get; init; }
}
