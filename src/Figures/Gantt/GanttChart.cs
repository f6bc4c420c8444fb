using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Figures;

/// <summary>Rounds along the clock: visits as bars, ways as thin lines, breaks hatched. Restricted.</summary>
internal static class GanttChart
{
    private const double RowHeight = 22;
    private const double BarHeight = 14;
    private const double HeadHeight = 54;
    private const double LabelRoom = 170;
    private const double Width = 1180;

    /// <summary>Draws the chart.</summary>
    /// <param name="content">The rounds.</param>
    /// <param name="caption">The caption under the chart.</param>
    /// <returns>The chart as a figure, and the table behind it.</returns>
    public static Figure Of(GanttContent content, FigureCaption caption)
    {
        var words = new PlotWords(
            content.Key, content.Title,
            "hours of the service day; blue: visits, dark blue: visits by two carers, line: travel, hatched: break",
            string.Join(" ", content.Rows.Select(row => $"{row.Label}: {Visits(row)} visits.")), [content.Note]);
        return Figure.Of(words, Draw(content), caption, Table(content), GanttTwin.Of(content));
    }

    /// <summary>The clock on an axis, such as <c>07:00</c>; a service day runs past 24:00.</summary>
    internal static string Clock(double minutes) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)minutes / 60:00}:{(int)minutes % 60:00}");

    private static Table Table(GanttContent content) => new()
    {
        Key = content.Key + "-table",
        Title = content.Title,
        Columns = [new("Round"), new("Starts"), new("Ends"), new("Visits", "", IsNumber: true), new("Travel", "minutes", IsNumber: true)],
        Rows = [.. content.Rows.Select(row => ImmutableArray.Create(
            TableCell.Of(row.Label),
            TableCell.Of(row.Bars.IsEmpty ? "" : Clock(row.Bars.Min(bar => bar.From))),
            TableCell.Of(row.Bars.IsEmpty ? "" : Clock(row.Bars.Max(bar => bar.To))),
            Number(Visits(row)),
            Number(Math.Round(row.Bars.Where(bar => bar.Kind == GanttKind.Travel).Sum(bar => bar.To - bar.From)))))],
    };

    private static int Visits(GanttRow row) => row.Bars.Count(bar => bar.Kind is GanttKind.Visit or GanttKind.PairedVisit);

    private static TableCell Number(double value) => new(value.ToString(CultureInfo.InvariantCulture), value);

    private static Plot Draw(GanttContent content)
    {
        var bars = content.Rows.SelectMany(row => row.Bars).ToArray();
        var from = bars.Length == 0 ? 7 * 60 : Math.Floor(bars.Min(bar => bar.From) / 60) * 60;
        var to = bars.Length == 0 ? 22 * 60 : Math.Max(from + 60, Math.Ceiling(bars.Max(bar => bar.To) / 60) * 60);
        var height = HeadHeight + RowHeight * content.Rows.Length + 8;
        double X(double minutes) => LabelRoom + (Width - LabelRoom - 8) * (minutes - from) / (to - from);
        return new Plot(Width, height, svg =>
        {
            for (var hour = from; hour <= to; hour += 60)
            {
                svg.Open("line").With("x1", X(hour)).With("x2", X(hour)).With("y1", HeadHeight - 8).With("y2", height - 8)
                    .With("stroke", Palette.Rule).With("stroke-width", 1).Close();
                ChartText.Write(svg, X(hour), HeadHeight - 16, Clock(hour), "middle");
            }

            for (var i = 0; i < content.Rows.Length; i++)
            {
                var y = HeadHeight + i * RowHeight;
                ChartText.Write(svg, LabelRoom - 12, y + 12, TextWidth.Lines(content.Rows[i].Label, 14, LabelRoom - 14, 1)[0], "end");
                foreach (var bar in content.Rows[i].Bars)
                {
                    Bar(svg, bar, X(bar.From), X(bar.To), y);
                }
            }
        });
    }

    private static void Bar(MarkupWriter svg, GanttBar bar, double from, double to, double y)
    {
        var (height, fill) = bar.Kind switch
        {
            GanttKind.Travel => (2.0, Palette.Quiet),
            GanttKind.Visit => (BarHeight, Palette.CareParts[1]),
            GanttKind.PairedVisit => (BarHeight, Palette.CareParts[0]),
            _ => (BarHeight, Patterns.Hidden),
        };
        svg.Open("g").Element("title", $"{Clock(bar.From)}-{Clock(bar.To)} {bar.Label}");
        svg.Open("rect")
            .With("x", from).With("y", y + (BarHeight - height) / 2).With("width", Math.Max(0.5, to - from)).With("height", height)
            .With("fill", fill);
        if (bar.Kind != GanttKind.Travel)
        {
            svg.With("stroke", Palette.Paper).With("stroke-width", 1);
        }

        svg.Close().Close();
    }
}
