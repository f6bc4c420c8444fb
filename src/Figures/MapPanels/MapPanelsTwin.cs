using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>Small maps drawn by plotly: a trace a class and map, and a point an area that says its figure.</summary>
internal static class MapPanelsTwin
{
    private const int Columns = 2;
    private const int MostShapes = 800;

    /// <summary>The twin; null if there are so many areas and maps that a cell would grow too large.</summary>
    internal static PlotlyTwin? Of(Zones areas, MapPanelsContent content)
    {
        if (content.Panels.Length * areas.Count > MostShapes)
        {
            return null;
        }

        var frame = MapFrame.Of(areas, 400, 260);
        var classes = MapPanelsChart.KeyOf(areas, content);
        var rings = areas.Select(area => Outline.Rings(area.Shape, frame)).ToArray();
        var rows = Math.Max(1, (content.Panels.Length + Columns - 1) / Columns);
        return new PlotlyTwin(
            140 + (rows * 250),
            [
                .. Enumerable.Range(0, content.Panels.Length).SelectMany(panel => Traces(areas, content, classes, rings, panel)),
                .. classes.Entries.Select(entry => new PlotlyTrace("scatter", trace => trace.Word("mode", "lines").Say("name", entry.Label)
                    .AreaFill(PlotlyFill.Of(entry.Fill)).Numbers("x", [null])
                    .Numbers("y", [null]).Line(Palette.AreaLine, 0.7).Word("hoverinfo", "skip").With("showlegend", true))),
            ],
            layout =>
            {
                layout.Margin(top: 88, bottom: 70).LegendBelow().Word("hovermode", "closest");
                for (var i = 0; i < content.Panels.Length; i++)
                {
                    var (column, row) = (i % Columns, i / Columns);
                    layout.Part("xaxis" + Number(i), axis => axis.With("visible", false).Word("anchor", "y" + Number(i))
                        .Word("constrain", "domain").Numbers("domain", [column * 0.51, (column * 0.51) + 0.49]));
                    layout.Part("yaxis" + Number(i), axis => axis.With("visible", false)
                        .Word("anchor", "x" + Number(i)).Word("autorange", "reversed").Word("scaleanchor", "x" + Number(i))
                        .With("scaleratio", 1)
                        .Word("constrain", "domain").Numbers("domain", [1 - ((row + 0.98) / rows), 1 - ((row + 0.1) / rows)]));
                }

                layout.Parts("annotations", Enumerable.Range(0, content.Panels.Length), (note, i) =>
                    note.Word("xref", "paper").Word("yref", "paper")
                    .With("x", i % Columns * 0.51).Word("xanchor", "left").With("y", 1 - ((i / Columns) / (double)rows))
                    .Word("yanchor", "top").With("showarrow", false).Say("text", content.Panels[i].Label));
            });
    }

    private static IEnumerable<PlotlyTrace> Traces(
        Zones areas, MapPanelsContent content, MapKey classes, ImmutableArray<OutlineRing>[] rings, int panel)
    {
        var first = panel * areas.Count;
        for (var place = 0; place < classes.Entries.Length; place++)
        {
            var fill = PlotlyFill.Of(classes.Entries[place].Fill);
            ImmutableArray<OutlineRing> here =
                [.. Enumerable.Range(0, areas.Count).Where(area => classes.PlaceOf(first + area) == place).SelectMany(area => rings[area])];
            if (!here.IsEmpty)
            {
                yield return new("scatter", trace => On(trace, panel).Word("mode", "lines").Word("hoverinfo", "skip")
                    .Numbers("x", Axis(here, corner => corner.X))
                    .Numbers("y", Axis(here, corner => corner.Y)).Line(Palette.AreaLine, 0.6).AreaFill(fill));
            }
        }

        var cells = MapPanelsChart.Cells(areas, content);
        yield return new("scatter", trace =>
            On(trace, panel).Word("mode", "markers").Part("marker", marker => marker.With("size", 16).With("opacity", 0))
            .Numbers("x", rings.Select(one => Middle(one, corner => corner.X)))
            .Numbers("y", rings.Select(one => Middle(one, corner => corner.Y)))
            .Says("hovertext", areas.Select((area, i) => $"{area.Name}, {content.Panels[panel].Label}: " +
                (cells[first + i] is { } cell ? PublishedText.WithUnit(cell) : "no data"))).Word("hoverinfo", "text"));
    }

    private static PlotlyWriter On(PlotlyWriter trace, int panel) =>
        trace.Word("xaxis", "x" + Number(panel)).Word("yaxis", "y" + Number(panel)).With("showlegend", false);

    private static IEnumerable<double?> Axis(ImmutableArray<OutlineRing> rings, Func<(int X, int Y), int> axis) => rings.SelectMany(
        ring => ring.Corners.Append(ring.Corners[0]).Select(corner => (double?)axis(corner)).Append(null));

    private static double Middle(ImmutableArray<OutlineRing> rings, Func<(int X, int Y), int> axis)
    {
        var corners = rings.SelectMany(ring => ring.Corners).Select(axis).ToList();
        return (corners.Min() + corners.Max()) / 2.0;
    }

    private static string Number(int panel) => panel == 0 ? "" : FormattableString.Invariant($"{panel + 1}");
}
