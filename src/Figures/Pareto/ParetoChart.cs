using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Figures;

/// <summary>
/// A Pareto chart laid on its side: bars from the largest down, and a line for the share that they have together, both on one scale to 100
/// %.
/// </summary>
internal static class ParetoChart
{
    private const double Size = 14;
    private const double BarHeight = 20;
    private const double Head = 44;

    /// <summary>The colour of the line: Okabe and Ito's vermilion, darkened to be read on white.</summary>
    internal const string Line = "#b24c00";

    /// <summary>Draws the chart.</summary>
    /// <param name="content">The bars.</param>
    /// <param name="caption">The caption under the chart.</param>
    /// <returns>The chart as a figure, and the table behind it.</returns>
    /// <exception cref="ArgumentException">A bar is negative.</exception>
    public static Figure Of(ParetoContent content, FigureCaption caption) => Figure.Of(
        Words(content), At(content, ChartWidth.Wide), caption, Table(content), ParetoTwin.Of(content), At(content, ChartWidth.Narrow));

    /// <summary>The words around the chart.</summary>
    internal static PlotWords Words(ParetoContent content)
    {
        var rows = ParetoLayout.Of(content);
        return new PlotWords(
            content.Key, content.Title, content.Measure.Unit,
            rows.IsEmpty ? ChartCells.Nothing : string.Join("; ", rows.Select(row =>
                $"{row.Bar.Label}: {PublishedText.WithUnit(row.Bar.Cell)}"
                    + (row.Together is { } share ? $", together {Percent(share)}" : ""))) + ".",
            [content.Note, WithoutLine(rows)]);
    }

    /// <summary>The table behind the chart.</summary>
    internal static Table Table(ParetoContent content) => new()
    {
        Key = content.Key + "-table",
        Title = content.Title,
        Columns =
        [
            new("What"), new(content.Measure.Label, content.Measure.Unit, IsNumber: true),
            new("Share", "% of all shown", IsNumber: true), new("Together", "% of all shown", IsNumber: true),
        ],
        Rows = [.. ParetoLayout.Of(content).Select(row => ImmutableArray.Create(
            TableCell.Of(row.Bar.Label), TableCell.Of(row.Bar.Cell), Cell(row.Share), Cell(row.Together)))],
    };

    /// <summary>The chart at a width; where it is narrow, names and figures stand above their bars.</summary>
    internal static Plot At(ParetoContent content, double width)
    {
        var rows = ParetoLayout.Of(content);
        var most = rows.Select(row => ChartCells.Number(row.Bar.Cell) ?? 0).DefaultIfEmpty(0).Max();
        if (most <= 0)
        {
            return ChartCells.Empty(width);
        }

        var isNarrow = width < ChartWidth.Wide;
        var hasLine = rows[0].Together is not null;
        var figures = rows.Max(row => TextWidth.Of(PublishedText.Of(row.Bar.Cell), Size)) + 12;
        var labels = Math.Min(rows.Max(row => TextWidth.Of(row.Bar.Label, Size)) + 14, width * 0.32);
        var left = isNarrow ? 1 : labels + figures;
        var shares = Math.Max(hasLine ? TextWidth.Of("100%", Size) + 12 : 0, isNarrow ? figures : 0);
        var right = width - shares - 4;
        var stride = BarHeight + (isNarrow ? 26 : 8);
        var whole = hasLine ? rows.Sum(row => ChartCells.Number(row.Bar.Cell)!.Value) : most;
        var key = ChartKey.Of(hasLine ? [Bars(content), Dots()] : [Bars(content)], width);
        var top = key.Height + (hasLine ? Head : 10);
        double Y(int row) => top + (row * stride) + (isNarrow ? 20 : 0);
        return new Plot(width, top + (stride * rows.Length) + 6, svg =>
        {
            key.Write(svg);
            if (hasLine)
            {
                Marks(svg, left, right, top, top + (stride * rows.Length));
            }

            if (hasLine)
            {
                Joined(svg, rows, left, right, Y);
            }

            for (var i = 0; i < rows.Length; i++)
            {
                Row(svg, rows[i], (left, Y(i)), (right - left) / whole, isNarrow ? (0, right - 6) : (labels, labels - 10));
                ChartText.Write(svg, isNarrow ? width : left - 8, isNarrow ? Y(i) - 5 : Y(i) + 15, PublishedText.Of(rows[i].Bar.Cell),
                    "end");
            }

            if (hasLine)
            {
                Together(svg, rows, left, right, Y, width);
            }
        });
    }

