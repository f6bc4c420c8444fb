using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>
/// Fans of many areas side by side, so that shapes can be compared; each has a scale of its own, from 0 or close about its values.
/// </summary>
internal static class FanPanelsChart
{
    private const double PanelHeight = 150;
    private const double Between = 20;
    private const double HeadRoom = 42;
    private const double MonthRoom = 26;
    internal const int Weeks = 52;

    /// <summary>Draws the chart.</summary>
    /// <param name="content">The fans.</param>
    /// <param name="caption">The caption under the chart.</param>
    /// <returns>The chart as a figure, and the table behind it.</returns>
    public static Figure Of(FanPanelsContent content, FigureCaption caption) => Figure.Of(
        Words(content), At(content, ChartWidth.Wide), caption, Table(content), FanPanelsTwin.Of(content), At(content, ChartWidth.Narrow));

    /// <summary>The words around the chart.</summary>
    internal static PlotWords Words(FanPanelsContent content) => new(
        content.Key,
        content.Title,
        $"{content.Measure.Unit}; up to a year seen and the weeks ahead; every panel has its own scale, "
            + "its two figures are the last seen and the last expected",
        string.Join(" ", content.Panels.Select(panel => FanText.Describe(panel, content.Measure))),
        [content.Note]);

    /// <summary>The table behind the chart: where each area stands and where it is expected to stand.</summary>
    internal static Table Table(FanPanelsContent content) => new()
    {
        Key = content.Key + "-table",
        Title = content.Title,
        Columns =
        [
            new("Area"), new("Last seen", content.Measure.Unit, IsNumber: true), new("Last week ahead", "median", IsNumber: true),
            new("80% from", "", IsNumber: true), new("80% to", "", IsNumber: true),
        ],
        Rows = [.. content.Panels.Select(panel => ImmutableArray.Create(
            TableCell.Of(panel.Label),
            Cell(panel.LastWhole?.Value, content.Measure),
            Cell(End(panel)?.Median, content.Measure),
            Cell(End(panel)?.Low80, content.Measure),
            Cell(End(panel)?.High80, content.Measure)))],
        File = content.File,
    };

    /// <summary>The chart at a width.</summary>
    internal static Plot At(FanPanelsContent content, double width)
    {
        var columns = width < ChartWidth.Wide ? 2 : 4;
        var panel = (width - (Between * (columns - 1))) / columns;
        var rows = (content.Panels.Length + columns - 1) / columns;
        return new Plot(width, Math.Max(1, rows * (PanelHeight + Between)), svg =>
        {
            for (var i = 0; i < content.Panels.Length; i++)
            {
                var (left, top) = (i % columns * (panel + Between), i / columns * (PanelHeight + Between));
                Panel(svg, content, content.Panels[i].Recent(Weeks), (left, top), panel);
            }
        });
    }

    private static void Panel(MarkupWriter svg, FanPanelsContent content, FanSeries series, (double Left, double Top) at, double width)
    {
        var (left, top) = at;
        svg.Open("g").With("class", "panel").Element("title", FanText.Describe(series, content.Measure));
        Bold(svg, left, top + 14, TextWidth.Lines(series.Label, 14.5, width, 1)[0]);
        var frame = new ChartFrame(ChartFrame.Scale(FanLines.Values(series), 3), left, top
            + HeadRoom, left + width, top + PanelHeight - MonthRoom);
        var weeks = WeekAxis.Of(FanLines.Weeks(series).DefaultIfEmpty(), left, frame.Right);
        Rule(svg, frame, frame.Bottom, Palette.Quiet);
        Rule(svg, frame, frame.Top, Palette.Rule);
        var lines = new FanLines(series, FanInk.Care, weeks.X, frame.Y);
        lines.WriteBands(svg);
        lines.WriteLines(svg, 1.75);
        Figures(svg, content.Measure, series, (left, top + 33), width);
        foreach (var month in new[] { 1, 4, 7, 10 })
        {
            Quarter(svg, weeks, month, frame.Bottom);
        }

        svg.Close();
    }

    private static void Figures(MarkupWriter svg, Measure measure, FanSeries series, (double X, double Y) at, double width)
    {
        var seen = series.LastWhole is { Value: { } value } ? FanText.Number(value, measure) : "";
        var ahead = End(series) is { } end ? FanText.Number(end.Median, measure) : "";
        ChartText.Write(svg, at.X, at.Y, seen, "start");
        ChartText.Write(svg, at.X + width, at.Y, ahead, "end");
    }

    private static void Quarter(MarkupWriter svg, WeekAxis weeks, int month, double y)
    {
        foreach (var year in new[] { weeks.First.Year, weeks.First.Year + 1, weeks.First.Year + 2 })
        {
            var day = new DateOnly(year, month, 1);
            if (day >= weeks.First && day <= weeks.Last)
            {
                svg.Open("path").With("d", $"M{MarkupWriter.Number(weeks.X(day))} {MarkupWriter.Number(y)}v5")
                    .With("stroke", Palette.Quiet).With("stroke-width", 1).Close();
                if (weeks.X(day) + 14 < weeks.Right && weeks.X(day) - 14 > weeks.Left)
                {
                    ChartText.Write(svg, weeks.X(day), y + 20, day.ToString("MMM", System.Globalization.CultureInfo.InvariantCulture),
                        "middle");
                }
            }
        }
    }

    private static void Bold(MarkupWriter svg, double x, double y, string text) =>
        svg.Open("text")
            .With("x", x).With("y", y).With("font-size", 14).With("font-weight", "700").With("fill", Palette.Ink).Say(text).Close();

    private static void Rule(MarkupWriter svg, ChartFrame frame, double y, string colour) => svg.Open("path")
        .With("d", $"M{MarkupWriter.Number(frame.Left)} {MarkupWriter.Number(y)}H{MarkupWriter.Number(frame.Right)}")
        .With("stroke", colour).With("stroke-width", 1).Close();

    private static ExpectedWeek? End(FanSeries panel) => panel.Ahead is [.., var end] ? end : null;

    private static TableCell Cell(double? value, Measure measure) =>
        value is { } number ? new(FanText.Number(number, measure), number) : new("");
}
