namespace Zoning.Figures;

/// <summary>Choices and the line of those that no other beats, drawn by plotly.</summary>
internal static class FrontTwin
{
    internal static PlotlyTwin Of(FrontContent content)
    {
        var front = FrontChart.Front(content);
        var drawn = content.Points.Where(FrontChart.IsDrawn).ToList();
        return new PlotlyTwin(
            400,
            drawn.Count == 0 ? [] :
            [
                new("scatter", trace => trace.Word("mode", "lines").Word("hoverinfo", "skip")
                    .Numbers("x", front.Select(point => point.Asked.Value)).Numbers("y", front.Select(point => point.Gained.Value))
                    .Part("line", line => line.Word("color", Palette.Plain(LayerTone.Care)).With("width", 2.5))),
                new("scatter", trace => trace.Word("mode", "markers").Word("hoverinfo", "text")
                    .Numbers("x", drawn.Select(point => point.Asked.Value)).Numbers("y", drawn.Select(point => point.Gained.Value))
                    .Says("text", drawn.Select(FrontChart.Say))
                    .Part("marker", marker => marker.Word("color", Palette.Plain(LayerTone.Care)).With("size", 10))),
            ],
            layout => layout.Margin(top: 90).With("showlegend", false).Word("hovermode", "closest")
                .Axis("xaxis", Capital(content.Asked), axis => axis.Word("rangemode", "tozero"))
                .Axis("yaxis", Capital(content.Gained), axis => axis.Word("rangemode", "tozero")));
    }

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
