namespace Zoning.Figures;

/// <summary>A waterfall as plotly draws it: bars that start where the one before ended. What isn't given as a number is a hatched stub.</summary>
internal static class WaterfallTwin
{
    internal static PlotlyTwin Of(WaterfallContent content)
    {
        var bars = WaterfallLayout.Of(content);
        var labels = TwinLabels.Of(content.Steps.Select(step => step.Label));
        var widest = bars.SelectMany(bar => new[] { Math.Abs(bar.Start), Math.Abs(bar.End) }).DefaultIfEmpty(0).Max();
        var stub = widest > 0 ? widest / 25 : 1;
        PlotlyFill Fill(int step) => !bars[step].IsToScale
            ? content.Steps[step].Cell.Shown == Shown.NotSupplied ? PlotlyFill.NoData : PlotlyFill.Hidden
            : WaterfallChart.Hatch(content, step).Length > 0 ? PlotlyFill.Over(WaterfallChart.Colour(content, step), WaterfallChart.Place(content, step)) : new(WaterfallChart.Colour(content, step));
        return new PlotlyTwin(
            120 + (34 * bars.Length),
            [
                new("bar", trace => trace.Word("orientation", "h")
                    .Says("y", labels)
                    .Numbers("base", bars.Select(bar => bar.Start))
                    .Numbers("x", bars.Select(bar => bar.IsToScale ? bar.End - bar.Start : stub))
                    .Says("text", content.Steps.Select(WaterfallChart.Text)).Word("textposition", "outside").With("cliponaxis", false)
                    .Says("hovertext", content.Steps.Select(step => $"{step.Label}: {WaterfallChart.Text(step)} {content.Measure.Unit}")).Word("hoverinfo", "text")
                    .Part("marker", marker => marker
                        .Words("color", bars.Select((_, i) => Fill(i).Colour))
                        .Part("pattern", pattern => pattern
                            .Words("shape", bars.Select((_, i) => Fill(i).Shape)).Words("fgcolor", bars.Select((_, i) => Fill(i).Stroke))
                            .Words("bgcolor", bars.Select((_, i) => Fill(i).Colour)).With("size", 7).With("solidity", 0.2))
                        .Part("line", line => line.Words("color", bars.Select((_, i) => Fill(i).Edge)).With("width", 1)))),
            ],
            layout => layout.Margin(right: 64).With("showlegend", false).Word("hovermode", "closest")
                .Axis("xaxis", content.Measure.Unit)
                .Axis("yaxis", "", axis => axis.Word("type", "category").Word("autorange", "reversed")));
    }
}
