using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Zoning.Figures;

/// <summary>The share still waiting by days (Kaplan-Meier): steps with their band, the median, and the plain mean beside it.</summary>
internal static class CurveChart
{
    private const double Left = 50;
    private const double Bottom = 48;
    private const double Top = 30;

    /// <summary>Draws the chart.</summary>
    /// <param name="content">The curve.</param>
    /// <param name="caption">The caption under the chart.</param>
    /// <returns>The chart as a figure, and the table behind it.</returns>
    public static Figure Of(CurveContent content, FigureCaption caption) => Figure.Of(
        Words(content), At(content, ChartWidth.Wide), caption, Table(content), CurveTwin.Of(content), At(content, ChartWidth.Narrow));

    /// <summary>The words around the chart.</summary>
    internal static PlotWords Words(CurveContent content) => new(
        content.Key,
        content.Title,
        $"Share still waiting, by {content.Clock}; the shaded band is the 95% interval",
        $"The share still waiting falls in steps over {content.Clock}. {Median(content)} {Mean(content)}".TrimEnd(),
        [content.Note]);

    /// <summary>The table behind the chart.</summary>
    internal static Table Table(CurveContent content) => new()
    {
        Key = content.Key + "-table",
        Title = content.Title,
        Columns =
        [
            new("Days", content.Clock, IsNumber: true), new("Still waiting", "%", IsNumber: true),
            new("Low", "%", IsNumber: true), new("High", "%", IsNumber: true),
        ],
        Rows = [.. content.Steps.Select(step => ImmutableArray.Create(
            Cell(step.Day), Cell(step.Share * 100), Cell(step.Low * 100), Cell(step.High * 100)))],
    };

    /// <summary>The chart at a width.</summary>
    internal static Plot At(CurveContent content, double width)
    {
        var height = width < ChartWidth.Wide ? 280.0 : 340;
        var last = content.Steps.Select(step => step.Day).Append(content.PlainMeanDays ?? 0).Append(1).Max();
        var axis = Axis.Of(0, last, width < ChartWidth.Wide ? 4 : 8);
        var frame = (Left, Top, Right: width - 14, Bottom: height - Bottom);
        double X(double day) => frame.Left + ((frame.Right - frame.Left) * day / axis.End);
        double Y(double share) => frame.Bottom - ((frame.Bottom - frame.Top) * share);
        return new Plot(width, height, svg =>
        {
            Grid(svg, axis, X, Y, frame.Right);
            if (content.Steps.Length > 0)
            {
                var end = Math.Min(axis.End, content.Steps[^1].Day + (axis.End / 40));
                svg.Open("path").With("d", Path(content.Steps, end, s => s.High, X, Y, 'M') + Back(content.Steps, end, X, Y) + "z")
                    .With("fill", "#3d7cb5").With("fill-opacity", "0.22").Close();
                svg.Open("path").With("d", Path(content.Steps, end, s => s.Share, X, Y, 'M'))
                    .With("fill", "none").With("stroke", Palette.Plain(LayerTone.Care)).With("stroke-width", 2.5).Close();
            }

            Mark(svg, content.MedianDays, Median(content), X, (Y(0.5), frame.Bottom), "5 4", width);
            Mark(svg, content.PlainMeanDays, Mean(content), X, (Y(0.85), frame.Bottom), "2 3", width);
            ChartText.Write(svg, frame.Left, frame.Top - 14, "Still waiting", "start");
            ChartText.Write(svg, (frame.Left + frame.Right) / 2, height - 6, Capital(content.Clock), "middle");
        });
    }

    internal static string Median(CurveContent content) =>
        content.MedianDays is { } days ? $"Half placed by day {Days(days)}."
        : content.MedianBetween is { } between
            ? string.Create(CultureInfo.InvariantCulture, $"Half placed between day {between.From} and day {between.To}.")
        : "";

    internal static string Mean(CurveContent content) =>
        content.PlainMeanDays is { } days ? $"Plain mean of those placed: {Days(days)} days."
        : content.PlainMeanBetween is { To: { } to } between
            ? string.Create(CultureInfo.InvariantCulture, $"Plain mean of those placed: between {between.From} and {to} days.")
        : content.PlainMeanBetween is { } beyond
            ? string.Create(CultureInfo.InvariantCulture, $"Plain mean of those placed: over {beyond.From} days.")
        : "";

    internal static string Days(double days) => days.ToString("0.#", CultureInfo.InvariantCulture);

    internal static string Capital(string text) =>
        text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static TableCell Cell(double value) => new(value.ToString("0.#", CultureInfo.InvariantCulture), value);

    private static void Grid(MarkupWriter svg, Axis axis, Func<double, double> x, Func<double, double> y, double right)
    {
        for (var share = 0; share <= 4; share++)
        {
            var at = y(share / 4.0);
            svg.Open("path").With("d", $"M{MarkupWriter.Number(Left)} {MarkupWriter.Number(at)}H{MarkupWriter.Number(right)}")
                .With("stroke", share == 0 ? Palette.Quiet : Palette.Rule).With("stroke-width", 1).Close();
            ChartText.Write(svg, Left - 8, at + 5, (share * 25).ToString(CultureInfo.InvariantCulture) + "%", "end");
        }

        foreach (var day in axis.Ticks)
        {
            ChartText.Write(svg, x(day), y(0) + 20, Days(day), "middle");
        }
    }

    private static void Mark(
        MarkupWriter svg, double? day, string words, Func<double, double> x, (double From, double To) y, string dash, double width)
    {
        if (day is not { } at)
        {
            return;
        }

        svg.Open("path").With("d", $"M{MarkupWriter.Number(x(at))} {MarkupWriter.Number(y.From)}V{MarkupWriter.Number(y.To)}")
            .With("stroke", Palette.Ink).With("stroke-width", 1.5).With("stroke-dasharray", dash).Close();
        var text = words.TrimEnd('.');
        var fits = x(at) + 8 + TextWidth.Of(text, 14) < width;
        ChartText.Halo(svg, fits ? x(at) + 6 : width - 4 - TextWidth.Of(text, 14), y.From - 8, text);
    }

    private static string Path(
        ImmutableArray<CurveStep> steps, double end, Func<CurveStep, double> value, Func<double, double> x, Func<double, double> y,
        char start)
    {
        var path = new StringBuilder();
        path.Append(start).Append(MarkupWriter.Number(x(0))).Append(' ').Append(MarkupWriter.Number(y(1)));
        foreach (var step in steps)
        {
            path.Append('H').Append(MarkupWriter.Number(x(step.Day))).Append('V').Append(MarkupWriter.Number(y(value(step))));
        }

        return path.Append('H').Append(MarkupWriter.Number(x(end))).ToString();
    }

    private static string Back(ImmutableArray<CurveStep> steps, double end, Func<double, double> x, Func<double, double> y)
    {
        var path = new StringBuilder();
        path.Append('V').Append(MarkupWriter.Number(y(steps[^1].Low))).Append('H').Append(MarkupWriter.Number(x(end)));
        for (var i = steps.Length - 1; i >= 0; i--)
        {
            path.Append('H').Append(MarkupWriter.Number(x(steps[i].Day)))
                .Append('V').Append(MarkupWriter.Number(y(i > 0 ? steps[i - 1].Low : 1)));
        }

        return path.Append('H').Append(MarkupWriter.Number(x(0))).ToString();
    }
}
