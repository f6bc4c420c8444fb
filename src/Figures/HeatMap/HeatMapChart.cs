using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Zoning.Figures;

/// <summary>
/// A heat map: areas from top to bottom, weeks from left to right, in classes like a map's. Hidden figures and weeks without data have
/// patterns of their own.
/// </summary>
internal static class HeatMapChart
{
    private const double Size = 14;
    private const double RowHeight = 20;

    /// <summary>Draws the chart.</summary>
    /// <param name="content">The areas and weeks.</param>
    /// <param name="caption">The caption under the chart.</param>
    /// <returns>The chart as a figure, and the table behind it.</returns>
    /// <exception cref="ArgumentException">A row has another number of figures than there are weeks.</exception>
    public static Figure Of(HeatMapContent content, FigureCaption caption) => Figure.Of(
        Words(content), At(content, ChartWidth.Wide), caption, Table(content), HeatMapTwin.Of(content), At(content, ChartWidth.Narrow));

    /// <summary>The words around the chart.</summary>
    internal static PlotWords Words(HeatMapContent content)
    {
        var key = KeyOf(content);
        return new PlotWords(
            content.Key, content.Title, content.Measure.Unit + ", by area and week",
            IsEmpty(content) ? ChartCells.Nothing
                : $"{Count(content.Rows.Length)} areas by {Count(content.Weeks.Length)} weeks, from the week of "
                    + $"{FigureCaption.Day(content.Weeks[0])} to that of {FigureCaption.Day(content.Weeks[^1])}. "
                    + string.Join("; ", key.Entries.Where(entry => entry.Areas > 0)
                    .Select(entry => $"{entry.Label}: {Count(entry.Areas)} cells")) + ".",
            [content.Note]);
    }

    /// <summary>The table behind the chart.</summary>
    internal static Table Table(HeatMapContent content) => new()
    {
        Key = content.Key + "-table",
        Title = content.Title,
        Note = content.Measure.Unit,
        Columns = [new("Area"), .. content.Weeks.Select(week => new TableColumn(FanText.Week(week).Text, "", IsNumber: true))],
        Rows = [.. content.Rows.Select(row => ImmutableArray.CreateRange(
            row.Cells.Select(cell => cell is null ? new TableCell("no data", null, Shown.NotSupplied) : TableCell.Of(cell))
                .Prepend(TableCell.Of(row.Label))))],
        File = content.File,
    };

    /// <summary>The classes, over all areas and weeks.</summary>
    internal static MapKey KeyOf(HeatMapContent content)
    {
        if (content.Rows.FirstOrDefault(row => row.Cells.Length != content.Weeks.Length) is { } wrong)
        {
            throw new ArgumentException(
                $"The row '{wrong.Label}' has {wrong.Cells.Length} figures for {content.Weeks.Length} weeks; give one a week.",
                nameof(content));
        }

        return MapKey.Of(
            new MapLayer
            {
                Key = content.Key,
                Label = content.Title,
                Measure = content.Measure,
                Geography = MapGeography.Zones,
                Scale = content.Scale,
                Tone = content.Tone
            },
            [.. content.Rows.SelectMany(row => row.Cells)]);
    }

    /// <summary>The chart at a width; where it is narrow, names stand above their rows.</summary>
    internal static Plot At(HeatMapContent content, double width)
    {
        var classes = KeyOf(content);
        if (IsEmpty(content))
        {
            return ChartCells.Empty(width);
        }

        var isNarrow = width < ChartWidth.Wide;
        var left = isNarrow ? 0 : Math.Min(content.Rows.Max(row => TextWidth.Of(row.Label, Size)) + 12, width * 0.3);
        var stride = RowHeight + (isNarrow ? 20 : 2);
        var key = Key(classes, width);
        var top = key.Height + (content.Ahead is null ? 6 : 24);
        var bottom = top + (stride * content.Rows.Length);
        var right = width - 16;
        var cell = (right - left) / content.Weeks.Length;
        var axis = new WeekAxis(content.Weeks[0], content.Weeks[^1].AddDays(7), left, right);
        return new Plot(width, bottom + WeekAxis.Room, svg =>
        {
            key.Write(svg);
            for (var i = 0; i < content.Rows.Length; i++)
            {
                var y = top + (i * stride) + (isNarrow ? 18 : 0);
                var label = TextWidth.Lines(content.Rows[i].Label, Size, isNarrow ? width : left - 10, 1)[0];
                ChartText.Write(svg, isNarrow ? 0 : left - 10, isNarrow ? y - 4 : y + 15, label, isNarrow ? "start" : "end");
                Row(svg, content, i, classes, (left, y), cell);
            }

            Ahead(svg, content, left, cell, (top, bottom));
            axis.Write(svg, bottom + 2);
        });
    }

    /// <summary>A row as one path a class: neighbours of one class are one box, so that many weeks stay small.</summary>
    private static void Row(MarkupWriter svg, HeatMapContent content, int row, MapKey classes, (double X, double Y) at, double cell)
    {
        var weeks = content.Weeks.Length;
        var paths = new SortedDictionary<int, StringBuilder>();
        for (var from = 0; from < weeks;)
        {
            var place = classes.PlaceOf((row * weeks) + from);
            var to = from + 1;
            while (to < weeks && classes.PlaceOf((row * weeks) + to) == place)
            {
                to++;
            }

            if (!paths.TryGetValue(place, out var path))
            {
                paths[place] = path = new StringBuilder();
            }

            var wide = (to - from) * cell;
            path.Append('M').Append(MarkupWriter.Number(at.X + (from * cell))).Append(' ').Append(MarkupWriter.Number(at.Y))
                .Append('h').Append(MarkupWriter.Number(wide))
                .Append('v').Append(MarkupWriter.Number(RowHeight)).Append('h').Append(MarkupWriter.Number(-wide)).Append('z');
            from = to;
        }

        svg.Open("g").With("class", "row").Element("title", content.Rows[row].Label);
        foreach (var (place, path) in paths)
        {
            svg.Open("path").With("d", path.ToString()).With("fill", classes.Entries[place].Fill).Close();
        }

        svg.Close().Line();
    }

    private static void Ahead(MarkupWriter svg, HeatMapContent content, double left, double cell, (double Top, double Bottom) y)
    {
        var first = content.Ahead is { } ahead ? content.Weeks.IndexOf(ahead) : -1;
        if (first < 0)
        {
            return;
        }

        var x = left + (first * cell);
        svg.Open("path").With("d", $"M{MarkupWriter.Number(x)} {MarkupWriter.Number(y.Top - 4)}V{MarkupWriter.Number(y.Bottom)}")
            .With("stroke", Palette.Ink).With("stroke-width", 1.5).With("stroke-dasharray", "3 3").Close();
        var room = left + (cell * content.Weeks.Length) - x;
        ChartText.Write(svg, x, y.Top - 8, "expected", TextWidth.Of("expected", Size) <= room ? "start" : "end");
    }

    /// <summary>The classes as a key over a chart.</summary>
    internal static ChartKey Key(MapKey classes, double width) => ChartKey.Of(
        classes.Entries.Select(entry =>
            new ChartKeyEntry(entry.Label, (svg, x, y) =>
            svg.Open("rect").With("x", x).With("y", y - 7).With("width", 26).With("height", 14)
            .With("fill", entry.Fill).With("stroke", Palette.AreaLine).With("stroke-width", 0.8).Close())), width);

    private static bool IsEmpty(HeatMapContent content) => content.Weeks.IsEmpty || content.Rows.IsEmpty;

    private static string Count(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
