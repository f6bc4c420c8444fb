using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>A map with some of a report's layers.</summary>
internal static class ReportMap
{
    /// <summary>The map of the layers with these keys; of all layers drawn by the same areas as the first if there is no key.</summary>
    internal static Figure Of(ReportContent content, ReadOnlySpan<string> layers)
    {
        var drawn = content.Layers.Where(layer => layer.NotDrawn is null).ToList();
        var chosen = layers.IsEmpty
            ? [.. drawn.Where(layer => layer.Geography == drawn[0].Geography)]
            : ImmutableArray.CreateRange(layers.ToArray().Select(key => Layer(content, key)));
        if (chosen.IsEmpty || chosen.Select(layer => layer.Geography).Distinct().Count() > 1)
        {
            throw new ArgumentException(
                "The layers are drawn by different areas, or there is none. Make a map of each; FigurePage.Of shows them on one page.",
                nameof(layers));
        }

        var areas = chosen[0].Geography == MapGeography.Display ? content.Display : content.Zones;
        return ZoneMap.Of(areas, new FigureCaption(content.AsAt, content.Level, content.Synthetic, content.Attributions)).Shade(chosen);
    }

    private static MapLayer Layer(ReportContent content, string key) =>
        content.Layers.FirstOrDefault(layer => layer.Key == key) switch
        {
            { NotDrawn: { } why } => throw new ArgumentException($"The layer '{key}' can't be drawn: {why}", nameof(key)),
            { } layer => layer,
            null => throw new ArgumentException(
                $"There is no layer '{key}'. There are: {string.Join(", ", content.Layers.Select(layer => layer.Key))}.", nameof(key)),
        };
}
