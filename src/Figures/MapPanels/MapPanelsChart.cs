using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Figures;

/// <summary>
/// Small maps side by side with one key: what moves from date to date is what changed, since the classes are fixed over all.
/// </summary>
internal static class MapPanelsChart
{
    private const double Between = 18;
    private const double Head = 24;
    private const double Tallest = 260;

    /// <summary>Draws the maps.</summary>
    /// <param name="areas">The areas of every panel.</param>
    /// <param name="content">The panels.</param>
    /// <param name="caption">What is said under the maps.</param>
    /// <returns>The maps as one figure, and the table behind it.</returns>
    public static Figure Of(Zones areas, MapPanelsContent content, FigureCaption caption)
    {
        var (words, wide) = (Words(areas, content), At(areas, content, ChartWidth.Wide));
        return new Figure(content.Key, content.Title, words.Document(wide, caption), Table(areas, content))
        {
            Caption = caption,
            Description = words.Description,
            Words = words,
            Wide = wide,
            Narrow = At(areas, content, ChartWidth.Narrow),
            Twin = MapPanelsTwin.Of(areas, content),
        };
    }

    /// <summary>The words around the maps.</summary>
    internal static PlotWords Words(Zones areas, MapPanelsContent content)
    {
        var classes = KeyOf(areas, content);
        var parts = content.Panels.Select((panel, i) => $"{panel.Label}: " + string.Join(", ", classes.Entries
            .Select((entry, place) =>
                (entry, Areas: Enumerable.Range(0, areas.Count).Count(area => classes.PlaceOf((i * areas.Count) + area) == place)))
            .Where(one => one.Areas > 0).Select(one => $"{one.entry.Label} in {one.Areas.ToString(CultureInfo.InvariantCulture)} areas"))
            + ".");
        return new PlotWords(
            content.Key, content.Title, content.Measure.Unit + "; one key for all maps",
            content.Panels.IsEmpty ? ChartCells.Nothing : string.Join(" ", parts), [content.Note]);
    }

    /// <summary>The table behind the maps: one row for each area, a column a map.</summary>
    internal static Table Table(Zones areas, MapPanelsContent content)
    {
        var cells = Cells(areas, content);
        return new Table
        {
            Key = content.Key + "-table",
            Title = content.Title,
            Note = content.Measure.Unit,
            Columns = [new("Code"), new("Area"), .. content.Panels.Select(panel => new TableColumn(panel.Label, "", IsNumber: true))],
            Rows = [.. areas.Select((area, i) => ImmutableArray.CreateRange(
                Enumerable.Range(0, content.Panels.Length)
                    .Select(panel =>
                    cells[(panel * areas.Count) + i] is { } cell ? TableCell.Of(cell) : new TableCell("no data", null, Shown.NotSupplied))
                    .Prepend(TableCell.Of(area.Name)).Prepend(TableCell.Of(area.Code.Value))))],
        };
    }

    /// <summary>The classes over all areas and panels, panel by panel.</summary>
    internal static MapKey KeyOf(Zones areas, MapPanelsContent content) => MapKey.Of(
        new MapLayer
        {
            Key = content.Key,
            Label = content.Title,
            Measure = content.Measure,
            Geography = MapGeography.Zones,
            Scale = content.Scale,
            Tone = content.Tone
        },
        Cells(areas, content));

    /// <summary>Every panel's figures in the map's order, panel by panel.</summary>
    internal static ImmutableArray<PublishedCell?> Cells(Zones areas, MapPanelsContent content)
    {
        var cells = ImmutableArray.CreateBuilder<PublishedCell?>(areas.Count * content.Panels.Length);
        foreach (var panel in content.Panels)
        {
            var byCode = new Dictionary<string, PublishedCell>(StringComparer.Ordinal);
            foreach (var cell in panel.Cells)
            {
                byCode[cell.Area] = cell;
            }

            cells.AddRange(areas.Select(area => byCode.GetValueOrDefault(area.Code.Value)));
        }

        return cells.ToImmutable();
    }

    /// <summary>The maps at a width.</summary>
    internal static Plot At(Zones areas, MapPanelsContent content, double width)
    {
        if (content.Panels.IsEmpty)
        {
            return ChartCells.Empty(width);
        }

        var columns = Math.Min(content.Panels.Length, width < ChartWidth.Wide ? 2 : content.Panels.Length is 2 or 4 ? 2 : 3);
        var panel = (width - (Between * (columns - 1))) / columns;
        var rows = (content.Panels.Length + columns - 1) / columns;
        var frame = MapFrame.Of(areas, panel, Tallest);
        var plate = MapPlate.Of(areas, frame, content.Key + (width < ChartWidth.Wide ? "-small-area-" : "-area-"));
        var classes = KeyOf(areas, content);
        var key = HeatMapChart.Key(classes, width);
        var cells = Cells(areas, content);
        var stride = Head + frame.Height + 8;
        return new Plot(width, key.Height + (rows * stride), svg =>
        {
            key.Write(svg);
            plate.WriteCellShared(svg);
            for (var i = 0; i < content.Panels.Length; i++)
            {
                var (left, top) = (i % columns * (panel + Between), key.Height + (i / columns * stride));
                svg.Open("g")
                    .With("class", "panel").With("transform", $"translate({MarkupWriter.Number(left)},{MarkupWriter.Number(top)})");
                svg.Open("text").With("x", 0).With("y", 16).With("font-size", 14).With("font-weight", "700").With("fill", Palette.Ink)
                    .Say(TextWidth.Lines(content.Panels[i].Label, 14.5, panel, 1)[0]).Close();
                svg.Open("g").With("transform", $"translate(0,{MarkupWriter.Number(Head)})");
                plate.WriteCellAreas(svg, classes.Of(i * areas.Count, areas.Count), [.. areas.Select((area, at) =>
                    $"{area.Name}: {(cells[(i * areas.Count) + at] is { } cell ? PublishedText.WithUnit(cell) : "no data")}")]);
                svg.Close().Close();
            }
        });
    }
}
