using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Figures;

/// <summary>The maps of the page: all layers stand in it, so that they can be read and printed without the script.</summary>
internal sealed class PageMaps
{
    private readonly ReportContent _content;
    private readonly FigureCaption _caption;
    private readonly ZoneMap _zones;
    private readonly ZoneMap _display;

    private PageMaps(ReportContent content, FigureCaption caption)
    {
        var isMerged = !content.Display.Select(area => area.Code).SequenceEqual(content.Zones.Select(zone => zone.Code));
        _content = isMerged
            ? content
            : content with { Layers = [.. content.Layers.Select(layer => layer with { Geography = MapGeography.Zones })] };
        _caption = caption;
        var frame = MapFrame.Of(content.Zones, ZoneMap.Width, ZoneMap.MostHeight);
        _zones = ZoneMap.Of(content.Zones, caption, frame, "zone-");
        _display = isMerged ? ZoneMap.Of(content.Display, caption, frame, "display-") : _zones;
        Figures = [.. _content.Layers.Select(layer => MapOf(layer).Shade(layer))];
    }

    /// <summary>Each layer as a separate picture.</summary>
    internal ImmutableArray<Figure> Figures { get; }

    /// <summary>The maps of a page.</summary>
    internal static PageMaps Of(ReportContent content, FigureCaption caption) => new(content, caption);

    /// <summary>Writes the patterns and paths that all pictures of the page share.</summary>
    internal void WriteShared(MarkupWriter html)
    {
        html.Open("svg").With("class", "defs").With("aria-hidden", "true").With("focusable", "false");
        Patterns.Write(html);
        if (_content.Layers.Any(layer => layer.Geography == MapGeography.Zones))
        {
            _zones.Plate.WriteShared(html);
        }

        if (_content.Layers.Any(layer => layer.Geography == MapGeography.Display))
        {
            _display.Plate.WriteShared(html);
        }

        html.Close().Line();
    }

    /// <summary>Writes the switch, the place for values, and every layer.</summary>
    internal void Write(MarkupWriter html)
    {
        html.Open("div").With("class", "switch needs-script").With("role", "group").With("aria-label", "Layer of the map").Flag("hidden");
        foreach (var layer in _content.Layers)
        {
            html.Open("button").With("type", "button").With("data-key", layer.Key).With("aria-pressed", "false")
                .With("class", layer.NotDrawn is null ? "drawn" : "empty").Say(layer.Label).Close();
        }

        html.Close();
        html.Open("p").With("class", "readout needs-script").Flag("hidden")
            .Say("Point at or tap an area to see its figure. "
                + "With the keyboard: tab to the map, then the arrow keys; + and - zoom, 0 shows all.")
            .Close().Line();
        foreach (var layer in _content.Layers)
        {
            Layer(html, layer);
        }
    }

    private ZoneMap MapOf(MapLayer layer) => layer.Geography == MapGeography.Zones ? _zones : _display;

    private void Layer(MarkupWriter html, MapLayer layer)
    {
        html.Open("figure").With("class", "layer").With("data-key", layer.Key).With("id", "layer-" + layer.Key)
            .With("aria-labelledby", layer.Key + "-title");
        html.Open("h3").With("id", layer.Key + "-title").Say(layer.Label).Close();
        html.Open("p").With("class", "unit").Say($"{layer.Measure.Label}. {ZoneMap.Subtitle(layer)}.").Close();
        if (layer.Note.Length > 0)
        {
            html.Open("p").With("class", "text about").Say(layer.Note).Close();
        }

        if (layer.NotDrawn is { } reason)
        {
            html.Open("p").With("class", "not-drawn").Say("Not drawn. " + reason).Close().Close().Line();
            return;
        }

        var map = MapOf(layer);
        var shaded = map.Shaded(layer);
        Plate(html, layer, map, shaded);
        Scale(html, map.Plate.Frame);
        Key(html, layer, shaded.Key);
        html.Open("figcaption").Say(string.Join(" ", _caption.Attributions.Prepend(_caption.Text))).Close().Close().Line();
    }

    private static void Plate(MarkupWriter html, MapLayer layer, ZoneMap map, ShadedLayer shaded)
    {
        var frame = map.Plate.Frame;
        var box = $"0 0 {MarkupWriter.Number(frame.Width)} {MarkupWriter.Number(frame.Height)}";
        html.Open("div").With("class", "frame").Open("svg").With("class", "plate").With("viewBox", box).With("data-view", box)
            .With("data-areas", layer.Geography == MapGeography.Zones ? "zones" : "display")
            .With("data-measure", layer.Measure.Key)
            .With("data-metres", frame.Width / frame.PixelsPerMetre)
            .With("role", "group").With("aria-labelledby", $"{layer.Key}-title {layer.Key}-about")
            .Open("desc").With("id", layer.Key + "-about").Say(shaded.Description).Close();
        map.Plate.WriteAreas(html, shaded.Key, shaded.Says, isShared: true);
        map.Plate.WriteLabels(html);
        html.Close();
        html.Open("div").With("class", "zoom needs-script").With("role", "group").With("aria-label", "Zoom").Flag("hidden");
        ZoomButton(html, "1.6", "+", "Zoom in");
        ZoomButton(html, "0.625", "−", "Zoom out");
        ZoomButton(html, "0", "All", "Show the whole map");
        html.Close().Close();
    }

    private static void ZoomButton(MarkupWriter html, string factor, string sign, string name) =>
        html.Open("button").With("type", "button").With("data-zoom", factor).With("aria-label", name)
            .With("class", factor == "0" ? "whole" : "factor").Say(sign).Close();

    private static void Scale(MarkupWriter html, MapFrame frame)
    {
        var kilometres = frame.ScaleBarKilometres();
        var share = kilometres * 1000 * frame.PixelsPerMetre / frame.Width * 100;
        html.Open("div").With("class", "scale")
            .Open("span").With("class", "bar").With("style", $"width:{MarkupWriter.Number(share)}%").Close()
            .Open("span").With("class", "length").Say(kilometres.ToString("0.###", CultureInfo.InvariantCulture) + " km").Close()
            .Element("span", "North is up").Close();
    }

    private static void Key(MarkupWriter html, MapLayer layer, MapKey key)
    {
        html.Open("div").With("class", "key-panel");
        html.Open("p").With("class", "key-title").Say($"{layer.Measure.Label} ({layer.Measure.Unit})").Close();
        html.Open("ul").With("class", "key");
        foreach (var entry in key.Entries)
        {
            html.Open("li").Open("svg").With("viewBox", "0 0 28 18").With("aria-hidden", "true")
                .Open("rect").With("x", 0.5).With("y", 0.5).With("width", 27).With("height", 17)
                .With("fill", entry.Fill).With("stroke", Palette.AreaLine).Close().Close();
            html.Open("span").Say(entry.Label + " ").Element("small", entry.Areas == 1
                ? "1 area" : entry.Areas.ToString(CultureInfo.InvariantCulture) + " areas").Close().Close();
        }

        html.Close().Close();
    }
}
