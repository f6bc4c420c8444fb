using System.Globalization;

namespace Zoning.Figures;

/// <summary>Fans of many areas drawn by plotly: a pair of axes an area, the names over them.</summary>
internal static class FanPanelsTwin
{
    private const int Columns = 3;
    private const double RowHeight = 190;

    internal static PlotlyTwin Of(FanPanelsContent content)
    {
        var rows = Math.Max(1, (content.Panels.Length + Columns - 1) / Columns);
        return new PlotlyTwin(
            140 + (RowHeight * rows),
            [.. content.Panels.SelectMany((panel, i) => FanTraces.Of(panel, FanInk.Care, content.Measure, Number(i), inKey: i == 0))],
            layout =>
            {
                layout.Margin(top: 120).Legend().Word("hovermode", "closest");
                for (var i = 0; i < content.Panels.Length; i++)
                {
                    var shown = content.Panels[i].Recent(FanPanelsChart.Weeks);
                    var (left, right, bottom, top) = Room(i, rows);
                    var (number, scale) = (Number(i), ChartFrame.Scale(FanLines.Values(shown), 3));
                    layout.Weeks("xaxis" + number, shown, axis =>
                        axis.Numbers("domain", [left, right]).Word("anchor", "y" + number).With("nticks", 4)
                        .Part("tickfont", font => font.With("size", 12)));
                    layout.Axis("yaxis" + number, "", axis =>
                        axis.Numbers("domain", [bottom, top]).Word("anchor", "x" + number).With("nticks", 4)
                        .Numbers("range", [scale.Start, scale.End]).Part("tickfont", font => font.With("size", 12)));
                }

                layout.Parts("annotations", content.Panels.Select((panel, i) => (panel.Label, Room: Room(i, rows))), (note, panel) => note
                    .Word("xref", "paper").Word("yref", "paper")
                    .With("x", panel.Room.Left).With("y", panel.Room.Top).Word("xanchor", "left").Word("yanchor", "bottom")
                    .With("showarrow", false).Say("text", TextWidth.Lines(panel.Label, 14, 230, 1)[0]));
            })
        {
            LeastWidth = 640,
        };
    }

    private static string Number(int panel) => panel == 0 ? "" : (panel + 1).ToString(CultureInfo.InvariantCulture);

    private static (double Left, double Right, double Bottom, double Top) Room(int panel, int rows)
    {
        var (column, row) = (panel % Columns, panel / Columns);
        var top = 1 - ((double)row / rows);
        return (column / (double)Columns + 0.035, ((column + 1) / (double)Columns) - 0.015, top - (0.68 / rows), top - (0.06 / rows));
    }
}
