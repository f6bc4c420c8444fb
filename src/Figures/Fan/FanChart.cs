namespace Zoning.Figures;

/// <summary>A fan: the history as a line, the weeks ahead as a median between the 80 % and 95 % ranges.</summary>
internal static class FanChart
{
    private const int NarrowWeeks = 39;
    private const int WideWeeks = 78;
    private const double MarkRoom = 24;

    /// <summary>Draws the chart.</summary>
    /// <param name="content">The weeks.</param>
    /// <param name="caption">The caption under the chart.</param>
    /// <returns>The chart as a figure, and the table behind it.</returns>
    public static Figure Of(FanContent content, FigureCaption caption) => Figure.Of(
        Words(content), At(content, ChartWidth.Wide), caption, Table(content), FanTwin.Of(content), At(content, ChartWidth.Narrow));

    /// <summary>The words around the chart.</summary>
    internal static PlotWords Words(FanContent content) => new(
        content.Key,
        content.Title,
        string.Join(
            "; ", new[] { content.Measure.Unit, ChartFrame.StartWords(Values(content, ChartWidth.Wide)) }.Where(part => part.Length > 0)),
        string.Join(' ', content.Breaks.Select(seen => $"From {FigureCaption.Day(seen.Week)}: {seen.Text}.")
            .Prepend(FanText.Describe(content.Series, content.Measure))),
        [BreakNote(content), content.Note]);

    /// <summary>The table behind the chart.</summary>
    internal static Table Table(FanContent content) => new()
    {
        Key = content.Key + "-table",
        Title = content.Title,
        Note = FanText.TableNote(content.Series),
        Columns = [new("Week of"), .. FanText.Columns(content.Measure)],
        Rows = [.. FanText.Rows(content.Series, content.Measure)],
        File = content.File,
    };

    /// <summary>
    /// The chart at a width; the last year and a half of the history stand for all of it, where it is narrow nine months, but at least
    /// twice what lies ahead.
    /// </summary>
    internal static Plot At(FanContent content, double width)
    {
        var series = Shown(content, width);
        var ink = FanInk.Of(content.Tone);
        var key = ChartKey.Of(Key(series, ink), width);
        var height = key.Height + MarkRoom + (width < ChartWidth.Wide ? 230 : 300) + WeekAxis.Room;
        var values = Values(content, width);
        var left = ChartFrame.Room(values);
        var frame = new ChartFrame(values, left, key.Height + MarkRoom, width - EndRoom(series, content.Measure), height - WeekAxis.Room);
        var weeks = WeekAxis.Of(FanLines.Weeks(series), left, frame.Right);
        return new Plot(width, height, svg =>
        {
            key.Write(svg);
            frame.Write(svg);
            weeks.Write(svg, frame.Bottom);
            var lines = new FanLines(series, ink, weeks.X, frame.Y);
            lines.WriteBands(svg);
            Breaks(svg, content, weeks, frame);
            Now(svg, series, weeks, frame);
            lines.WriteLines(svg, 2.25);
            Last(svg, series, content.Measure, weeks, frame);
            Ends(svg, series, content.Measure, frame);
        });
    }

    internal static FanSeries Shown(FanContent content, double width) =>
        content.Series.Recent(Math.Max(width < ChartWidth.Wide ? NarrowWeeks : WideWeeks, 2 * content.Series.Ahead.Length));

    internal static Axis Values(FanContent content, double width) => ChartFrame.Scale(FanLines.Values(Shown(content, width)), 5);

    private static string BreakNote(FanContent content) => content.Breaks.IsEmpty ? ""
        : "The level changed: "
        + string.Join("; ", content.Breaks.Select(seen => $"week of {FigureCaption.Day(seen.Week)}, {seen.Text}")) + ".";

    private static IEnumerable<ChartKeyEntry> Key(FanSeries series, FanInk ink)
    {
        yield return ChartKey.Line("Seen", ink.Line);
        if (series.Seen.Any(week => week.IsIncomplete))
        {
            yield return ChartKey.HollowDot("Still being entered", ink.Line);
        }

        if (series.Ahead.IsEmpty)
        {
            yield break;
        }

        yield return ChartKey.Line("Expected (median)", ink.Strong, FanInk.MedianDash);
        if (FanLines.HasBands(series))
        {
            yield return FanKey.Band("80% range", ink, FanBand.Eighty);
            yield return FanKey.Band("95% range", ink, FanBand.NinetyFive);
        }
    }

