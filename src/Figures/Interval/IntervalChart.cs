using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>How far the headline moves with each assumption: a line from low to high, and the figure as reported.</summary>
internal static class IntervalChart
{
    private const double LineHeight = 17;
    private const double AxisHeight = 34;

    /// <summary>Draws the chart.</summary>
    /// <param name="content">The headline and what moves it.</param>
    /// <param name="caption">The caption under the chart.</param>
    /// <returns>The chart as a figure, and the table behind it.</returns>
    public static Figure Of(SensitivityContent content, FigureCaption caption) => Figure.Of(
        Words(content), At(content, ChartWidth.Wide), caption, Table(content), IntervalTwin.Of(content), At(content, ChartWidth.Narrow));

    /// <summary>The words around the chart.</summary>
    internal static PlotWords Words(SensitivityContent content) => new(
        "sensitivity",
        $"What moves “{content.Headline}” most",
        $"{content.Unit}; open dot: set low, full dot: set high, upright line: as reported ({PublishedText.Of(content.Base)})" +
            (content.Movers.Any(mover => mover.AtLow.Shown == Shown.Rounded) ? "; the pale bar allows for rounding" : ""),
        string.Join(" ", content.Movers.Select(mover =>
            $"{mover.Name}: {PublishedText.Of(mover.AtLow)} at {mover.LowSetting}, "
            + $"{PublishedText.Of(mover.AtHigh)} at {mover.HighSetting}.")),
        []);

    /// <summary>The table behind the chart.</summary>
    internal static Table Table(SensitivityContent content) => new()
    {
        Key = "sensitivity-table",
        Title = $"What moves “{content.Headline}” most",
        Columns =
        [
            new("Assumption"), new("Set low"), new("Then", content.Unit, IsNumber: true),
            new("Set high"), new("Then", content.Unit, IsNumber: true),
        ],
        Rows = [.. content.Movers.Select(mover => ImmutableArray.Create(
            TableCell.Of(mover.Name), TableCell.Of(mover.LowSetting), TableCell.Of(mover.AtLow),
            TableCell.Of(mover.HighSetting), TableCell.Of(mover.AtHigh)))],
    };

    /// <summary>The chart at a width. Names stand above their lines.</summary>
    internal static Plot At(SensitivityContent content, double width)
    {
        ImmutableArray<double> values = [.. content.Movers.SelectMany(mover => new[] { mover.AtLow, mover.AtHigh })
            .Append(content.Base).SelectMany(cell => new[] { cell.Low, cell.Value, cell.High }).OfType<double>()];
        var axis = values.IsEmpty ? Axis.Of(0, 1, 4) : Axis.Of(values.Min(), values.Max(), width < ChartWidth.Wide ? 3 : 6);
        ImmutableArray<ImmutableArray<string>> names = [.. content.Movers.Select(mover =>
            TextWidth.Lines($"{mover.Name.TrimEnd('.')}: {mover.LowSetting} to {mover.HighSetting}", 14, width, 2))];
        var row = 47 + (LineHeight * names.Select(lines => lines.Length).DefaultIfEmpty(1).Max());
        var height = (row * content.Movers.Length) + AxisHeight;
        double X(double value) => 30 + ((width - 60) * (value - axis.Start) / (axis.End - axis.Start));
        return new Plot(width, height, svg =>
        {
            foreach (var tick in axis.Ticks)
            {
                Upright(svg, X(tick), (0, height - AxisHeight), Palette.Rule, 1);
                ChartText.Write(svg, X(tick), height - 12, PublishedText.Number(tick, content.Base.Measure), "middle");
            }

            for (var i = 0; i < content.Movers.Length; i++)
            {
                var top = i * row;
                foreach (var line in names[i])
                {
                    top += LineHeight;
                    ChartText.Halo(svg, 0, top, line);
                }

                if (content.Base.Value is { } reported)
                {
                    Upright(svg, X(reported), (top + 9, top + 37), Palette.Ink, 2.5);
                }

                Interval(svg, content.Movers[i], X, top + 23);
            }
        });
    }

    private static void Interval(MarkupWriter svg, Mover mover, Func<double, double> x, double y)
    {
        if (mover is not { AtLow.Value: { } low, AtHigh.Value: { } high })
        {
            ChartText.Halo(svg, 0, y + 4, $"{PublishedText.Of(mover.AtLow)} to {PublishedText.Of(mover.AtHigh)}");
            return;
        }

        var (from, to) = (x(low), x(high));
        if (mover.AtLow.Shown == Shown.Rounded || mover.AtHigh.Shown == Shown.Rounded)
        {
            // What the two ends can be before rounding; without it a rounded end seems not to reach the reported figure.
            var least = x(new[] { mover.AtLow.Low ?? low, mover.AtHigh.Low ?? high }.Min());
            var most = x(new[] { mover.AtLow.High ?? low, mover.AtHigh.High ?? high }.Max());
            svg.Open("rect").With("x", least).With("y", y - 7).With("width", most - least).With("height", 14)
                .With("fill", Palette.Plain(LayerTone.Care)).With("fill-opacity", "0.2").Close();
        }

        svg.Open("g").Element("title", $"{mover.Name}: {PublishedText.WithUnit(mover.AtLow)} to {PublishedText.WithUnit(mover.AtHigh)}");
        svg.Open("path").With("d", $"M{MarkupWriter.Number(from)} {MarkupWriter.Number(y)}H{MarkupWriter.Number(to)}")
            .With("stroke", Palette.Plain(LayerTone.Care)).With("stroke-width", 4).Close();
        Dot(svg, from, y, Palette.Paper);
        Dot(svg, to, y, Palette.Plain(LayerTone.Care));
        svg.Close();
    }

    private static void Dot(MarkupWriter svg, double x, double y, string fill) => svg.Open("circle")
        .With("cx", x).With("cy", y).With("r", 6).With("fill", fill)
        .With("stroke", Palette.Plain(LayerTone.Care)).With("stroke-width", 2.5).Close();

    private static void Upright(
        MarkupWriter svg, double x, (double From, double To) y, string colour, double thickness) => svg.Open("path")
        .With("d", $"M{MarkupWriter.Number(x)} {MarkupWriter.Number(y.From)}V{MarkupWriter.Number(y.To)}")
        .With("stroke", colour).With("stroke-width", thickness).Close();
}
