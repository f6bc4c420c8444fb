using System.Collections.Immutable;
using System.Text;

namespace Zoning.Figures;

/// <summary>What is gained against what it asks, with the line of choices that no other beats (the Pareto front).</summary>
internal static class FrontChart
{
    private const double Top = 34;
    private const double Bottom = 50;

    /// <summary>Draws the chart.</summary>
    /// <param name="content">The choices.</param>
    /// <param name="caption">The caption under the chart.</param>
    /// <returns>The chart as a figure, and the table behind it.</returns>
    public static Figure Of(FrontContent content, FigureCaption caption) => Figure.Of(
        Words(content), At(content, ChartWidth.Wide), caption, Table(content), FrontTwin.Of(content), At(content, ChartWidth.Narrow));

    /// <summary>The words around the chart.</summary>
    internal static PlotWords Words(FrontContent content) => new(
        content.Key, content.Title, $"{content.Gained}, by {content.Asked}; the line joins the choices that no other beats",
        content.Points.IsEmpty ? ChartCells.Nothing : string.Join("; ", content.Points.Select(Say)) + ".",
        [content.Note]);

    /// <summary>The table behind the chart.</summary>
    internal static Table Table(FrontContent content) => new()
    {
        Key = content.Key + "-table",
        Title = content.Title,
        Columns = [new(content.Asked, "", IsNumber: true), new(content.Gained, "", IsNumber: true), new("Besides")],
        Rows = [.. content.Points.Select(point =>
            ImmutableArray.Create(TableCell.Of(point.Asked), TableCell.Of(point.Gained), TableCell.Of(point.Words)))],
    };

    /// <summary>The choices that no other beats: none asks less and gains as much.</summary>
    internal static ImmutableArray<FrontPoint> Front(FrontContent content)
    {
        var front = ImmutableArray.CreateBuilder<FrontPoint>();
        foreach (var point in content.Points.Where(IsDrawn).OrderBy(point => point.Asked.Value)
            .ThenByDescending(point => point.Gained.Value))
        {
            if (front.Count == 0 || point.Gained.Value > front[^1].Gained.Value)
            {
                front.Add(point);
            }
        }

        return front.ToImmutable();
    }

    /// <summary>The chart at a width.</summary>
    internal static Plot At(FrontContent content, double width)
    {
        FrontPoint[] drawn = [.. content.Points.Where(IsDrawn)];
        if (drawn.Length == 0)
        {
            return ChartCells.Empty(width);
        }

        var height = width < ChartWidth.Wide ? 280.0 : 330;
        var across = Axis.Of(0, Math.Max(1, drawn.Max(point => point.Asked.Value!.Value)), width < ChartWidth.Wide ? 4 : 8);
        var values = drawn.Select(point => point.Gained.Value!.Value).Append(0)
            .Concat(content.Level is { } one ? [one.Value] : []).ToList();
        var up = Axis.Of(values.Min(), values.Max(), 5);
        var frame = new ChartFrame(up, ChartFrame.Room(up), Top, width - 16, height - Bottom);
        double X(double asked) => frame.Left + ((frame.Right - frame.Left) * asked / across.End);
        return new Plot(width, height, svg =>
        {
            frame.Write(svg);
            foreach (var tick in across.Ticks)
            {
                ChartText.Write(svg, X(tick), frame.Bottom + 20, ChartFrame.Mark(tick), "middle");
            }

            if (content.Level is { } level)
            {
                var y = MarkupWriter.Number(frame.Y(level.Value));
                svg.Open("path").With("d", $"M{MarkupWriter.Number(frame.Left)} {y}H{MarkupWriter.Number(frame.Right)}")
                    .With("stroke", Palette.Ink).With("stroke-width", 1.5).With("stroke-dasharray", "6 4").Close();
                ChartText.Halo(svg, frame.Right - TextWidth.Of(level.Label, 14.5), frame.Y(level.Value) - 6, level.Label);
            }

            var path = new StringBuilder();
            foreach (var point in Front(content))
            {
                path.Append(path.Length == 0 ? 'M' : 'L').Append(MarkupWriter.Number(X(point.Asked.Value!.Value))).Append(' ')
                    .Append(MarkupWriter.Number(frame.Y(point.Gained.Value!.Value)));
            }

            svg.Open("path").With("d", path.ToString()).With("fill", "none").With("stroke", Palette.Plain(LayerTone.Care))
                .With("stroke-width", 2.5).Close();
            foreach (var point in drawn)
            {
                svg.Open("circle").With("cx", X(point.Asked.Value!.Value)).With("cy", frame.Y(point.Gained.Value!.Value)).With("r", 5)
                    .With("fill", Palette.Plain(LayerTone.Care)).With("stroke", Palette.Paper).With("stroke-width", 1.5)
                    .Element("title", Say(point)).Close();
            }

            ChartText.Write(svg, 0, 16, content.Gained, "start");
            ChartText.Write(svg, frame.Right, height - 8, content.Asked, "end");
        });
    }

    internal static bool IsDrawn(FrontPoint point) =>
        ChartCells.Number(point.Asked) is not null && ChartCells.Number(point.Gained) is not null;

    internal static string Say(FrontPoint point) =>
        $"{PublishedText.WithUnit(point.Asked)}: {PublishedText.WithUnit(point.Gained)}" + (point.Words.Length > 0
            ? ", " + point.Words : "");
}
