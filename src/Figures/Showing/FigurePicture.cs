using System.Text.RegularExpressions;

namespace Zoning.Figures;

/// <summary>Static pictures inside HTML: ids start with the figure's own, so that several figures share a page.</summary>
internal static partial class FigurePicture
{
    /// <summary>A picture that says its name without an id.</summary>
    /// <param name="plot">The picture.</param>
    /// <param name="name">What it shows.</param>
    /// <param name="id">What its ids start with.</param>
    /// <param name="hasPatterns">Whether the patterns stand elsewhere in the figure.</param>
    /// <param name="leastWidth">The smallest width in pixels at which it is readable; 0 where it may be made as small as the page.</param>
    internal static string Of(Plot plot, string name, string id, bool hasPatterns = false, double leastWidth = 0)
    {
        var svg = new MarkupWriter()
            .Open("svg").With("viewBox", $"0 0 {MarkupWriter.Number(plot.Width)} {MarkupWriter.Number(plot.Height)}")
            .With("role", "img").With("aria-label", name).With("font-family", PlotWords.Fonts)
            .With("style", $"display:block;width:100%;min-width:{MarkupWriter.Number(leastWidth)}px;height:auto");
        if (!hasPatterns)
        {
            Patterns.Write(svg);
        }

        plot.Draw(svg);
        return Prefixed(svg.Close().ToString(), id);
    }

    /// <summary>What several pictures of a figure share: patterns and the outlines of areas.</summary>
    internal static string Shared(Action<MarkupWriter> write, string id)
    {
        var svg = new MarkupWriter()
            .Open("svg").With("width", 0).With("height", 0).With("aria-hidden", "true").With("style", "position:absolute");
        Patterns.Write(svg);
        write(svg);
        return Prefixed(svg.Close().ToString(), id);
    }

    /// <summary>
    /// A picture with its ids, and what refers to them, after a prefix. Text can't be mistaken for an attribute: its quotes are escaped.
    /// </summary>
    internal static string Prefixed(string svg, string id) => Ids().Replace(svg, match => match.Groups["list"].Success
        ? "aria-labelledby=\"" + string.Join(' ', match.Groups["list"].Value.Split(' ').Select(one => $"{id}-{one}")) + "\""
        : $"{match.Groups["before"].Value}{id}-");

    [GeneratedRegex("""aria-labelledby="(?<list>[^"]*)"|(?<before> id="|="url\(#| href="#)""", RegexOptions.CultureInvariant)]
    private static partial Regex Ids();
}
