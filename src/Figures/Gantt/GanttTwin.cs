using System.Globalization;

namespace Zoning.Figures;

/// <summary>
/// Rounds along the clock drawn by plotly: bars that start at their base and are milliseconds long; breaks have a pattern.
/// </summary>
internal static class GanttTwin
{
    private static readonly DateTime Day = new(2000, 1, 3, 0, 0, 0, DateTimeKind.Unspecified);

    private static readonly (GanttKind Kind, string Name, double Width, PlotlyFill Fill)[] Kinds =
    [
        (GanttKind.Travel, "On the way", 0.1, new PlotlyFill(Palette.Quiet, Edge: Palette.Quiet)),
        (GanttKind.Visit, "Visit", 0.65, new PlotlyFill(Palette.CareParts[1])),
        (GanttKind.PairedVisit, "Visit of two carers", 0.65, new PlotlyFill(Palette.CareParts[0])),
        (GanttKind.Break, "Break", 0.65, PlotlyFill.Hidden),
    ];

    internal static PlotlyTwin Of(GanttContent content) => new(
        150 + (24 * content.Rows.Length),
        [.. Kinds.Where(kind => content.Rows.Any(row => row.Bars.Any(bar => bar.Kind == kind.Kind)))
            .Select(kind => new PlotlyTrace("bar", trace => Bars(trace, content, kind)))],
        layout => layout.Margin(top: 110).Legend().Word("barmode", "overlay").Word("hovermode", "closest")
            .Axis("xaxis", "Hours of the service day", axis => axis.Word("type", "date").Word("tickformat", "%H:%M"))
            .Axis("yaxis", "", axis =>
                axis.Word("type", "category").Word("autorange", "reversed").Says("categoryarray", content.Rows.Select(row => row.Label))
                .Word("categoryorder", "array").With("showgrid", false)))
    {
        LeastWidth = 640,
    };

    private static void Bars(PlotlyWriter trace, GanttContent content, (GanttKind Kind, string Name, double Width, PlotlyFill Fill) kind)
    {
        var bars = content.Rows.SelectMany(row => row.Bars.Where(bar => bar.Kind == kind.Kind).Select(bar => (row.Label, Bar: bar)))
            .ToArray();
        trace.Word("orientation", "h").Say("name", kind.Name).With("width", kind.Width)
            .Says("y", bars.Select(one => one.Label))
            .Words("base", bars.Select(one => Day.AddMinutes(one.Bar.From).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)))
            .Numbers("x", bars.Select(one => Math.Round((one.Bar.To - one.Bar.From) * 60_000)))
            .Says("hovertext", bars.Select(one => $"{GanttChart.Clock(one.Bar.From)}-{GanttChart.Clock(one.Bar.To)} {one.Bar.Label}"))
            .Word("hoverinfo", "text")
            .BarFill(kind.Fill);
    }
}
