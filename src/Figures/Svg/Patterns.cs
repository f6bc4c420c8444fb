namespace Zoning.Figures;

/// <summary>The patterns that say what colour alone must not: hidden, no data, missing care.</summary>
internal static class Patterns
{
    /// <summary>The fill of a figure that isn't given because small numbers could be worked back.</summary>
    internal const string Hidden = "url(#fill-hidden)";

    /// <summary>The fill of a figure that is unknown.</summary>
    internal const string NoData = "url(#fill-no-data)";

    /// <summary>The stripes laid over need beyond capacity; what lies under them shows through.</summary>
    internal const string Shortfall = "url(#stripe-shortfall)";

    private static readonly string[] Strokes =
        ["M-2,2L2,-2M0,8L8,0M6,10L10,6", "M-2,6L2,10M0,0L8,8M6,-2L10,2", "M0,4H8", "M4,0V8"];

    /// <summary>A light hatching to lay over the n-th missing part of a bar.</summary>
    internal static string Over(int part) => $"url(#hatch-{part % Strokes.Length})";

    /// <summary>Writes all patterns once; every picture in the same document shares them.</summary>
    internal static void Write(MarkupWriter svg)
    {
        svg.Open("defs");
        Tile(svg, "fill-hidden").Open("rect").With("width", 8).With("height", 8).With("fill", "#ffffff").Close()
            .Open("path").With("d", Strokes[0]).With("stroke", "#6b7782").With("stroke-width", 1.6).Close().Close();
        Tile(svg, "fill-no-data").Open("rect").With("width", 8).With("height", 8).With("fill", "#ebedef").Close()
            .Open("circle").With("cx", 2).With("cy", 2).With("r", 1.1).With("fill", "#77828c").Close()
            .Open("circle").With("cx", 6).With("cy", 6).With("r", 1.1).With("fill", "#77828c").Close().Close();
        Tile(svg, "stripe-shortfall").Open("path")
            .With("d", Strokes[0]).With("stroke", Palette.MissingParts[1]).With("stroke-width", 1.5).With("fill", "none").Close().Close();
        for (var i = 0; i < Strokes.Length; i++)
        {
            Tile(svg, $"hatch-{i}").Open("path").With("d", Strokes[i]).With("stroke", "#ffffff")
                .With("stroke-width", 1.5).With("stroke-opacity", "0.75").With("fill", "none").Close().Close();
        }

        svg.Close();
    }

    private static MarkupWriter Tile(MarkupWriter svg, string id) => svg.Open("pattern").With("id", id)
        .With("width", 8).With("height", 8).With("patternUnits", "userSpaceOnUse");
}
