namespace Zoning.Figures;

/// <summary>The widths that charts are drawn at.</summary>
internal static class ChartWidth
{
    /// <summary>For a screen, paper and files: pixels.</summary>
    internal const double Wide = 820;

    /// <summary>For a telephone: pixels.</summary>
    internal const double Narrow = 340;
}

/// <summary>The text of charts.</summary>
internal static class ChartText
{
    private const double Size = 14;

    /// <summary>Writes a text.</summary>
    /// <param name="svg">The writer.</param>
    /// <param name="x">The anchor in pixels.</param>
    /// <param name="y">The base line in pixels.</param>
    /// <param name="text">The text.</param>
    /// <param name="anchor">start, middle or end.</param>
    internal static void Write(MarkupWriter svg, double x, double y, string text, string anchor)
    {
        svg.Open("text").With("x", x).With("y", y).With("font-size", Size).With("fill", Palette.Ink);
        if (anchor != "start")
        {
            svg.With("text-anchor", anchor);
        }

        svg.Say(text).Close();
    }

    /// <summary>Writes a text from the left with a white edge, so that lines behind it don't disturb.</summary>
    internal static void Halo(MarkupWriter svg, double x, double y, string text) => svg.Open("text")
        .With("x", x).With("y", y).With("font-size", Size).With("fill", Palette.Ink).With("stroke", Palette.Paper)
        .With("stroke-width", 4).With("stroke-linejoin", "round").With("paint-order", "stroke").Say(text).Close();
}
