namespace Zoning.Figures;

/// <summary>Bars of parts drawn by plotly: a trace a part, missing care hatched.</summary>
internal static class StackTwin
{
    internal static PlotlyTwin Of(StackChartContent content) => new(
        Math.Max(280, 190 + (40 * content.Rows.Length)),
        [.. content.Parts.Select((_, part) => Part(content, part))],
        layout => layout.Margin(top: 120, right: 24).Legend().Word("barmode", "stack").Word("hovermode", "closest")
            .Axis("xaxis", content.Unit, axis => axis.Word("rangemode", "tozero"))
            .Axis("yaxis", "", axis =>
                axis.Word("type", "category").Word("autorange", "reversed").With("showticklabels", content.Rows.Length > 1)));

    private static PlotlyTrace Part(StackChartContent content, int part)
    {
        var (tone, place, colour) = StackChart.InkOf(content, part);
        return new("bar", trace => trace.Word("orientation", "h").Say("name", content.Parts[part].Label)
            .Says("y", content.Rows.Select(row => row.Label))
            .Numbers("x", content.Rows.Select(row => row.Cells[part].Value))
            .Says("hovertext",
                content.Rows.Select(row => $"{row.Label}, {content.Parts[part].Label}: {PublishedText.WithUnit(row.Cells[part])}"))
            .Word("hoverinfo", "text")
            .BarFill(tone == LayerTone.Missing ? PlotlyFill.Over(colour, place) : new PlotlyFill(colour)));
    }
}
