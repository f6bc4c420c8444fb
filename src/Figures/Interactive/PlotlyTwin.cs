using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>What plotly draws of one kind: bars, a line, an area.</summary>
/// <param name="Type">Plotly's name of the kind: <c>bar</c>, <c>scatter</c>, <c>sankey</c>, <c>heatmap</c>, <c>waterfall</c>.</param>
/// <param name="Write">Writes all but the type.</param>
internal sealed record PlotlyTrace(string Type, Action<PlotlyWriter> Write);

/// <summary>The interactive twin of a static picture: the same figures drawn by plotly.</summary>
/// <param name="Height">Its height in pixels; its width follows the page.</param>
/// <param name="Traces">What is drawn, the lowest first.</param>
/// <param name="Layout">Writes margin, axes, legend, annotations and the like; title, fonts and colours are set already.</param>
internal sealed record PlotlyTwin(double Height, ImmutableArray<PlotlyTrace> Traces, Action<PlotlyWriter> Layout)
{
    /// <summary>
    /// Writes a map's classes and words in place of its traces: the loader makes the traces from the paths of the static picture. Null if
    /// there is no map.
    /// </summary>
    internal Action<PlotlyWriter>? Compact { get; init; }

    /// <summary>
    /// The smallest width in pixels at which it is readable; on a narrower screen it is pushed aside to be seen. 0 where it fits any.
    /// </summary>
    internal double LeastWidth { get; init; }

    /// <summary>Writes what only the whole twin has, such as a button a layer. Null if there is nothing.</summary>
    internal Action<PlotlyWriter>? Controls { get; init; }

    /// <summary>The whole twin as text.</summary>
    internal string Json(PlotWords words) => PlotlyWriter.Text(json =>
    {
        json.Parts("data", Traces, (one, trace) => trace.Write(one.Word("type", trace.Type)));
        Rest(json, words, Controls);
    });

    /// <summary>The twin as a cell holds it, small.</summary>
    internal string CellJson(PlotWords words) => PlotlyWriter.Text(json =>
    {
        if (Compact is { } compact)
        {
            json.Part("map", compact);
        }
        else
        {
            json.Parts("data", Traces, (one, trace) => trace.Write(one.Word("type", trace.Type)));
        }

        Rest(json, words, null);
        _ = LeastWidth > 0 ? json.With("least", LeastWidth) : json;
    });

    private void Rest(PlotlyWriter json, PlotWords words, Action<PlotlyWriter>? controls) => json
        .Part("layout", layout =>
        {
            PlotlyFrame.Write(layout, words, this);
            controls?.Invoke(layout);
        })
        .Part("config", config => PlotlyFrame.Config(config, words.Key));
}
