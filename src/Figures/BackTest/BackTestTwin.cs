namespace Zoning.Figures;

/// <summary>Errors of earlier forecasts drawn by plotly: a line a model.</summary>
internal static class BackTestTwin
{
    internal static PlotlyTwin Of(BackTestContent content) => new(
        420,
        [.. content.Lines.Select((_, place) => Line(content, place))],
        layout => layout.Margin(top: 110)
            .Legend().Word("hovermode", "closest").Axis("xaxis", "Weeks ahead", axis => axis.With("showgrid", false))
            .Axis("yaxis", content.Unit, axis => axis.Word("rangemode", "tozero")));

    private static PlotlyTrace Line(BackTestContent content, int place) => new("scatter", trace =>
    {
        var line = content.Lines[place];
        trace.Word("mode", "lines").Say("name", line.Label).With("connectgaps", false)
            .Numbers("x", line.Errors.Select((_, step) => step + 1.0)).Numbers("y", line.Errors)
            .Says("text",
                line.Errors.Select((error, step) => $"{line.Label}, {step + 1} weeks ahead: "
                + (error is { } known ? $"{BackTestChart.Text(known)} ({content.Unit})" : "not known")))
            .Word("hoverinfo", "text")
            .Line(BackTestChart.Colour(content, place), BackTestChart.Thickness(line), BackTestChart.Dash(content, place));
    });
}
