using System.Text.Json.Nodes;
using Plotly.NET;
using Figure = Zoning.Figures.Figure;

namespace Zoning.Charts;

/// <summary>Figures as charts of Plotly.NET.</summary>
public static class FigureCharts
{
    /// <summary>
    /// The figure as a chart of Plotly.NET, to be restyled, combined and saved with its functions: the same traces, layout and settings as
    /// <see cref="Figure.ToPlotlyJson"/>. The unit, which plotly.js 4 has as a subtitle, becomes the second line of the title, because
    /// plotly.js 2.28, which Plotly.NET draws with, knows no subtitles.
    /// </summary>
    /// <param name="figure">The figure.</param>
    /// <param name="options">How a page finds plotly.js; by default the page holds it and asks the network for nothing.</param>
    /// <returns>A new chart; changing it leaves the figure as it is.</returns>
    /// <exception cref="InvalidOperationException">The figure was built from an SVG alone; see
    /// <see cref="Figure.IsInteractive"/>.</exception>
    public static GenericChart ToChart(this Figure figure, ChartOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var json = JsonNode.Parse(figure.ToPlotlyJson())!;
        var layout = json["layout"]!.AsObject();
        TitleLines(layout);
        var traces = json["data"]!.AsArray().Select(trace => PlotlyObjects.Trace(trace!.AsObject())).ToList();
        var chart = GenericChart.ofTraceObjects(useDefaults: false, traces);
        chart = GenericChart.setLayout(PlotlyObjects.Fill(new Layout(), layout), chart);
        chart = GenericChart.setConfig(PlotlyObjects.Fill(new Config(), json["config"]!.AsObject()), chart);
        return Shown(chart, DisplayOptions.setDocumentTitle(figure.Title).Invoke(new DisplayOptions()), options);
    }

    /// <summary>
    /// The chart, saved as a page that asks the network for nothing. A chart of a figure is so already; one that Plotly.NET made or
    /// combined refers to an address on the network, and combining passes that on.
    /// </summary>
    /// <param name="chart">Any chart of Plotly.NET.</param>
    /// <param name="options">How the page finds plotly.js; by default the page holds it.</param>
    /// <returns>The chart with other display options.</returns>
    public static GenericChart Offline(this GenericChart chart, ChartOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var title = DisplayOptions.tryGetDocumentTitle(GenericChart.getDisplayOptions(chart));
        var display = new DisplayOptions();
        return Shown(chart, title is null ? display : DisplayOptions.setDocumentTitle(title.Value).Invoke(display), options);
    }

    private static GenericChart Shown(GenericChart chart, DisplayOptions display, ChartOptions? options) => GenericChart.setDisplayOptions(
        DisplayOptions.setPlotlyReference(
            options?.PlotlyFile is { } file ? PlotlyJSReference.NewCDN(file) : PlotlyJSReference.Full).Invoke(display),
        chart);

    private static void TitleLines(JsonObject layout)
    {
        if (layout["title"] is JsonObject title && title["subtitle"] is JsonObject subtitle)
        {
            title.Remove("subtitle");
            title["text"] = $"{(string?)title["text"]}<br><span style=\"font-size:13px\">{(string?)subtitle["text"]}</span>";
        }
    }
}
