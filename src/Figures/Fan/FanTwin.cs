namespace Zoning.Figures;

/// <summary>A fan chart drawn by plotly: the whole history, of which the static picture's weeks are shown first.</summary>
internal static class FanTwin
{
    internal static PlotlyTwin Of(FanContent content) => new(
        440,
        [.. FanTraces.Of(content.Series, FanInk.Of(content.Tone), content.Measure)],
        layout =>
        {
            var shown = FanChart.Shown(content, ChartWidth.Wide);
            var axis = FanChart.Values(content, ChartWidth.Wide);
            layout.Margin(top: 104).Legend().Word("hovermode", "closest").Weeks("xaxis", shown)
                .Axis("yaxis", content.Measure.Unit, values => values.Numbers("range", [axis.Start, axis.End]));
            layout.Parts("shapes", content.Breaks.Select(seen => seen.Week).Concat(Now(shown)), (shape, day) => shape
                .Word("type", "line").Word("xref", "x").Word("yref", "paper").With("y0", 0).With("y1", 1)
                .Word("x0", PlotlyWriter.Day(day)).Word("x1", PlotlyWriter.Day(day)).Line(Palette.Quiet, 1.25, "3 3"));
            layout.Parts("annotations", content.Breaks, (note, seen) => note
                .Word("xref", "x").Word("yref", "paper").Word("x", PlotlyWriter.Day(seen.Week)).With("y", 1).Word("yanchor", "top")
                .Word("xanchor", "left").With("showarrow", false).Say("text", seen.Text));
        });

    /// <summary>An axis of weeks that shows the weeks of the static picture first.</summary>
    internal static PlotlyWriter Weeks(this PlotlyWriter layout, string name, FanSeries shown, Action<PlotlyWriter>? more = null) =>
        layout.Axis(name, "", axis =>
    {
        axis.Word("type", "date").With("showgrid", false);
        if (FanLines.Weeks(shown).Any())
        {
            axis.Days("range", [FanLines.Weeks(shown).Min(), FanLines.Weeks(shown).Max().AddDays(7)]);
        }

        more?.Invoke(axis);
    });

    private static IEnumerable<DateOnly> Now(FanSeries series) =>
        series is { Seen.IsEmpty: false, Ahead: [var first, ..] } ? [first.Week.AddDays(-7)] : [];
}
