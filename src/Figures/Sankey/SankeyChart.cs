using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>
/// A Sankey diagram: amounts that split and join from left to right. Missing care is hatched as well as coloured; what is hidden has its
/// own pattern.
/// </summary>
internal static class SankeyChart
{
    private const double Size = 14;
    private const double LineHeight = 17;
    private const double BlockWidth = 14;
    private const double Between = 10;
    private const double Tallest = 340;
    private const int MostLines = 9;

    /// <summary>Draws the chart.</summary>
    /// <param name="content">The nodes and flows.</param>
    /// <param name="caption">The caption under the chart.</param>
    /// <returns>The chart as a figure, and the table behind it.</returns>
    /// <exception cref="ArgumentException">
    /// A node's key stands twice, a flow's end is unknown, or a flow doesn't go to a later column.
    /// </exception>
    public static Figure Of(SankeyContent content, FigureCaption caption) => Figure.Of(
        Words(content), At(content, ChartWidth.Wide), caption, Table(content), SankeyTwin.Of(content), At(content, ChartWidth.Narrow));

    /// <summary>The words around the chart.</summary>
    internal static PlotWords Words(SankeyContent content)
    {
        var labels = Labels(content);
        return new PlotWords(
            content.Key, content.Title, content.Measure.Unit,
            content.Flows.IsEmpty ? ChartCells.Nothing : string.Join("; ", content.Flows.Select(flow =>
                $"{labels[flow.From]} to {labels[flow.To]}: {PublishedText.WithUnit(flow.Cell)}")) + ".",
            [content.Note, ChartCells.NotDrawn(content.Flows.Select(flow => (labels[flow.To], flow.Cell)))]);
    }

    /// <summary>The table behind the chart.</summary>
    internal static Table Table(SankeyContent content)
    {
        var labels = Labels(content);
        return new Table
        {
            Key = content.Key + "-table",
            Title = content.Title,
            Columns = [new("From"), new("To"), new(content.Measure.Label, content.Measure.Unit, IsNumber: true)],
            Rows = [.. content.Flows.Select(flow => ImmutableArray.Create(
                TableCell.Of(labels[flow.From]), TableCell.Of(labels[flow.To]), TableCell.Of(flow.Cell)))],
        };
    }

    /// <summary>The colour of a block: Okabe and Ito's, by tone and place; one kind of care keeps one colour.</summary>
    internal static string Colour(SankeyBlock block)
    {
        var colours = block.Node.Tone == LayerTone.Care ? Palette.CareParts : Palette.MissingParts;
        return colours[block.Place % colours.Length];
    }

    /// <summary>The chart at a width.</summary>
    internal static Plot At(SankeyContent content, double width)
    {
        var layout = SankeyLayout.Of(content);
        if (layout.Ribbons.IsEmpty)
        {
            return ChartCells.Empty(width);
        }

        var columns = layout.Blocks.Max(block => block.Node.Column) + 1;
        var step = columns == 1 ? 0 : (width - BlockWidth) / (columns + 0.1);
        var room = Math.Max(20, step - BlockWidth - 12);
        ImmutableArray<SankeyPlace> labels = [.. layout.Blocks.Select((block, i) => new SankeyPlace(
            i, block, block.Node.Column * step,
            Wrapped(content, block, block.Node.Column == columns - 1 ? width - ((columns - 1) * step) - BlockWidth - 8 : room)))];
        var drawn = labels.Where(place => place.Block.Size > 0).ToList();
        var scale = Tallest / drawn.GroupBy(place => place.Block.Node.Column).Max(column => column.Sum(place => place.Block.Size));
        double Slot(SankeyPlace place) => Math.Max(place.Block.Size * scale, (place.Lines.Length * LineHeight) + 4) + Between;
        var height = drawn.GroupBy(place => place.Block.Node.Column).Max(column => column.Sum(Slot));
        var tops = new double[layout.Blocks.Length];
        foreach (var column in drawn.GroupBy(place => place.Block.Node.Column))
        {
            var y = (height - column.Sum(Slot)) / 2;
            foreach (var place in column)
            {
                tops[place.Index] = y;
                y += Slot(place);
            }
        }

        return new Plot(width, height + 4, svg =>
        {
            Ribbons(svg, layout, tops, step, scale);
            foreach (var place in drawn)
            {
                Block(svg, place, tops[place.Index], scale);
            }
        });
    }

