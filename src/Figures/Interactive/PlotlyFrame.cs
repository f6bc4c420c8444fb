namespace Zoning.Figures;

/// <summary>What all interactive figures share: fonts, colours, the bar of tools, and the parts that axes and marks are made of.</summary>
internal static class PlotlyFrame
{
    private const string Font = "Helvetica Neue, Arial, Liberation Sans, sans-serif";

    /// <summary>Writes a layout: the shared part, then the chart's own.</summary>
    internal static void Write(PlotlyWriter layout, PlotWords words, PlotlyTwin twin)
    {
        layout.Part("title", title => title
            .Say("text", words.Title).Word("xanchor", "left").With("x", 0.01)
            .Part("font", font => font.With("size", 18))
            .Part("subtitle", subtitle => subtitle.Say("text", words.Subtitle).Part("font", font => font.With("size", 13))));
        layout.Part("font", font => font.Word("family", Font).With("size", 14).Word("color", Palette.Ink));
        layout.Word("paper_bgcolor", Palette.Paper).Word("plot_bgcolor", Palette.Paper);
        layout.With("height", twin.Height).With("autosize", true);
        layout.Part("hoverlabel", label => label.Word("bgcolor", Palette.Paper).Word("align", "left").With("namelength", -1)
            .Part("font", font => font.Word("family", Font).With("size", 14).Word("color", Palette.Ink)));
        twin.Layout(layout);
    }

    /// <summary>Writes the settings: nothing is sent anywhere, pictures are taken at twice the size.</summary>
    internal static void Config(PlotlyWriter config, string key) => config
        .With("showSendToCloud", false).With("displaylogo", false).With("responsive", true).With("typesetMath", false)
        .Words("modeBarButtonsToRemove", ["select2d", "lasso2d", "autoScale2d"])
        .Part("toImageButtonOptions", picture => picture.Word("format", "png").Word("filename", key).With("scale", 2));

    /// <summary>The room around the plot in pixels; axes with long names make their own.</summary>
    internal static PlotlyWriter Margin(
        this PlotlyWriter layout, double left = 8, double right = 16, double top = 64, double bottom = 40) =>
        layout.Part("margin", margin => margin.With("l", left).With("r", right).With("t", top).With("b", bottom));

    /// <summary>An axis with quiet lines that makes room for its own names.</summary>
    /// <param name="layout">The writer.</param>
    /// <param name="name">Plotly's name, such as <c>xaxis</c> or <c>yaxis2</c>.</param>
    /// <param name="title">The unit; empty for none.</param>
    /// <param name="more">Anything else; none by default.</param>
    internal static PlotlyWriter Axis(this PlotlyWriter layout, string name, string title, Action<PlotlyWriter>? more = null) =>
        layout.Part(name, axis =>
    {
        axis.With("automargin", true).With("separatethousands", true).Word("exponentformat", "none")
            .Word("gridcolor", Palette.Rule).Word("zerolinecolor", Palette.Quiet).Word("linecolor", Palette.Quiet);
        if (title.Length > 0)
        {
            axis.Part("title", words => words.Say("text", title));
        }

        more?.Invoke(axis);
    });

    /// <summary>A key over the plot that nothing happens to when clicked.</summary>
    internal static PlotlyWriter Legend(this PlotlyWriter layout) => layout.With("showlegend", true).Part("legend", legend => legend
        .Word("orientation", "h")
        .Word("xanchor", "left").With("x", 0).Word("yanchor", "bottom").With("y", 1.01).Word("traceorder", "normal")
        .With("itemclick", false).With("itemdoubleclick", false));

    /// <summary>A key under the plot, away from the bar of tools, that nothing happens to when clicked.</summary>
    internal static PlotlyWriter LegendBelow(this PlotlyWriter layout) => layout.With("showlegend", true).Part("legend", legend => legend
        .Word("orientation", "h")
        .Word("xanchor", "left").With("x", 0).Word("yref", "container").Word("yanchor", "bottom").With("y", 0).Word("traceorder", "normal")
        .With("itemclick", false).With("itemdoubleclick", false));

    /// <summary>A line's colour, width in pixels and dashes as SVG has them; empty for a whole line.</summary>
    internal static PlotlyWriter Line(this PlotlyWriter trace, string colour, double width, string dash = "") => trace.Part("line", line =>
    {
        line.Word("color", colour).With("width", width);
        _ = dash.Length > 0 ? line.Word("dash", string.Join(',', dash.Split(' ').Select(part => part + "px"))) : line;
    });

    /// <summary>The fill of bars: a colour, and a pattern over it where the static picture has one.</summary>
    internal static PlotlyWriter BarFill(this PlotlyWriter trace, PlotlyFill fill) => trace.Part("marker", marker =>
        marker.Word("color", fill.Colour).Pattern("pattern", fill).Part("line", line => line.Word("color", fill.Edge).With("width", 1)));

    /// <summary>The fill of an area.</summary>
    internal static PlotlyWriter AreaFill(this PlotlyWriter trace, PlotlyFill fill) =>
        trace.Word("fill", "toself").Word("fillcolor", fill.Colour).Pattern("fillpattern", fill);

    private static PlotlyWriter Pattern(this PlotlyWriter part, string name, PlotlyFill fill) =>
        fill.Shape.Length == 0 ? part : part.Part(name, pattern => pattern
        .Word("shape", fill.Shape)
        .Word("fgcolor", fill.Stroke).Word("bgcolor", fill.Colour).With("size", 7).With("solidity", fill.Shape == "." ? 0.25 : 0.2));
}
