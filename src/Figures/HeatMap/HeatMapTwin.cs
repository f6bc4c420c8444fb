using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Figures;

/// <summary>
/// A heat map drawn by plotly, with the same classes. Plotly has no patterns here: hidden cells hold strokes and cells without data a dot.
/// </summary>
internal static class HeatMapTwin
{
    internal static PlotlyTwin Of(HeatMapContent content)
    {
        var classes = HeatMapChart.KeyOf(content);
        var labels = TwinLabels.Of(content.Rows.Select(row => row.Label));
        var weeks = content.Weeks.Length;
        var most = Math.Max(1, classes.Entries.Length);
        return new PlotlyTwin(
            180 + Math.Max(80, 22 * content.Rows.Length),
            [
                .. content.Rows.IsEmpty || weeks == 0 ? [] : ImmutableArray.Create(new PlotlyTrace("heatmap", trace => trace
                    .Days("x", content.Weeks).Says("y", labels)
                    .Lists("z", Rows(i => (double)classes.PlaceOf(i)))
                    .With("zmin", -0.5).With("zmax", most - 0.5).With("showscale", false).With("ygap", 1)
                    .Steps("colorscale", [.. classes.Entries.Select(entry => PlotlyFill.Of(entry.Fill).Colour)])
                    .TextLists("text", Rows(i => classes.FillOf(i) switch { Patterns.Hidden => "//", Patterns.NoData => "·", _ => "" }))
                    .Word("texttemplate", "%{text}").Part("textfont", font => font.With("size", 10).Word("color", Palette.Quiet))
                    .TextLists("customdata",
                        content.Rows.Select(row => row.Cells.Select(cell => cell is null ? "no data" : PublishedText.WithUnit(cell))))
                    .Word("hovertemplate", "%{y}, week of %{x|%-d %b %Y}: %{customdata}<extra></extra>"))),
                .. classes.Entries.Select(entry => new PlotlyTrace("scatter", trace => trace.Word("mode", "lines")
                    .Say("name", entry.Label).AreaFill(PlotlyFill.Of(entry.Fill)).Days("x", [null])
                    .Numbers("y", [null]).Line(Palette.AreaLine, 0.7).Word("hoverinfo", "skip").With("showlegend", true))),
            ],
            layout => layout.Margin(top: 88, bottom: 70).LegendBelow().Word("hovermode", "closest")
                .Axis("xaxis", "", axis => axis.Word("type", "date").With("showgrid", false))
                .Axis("yaxis", "", axis => axis.Word("type", "category").Word("autorange", "reversed").With("showgrid", false))
                .Parts("shapes", content.Ahead is { } ahead && content.Weeks.Contains(ahead)
                    ? [ahead]
                    : ImmutableArray<DateOnly>.Empty, (shape, day) => shape
                    .Word("type", "line").Word("yref", "paper").With("y0", 0).With("y1", 1)
                    .Word("x0", Middle(day)).Word("x1", Middle(day)).Line(Palette.Ink, 1.5, "3 3")));

        IEnumerable<IEnumerable<T>> Rows<T>(Func<int, T> of) =>
            Enumerable.Range(0, content.Rows.Length).Select(row => Enumerable.Range(row * weeks, weeks).Select(of));
    }

    /// <summary>Half a week before a day, where plotly's cell of its week starts.</summary>
    private static string Middle(DateOnly day) => day.AddDays(-4).ToString("yyyy-MM-dd' 12:00'", CultureInfo.InvariantCulture);
}
