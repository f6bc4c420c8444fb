namespace Zoning.Figures;

/// <summary>What moves the headline drawn by plotly: a line a mover, an open dot where it is set low, a full one where high.</summary>
internal static class IntervalTwin
{
    internal static PlotlyTwin Of(SensitivityContent content) => new(
        170 + (62 * content.Movers.Length),
        [
            .. content.Movers.Select(mover => Line(mover)),
            Dots(content, "Set low", mover => (mover.AtLow, mover.LowSetting), Palette.Paper),
            Dots(content, "Set high", mover => (mover.AtHigh, mover.HighSetting), Palette.Plain(LayerTone.Care)),
        ],
        layout =>
        {
            layout.Margin(top: 104, right: 24).Legend().Word("hovermode", "closest").Axis("xaxis", content.Unit)
                .Axis("yaxis", "", axis => axis.Word("type", "category").Word("autorange", "reversed"));
            layout.Parts("shapes", content.Base.Value is { } value ? new[] { value } : [], (shape, at) =>
                shape.Word("type", "line").Word("yref", "paper")
                .With("x0", at).With("x1", at).With("y0", 0).With("y1", 1).Line(Palette.Ink, 2));
        });

    private static PlotlyTrace Line(Mover mover) =>
        new("scatter", trace => trace.Word("mode", "lines").With("showlegend", false).Word("hoverinfo", "skip")
        .Words("y", [Name(mover), Name(mover)])
        .Numbers("x", [mover.AtLow.Value, mover.AtHigh.Value]).Line(Palette.Plain(LayerTone.Care), 4));

    private static PlotlyTrace Dots(SensitivityContent content, string name, Func<Mover, (PublishedCell Cell, string Setting)> end,
        string fill) => new("scatter", trace => trace
        .Word("mode", "markers").Say("name", name)
        .Words("y", content.Movers.Select(Name)).Numbers("x", content.Movers.Select(mover => end(mover).Cell.Value))
        .Says("text", content.Movers.Select(mover => $"{mover.Name}: {PublishedText.WithUnit(end(mover).Cell)} at {end(mover).Setting}"))
        .Word("hoverinfo", "text")
        .Part("marker", marker => marker.With("size", 12).Word("color", fill)
            .Part("line", line => line.Word("color", Palette.Plain(LayerTone.Care)).With("width", 2.5))));

    private static string Name(Mover mover) => PlotlyText.Lines(TextWidth.Lines(mover.Name.TrimEnd('.'), 14, 150, 3));
}
