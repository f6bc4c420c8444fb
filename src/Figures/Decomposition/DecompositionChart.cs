using System.Collections.Immutable;
using System.Text;

namespace Zoning.Figures;

/// <summary>A history split into trend, season and remainder: trend, season and remainder, one under the other on one calendar.</summary>
internal static class DecompositionChart
{
    private const double Between = 38;

    /// <summary>Draws the chart.</summary>
    /// <param name="content">The parts.</param>
    /// <param name="caption">The caption under the chart.</param>
    /// <returns>The chart as a figure, and the table behind it.</returns>
    public static Figure Of(DecompositionContent content, FigureCaption caption) => Figure.Of(
        Words(content), At(content, ChartWidth.Wide), caption, Table(content), DecompositionTwin.Of(content),
        At(content, ChartWidth.Narrow));

    /// <summary>The words around the chart.</summary>
    internal static PlotWords Words(DecompositionContent content) => new(
        content.Key,
        content.Title,
        $"{content.Measure.Unit}; each panel has its own scale",
        Describe(content),
        [content.Note]);

    /// <summary>The table behind the chart: one row for each week.</summary>
    internal static Table Table(DecompositionContent content) => new()
    {
        Key = content.Key + "-table",
        Title = content.Title,
        Columns =
        [
            new("Week of"), new("Trend", content.Measure.Unit, IsNumber: true),
            .. content.Season.IsEmpty ? Array.Empty<TableColumn>() : [new("Season", content.Measure.Unit, IsNumber: true)],
            new("Remainder", content.Measure.Unit, IsNumber: true),
        ],
        Rows = [.. Enumerable.Range(0, content.Trend.Length).Select(week => ImmutableArray.CreateRange<TableCell>(
        [
            FanText.Week(Week(content, week)), Cell(content.Trend[week]),
            .. content.Season.IsEmpty ? Array.Empty<TableCell>() : [Cell(content.Season[week])],
            content.Remainder[week] is { } rest ? Cell(rest) : new TableCell("missing", null, Shown.NotSupplied),
        ]))],
    };

    /// <summary>The chart at a width.</summary>
    internal static Plot At(DecompositionContent content, double width)
    {
        var panels = Panels(content).ToArray();
        var scales = panels.Select(panel =>
            panel.Name == "Trend" ? ChartFrame.Scale(panel.Values.OfType<double>(), 4) : Level(panel.Values)).ToArray();
        var left = scales.Max(ChartFrame.Room);
        var panelHeight = width < ChartWidth.Wide ? 84.0 : 104;
        var height = (panels.Length * (panelHeight + Between)) + WeekAxis.Room;
        var weeks = WeekAxis.Of([Week(content, 0), Week(content, Math.Max(1, content.Trend.Length - 1))], left, width - 18);
        return new Plot(width, height, svg =>
        {
            var bottom = 0.0;
            for (var i = 0; i < panels.Length; i++)
            {
                var top = (i * (panelHeight + Between)) + 26;
                bottom = top + panelHeight;
                var frame = new ChartFrame(scales[i], left, top, width - 18, bottom);
                svg.Open("g").With("class", "panel");
                svg.Open("text").With("x", left).With("y", top - 10)
                    .With("font-size", 14).With("font-weight", "700").With("fill", Palette.Ink).Say(panels[i].Name).Close();
                frame.Write(svg);
                Line(svg, content, panels[i], weeks, frame);
                svg.Close();
            }

            weeks.Write(svg, bottom);
        });
    }

    internal static IEnumerable<(string Name, ImmutableArray<double?> Values)> Panels(DecompositionContent content)
    {
        yield return ("Trend", [.. content.Trend.Select(value => (double?)value)]);
        if (!content.Season.IsEmpty)
        {
            yield return ("Season", [.. content.Season.Select(value => (double?)value)]);
        }

        yield return ("Remainder", content.Remainder);
    }

    /// <summary>A scale that holds 0, about which seasons and remainders lie.</summary>
    private static Axis Level(ImmutableArray<double?> values)
    {
        var known = values.OfType<double>().Append(0).ToArray();
        return Axis.Of(known.Min(), known.Max(), 3);
    }

    private static void Line(MarkupWriter svg, DecompositionContent content, (string Name, ImmutableArray<double?> Values) panel,
        WeekAxis weeks, ChartFrame frame)
    {
        var path = new StringBuilder();
        var isOpen = false;
        var isRest = panel.Name == "Remainder";
        for (var week = 0; week < panel.Values.Length; week++)
        {
            if (panel.Values[week] is not { } value)
            {
                isOpen = false;
                continue;
            }

            var (x, y) = (MarkupWriter.Number(weeks.X(Week(content, week))), MarkupWriter.Number(frame.Y(value)));
            path.Append(isRest ? $"M{x} {MarkupWriter.Number(frame.Y(0))}V{y}" : $"{(isOpen ? 'L' : 'M')}{x} {y}");
            isOpen = true;
        }

        if (path.Length > 0)
        {
            svg.Open("path").With("d", path.ToString()).With("fill", "none").With("stroke", isRest ? Palette.Quiet : Palette.CareParts[0])
                .With("stroke-width", isRest ? 1.5 : 2).With("stroke-linejoin", "round").Close();
        }
    }

    private static string Describe(DecompositionContent content)
    {
        if (content.Trend.IsEmpty)
        {
            return "Nothing was seen.";
        }

        string Text(double value) => FanText.Number(value, content.Measure);
        var words = $"The trend runs from {Text(content.Trend[0])} to {Text(content.Trend[^1])}.";
        return content.Season.IsEmpty
            ? words + " The history is too short for a season."
            : words + $" The time of year moves it between {Text(content.Season.Min())} and {Text(content.Season.Max())}.";
    }

    internal static DateOnly Week(DecompositionContent content, int week) => content.FirstWeek.AddDays(7 * week);

    private static TableCell Cell(double value) => new(value.ToString("#,0.0", System.Globalization.CultureInfo.InvariantCulture), value);
}
