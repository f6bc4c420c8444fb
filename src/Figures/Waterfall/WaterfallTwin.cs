namespace Zoning.Figures;

/// <summary>
/// A waterfall drawn by plotly: bars that start where the one before ended. What isn't given as a number is a hatched stub.
/// </summary>
internal static class WaterfallTwin
{
    internal static PlotlyTwin Of(WaterfallContent content)
    {
        var bars = WaterfallLayout.Of(content);
        var labels = TwinLabels.InLines(content.Steps.Select(step => step.Label));
        var widest = bars.SelectMany(bar => new[] { Math.Abs(bar.Start), Math.Abs(bar.End) }).DefaultIfEmpty(0).Max();
        var stub = widest > 0 ? widest / 25 : 1;
        PlotlyFill Fill(int step) => !bars[step].IsToScale
            ? content.Steps[step].Cell.Shown == Shown.NotSupplied ? PlotlyFill.NoData : PlotlyFill.Hidden
            : WaterfallChart.Hatch(content, step).Length > 0
                ? PlotlyFill.Over(WaterfallChart.Colour(content, step), WaterfallChart.Place(content, step))
                : new(WaterfallChart.Colour(content, step));
        return new PlotlyTwin(
            120 + (34 * bars.Length),
            [
                .. bars.Select((bar, i) => new PlotlyTrace("bar", trace => trace.Word("orientation", "h")
                    .Words("y", [labels[i]])
                    .Numbers("base", [Math.Min(bar.Start, bar.End)])
                    .Numbers("x", [bar.IsToScale ? Math.Abs(bar.End - bar.Start) : stub])
                    .Says("text", [WaterfallChart.Text(content.Steps[i])]).Word("textposition", "outside").With("cliponaxis", false)
                    .Says("hovertext", [$"{content.Steps[i].Label}: {WaterfallChart.Text(content.Steps[i])} {content.Measure.Unit}"])
                    .Word("hoverinfo", "text")
                    .BarFill(Fill(i)))),
            ],
            layout => layout.Margin(right: 64, top: 88).With("showlegend", false).Word("barmode", "overlay").Word("hovermode", "closest")
                .Axis("xaxis", content.Measure.Unit)
                .Axis("yaxis", "", axis => axis.Word("type", "category").Word("autorange", "reversed")));
    }
}
