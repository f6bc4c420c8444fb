namespace Zoning.Figures;

/// <summary>The share still waiting drawn by plotly: steps, their band as one closed area, and marks.</summary>
internal static class CurveTwin
{
    internal static PlotlyTwin Of(CurveContent content) => new(
        420,
        content.Steps.IsEmpty ? [] : [Band(content), Curve(content)],
        layout =>
        {
            layout.Margin(top: 90).With("showlegend", false).Word("hovermode", "closest")
                .Axis("xaxis", CurveChart.Capital(content.Clock), axis => axis.Numbers("range", [0, End(content)]))
                .Axis("yaxis", "Still waiting", axis => axis.Numbers("range", [0.0, 102]).Word("ticksuffix", "%"));
            (double? Day, string Words, string Dash, double Height)[] all =
                [(content.MedianDays, CurveChart.Median(content), "5 4", 0.5),
                    (content.PlainMeanDays, CurveChart.Mean(content), "2 3", 0.85)];
            var marks = all.Where(mark => mark.Day is not null).ToArray();
            layout.Parts("shapes", marks, (shape, mark) =>
                shape.Word("type", "line").With("x0", mark.Day!.Value).With("x1", mark.Day!.Value)
                .With("y0", 0).With("y1", mark.Height * 100).Line(Palette.Ink, 1.5, mark.Dash));
            layout.Parts("annotations", marks, (note, mark) =>
                note.With("x", mark.Day!.Value).With("y", mark.Height * 100).Word("xanchor", "left")
                .Word("yanchor", "bottom")
                .With("showarrow", false).Word("bgcolor", "rgba(255,255,255,0.8)").Say("text", mark.Words.TrimEnd('.')));
        });

    private static PlotlyTrace Curve(CurveContent content) =>
        new("scatter", trace => trace.Word("mode", "lines").Say("name", "Still waiting")
        .Numbers("x", content.Steps.Select(step => step.Day).Prepend(0).Append(End(content)))
        .Numbers("y", content.Steps.Select(step => step.Share * 100).Prepend(100).Append(content.Steps[^1].Share * 100))
        .Says("text", content.Steps.Select(step =>
            $"Day {CurveChart.Days(step.Day)}: {Percent(step.Share)} still waiting, 95% interval {Percent(step.Low)} to "
                + $"{Percent(step.High)}")
                .Prepend("Day 0: all wait"))
        .Word("hoverinfo", "text")
        .Part("line", line => line.Word("shape", "hv").Word("color", Palette.Plain(LayerTone.Care)).With("width", 2.5)));

    private static PlotlyTrace Band(CurveContent content)
    {
        var upper = Corners(content, step => step.High).ToArray();
        var lower = Corners(content, step => step.Low).Reverse().ToArray();
        return new("scatter", trace => trace.Word("mode", "lines").Word("fill", "toself").Word("fillcolor", "rgba(61,124,181,0.22)")
            .Numbers("x", upper.Concat(lower).Select(corner => corner.Day))
            .Numbers("y", upper.Concat(lower).Select(corner => corner.Share * 100))
            .Part("line", line => line.With("width", 0)).Word("hoverinfo", "skip"));
    }

    private static IEnumerable<(double Day, double Share)> Corners(CurveContent content, Func<CurveStep, double> value)
    {
        var level = 1.0;
        yield return (0, level);
        foreach (var step in content.Steps)
        {
            yield return (step.Day, level);
            level = value(step);
            yield return (step.Day, level);
        }

        yield return (End(content), level);
    }

    /// <summary>A little past the last step, so that it is seen.</summary>
    private static double End(CurveContent content) =>
        1.025 * content.Steps.Select(step => step.Day).Append(content.PlainMeanDays ?? 0).Append(1).Max();

    private static string Percent(double share) => CurveChart.Days(share * 100) + "%";
}