    private static void Row(MarkupWriter svg, ParetoRow row, (double X, double Y) at, double scale, (double End, double Room) label)
    {
        var words = TextWidth.Lines(row.Bar.Label, Size, Math.Max(20, label.Room), 1)[0];
        if (label.End == 0)
        {
            ChartText.Halo(svg, 2, at.Y - 5, words);
        }
        else
        {
            ChartText.Write(svg, label.End - 8, at.Y + 15, words, "end");
        }

        svg.Open("g").With("class", "bar").Element("title", $"{row.Bar.Label}: {PublishedText.WithUnit(row.Bar.Cell)}" +
            (row.Together is { } share ? $"; with all before {Percent(share)}" : ""));
        var size = ChartCells.Number(row.Bar.Cell);
        var fill = size is not null ? Palette.CareParts[0] : row.Bar.Cell.Shown == Shown.NotSupplied ? Patterns.NoData : Patterns.Hidden;
        ChartCells.Box(svg, (at.X, at.Y, size is { } number ? number * scale : 40, BarHeight), fill);
        svg.Close();
    }

    private static void Together(
        MarkupWriter svg, ImmutableArray<ParetoRow> rows, double left, double right, Func<int, double> y, double width)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            svg.Open("circle")
                .With("cx", left + ((right - left) * rows[i].Together!.Value / 100)).With("cy", y(i) + (BarHeight / 2)).With("r", 3.5)
                .With("fill", Palette.Paper).With("stroke", Line).With("stroke-width", 2).Close();
            ChartText.Write(svg, width, y(i) + 15, Percent(rows[i].Together!.Value), "end");
        }
    }

    private static void Joined(MarkupWriter svg, ImmutableArray<ParetoRow> rows, double left, double right, Func<int, double> y)
    {
        double X(int row) => left + ((right - left) * rows[row].Together!.Value / 100);
        var path = string.Concat(
            rows.Select((_, i) => $"{(i == 0 ? 'M' : 'L')}{MarkupWriter.Number(X(i))} {MarkupWriter.Number(y(i) + (BarHeight / 2))}"));
        svg.Open("path")
            .With("d", path).With("class", "together").With("fill", "none").With("stroke", Line).With("stroke-width", 2).Close();
    }

    private static void Marks(MarkupWriter svg, double left, double right, double top, double bottom)
    {
        foreach (var share in new[] { 0, 25, 50, 75, 100 })
        {
            var x = left + ((right - left) * share / 100.0);
            svg.Open("path").With("d", $"M{MarkupWriter.Number(x)} {MarkupWriter.Number(top - 8)}V{MarkupWriter.Number(bottom)}")
                .With("stroke", share == 0 ? Palette.Quiet : Palette.Rule).With("stroke-width", 1).Close();
            ChartText.Write(svg, x, top - 13, Percent(share), share == 0 ? "start" : share == 100 ? "end" : "middle");
        }
    }

    private static ChartKeyEntry Bars(ParetoContent content) =>
        new(content.Measure.Label, (svg, x, y) => ChartCells.Box(svg, (x, y - 7, 26, 14), Palette.CareParts[0]));

    private static ChartKeyEntry Dots() => new("Share together with all before", (svg, x, y) =>
    {
        svg.Open("path")
            .With("d", $"M{MarkupWriter.Number(x)} {MarkupWriter.Number(y)}h26").With("stroke", Line).With("stroke-width", 2).Close();
        svg.Open("circle").With("cx", x + 13)
            .With("cy", y).With("r", 3.5).With("fill", Palette.Paper).With("stroke", Line).With("stroke-width", 2).Close();
    });

    private static string WithoutLine(ImmutableArray<ParetoRow> rows) => rows.Any(row => ChartCells.Number(row.Bar.Cell) is null)
        ? "Shares aren't drawn, because some figures aren't given as numbers: " + string.Join("; ", rows
            .Where(row => ChartCells.Number(row.Bar.Cell) is null).Select(row => $"{row.Bar.Label} ({PublishedText.Of(row.Bar.Cell)})"))
            + "."
        : "";

    private static TableCell Cell(double? share) => share is { } known ? new(Percent(known), known) : new("");

    /// <summary>A share without decimals.</summary>
    internal static string Percent(double share) =>
        Math.Round(share, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture) + "%";
}
