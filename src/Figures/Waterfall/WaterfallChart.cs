using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>A waterfall: how parts lead from one total to another. Missing care is hatched as well as coloured; totals are dark.</summary>
internal static class WaterfallChart
{
    private const double Size = 14;
    private const double BarHeight = 22;
    private const double Unscaled = 34;

    /// <summary>Draws the chart.</summary>
    /// <param name="content">The steps.</param>
    /// <param name="caption">The caption under the chart.</param>
    /// <returns>The chart as a figure, and the table behind it.</returns>
    public static Figure Of(WaterfallContent content, FigureCaption caption) => Figure.Of(
        Words(content), At(content, ChartWidth.Wide), caption, Table(content), WaterfallTwin.Of(content), At(content, ChartWidth.Narrow));

    /// <summary>The words around the chart.</summary>
    internal static PlotWords Words(WaterfallContent content) => new(
        content.Key, content.Title, content.Measure.Unit,
        content.Steps.IsEmpty ? ChartCells.Nothing : string.Join("; ", content.Steps.Select(step => $"{step.Label}: {Text(step)}")) + ".",
        [content.Note, ChartCells.NotDrawn(content.Steps.Select(step => (step.Label, step.Cell)))]);

    /// <summary>The table behind the chart: the figures as published.</summary>
    internal static Table Table(WaterfallContent content) => new()
    {
        Key = content.Key + "-table",
        Title = content.Title,
        Columns = [new("Step"), new("What it is"), new(content.Measure.Label, content.Measure.Unit, IsNumber: true)],
        Rows = [.. content.Steps.Select(step => ImmutableArray.Create(
            TableCell.Of(step.Label), TableCell.Of(KindOf(step)), TableCell.Of(step.Cell)))],
    };

    /// <summary>A step's figure with its sign where it is a change.</summary>
    internal static string Text(WaterfallStep step) =>
        step.Kind == WaterfallKind.Total ? PublishedText.Of(step.Cell) : ChartCells.Signed(step.Cell, step.Kind == WaterfallKind.Taken);

    /// <summary>A step's colour.</summary>
    internal static string Colour(WaterfallContent content, int step) => content.Steps[step] switch
    {
        { Kind: WaterfallKind.Total } => Palette.CareParts[3],
        { Tone: LayerTone.Care } => Palette.CareParts[Place(content, step) % 3],
        _ => Palette.MissingParts[Place(content, step) % 3],
    };

    /// <summary>A step's hatching; empty for care given.</summary>
    internal static string Hatch(WaterfallContent content, int step) =>
        content.Steps[step] is { Tone: LayerTone.Missing } ? Patterns.Over(Place(content, step)) : "";

    /// <summary>The chart at a width; where it is narrow, names stand above their bars.</summary>
    internal static Plot At(WaterfallContent content, double width)
    {
        var bars = WaterfallLayout.Of(content);
        if (!bars.Any(bar => bar.IsToScale))
        {
            return ChartCells.Empty(width);
        }

        var isNarrow = width < ChartWidth.Wide;
        var left = isNarrow ? 0 : Math.Min(content.Steps.Max(step => TextWidth.Of(step.Label, Size)) + 12, width * 0.36);
        var figures = content.Steps.Max(step => TextWidth.Of(Text(step), Size));
        var stride = BarHeight + (isNarrow ? 28 : 12);
        var (least, most) =
            (Math.Min(0, bars.Min(bar => Math.Min(bar.Start, bar.End))), Math.Max(0, bars.Max(bar => Math.Max(bar.Start, bar.End))));
        var scale = most > least ? Math.Max(1, width - left - figures - 14 - Unscaled) / (most - least) : 0;
        double X(double level) => left + 1 + ((level - least) * scale);
        double Y(int step) => (step * stride) + (isNarrow ? 22.0 : 4);
        return new Plot(width, (stride * bars.Length) + 8, svg =>
        {
            svg.Open("path").With("d", $"M{MarkupWriter.Number(X(0))} 0v{MarkupWriter.Number(stride * bars.Length)}")
                .With("stroke", Palette.Quiet).With("stroke-width", 1).Close();
            for (var i = 0; i + 1 < bars.Length; i++)
            {
                Join(svg, X(bars[i].End), Y(i) + BarHeight, Y(i + 1));
            }

            for (var i = 0; i < bars.Length; i++)
            {
                var label = TextWidth.Lines(content.Steps[i].Label, Size, isNarrow ? width - 2 : left - 10, 1)[0];
                Label(svg, content.Steps[i], isNarrow ? 2 : left - 10, isNarrow ? Y(i) - 6 : Y(i) + 16, label, isNarrow ? "start" : "end");
                svg.Open("g")
                    .With("class", "step").Element("title", $"{content.Steps[i].Label}: {Text(content.Steps[i])} {content.Measure.Unit}");
                var (from, to) = (X(Math.Min(bars[i].Start, bars[i].End)), X(Math.Max(bars[i].Start, bars[i].End)));
                if (bars[i].IsToScale)
                {
                    ChartCells.Box(svg, (from, Y(i), Math.Max(1, to - from), BarHeight), Colour(content, i), Hatch(content, i));
                }
                else
                {
                    ChartCells.Box(svg, (from, Y(i), Unscaled, BarHeight), content.Steps[i].Cell.Shown == Shown.NotSupplied
                        ? Patterns.NoData
                        : Patterns.Hidden);
                    to = from + Unscaled;
                }

                svg.Close();
                ChartText.Halo(svg, to + 8, Y(i) + 16, Text(content.Steps[i]));
            }
        });
    }

    private static string KindOf(WaterfallStep step) => step.Kind switch
    {
        WaterfallKind.Total => "total",
        WaterfallKind.Added => "added",
        _ => "taken away",
    };

    private static void Join(MarkupWriter svg, double x, double from, double to) => svg.Open("path")
        .With("d", $"M{MarkupWriter.Number(x)} {MarkupWriter.Number(from)}V{MarkupWriter.Number(to)}")
        .With("stroke", Palette.Quiet).With("stroke-width", 1)
        .With("stroke-dasharray", "2 2").Close();

    private static void Label(MarkupWriter svg, WaterfallStep step, double x, double y, string text, string anchor)
    {
        svg.Open("text").With("x", x).With("y", y).With("font-size", Size).With("fill", Palette.Ink).With("text-anchor", anchor)
            .With("stroke", Palette.Paper).With("stroke-width", 4).With("stroke-linejoin", "round").With("paint-order", "stroke");
        _ = step.Kind == WaterfallKind.Total ? svg.With("font-weight", "700") : svg;
        svg.Say(text).Close();
    }

    /// <summary>A step's place among those of its tone, from 0; totals aren't counted.</summary>
    internal static int Place(WaterfallContent content, int step) =>
        content.Steps.Take(step).Count(other => other.Tone == content.Steps[step].Tone && other.Kind != WaterfallKind.Total);
}
