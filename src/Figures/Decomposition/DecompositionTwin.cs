using System.Globalization;

namespace Zoning.Figures;

/// <summary>A history split into trend, season and remainder drawn by plotly: one calendar, a scale a part.</summary>
internal static class DecompositionTwin
{
    internal static PlotlyTwin Of(DecompositionContent content)
    {
        var panels = DecompositionChart.Panels(content).ToArray();
        return new PlotlyTwin(
            120 + (150 * panels.Length),
            [.. panels.Select((panel, i) =>
                new PlotlyTrace(panel.Name == "Remainder" ? "bar" : "scatter", trace => Part(trace, content, panel, i)))],
            layout =>
            {
                layout.Margin(top: 84).With("showlegend", false).Word("hovermode", "closest");
                layout.Axis("xaxis", "", axis =>
                    axis.Word("type", "date").With("showgrid", false).Word("anchor", "y" + Number(panels.Length - 1)));
                for (var i = 0; i < panels.Length; i++)
                {
                    var top = 1 - ((double)i / panels.Length);
                    layout.Axis("yaxis" + Number(i), panels[i].Name, axis =>
                        axis.Numbers("domain", [top - (0.82 / panels.Length), top]).With("nticks", 5));
                }
            });
    }

    private static void Part(PlotlyWriter trace, DecompositionContent content,
        (string Name, System.Collections.Immutable.ImmutableArray<double?> Values) panel, int place)
    {
        trace.Say("name", panel.Name).Word("yaxis", "y" + Number(place))
            .Days("x", panel.Values.Select((_, week) => DecompositionChart.Week(content, week))).Numbers("y", panel.Values)
            .Says("hovertext",
                panel.Values.Select((value, week) =>
                $"{panel.Name}, week of {FigureCaption.Day(DecompositionChart.Week(content, week))}: " +
                (value is { } known ? known.ToString("#,0.0", CultureInfo.InvariantCulture) + " " + content.Measure.Unit : "missing")))
            .Word("hoverinfo", "text");
        _ = panel.Name == "Remainder"
            ? trace.Part("marker", marker => marker.Word("color", Palette.Quiet))
            : trace.Word("mode", "lines").With("connectgaps", false).Line(Palette.CareParts[0], 2);
    }

    private static string Number(int place) => place == 0 ? "" : (place + 1).ToString(CultureInfo.InvariantCulture);
}
