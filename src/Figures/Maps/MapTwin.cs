using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Figures;

/// <summary>
/// A map drawn by plotly: each area a closed line in kilometres, both axes with one scale, so that it needs no tiles and no network.
/// </summary>
internal static class MapTwin
{
    /// <summary>The whole map, with a button a layer.</summary>
    internal static PlotlyTwin Of(MapPicture picture) => Sheet(picture, picture.Sheets[0], Traces(picture)) with
    {
        Controls = picture.Sheets.Length > 1 ? layout => Buttons(layout, picture) : null,
    };

    /// <summary>
    /// A layer as a cell holds it: classes and frame; the script takes outlines, colours and words from the static picture.
    /// </summary>
    internal static PlotlyTwin Cell(MapPicture picture, MapSheet sheet) => Sheet(picture, sheet, []) with
    {
        Compact = map =>
        {
            var frame = picture.Map.Plate.Frame;
            map.With("west", Kilometres(frame.West))
                .With("north", Kilometres(frame.North)).With("pixelsPerKm", frame.PixelsPerMetre * 1000);
            map.Parts("classes", sheet.Shaded.Key.Entries, (one, entry) => Class(one, entry, isFull: false));
        },
    };

    private static PlotlyTwin Sheet(MapPicture picture, MapSheet sheet, ImmutableArray<PlotlyTrace> traces)
    {
        var frame = picture.Map.Plate.Frame;
        return new PlotlyTwin(Math.Round(frame.Height * 0.85) + 190, traces, layout =>
        {
            layout.Margin(right: 8, bottom: 60).Word("hovermode", "closest").Word("dragmode", "pan").With("showlegend", true);
            layout.Part("legend", legend =>
                legend.Word("orientation", "h").With("x", 0).Word("xanchor", "left").With("y", -0.02).Word("yanchor", "top")
                .With("itemclick", false).With("itemdoubleclick", false).Word("traceorder", "normal")
                .Part("title", title => title.Say("text", sheet.Layer.Measure.Unit).Word("side", "top")));
            Axes(layout);
            ScaleBar(layout, frame);
        });
    }

    /// <summary>Two axes of one scale that aren't drawn.</summary>
    internal static void Axes(PlotlyWriter layout) => layout
        .Part("xaxis", axis => axis.With("visible", false).Word("constrain", "domain"))
        .Part("yaxis", axis => axis.With("visible", false).Word("scaleanchor", "x").With("scaleratio", 1).Word("constrain", "domain"));

    /// <summary>An area that is only outlined.</summary>
    internal static PlotlyTrace Outlined(ImmutableArray<OutlineRing> rings, MapFrame frame) =>
        new("scatter", trace => Places(trace, rings, frame)
        .Word("mode", "lines")
        .Word("hoverinfo", "skip").With("showlegend", false).Line(Palette.AreaLine, 0.7).AreaFill(new PlotlyFill(Palette.Nothing)));

    private static PlotlyWriter Places(PlotlyWriter trace, ImmutableArray<OutlineRing> rings, MapFrame frame) => trace
        .Numbers("x", Axis(rings, corner => Kilometres(frame.Easting(corner.X / 2.0))))
        .Numbers("y", Axis(rings, corner => Kilometres(frame.Northing(corner.Y / 2.0))));

    private static ImmutableArray<PlotlyTrace> Traces(MapPicture picture)
    {
        var frame = picture.Map.Plate.Frame;
        var first = picture.Sheets[0];
        return
        [
            .. picture.Rings.Select((rings, area) => new PlotlyTrace("scatter", trace => Places(trace, rings, frame)
                .Word("mode", "lines").Word("hoveron", "fills").Word("hoverinfo", "text").With("showlegend", false)
                .Say("text", first.Shaded.Says[area])
                .Line(Palette.AreaLine, 0.7)
                .AreaFill(PlotlyFill.Of(first.Shaded.Key.FillOf(area))))),
            .. picture.Sheets.SelectMany(sheet => sheet.Shaded.Key.Entries.Select(entry => new PlotlyTrace("scatter", trace =>
                Class(trace.Word("mode", "lines").With("visible", sheet == first), entry, isFull: true)))),
        ];
    }

    /// <summary>An entry of the key: a trace without places.</summary>
    private static void Class(PlotlyWriter trace, KeyEntry entry, bool isFull)
    {
        trace.Say("name", $"{entry.Label} ({entry.Areas.ToString(CultureInfo.InvariantCulture)})").AreaFill(PlotlyFill.Of(entry.Fill));
        _ = isFull
            ? trace.Numbers("x", [null]).Numbers("y", [null]).Line(Palette.AreaLine, 0.7).Word("hoverinfo", "skip").With("showlegend", true)
            : trace;
    }

    // Plotly parts rings at null.
    private static IEnumerable<double?> Axis(ImmutableArray<OutlineRing> rings, Func<(int X, int Y), double> axis) => rings.SelectMany(
        ring => ring.Corners.Append(ring.Corners[0]).Select(corner => (double?)axis(corner)).Append(null));

    private static double Kilometres(double metres) => Math.Round(metres / 1000, 3);

    private static void ScaleBar(PlotlyWriter layout, MapFrame frame)
    {
        var length = frame.ScaleBarKilometres();
        var (left, bottom) = (Kilometres(frame.Easting(8)), Kilometres(frame.Northing(frame.Height + 12)));
        layout.Parts("shapes", [0], (shape, _) => shape.Word("type", "line").With("x0", left).With("x1", left + length)
            .With("y0", bottom).With("y1", bottom).Line(Palette.Ink, 2));
        layout.Parts("annotations", [0], (note, _) =>
            note.With("x", left + length).With("y", bottom).Word("xanchor", "left").With("xshift", 6)
            .With("showarrow", false).Say("text", length.ToString("0.###", CultureInfo.InvariantCulture) + " km. North is up."));
    }

    private static void Buttons(PlotlyWriter layout, MapPicture picture) => layout.Parts("updatemenus", [0], (menu, _) => menu
        .Word("type", "buttons").Word("direction", "right").With("x", 0).Word("xanchor", "left").With("y", 1).Word("yanchor", "bottom")
        .Part("pad", pad => pad.With("b", 6))
        .Parts("buttons", picture.Sheets, (button, sheet) =>
        {
            var fills = sheet.Shaded.Says.Select((_, area) => PlotlyFill.Of(sheet.Shaded.Key.FillOf(area))).ToArray();
            var keys = picture.Sheets.SelectMany(other =>
                other.Shaded.Key.Entries.Select(entry => (Fill: PlotlyFill.Of(entry.Fill), IsShown: other == sheet))).ToArray();
            var all = fills.Concat(keys.Select(key => key.Fill)).ToArray();
            button.Say("label", sheet.Layer.Label).Word("method", "update").Items("args",
                args => args
                    .Flags("visible", [.. fills.Select(_ => true), .. keys.Select(key => key.IsShown)])
                    .Says("text", [.. sheet.Shaded.Says, .. keys.Select(_ => "")])
                    .Words("fillcolor", all.Select(fill => fill.Colour))
                    .Words("fillpattern.shape", all.Select(fill => fill.Shape))
                    .Words("fillpattern.fgcolor", all.Select(fill => fill.Stroke))
                    .Words("fillpattern.bgcolor", all.Select(fill => fill.Colour)),
                args => args.Say("title.text", sheet.Layer.Label).Say("title.subtitle.text", ZoneMap.Subtitle(sheet.Layer))
                    .Say("legend.title.text", sheet.Layer.Measure.Unit));
        }));
}
