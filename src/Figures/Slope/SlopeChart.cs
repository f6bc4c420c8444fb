using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>A slope chart: before and after, a line an area. Falls are dashed as well as coloured; labels are moved apart.</summary>
internal static class SlopeChart
{
    private const double Size = 14;
    private const double Gap = 18;
    private const double Leader = 16;

    /// <summary>The colour of lines that rise: Okabe and Ito's blue.</summary>
    internal static readonly string Rise = Palette.CareParts[0];

    /// <summary>The colour of lines that fall: Okabe and Ito's vermilion, darkened to be read on white.</summary>
    internal const string Fall = "#b24c00";

    /// <summary>Draws the chart.</summary>
    /// <param name="content">The lines.</param>
    /// <param name="caption">The caption under the chart.</param>
    /// <returns>The chart as a figure, and the table behind it.</returns>
    public static Figure Of(SlopeContent content, FigureCaption caption) => Figure.Of(
        Words(content), At(content, ChartWidth.Wide), caption, Table(content), SlopeTwin.Of(content), At(content, ChartWidth.Narrow));

    /// <summary>The words around the chart.</summary>
    internal static PlotWords Words(SlopeContent content) => new(
        content.Key, content.Title, content.Measure.Unit,
        content.Lines.IsEmpty ? ChartCells.Nothing : string.Join("; ", content.Lines.Select(line =>
            $"{line.Label}: {PublishedText.Of(line.Before)} on {content.Before}, {PublishedText.Of(line.After)} on {content.After}")) + ".",
        [content.Note, NotDrawn(content)]);

    /// <summary>The table behind the chart.</summary>
    internal static Table Table(SlopeContent content) => new()
    {
        Key = content.Key + "-table",
        Title = content.Title,
        Columns = [new("What"), new(content.Before, content.Measure.Unit, IsNumber: true),
            new(content.After, content.Measure.Unit, IsNumber: true)],
        Rows = [.. content.Lines.Select(line =>
            ImmutableArray.Create(TableCell.Of(line.Label), TableCell.Of(line.Before), TableCell.Of(line.After)))],
    };

    /// <summary>The lines that have both ends as numbers.</summary>
    internal static ImmutableArray<(SlopeLine Line, double Before, double After)> Drawn(SlopeContent content) =>
        [.. content.Lines.Select(line => (line, Before: ChartCells.Number(line.Before), After: ChartCells.Number(line.After)))
            .Where(one => one is { Before: not null, After: not null }).Select(one => (one.line, one.Before!.Value, one.After!.Value))];

    /// <summary>The colour and dashes of a line.</summary>
    internal static (string Colour, string Dash) Ink(double before, double after) =>
        after > before ? (Rise, "") : after < before ? (Fall, "7 4") : (Palette.Quiet, "2 3");

    /// <summary>The chart at a width; where it is narrow, names stand at the right only.</summary>
    internal static Plot At(SlopeContent content, double width)
    {
        var drawn = Drawn(content);
        if (drawn.IsEmpty)
        {
            return ChartCells.Empty(width);
        }

        var isNarrow = width < ChartWidth.Wide;
        var most = width * (isNarrow ? 0.5 : 0.34);
        var lefts = drawn.Select(one =>
            isNarrow ? Text(one.Line.Before) : $"{Name(one.Line, Text(one.Line.Before), most)} {Text(one.Line.Before)}").ToArray();
        var rights = drawn.Select(one => $"{Text(one.Line.After)} {Name(one.Line, Text(one.Line.After), most)}").ToArray();
        var key = Key(drawn, width);
        var top = key.Height + 40;
        var bottom = top + Math.Max(isNarrow ? 240 : 300, Gap * (drawn.Length - 1)) + 4;
        var left = lefts.Max(text => TextWidth.Of(text, Size)) + Leader + 8;
        var right = width - rights.Max(text => TextWidth.Of(text, Size)) - Leader - 8;
        var frame = new ChartFrame(Scale(drawn), left, top, right, bottom);
        var ys = drawn.Select(one => (Before: frame.Y(one.Before), After: frame.Y(one.After))).ToArray();
        var (starts, ends) =
            (LabelsApart.Of([.. ys.Select(y => y.Before)], Gap, top, bottom),
            LabelsApart.Of([.. ys.Select(y => y.After)], Gap, top, bottom));
        return new Plot(width, bottom + 14, svg =>
        {
            key.Write(svg);
            var middle = (left + right) / 2;
            var (before, after) =
                (Fitted(content.Before, Math.Max(30, middle - 6)), Fitted(content.After, Math.Max(30, width - middle - 6)));
            Head(svg, left, Math.Max(left + 6, TextWidth.Of(before, Size)), (top, bottom), before, "end");
            Head(svg, right, Math.Min(right - 6, width - TextWidth.Of(after, Size)), (top, bottom), after, "start");
            for (var i = 0; i < drawn.Length; i++)
            {
                var (colour, dash) = Ink(drawn[i].Before, drawn[i].After);
                svg.Open("g")
                    .With("class", "slope")
                    .Element("title",
                    $"{drawn[i].Line.Label}: {Text(drawn[i].Line.Before)} to {PublishedText.WithUnit(drawn[i].Line.After)}");
                Stroke(svg, (left, ys[i].Before), (right, ys[i].After), colour, 2, dash);
                Dot(svg, left, ys[i].Before, colour);
                Dot(svg, right, ys[i].After, colour);
                svg.Close();
                Stroke(svg, (left - 5, ys[i].Before), (left - Leader, starts[i]), Palette.AreaLine, 0.8, "");
                Stroke(svg, (right + 5, ys[i].After), (right + Leader, ends[i]), Palette.AreaLine, 0.8, "");
                ChartText.Write(svg, left - Leader - 4, starts[i] + 5, lefts[i], "end");
                ChartText.Write(svg, right + Leader + 4, ends[i] + 5, rights[i], "start");
            }
        });
    }

