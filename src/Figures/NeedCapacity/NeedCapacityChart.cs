using System.Collections.Immutable;
using System.Text;

namespace Zoning.Figures;

/// <summary>
/// Need against capacity by week: two fans, or a fan and a line, and what capacity doesn't cover striped between the medians.
/// </summary>
internal static class NeedCapacityChart
{
    private const int NarrowWeeks = 13;
    private const int WideWeeks = 39;

    /// <summary>Draws the chart.</summary>
    /// <param name="content">Need and capacity.</param>
    /// <param name="caption">The caption under the chart.</param>
    /// <returns>The chart as a figure, and the table behind it.</returns>
    public static Figure Of(NeedCapacityContent content, FigureCaption caption) => Figure.Of(
        Words(content), At(content, ChartWidth.Wide), caption, Table(content), NeedCapacityTwin.Of(content),
        At(content, ChartWidth.Narrow));

    /// <summary>The words around the chart.</summary>
    internal static PlotWords Words(NeedCapacityContent content) => new(
        content.Key,
        content.Title,
        string.Join(
            "; ", new[] { content.Measure.Unit,
            "bands are 80% ranges", ChartFrame.StartWords(Values(content, ChartWidth.Wide)) }.Where(part => part.Length > 0)),
        FanText.Describe(content.Need, content.Measure) + " " + FanText.Describe(content.Capacity, content.Measure),
        [content.Note]);

    /// <summary>The table behind the chart: the weeks ahead.</summary>
    internal static Table Table(NeedCapacityContent content)
    {
        var capacity = content.Capacity.Ahead.ToDictionary(week => week.Week);
        return new Table
        {
            Key = content.Key + "-table",
            Title = content.Title,
            Columns =
            [
                new("Week of"), new(content.Need.Label, content.Measure.Unit, IsNumber: true), new("80% from", "", IsNumber: true),
                new("80% to", "", IsNumber: true),
                new(content.Capacity.Label, content.Measure.Unit, IsNumber: true), new("80% from", "", IsNumber: true),
                new("80% to", "", IsNumber: true),
            ],
            Rows = [.. content.Need.Ahead.Select(need => ImmutableArray.CreateRange(
            [
                FanText.Week(need.Week), Cell(need.Median), Cell(need.Low80), Cell(need.High80),
                .. capacity.TryGetValue(need.Week, out var other)
                    ? new[] { Cell(other.Median), Cell(other.Low80), Cell(other.High80) }
                    : [new(""), new(""), new("")],
            ]))],
            File = content.File,
        };

        TableCell Cell(double value) => new(FanText.Number(value, content.Measure), value);
    }

    /// <summary>The chart at a width.</summary>
    internal static Plot At(NeedCapacityContent content, double width)
    {
        var (need, capacity) = Shown(content, width);
        var hasBands = FanLines.HasBands(capacity);
        var key = ChartKey.Of(Key(need, capacity), width);
        var height = key.Height + 10 + (width < ChartWidth.Wide ? 230 : 300) + WeekAxis.Room;
        var values = Values(content, width);
        var left = ChartFrame.Room(values);
        var ends = new[] { need, capacity }.SelectMany(series => series.Ahead.TakeLast(1))
            .Select(end => TextWidth.Of(FanText.Number(end.Median, content.Measure), 14)).DefaultIfEmpty(2).Max() + 10;
        var frame = new ChartFrame(values, left, key.Height + 10, width - ends, height - WeekAxis.Room);
        var weeks = WeekAxis.Of(FanLines.Weeks(need).Concat(FanLines.Weeks(capacity)), left, frame.Right);
        return new Plot(width, height, svg =>
        {
            key.Write(svg);
            frame.Write(svg);
            weeks.Write(svg, frame.Bottom);
            var (needed, given) =
                (new FanLines(need, FanInk.Care, weeks.X, frame.Y), new FanLines(capacity, FanInk.Capacity, weeks.X, frame.Y));
            given.WriteInnerBand(svg);
            needed.WriteInnerBand(svg);
            Shortfall(svg, need, capacity, weeks, frame);
            needed.WriteLines(svg, 2.25);
            given.WriteLines(svg, hasBands ? 2.25 : 2.75);
            Ends(svg, content, need, capacity, frame);
        });
    }

