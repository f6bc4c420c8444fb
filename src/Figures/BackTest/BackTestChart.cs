using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Zoning.Figures;

/// <summary>How far earlier forecasts were off, by weeks ahead: the one in use thick, the reference that it has to beat dashed.</summary>
internal static class BackTestChart
{
    private static readonly string[] Dashes = ["", "9 3", "2 3", "10 3 2 3", "5 2"];

    /// <summary>Draws the chart.</summary>
    /// <param name="content">The models' errors.</param>
    /// <param name="caption">The caption under the chart.</param>
    /// <returns>The chart as a figure, and the table behind it.</returns>
    public static Figure Of(BackTestContent content, FigureCaption caption) => Figure.Of(
        Words(content), At(content, ChartWidth.Wide), caption, Table(content), BackTestTwin.Of(content), At(content, ChartWidth.Narrow));

    /// <summary>The words around the chart.</summary>
    internal static PlotWords Words(BackTestContent content) => new(
        content.Key,
        content.Title,
        $"{content.Unit}, by weeks ahead",
        string.Join(" ", content.Lines.Select(line => line.Errors.LastOrDefault(error => error is not null) is { } last
            ? $"{line.Label}: {Text(last)} at the last week."
            : $"{line.Label}: not known.")),
        [content.Note]);

    /// <summary>The table behind the chart: a row a number of weeks ahead.</summary>
    internal static Table Table(BackTestContent content) => new()
    {
        Key = content.Key + "-table",
        Title = content.Title,
        Columns = [new("Weeks ahead", "", IsNumber: true),
            .. content.Lines.Select(line => new TableColumn(line.Label, content.Unit, IsNumber: true))],
        Rows = [.. Enumerable.Range(0, Steps(content)).Select(step => ImmutableArray.CreateRange(
            content.Lines.Select(line => Cell(step < line.Errors.Length ? line.Errors[step] : null))
                .Prepend(new TableCell((step + 1).ToString(CultureInfo.InvariantCulture), step + 1))))],
        File = content.File,
    };

    /// <summary>The chart at a width.</summary>
    internal static Plot At(BackTestContent content, double width)
    {
        var key = ChartKey.Of(Key(content), width);
        var values = Axis.Of(0, content.Lines.SelectMany(line => line.Errors).OfType<double>().DefaultIfEmpty(1).Max(), 5);
        var left = ChartFrame.Room(values);
        var height = key.Height + 10 + 240 + WeekAxis.Room;
        var frame = new ChartFrame(values, left, key.Height + 10, width - 16, height - WeekAxis.Room);
        var steps = Steps(content);
        double X(int step) => steps == 1 ? (left + frame.Right) / 2 : left + ((frame.Right - left) * step / (steps - 1));
        return new Plot(width, height, svg =>
        {
            key.Write(svg);
            frame.Write(svg);
            var stride = Math.Max(1, (int)Math.Ceiling(steps * 26 / (frame.Right - left)));
            for (var step = 0; step < steps; step += stride)
            {
                ChartText.Write(svg, X(step), frame.Bottom + 20, (step + 1).ToString(CultureInfo.InvariantCulture), "middle");
            }

            ChartText.Write(svg, (left + frame.Right) / 2, frame.Bottom + 40, "Weeks ahead", "middle");
            for (var i = 0; i < content.Lines.Length; i++)
            {
                Line(svg, content, i, X, frame);
            }
        });
    }

    private static int Steps(BackTestContent content) =>
        Math.Max(1, content.Lines.Select(line => line.Errors.Length).DefaultIfEmpty(1).Max());

    private static IEnumerable<ChartKeyEntry> Key(BackTestContent content) => content.Lines.Select((line, i) =>
        ChartKey.Line(line.Label, Colour(content, i), Dash(content, i), Thickness(line)));

    internal static string Colour(BackTestContent content, int line) => content.Lines[line].Part switch
    {
        BackTestPart.Used => Palette.CareParts[0],
        BackTestPart.Reference => Palette.Ink,
        _ => ((ImmutableArray<string>)["#00795a", "#a8560f", "#8a4a73", "#5f6a73"])[Place(content, line) % 4],
    };

    internal static string Dash(BackTestContent content, int line) => content.Lines[line].Part switch
    {
        BackTestPart.Used => "",
        BackTestPart.Reference => "3 4",
        _ => Dashes[1 + (Place(content, line) % (Dashes.Length - 1))],
    };

    internal static double Thickness(BackTestLine line) =>
        line.Part == BackTestPart.Used ? 3.5 : line.Part == BackTestPart.Reference ? 2.5 : 1.75;

    private static int Place(BackTestContent content, int line) =>
        content.Lines.Take(line).Count(other => other.Part == BackTestPart.Tried);

    private static void Line(MarkupWriter svg, BackTestContent content, int place, Func<int, double> x, ChartFrame frame)
    {
        var line = content.Lines[place];
        var path = new StringBuilder();
        var isOpen = false;
        for (var step = 0; step < line.Errors.Length; step++)
        {
            if (line.Errors[step] is not { } error)
            {
                isOpen = false;
                continue;
            }

            path.Append(isOpen ? 'L' : 'M').Append(MarkupWriter.Number(x(step))).Append(' ').Append(MarkupWriter.Number(frame.Y(error)));
            path.Append(!isOpen && (step + 1 == line.Errors.Length || line.Errors[step + 1] is null) ? "h0.01" : "");
            isOpen = true;
        }

        if (path.Length == 0)
        {
            return;
        }

        svg.Open("g").With("class", "line").Element("title", line.Label);
        svg.Open("path")
            .With("d", path.ToString()).With("fill", "none").With("stroke", Colour(content, place)).With("stroke-width", Thickness(line))
            .With("stroke-linejoin", "round");
        _ = Dash(content, place) is { Length: > 0 } dash ? svg.With("stroke-dasharray", dash) : svg.With("stroke-linecap", "round");
        svg.Close().Close();
    }

    internal static string Text(double error) => error.ToString(Math.Abs(error) >= 100 ? "#,0" : "#,0.0", CultureInfo.InvariantCulture);

    private static TableCell Cell(double? error) => error is { } known ? new(Text(known), known) : new("");
}
