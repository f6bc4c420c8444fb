namespace Zoning.Figures;

/// <summary>
/// A Sankey drawn by plotly, nodes in the order given. Plotly has no patterns here: what is withheld is grey and says so.
/// </summary>
internal static class SankeyTwin
{
    private const string Withheld = "#9aa5ae";

    internal static PlotlyTwin Of(SankeyContent content)
    {
        var layout = SankeyLayout.Of(content);
        var used = Enumerable.Range(0, layout.Blocks.Length)
            .Where(i => layout.Ribbons.Any(ribbon => ribbon.From == i || ribbon.To == i)).ToList();
        return new PlotlyTwin(
            520,
            [
                new("sankey", trace =>
                    trace.Word("orientation", "h").Word("arrangement", "snap").Word("hoverinfo", "none").Part("node", node => node
                        .Word("sort", "input").Word("align", "left").With("pad", 38).With("thickness", 14)
                        .Words("label", used.Select(i => Label(content, layout.Blocks[i])))
                        .Words("color", used.Select(i => layout.Blocks[i].IsWithheld ? Withheld : SankeyChart.Colour(layout.Blocks[i])))
                        .Says("customdata", used.Select(i => SankeyChart.Says(content, layout.Blocks[i])))
                        .Word("hovertemplate", "%{customdata}<extra></extra>"))
                    .Part("link", link => link
                        .Numbers("source", layout.Ribbons.Select(ribbon => (double)used.IndexOf(ribbon.From)))
                        .Numbers("target", layout.Ribbons.Select(ribbon => (double)used.IndexOf(ribbon.To)))
                        .Numbers("value", layout.Ribbons.Select(ribbon => ribbon.Size))
                        .Words("color", layout.Ribbons.Select(ribbon => layout.Blocks[ribbon.To]).Select(block =>
                            PlotlyFill.Through(block.IsWithheld ? Withheld : SankeyChart.Colour(block), "0.4")))
                        .Says("customdata", layout.Ribbons.Select(ribbon => ribbon.Says))
                        .Word("hovertemplate", "%{customdata}<extra></extra>"))),
            ],
            frame => frame.Margin(right: 12, top: 88, bottom: 24));
    }

    /// <summary>A block's name in lines that fit a telephone; what is withheld is named when pointed at.</summary>
    private static string Label(SankeyContent content, SankeyBlock block) => PlotlyText.Lines(TextWidth.Lines(
        block.IsWithheld ? "Not given as numbers" : SankeyChart.Says(content, block), 14, 130, 4));
}