    private static void Ribbons(MarkupWriter svg, SankeyLayout layout, double[] tops, double step, double scale)
    {
        var (outward, inward) = ((double[])tops.Clone(), (double[])tops.Clone());
        foreach (var ribbon in layout.Ribbons)
        {
            var (from, to) = (layout.Blocks[ribbon.From], layout.Blocks[ribbon.To]);
            var thick = ribbon.Size * scale;
            var path = Path((from.Node.Column * step) + BlockWidth, outward[ribbon.From], to.Node.Column * step, inward[ribbon.To], thick);
            outward[ribbon.From] += thick;
            inward[ribbon.To] += thick;
            svg.Open("g").With("class", "flow").Element("title", ribbon.Says);
            Area(svg, path, to.IsWithheld ? Patterns.Hidden : Colour(to), to.IsWithheld ? "0.8" : "0.4");
            if (!to.IsWithheld && to.Node.Tone == LayerTone.Missing)
            {
                Area(svg, path, Patterns.Over(to.Place), "1");
            }

            svg.Close();
        }
    }

    private static string Path(double left, double top, double right, double end, double thick)
    {
        var middle = MarkupWriter.Number((left + right) / 2);
        string At(double x, double y) => MarkupWriter.Number(x) + " " + MarkupWriter.Number(y);
        return $"M{At(left, top)}C{middle} {MarkupWriter.Number(top)} {middle} {MarkupWriter.Number(end)} {At(right, end)}" +
            $"L{At(right, end + thick)}" +
            $"C{middle} {MarkupWriter.Number(end + thick)} {middle} {MarkupWriter.Number(top + thick)} {At(left, top + thick)}z";
    }

    private static void Area(MarkupWriter svg, string path, string fill, string opacity) =>
        svg.Open("path").With("d", path).With("fill", fill).With("fill-opacity", opacity).Close();

    private static void Block(MarkupWriter svg, SankeyPlace place, double top, double scale)
    {
        var block = place.Block;
        var tall = Math.Max(1, block.Size * scale);
        ChartCells.Box(
            svg, (place.X, top, BlockWidth, tall), block.IsWithheld ? Patterns.Hidden : Colour(block),
            !block.IsWithheld && block.Node.Tone == LayerTone.Missing ? Patterns.Over(block.Place) : "");
        var words = place.Lines.Length * LineHeight;
        var y = top + (tall > words ? (tall - words) / 2 : 0) + 13;
        foreach (var line in place.Lines)
        {
            ChartText.Halo(svg, place.X + BlockWidth + 6, y, line);
            y += LineHeight;
        }
    }

    private static ImmutableArray<string> Wrapped(SankeyContent content, SankeyBlock block, double room) =>
        TextWidth.Lines(Says(content, block), Size, Math.Max(20, room), MostLines);

    /// <summary>A block's name and its figure, where it has one.</summary>
    internal static string Says(SankeyContent content, SankeyBlock block) =>
        block.Node.Label + (FigureOf(content, block) is { Length: > 0 } figure ? ": " + figure : "");

    /// <summary>A block's figure: its own, else that of its only flow; sums aren't made.</summary>
    private static string FigureOf(SankeyContent content, SankeyBlock block)
    {
        if (block.Node.Cell is { } own)
        {
            return PublishedText.Of(own);
        }

        var flows = content.Flows.Where(flow => flow.To == block.Node.Key || flow.From == block.Node.Key).ToList();
        return !block.IsWithheld && flows.Count == 1 ? PublishedText.Of(flows[0].Cell) : "";
    }

    private static Dictionary<string, string> Labels(SankeyContent content) =>
        SankeyLayout.Of(content).Blocks.Where(block => !block.IsWithheld)
            .ToDictionary(block => block.Node.Key, block => block.Node.Label, StringComparer.Ordinal);

    private sealed record SankeyPlace(int Index, SankeyBlock Block, double X, ImmutableArray<string> Lines);
}
