namespace Zoning.Figures;

/// <summary>What charts may draw of published figures: only numbers that are given as such.</summary>
internal static class ChartCells
{
    /// <summary>What stands where a chart has nothing to draw.</summary>
    internal const string Nothing = "Nothing to draw: no figure is given as a number.";

    private const double Size = 14;

    /// <summary>The number of a figure; null if it is hidden, given as a class or not supplied.</summary>
    internal static double? Number(PublishedCell? cell) =>
        cell is { Shown: Shown.Exact or Shown.Rounded, Value: { } value } && double.IsFinite(value) ? value : null;

    /// <summary>Whether a figure is known but not given as a number.</summary>
    internal static bool IsWithheld(PublishedCell cell) => cell.Shown is Shown.Hidden or Shown.Class;

    /// <summary>The sentence that names what isn't drawn to scale, with what is said of it instead; empty where all is drawn.</summary>
    internal static string NotDrawn(IEnumerable<(string Label, PublishedCell Cell)> figures)
    {
        var without = figures.Where(figure => Number(figure.Cell) is null)
            .Select(figure => $"{figure.Label} ({PublishedText.Of(figure.Cell)})").ToList();
        return without.Count == 0 ? "" : $"Not drawn to scale: {string.Join("; ", without)}.";
    }

    /// <summary>A picture that says that there is nothing to draw.</summary>
    internal static Plot Empty(double width)
    {
        var lines = TextWidth.Lines(Nothing, Size, width, 3);
        return new Plot(width, 20 + (20 * lines.Length), svg =>
        {
            for (var i = 0; i < lines.Length; i++)
            {
                ChartText.Write(svg, 0, 24 + (20 * i), lines[i], "start");
            }
        });
    }

    /// <summary>A rectangle, hatched too where it shows missing care.</summary>
    internal static void Box(MarkupWriter svg, (double X, double Y, double Width, double Height) box, string fill, string over = "")
    {
        Rectangle(svg, box, fill);
        if (over.Length > 0)
        {
            Rectangle(svg, box, over);
        }
    }

    /// <summary>A figure with its sign, as a change.</summary>
    internal static string Signed(PublishedCell cell, bool isTaken)
    {
        var text = PublishedText.Of(isTaken && Number(cell) is { } taken ? cell with { Value = -taken } : cell);
        return Number(cell) is { } value && (isTaken ? -value : value) > 0 ? "+" + text : text;
    }

    private static void Rectangle(MarkupWriter svg, (double X, double Y, double Width, double Height) box, string fill) => svg.Open("rect")
        .With("x", box.X)
        .With("y", box.Y).With("width", Math.Max(0, box.Width)).With("height", Math.Max(0, box.Height)).With("fill", fill).Close();
}
