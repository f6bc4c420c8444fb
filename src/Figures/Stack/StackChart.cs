using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>Bars made of parts: hours by status, by time of day. Missing care is hatched as well as coloured.</summary>
internal static class StackChart
{
    private const double Size = 14;
    private const double BarHeight = 30;
    private const double KeyRow = 24;

    /// <summary>Draws the chart.</summary>
    /// <param name="content">The bars and their parts.</param>
    /// <param name="caption">The caption under the chart.</param>
    /// <returns>The chart as a figure, and the table behind it.</returns>
    public static Figure Of(StackChartContent content, FigureCaption caption) => Figure.Of(
        Words(content), At(content, ChartWidth.Wide), caption, Table(content), StackTwin.Of(content), At(content, ChartWidth.Narrow));

    /// <summary>The words around the chart.</summary>
    internal static PlotWords Words(StackChartContent content) => new(
        content.Key,
        content.Title,
        content.Unit,
        string.Join(" ", content.Rows.Select(row => $"{row.Label}: " + string.Join("; ", content.Parts.Select((part, i) =>
            $"{part.Label} {PublishedText.Of(row.Cells[i])}")) + ".")),
        [content.Note, NotDrawn(content)]);

    /// <summary>The table behind the chart.</summary>
    internal static Table Table(StackChartContent content) => new()
    {
        Key = content.Key + "-table",
        Title = content.Title,
        Columns = [new("What"), .. content.Parts.Select(part => new TableColumn(part.Label, content.Unit, IsNumber: true))],
        Rows = [.. content.Rows.Select(row =>
            ImmutableArray.CreateRange(row.Cells.Select(TableCell.Of).Prepend(TableCell.Of(row.Label))))],
    };

    /// <summary>The chart at a width; where it is narrow, names stand above their bars.</summary>
    internal static Plot At(StackChartContent content, double width)
    {
        var isNarrow = width < ChartWidth.Wide;
        var isOne = content.Rows.Length == 1;
        var longest = content.Rows.Select(row => TextWidth.Of(row.Label, Size)).DefaultIfEmpty(0).Max();
        var left = isNarrow || isOne ? 0 : Math.Min(longest + 12, width * 0.3);
        var step = isNarrow && !isOne ? BarHeight + 26 : BarHeight + 10;
        var (key, keyHeight) = Key(content, width);
        var most = content.Rows.Select(row => row.Cells.Sum(Drawn)).DefaultIfEmpty(0).Max();
        var scale = most > 0 ? (width - left - 2) / most : 0;
        return new Plot(width, keyHeight + (step * content.Rows.Length) + 8, svg =>
        {
            key(svg);
            for (var i = 0; i < content.Rows.Length; i++)
            {
                var row = content.Rows[i];
                var y = keyHeight + (i * step) + (isNarrow && !isOne ? 20 : 0);
                if (!isOne)
                {
                    var words = TextWidth.Lines(row.Label, Size, isNarrow ? width : left - 10, 1)[0];
                    ChartText.Write(svg, isNarrow ? 0 : left - 10, isNarrow ? y - 6 : y + 20, words, isNarrow ? "start" : "end");
                }

                Parts(svg, content, row, (left, y), scale);
            }
        });
    }

    /// <summary>A part's tone, its place among the parts of that tone, and its colour.</summary>
    internal static (LayerTone Tone, int Place, string Colour) InkOf(StackChartContent content, int part)
    {
        var tone = content.Parts[part].Tone;
        var place = content.Parts.Take(part).Count(other => other.Tone == tone);
        var colours = tone == LayerTone.Care ? Palette.CareParts : Palette.MissingParts;
        return (tone, place, colours[place % colours.Length]);
    }

    private static double Drawn(PublishedCell cell) => Math.Max(0, cell.Value ?? 0);

    private static string NotDrawn(StackChartContent content) =>
        content.Rows.Any(row => row.Cells.Any(cell => cell.Shown is Shown.Hidden or Shown.NotSupplied or Shown.Class))
            ? "Parts that are hidden, given as a class or not supplied aren't drawn; the table behind the chart names them."
            : "";

    private static void Parts(
        MarkupWriter svg, StackChartContent content, StackRow row, (double X, double Y) at, double scale)
    {
        var x = at.X;
        for (var i = 0; i < row.Cells.Length; i++)
        {
            var width = Drawn(row.Cells[i]) * scale;
            if (width > 0)
            {
                svg.Open("g").Element("title", $"{row.Label}, {content.Parts[i].Label}: {PublishedText.WithUnit(row.Cells[i])}");
                Swatch(svg, content, i, (x, at.Y, width, BarHeight));
                svg.Close();
                x += width;
            }
        }
    }

    private static void Swatch(
        MarkupWriter svg, StackChartContent content, int part, (double X, double Y, double Width, double Height) box)
    {
        var (tone, place, colour) = InkOf(content, part);
        Rectangle(svg, box).With("fill", colour)
            .With("stroke", Palette.Paper).With("stroke-width", 1).Close();
        if (tone == LayerTone.Missing)
        {
            Rectangle(svg, box).With("fill", Patterns.Over(place)).Close();
        }
    }

    private static MarkupWriter Rectangle(
        MarkupWriter svg, (double X, double Y, double Width, double Height) box) => svg.Open("rect")
            .With("x", box.X).With("y", box.Y).With("width", box.Width).With("height", box.Height);

    private static (Action<MarkupWriter> Write, double Height) Key(StackChartContent content, double width)
    {
        var entries = new List<(double X, double Y, string Text)>();
        double x = 0, y = 0;
        for (var i = 0; i < content.Parts.Length; i++)
        {
            var text = content.Rows.Length == 1
                ? $"{content.Parts[i].Label}: {PublishedText.Of(content.Rows[0].Cells[i])}"
                : content.Parts[i].Label;
            var need = TextWidth.Of(text, Size) + 40;
            if (x > 0 && x + need - 12 > width)
            {
                (x, y) = (0, y + KeyRow);
            }

            entries.Add((x, y, text));
            x += need;
        }

        return (svg =>
        {
            for (var i = 0; i < entries.Count; i++)
            {
                Swatch(svg, content, i, (entries[i].X, entries[i].Y, 24, 15));
                ChartText.Write(svg, entries[i].X + 31, entries[i].Y + 13, entries[i].Text, "start");
            }
        }, y + KeyRow + 10);
    }
}
