using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>The maps with plotly.js, for readers who want its tools. One file, no request to the network.</summary>
/// <param name="Html">The page, to be written as UTF-8 without a byte order mark.</param>
internal sealed record PlotlyPage(string Html)
{
    /// <summary>What to say where this build holds no plotly.js.</summary>
    public static string HowToGetIt =>
        "This build holds no plotly.js, so the second page isn't written; report.html shows the same maps without it. " +
        "To get it, install npm and build again: the build then fetches plotly.js.";

    /// <summary>Whether this build holds plotly.js.</summary>
    public static bool IsAvailable => Resource.Holds("plotly.min.js");

    /// <summary>Sets the page.</summary>
    /// <param name="content">What the report says; its drawn layers are taken.</param>
    /// <returns>The page; null if <see cref="IsAvailable"/> is false.</returns>
    public static PlotlyPage? Of(ReportContent content)
    {
        if (Resource.TryNamed("plotly.min.js") is not { } library)
        {
            return null;
        }

        var caption = new FigureCaption(content.AsAt, content.Level, content.Synthetic, content.Attributions);
        var loader = Resource.Named("plotly-page.js");
        ImmutableArray<MapLayer> layers = [.. content.Layers.Where(layer => layer.NotDrawn is null)];
        var html = new MarkupWriter();
        html.Open("html").With("lang", "en-GB").Line();
        PageHead.WriteWith(html, content, [library, loader]);
        html.Open("body").Line();
        PageOpening.Bands(html, content);
        html.Open("main").With("class", "wrap").Open("section").Element("h1", content.Title);
        html.Open("p").With("class", "text").Say(caption.Text).Close();
        foreach (var layer in layers)
        {
            html.Open("figure").With("class", "layer").With("aria-label", layer.Label).Element("h2", layer.Label);
            html.Open("p").With("class", "unit").Say($"{layer.Measure.Label}. {ZoneMap.Subtitle(layer)}. {layer.Note}".TrimEnd()).Close();
            html.Open("div").With("id", "plot-" + layer.Key).With("class", "plotly-map").Close();
            html.Open("figcaption").Say(string.Join(" ", caption.Attributions.Prepend(caption.Text))).Close().Close().Line();
        }

        html.Close().Close();
        html.Json("layers", json => PlotlyLayers.Write(json, content, layers, caption)).Line();
        html.Script(library).Line().Script(loader).Close().Close().Line();
        return new PlotlyPage("<!DOCTYPE html>\n" + html);
    }
}