    /// <summary>Where need is above capacity, the area between the two medians; it ends where they cross.</summary>
    internal static ImmutableArray<ImmutableArray<(double Day, double Upper, double Lower)>> Shortfalls(FanSeries need, FanSeries capacity)
    {
        var other = capacity.Ahead.ToDictionary(week => week.Week, week => week.Median);
        var shared = need.Ahead.Where(week => other.ContainsKey(week.Week))
            .Select(week => (Day: (double)week.Week.DayNumber, Upper: week.Median, Lower: other[week.Week])).ToArray();
        var areas = ImmutableArray.CreateBuilder<ImmutableArray<(double, double, double)>>();
        var area = ImmutableArray.CreateBuilder<(double, double, double)>();
        for (var i = 0; i < shared.Length; i++)
        {
            var here = shared[i].Upper - shared[i].Lower;
            if (i > 0 && here * (shared[i - 1].Upper - shared[i - 1].Lower) < 0)
            {
                var before = shared[i - 1];
                var part = (before.Upper - before.Lower) / (before.Upper - before.Lower - here);
                var value = before.Upper + (part * (shared[i].Upper - before.Upper));
                area.Add((before.Day + (part * (shared[i].Day - before.Day)), value, value));
            }

            if (here > 0)
            {
                area.Add(shared[i]);
            }
            else if (area.Count > 0)
            {
                areas.Add(area.ToImmutable());
                area.Clear();
            }
        }

        if (area.Count > 0)
        {
            areas.Add(area.ToImmutable());
        }

        return areas.ToImmutable();
    }

    internal static (FanSeries Need, FanSeries Capacity) Shown(NeedCapacityContent content, double width)
    {
        var weeks = width < ChartWidth.Wide ? NarrowWeeks : WideWeeks;
        return (content.Need.Recent(weeks), content.Capacity.Recent(weeks));
    }

    internal static Axis Values(NeedCapacityContent content, double width)
    {
        var (need, capacity) = Shown(content, width);
        return ChartFrame.Scale(FanLines.InnerValues(need).Concat(FanLines.InnerValues(capacity)), 5);
    }

    private static IEnumerable<ChartKeyEntry> Key(FanSeries need, FanSeries capacity)
    {
        yield return ChartKey.Line($"{need.Label}, seen", FanInk.Care.Line);
        yield return FanKey.Band($"{need.Label}, expected", FanInk.Care, FanBand.EightyAlone);
        yield return FanLines.HasBands(capacity)
            ? FanKey.Band(capacity.Label, FanInk.Capacity, FanBand.EightyAlone)
            : ChartKey.Line(capacity.Label, FanInk.Capacity.Strong, FanInk.MedianDash, 2.75);
        if (!Shortfalls(need, capacity).IsEmpty)
        {
            yield return ChartKey.Area("Need beyond capacity", Patterns.Shortfall);
        }
    }

    private static void Shortfall(MarkupWriter svg, FanSeries need, FanSeries capacity, WeekAxis weeks, ChartFrame frame)
    {
        double X(double day) =>
            weeks.Left + ((weeks.Right - weeks.Left) * (day - weeks.First.DayNumber) / (weeks.Last.DayNumber - weeks.First.DayNumber));
        foreach (var area in Shortfalls(need, capacity))
        {
            var path = new StringBuilder();
            foreach (var (day, upper, _) in area)
            {
                path.Append(path.Length == 0 ? 'M' : 'L')
                    .Append(MarkupWriter.Number(X(day))).Append(' ').Append(MarkupWriter.Number(frame.Y(upper)));
            }

            foreach (var (day, _, lower) in area.Reverse())
            {
                path.Append('L').Append(MarkupWriter.Number(X(day))).Append(' ').Append(MarkupWriter.Number(frame.Y(lower)));
            }

            svg.Open("path").With("d", path.Append('z').ToString()).With("class", "shortfall").With("fill", Patterns.Shortfall).Close();
        }
    }

    private static void Ends(MarkupWriter svg, NeedCapacityContent content, FanSeries need, FanSeries capacity, ChartFrame frame)
    {
        if (need.Ahead is not [.., var last])
        {
            return;
        }

        var y = frame.Y(last.Median);
        End(svg, frame.Right + 6, y, FanText.Number(last.Median, content.Measure));
        if (capacity.Ahead is [.., var end])
        {
            var other = frame.Y(end.Median);
            other = Math.Abs(other - y) >= 16 ? other : other >= y ? y + 16 : y - 16;
            End(svg, frame.Right + 6, Math.Clamp(other, frame.Top, frame.Bottom), FanText.Number(end.Median, content.Measure));
        }
    }

    private static void End(MarkupWriter svg, double x, double y, string text) =>
        svg.Open("text")
            .With("x", x).With("y", y + 5).With("font-size", 14).With("font-weight", "700").With("fill", Palette.Ink).Say(text).Close();
}