    private static Axis Scale(ImmutableArray<(SlopeLine Line, double Before, double After)> drawn)
    {
        var (least, largest) = (drawn.Min(one => Math.Min(one.Before, one.After)), drawn.Max(one => Math.Max(one.Before, one.After)));
        return largest > least
            ? new Axis(least, largest, [])
            : new Axis(least - Math.Max(1, Math.Abs(least)), least + Math.Max(1, Math.Abs(least)), []);
    }

    private static ChartKey Key(ImmutableArray<(SlopeLine Line, double Before, double After)> drawn, double width)
    {
        var entries = new List<ChartKeyEntry>();
        foreach (var (words, sample) in new[] { ("Higher than before", 1), ("Lower than before", -1), ("As before", 0) })
        {
            if (drawn.Any(one => one.After.CompareTo(one.Before) == sample))
            {
                var (colour, dash) = Ink(0, sample);
                entries.Add(ChartKey.Line(words, colour, dash, 2));
            }
        }

        return ChartKey.Of(entries, width);
    }

    private static void Head(MarkupWriter svg, double x, double words, (double Top, double Bottom) y, string text, string anchor)
    {
        svg.Open("path").With("d", $"M{MarkupWriter.Number(x)} {MarkupWriter.Number(y.Top - 6)}V{MarkupWriter.Number(y.Bottom + 6)}")
            .With("stroke", Palette.Rule).With("stroke-width", 1).Close();
        ChartText.Write(svg, words, y.Top - 16, text, anchor);
    }

    private static void Stroke(
        MarkupWriter svg, (double X, double Y) from, (double X, double Y) to, string colour, double thick, string dash)
    {
        svg.Open("path")
            .With("d", $"M{MarkupWriter.Number(from.X)} {MarkupWriter.Number(from.Y)}"
                + $"L{MarkupWriter.Number(to.X)} {MarkupWriter.Number(to.Y)}")
            .With("fill", "none").With("stroke", colour).With("stroke-width", thick);
        _ = dash.Length > 0 ? svg.With("stroke-dasharray", dash) : svg;
        svg.Close();
    }

    private static void Dot(MarkupWriter svg, double x, double y, string colour) =>
        svg.Open("circle").With("cx", x).With("cy", y).With("r", 4).With("fill", colour).Close();

    private static string Text(PublishedCell cell) => PublishedText.Of(cell);

    /// <summary>A name cut to what a figure leaves of the room, so that the figure stays whole.</summary>
    private static string Name(SlopeLine line, string figure, double room) =>
        Fitted(line.Label, Math.Max(30, room - TextWidth.Of(figure + " ", Size)));

    private static string Fitted(string text, double room) => TextWidth.Lines(text, Size, room, 1)[0];

    private static string NotDrawn(SlopeContent content)
    {
        var without = content.Lines.Where(line => ChartCells.Number(line.Before) is null || ChartCells.Number(line.After) is null)
            .Select(line => $"{line.Label} ({Text(line.Before)}, {Text(line.After)})").ToList();
        return without.Count == 0 ? "" : $"Not drawn, because one of the two isn't given as a number: {string.Join("; ", without)}.";
    }
}
