using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>A picture without title and caption, drawn at a width.</summary>
/// <param name="Width">Its width in pixels.</param>
/// <param name="Height">Its height in pixels.</param>
/// <param name="Draw">Writes it with the upper left corner at the origin.</param>
internal sealed record Plot(double Width, double Height, Action<MarkupWriter> Draw);

/// <summary>The words around a picture.</summary>
/// <param name="Key">The figure's key; makes the ids unique.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Subtitle">The unit, and what it is drawn by.</param>
/// <param name="Description">The description for a reader who can't see it.</param>
/// <param name="Notes">The lines under it.</param>
internal sealed record PlotWords(
    string Key, string Title, string Subtitle, string Description, ImmutableArray<string> Notes)
{
    internal const string Fonts = "\"Helvetica Neue\", Arial, \"Liberation Sans\", sans-serif";

    private const double Margin = 24;

    /// <summary>A complete document: title, unit, picture, notes and caption on white.</summary>
    internal string Document(Plot plot, FigureCaption caption)
    {
        var body = new MarkupWriter();
        var width = plot.Width + (2 * Margin);
        var y = Margin + 20;
        foreach (var line in TextWidth.Lines(Title, 21, plot.Width, 2))
        {
            Words(body, y, 20, Palette.Ink).With("font-weight", "700").Say(line).Close();
            y += 25;
        }

        foreach (var line in TextWidth.Lines(Subtitle, 14, plot.Width, 2))
        {
            Words(body, y, 14, Palette.Quiet).Say(line).Close();
            y += 19;
        }

        body.Open("g").With("transform", $"translate({MarkupWriter.Number(Margin)},{MarkupWriter.Number(y)})");
        plot.Draw(body);
        body.Close();
        y += plot.Height + 24;
        foreach (var line in Notes.Append(caption.Text).Concat(caption.Attributions)
            .SelectMany(note => TextWidth.Lines(note, 12, plot.Width, 4)).Where(line => line.Length > 0))
        {
            Words(body, y, 12, Palette.Quiet).Say(line).Close();
            y += 16;
        }

        var svg = Root(width, y + 8).With("xmlns", "http://www.w3.org/2000/svg");
        svg.With("width", width).With("height", y + 8).With("font-family", Fonts);
        Name(svg);
        Patterns.Write(svg);
        svg.Open("rect").With("width", "100%").With("height", "100%").With("fill", Palette.Paper).Close();
        return svg.Add(body).Close().Line().ToString();
    }

    /// <summary>The picture alone, to stand in a page that has the patterns and says the title.</summary>
    internal void Inline(MarkupWriter page, Plot plot, string suffix)
    {
        var svg = Root(plot.Width, plot.Height).With("class", "plot " + suffix);
        Name(svg, suffix);
        plot.Draw(svg);
        page.Add(svg.Close());
    }

    private static MarkupWriter Words(MarkupWriter svg, double y, double size, string colour) =>
        svg.Open("text").With("x", Margin).With("y", y).With("font-size", size).With("fill", colour);

    private static MarkupWriter Root(double width, double height) => new MarkupWriter().Open("svg")
        .With("viewBox", $"0 0 {MarkupWriter.Number(width)} {MarkupWriter.Number(height)}").With("role", "img");

    private void Name(MarkupWriter svg, string suffix = "")
    {
        var id = Key + suffix;
        svg.With("aria-labelledby", $"{id}-name {id}-about")
            .Open("title").With("id", id + "-name").Say(Title).Close()
            .Open("desc").With("id", id + "-about").Say(Description).Close();
    }
}
