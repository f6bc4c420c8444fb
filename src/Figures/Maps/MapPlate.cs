using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Figures;

/// <summary>The areas of a map as paths, and how they are coloured by a layer.</summary>
internal sealed class MapPlate
{
    private const int MostLabels = 40;

    /// <summary>Corners that move a border by less than half a pixel are left out: nobody sees them.</summary>
    private const double Unseen = 1;

    private readonly Zones _areas;
    private readonly MapFrame _frame;
    private readonly ImmutableArray<string> _paths;
    private readonly string _prefix;

    private MapPlate(Zones areas, MapFrame frame, string prefix, ImmutableArray<string> paths) =>
        (_areas, _frame, _prefix, _paths) = (areas, frame, prefix, paths);

    /// <summary>The areas' paths, in the map's order.</summary>
    internal ImmutableArray<string> Paths => _paths;

    /// <summary>The frame it is drawn in.</summary>
    internal MapFrame Frame => _frame;

    /// <summary>A plate of areas.</summary>
    /// <param name="areas">The areas.</param>
    /// <param name="frame">The frame; all plates of a page share one, so that maps can be compared.</param>
    /// <param name="prefix">Makes the ids of paths unique in a page.</param>
    internal static MapPlate Of(Zones areas, MapFrame frame, string prefix) =>
        new(areas, frame, prefix, CoverageBorders.Of(areas, frame) is { } borders
            ? [.. borders.Simplified(Unseen).Select(Outline.Path)]
            : [.. areas.Select(area => Outline.Of(area.Drawn, frame))]);

    /// <summary>The same areas with other paths and ids, such as simpler ones for a cell.</summary>
    internal MapPlate With(string prefix, ImmutableArray<string> paths) => new(_areas, _frame, prefix, paths);

    /// <summary>Writes all paths once, to be used by every layer of the page.</summary>
    internal void WriteShared(MarkupWriter svg)
    {
        svg.Open("defs");
        for (var i = 0; i < _paths.Length; i++)
        {
            svg.Open("path").With("id", Id(i)).With("vector-effect", "non-scaling-stroke").With("d", _paths[i]).Close().Line();
        }

        svg.Close();
    }

    /// <summary>Writes the coloured areas.</summary>
    /// <param name="svg">The writer.</param>
    /// <param name="key">The classes.</param>
    /// <param name="says">What each area says, in the map's order.</param>
    /// <param name="isShared">Whether the paths stand elsewhere in the page.</param>
    internal void WriteAreas(MarkupWriter svg, MapKey key, ImmutableArray<string> says, bool isShared)
    {
        svg.Open("g").With("class", "areas").With("stroke", Palette.AreaLine).With("stroke-width", 0.6)
            .With("stroke-linejoin", "round").With("fill-rule", "evenodd").Line();
        for (var i = 0; i < _paths.Length; i++)
        {
            _ = isShared
                ? svg.Open("use").With("href", "#" + Id(i))
                : svg.Open("path").With("d", _paths[i]);
            svg.With("fill", key.FillOf(i)).With("role", "img").With("tabindex", isShared && i > 0 ? "-1" : "0");
            svg.Element("title", says[i]).Close().Line();
        }

        svg.Close();
    }

    /// <summary>Writes the outlines of a cell, with nothing that a page's reader doesn't need.</summary>
    internal void WriteCellShared(MarkupWriter svg)
    {
        svg.Open("defs");
        for (var i = 0; i < _paths.Length; i++)
        {
            svg.Open("path").With("id", Id(i)).With("d", _paths[i]).Close();
        }

        svg.Close();
    }

    /// <summary>Writes the coloured areas of a cell.</summary>
    /// <param name="svg">The writer.</param>
    /// <param name="key">The classes.</param>
    /// <param name="says">What each area says, in the map's order.</param>
    internal void WriteCellAreas(MarkupWriter svg, MapKey key, ImmutableArray<string> says)
    {
        svg.Open("g").With("class", "areas").With("stroke", Palette.AreaLine).With("stroke-width", 0.6)
            .With("stroke-linejoin", "round").With("fill-rule", "evenodd");
        for (var i = 0; i < _paths.Length; i++)
        {
            svg.Open("use").With("href", "#" + Id(i)).With("fill", key.FillOf(i)).Element("title", says[i]).Close();
        }

        svg.Close();
    }

    /// <summary>Writes the names of areas that have room for one; null if there are many areas.</summary>
    internal void WriteLabels(MarkupWriter svg)
    {
        if (_areas.Count > MostLabels)
        {
            return;
        }

        svg.Open("g").With("class", "labels").With("aria-hidden", "true").With("text-anchor", "middle")
            .With("font-size", MapLabels.Size).With("fill", Palette.Ink).With("stroke", "#ffffff").With("stroke-width", 3.5)
            .With("stroke-linejoin", "round").With("paint-order", "stroke");
        foreach (var label in MapLabels.Of(_areas, _frame))
        {
            svg.Open("g");
            for (var i = 0; i < label.Lines.Length; i++)
            {
                svg.Open("text").With("x", label.X).With("y", label.Y + (i * MapLabels.LineHeight)).Say(label.Lines[i]).Close();
            }

            svg.Close();
        }

        svg.Close();
    }

    private string Id(int area) => _prefix + area.ToString(CultureInfo.InvariantCulture);
}
