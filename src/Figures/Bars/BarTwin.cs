namespace Zoning.Figures;

/// <summary>Bars drawn by plotly: a bar a figure; a range or a hidden figure hatched over the plain part.</summary>
internal static class BarTwin
{
    internal static PlotlyTwin Of(BarChartContent content)
    {
        var most = content.Bars.Select(bar => bar.Cell.High ?? bar.Cell.Value ?? 0).DefaultIfEmpty(0).Max();
        var stub = most > 0 ? most / 20 : 1;
        return new PlotlyTwin(
            120 + (34 * content.Bars.Length),
            [
                Trace(content, bar => bar.Cell.Shown switch
                {
                    Shown.Hidden => null,
                    Shown.Class => bar.Cell.Low ?? 0,
                    _ => bar.Cell.Value,
                }, new PlotlyFill(Palette.Plain(content.Tone))),
                .. content.Bars.Any(IsUnsure)
                    ? new[] { Trace(content, bar => !IsUnsure(bar)
                        ? null
                        : bar.Cell.Shown == Shown.Hidden ? stub : bar.Cell.High - (bar.Cell.Low ?? 0), PlotlyFill.Hidden) }
                    : [],
            ],
            layout => layout.Margin(right: 60).Word("barmode", "stack").With("showlegend", false).Word("hovermode", "closest")
                .Axis("xaxis", content.Unit, axis => axis.Word("rangemode", "tozero"))
                .Axis("yaxis", "", axis => axis.Word("type", "category").Word("autorange", "reversed")));
    }

    private static bool IsUnsure(ChartBar bar) => bar.Cell.Shown is Shown.Hidden or Shown.Class;

    private static PlotlyTrace Trace(BarChartContent content, Func<ChartBar, double?> length, PlotlyFill fill) => new("bar", trace => trace
        .Word("orientation", "h")
        .Says("y", content.Bars.Select(bar => bar.Label))
        .Numbers("x", content.Bars.Select(length))
        .Says("text", content.Bars.Select(bar => IsUnsure(bar) == (fill.Shape.Length > 0) ? PublishedText.Of(bar.Cell) : ""))
        .Word("textposition", "outside").With("cliponaxis", false)
        .Says("hovertext", content.Bars.Select(bar => $"{bar.Label}: {PublishedText.WithUnit(bar.Cell)}")).Word("hoverinfo", "text")
        .BarFill(fill));
}
