using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>Bars of one measure with their figures written beside them.</summary>
internal static class BarChart
{
    private const double Size = 14;
    private const double BarHeight = 22;

    /// <summary>Draws the chart.</summary>
    /// <param name="content">The bars.</param>
    /// <param name="caption">The caption under the chart.</param>
    /// <returns>The chart as a figure, and the table behind it.</returns>
    public static Figure Of(BarChartContent content, FigureCaption caption) => Figure.Of(
        Words(content), At(content, ChartWidth.Wide), caption, Table(content), BarTwin.Of(content), At(content, ChartWidth.Narrow));

    /// <summary>The words around the chart.</summary>
    internal static PlotWords Words(BarChartContent content) => new(
        content.Key,
        content.Title,
        content.Unit,
        string.Join("; ", content.Bars.Select(bar => $"{bar.Label}: {PublishedText.WithUnit(bar.Cell)}")) + ".",
        [content.Note]);

    /// <summary>The table behind the chart.</summary>
    internal static Table Table(BarChartContent content) => new()
    {
        Key = content.Key + "-table",
        Title = content.Title,
        Columns = [new("What"), new("Figure", content.Unit, IsNumber: true)],
        Rows = [.. content.Bars.Select(bar => ImmutableArray.Create(TableCell.Of(bar.Label), TableCell.Of(bar.Cell)))],
    };

    /// <summary>The chart at a width; where it is narrow, names stand above their bars.</summary>
    internal static Plot At(BarChartContent content, double width)
    {
        var isNarrow = width < ChartWidth.Wide;
        var longest = content.Bars.Select(bar => TextWidth.Of(bar.Label, Size)).DefaultIfEmpty(0).Max();
        var left = isNarrow ? 0 : Math.Min(longest + 12, width * 0.38);
        var figures = content.Bars.Select(bar => TextWidth.Of(PublishedText.Of(bar.Cell), Size)).DefaultIfEmpty(0).Max();
        var room = width - left - figures - 12;
        var step = isNarrow ? BarHeight + 28 : BarHeight + 12;
        var most = content.Bars.Select(bar => bar.Cell.High ?? bar.Cell.Value ?? 0).DefaultIfEmpty(0).Max();
        return new Plot(width, (step * content.Bars.Length) + 8, svg =>
        {
            for (var i = 0; i < content.Bars.Length; i++)
            {
                var bar = content.Bars[i];
                var y = (i * step) + (isNarrow ? 22.0 : 4);
                var words = TextWidth.Lines(bar.Label, Size, isNarrow ? width : left - 10, 1)[0];
                ChartText.Write(svg, isNarrow ? 0 : left - 10, isNarrow ? y - 6 : y + 16, words, isNarrow ? "start" : "end");
                svg.Open("g").Element("title", $"{bar.Label}: {PublishedText.WithUnit(bar.Cell)}");
                var end = Bar(svg, bar.Cell, (left, y), most > 0 ? room / most : 0, content.Tone);
                svg.Close();
                ChartText.Write(svg, end + 8, y + 16, PublishedText.Of(bar.Cell), "start");
            }

            if (!isNarrow)
            {
                svg.Open("path").With("d", $"M{MarkupWriter.Number(left)} 0v{MarkupWriter.Number(step * content.Bars.Length)}")
                    .With("stroke", Palette.Quiet).With("stroke-width", 1).Close();
            }
        });
    }

    private static double Bar(MarkupWriter svg, PublishedCell cell, (double X, double Y) at, double scale, LayerTone tone)
    {
        if (cell.Shown == Shown.Class && cell is { Low: { } low, High: { } high })
        {
            Box(svg, at, low * scale, Palette.Plain(tone));
            Box(svg, (at.X + (low * scale), at.Y), (high - low) * scale, Patterns.Hidden);
            return at.X + (high * scale);
        }

        if (cell.Shown == Shown.Hidden)
        {
            Box(svg, at, 40, Patterns.Hidden);
            return at.X + 40;
        }

        var width = Math.Max(0, (cell.Value ?? 0) * scale);
        Box(svg, at, width, Palette.Plain(tone));
        return at.X + width;
    }

    private static void Box(MarkupWriter svg, (double X, double Y) at, double width, string fill)
    {
        if (width > 0)
        {
            svg.Open("rect").With("x", at.X).With("y", at.Y).With("width", width).With("height", BarHeight)
                .With("fill", fill).Close();
        }
    }
}