    private static double EndRoom(FanSeries series, Measure measure) => series.Ahead is [.., var end]
        ? Ends(end).Max(value => TextWidth.Of(FanText.Number(value, measure), 14)) + 10
        : 12;

    private static double[] Ends(ExpectedWeek end) =>
        end.High95 > end.Low95 ? [end.Median, end.High95, end.Low95, end.High80, end.Low80] : [end.Median];

    /// <summary>The figures of the last week ahead at the right, the median first, others where they don't run into one another.</summary>
    private static void Ends(MarkupWriter svg, FanSeries series, Measure measure, ChartFrame frame)
    {
        if (series.Ahead is not [.., var end])
        {
            return;
        }

        var taken = new List<double>();
        foreach (var value in Ends(end))
        {
            var y = frame.Y(value);
            if (taken.TrueForAll(other => Math.Abs(other - y) >= 16))
            {
                taken.Add(y);
                svg.Open("text").With("x", frame.Right + 6)
                    .With("y", y + 5).With("font-size", 14).With("fill", taken.Count == 1 ? Palette.Ink : Palette.Quiet);
                _ = taken.Count == 1 ? svg.With("font-weight", "700") : svg;
                svg.Say(FanText.Number(value, measure)).Close();
            }
        }
    }

    /// <summary>The last whole week seen, with its figure beside it.</summary>
    private static void Last(MarkupWriter svg, FanSeries series, Measure measure, WeekAxis weeks, ChartFrame frame)
    {
        if (series.LastWhole is not { Value: { } value } last)
        {
            return;
        }

        var (x, y) = (weeks.X(last.Week), frame.Y(value));
        svg.Open("circle").With("cx", x).With("cy", y).With("r", 4).With("fill", Palette.Ink).With("class", "last").Close();
        var text = FanText.Number(value, measure);
        var at = Math.Max(frame.Left + 2, x - 6 - TextWidth.Of(text, 14));
        var before = series.Seen.Where(week => week.Value is not null && weeks.X(week.Week) >= at - 4 && week.Week <= last.Week)
            .Select(week => frame.Y(week.Value!.Value)).ToArray();
        var (highest, lowest) = (before.Min(), before.Max());
        ChartText.Halo(svg, at, highest - 10 > frame.Top + 14 || lowest + 22 > frame.Bottom ? highest - 10 : lowest + 22, text);
    }

    private static void Now(MarkupWriter svg, FanSeries series, WeekAxis weeks, ChartFrame frame)
    {
        if (series.Seen.IsEmpty || series.Ahead is not [var first, ..])
        {
            return;
        }

        var x = weeks.X(first.Week.AddDays(-7));
        Upright(svg, x, (frame.Top - 6, frame.Bottom), "3 3", Palette.Quiet);
        var text = "ahead";
        var fits = x + 6 + TextWidth.Of(text, 14) < frame.Right;
        if (fits)
        {
            ChartText.Write(svg, x + 5, frame.Top - 8, text, "start");
        }
    }

    private static void Breaks(MarkupWriter svg, FanContent content, WeekAxis weeks, ChartFrame frame)
    {
        foreach (var seen in content.Breaks.Where(seen => seen.Week >= weeks.First && seen.Week <= weeks.Last))
        {
            var x = weeks.X(seen.Week);
            svg.Open("g").With("class", "break").Element("title", $"Week of {FigureCaption.Day(seen.Week)}: {seen.Text}");
            Upright(svg, x, (frame.Top, frame.Bottom), "1 4", Palette.Ink);
            svg.Open("path").With("d", $"M{MarkupWriter.Number(x - 6)} {MarkupWriter.Number(frame.Top - 11)}h12l-6 10z")
                .With("fill", Palette.Ink).Close().Close();
        }
    }

    private static void Upright(MarkupWriter svg, double x, (double From, double To) y, string dash, string colour) => svg.Open("path")
        .With("d", $"M{MarkupWriter.Number(x)} {MarkupWriter.Number(y.From)}V{MarkupWriter.Number(y.To)}")
        .With("stroke", colour).With("stroke-width", 1.25).With("stroke-dasharray", dash).Close();
}
