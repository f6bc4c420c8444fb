using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>A slope chart drawn by plotly: a line an area, its names as notes moved apart at the right.</summary>
internal static class SlopeTwin
{
    private const double Gap = 19;

    internal static PlotlyTwin Of(SlopeContent content)
    {
        var drawn = SlopeChart.Drawn(content);
        var tall = Math.Max(320, Gap * (drawn.Length + 1));
        var (least, largest) = drawn.IsEmpty
            ? (0, 1)
            : (drawn.Min(one => Math.Min(one.Before, one.After)), drawn.Max(one => Math.Max(one.Before, one.After)));
        var span = largest > least ? largest - least : Math.Max(1, Math.Abs(largest));
        double[] Apart(IEnumerable<double> values) =>
            [.. LabelsApart.Of([.. values.Select(value => tall * (0.04 + (0.92 * (largest - value) / span)))], Gap, 0, tall)
                .Select(y => largest - (((y / tall) - 0.04) / 0.92 * span))];
        var (starts, ends) = (Apart(drawn.Select(one => one.Before)), Apart(drawn.Select(one => one.After)));
        var names = drawn.Select(one => TextWidth.Lines($"{PublishedText.Of(one.Line.After)} {one.Line.Label}", 14, 180, 1)[0]).ToArray();
        var room = names.Select(name => TextWidth.Of(name, 14)).DefaultIfEmpty(0).Max() + 30;
        var figures = drawn.Select(one => TextWidth.Of(PublishedText.Of(one.Line.Before), 14)).DefaultIfEmpty(0).Max() + 30;
        return new PlotlyTwin(
            tall + 120,
            [.. drawn.Select(one => new PlotlyTrace("scatter", trace =>
            {
                var (colour, dash) = SlopeChart.Ink(one.Before, one.After);
                trace.Word("mode", "lines+markers").Numbers("x", [0, 1]).Numbers("y", [one.Before, one.After]).With("showlegend", false)
                    .Says("hovertext",
                        [$"{one.Line.Label}, {content.Before}: {PublishedText.WithUnit(one.Line.Before)}",
                        $"{one.Line.Label}, {content.After}: {PublishedText.WithUnit(one.Line.After)}"])
                    .Word("hoverinfo", "text").Line(colour, 2, dash).Part("marker", marker => marker.With("size", 8).Word("color", colour));
            }))],
            layout => layout.Margin(left: figures, right: Math.Min(room, 200), top: 84, bottom: 30)
                .Word("hovermode", "closest").With("showlegend", false)
                .Axis("xaxis", "", axis =>
                    axis.Numbers("tickvals", [0, 1]).Says("ticktext", [content.Before, content.After]).Word("side", "top")
                    .Numbers("range", [-0.02, 1.02]).With("zeroline", false).With("fixedrange", true))
                .Axis("yaxis", "", axis => axis.With("visible", false)
                .Numbers("range", [largest - (0.96 / 0.92 * span), largest + (0.04 / 0.92 * span)]).With("fixedrange", true))
                .Parts("annotations", Notes(drawn, starts, ends, names), (note, one) =>
                    note.With("x", one.X).With("y", one.Y).Word("xanchor", one.X == 0 ? "right" : "left")
                    .With("xshift", one.X == 0 ? -12 : 12).With("showarrow", false).Say("text", one.Text)));
    }

    private static IEnumerable<(double X, double Y, string Text)> Notes(
        ImmutableArray<(SlopeLine Line, double Before, double After)> drawn, double[] starts, double[] ends, string[] names) =>
        drawn.SelectMany((one, i) => new[] { (0.0, starts[i], PublishedText.Of(one.Line.Before)), (1.0, ends[i], names[i]) });
}
