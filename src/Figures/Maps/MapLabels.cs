using System.Collections.Immutable;
using NetTopologySuite.Geometries;

namespace Zoning.Figures;

/// <summary>A name on a map: its lines, and in pixels their middle and the base line of the first.</summary>
internal sealed record MapLabel(ImmutableArray<string> Lines, double X, double Y);

/// <summary>Finds room for names: the largest areas first, and none that would lie on another.</summary>
internal static class MapLabels
{
    /// <summary>The font size in pixels.</summary>
    internal const double Size = 13;

    /// <summary>The distance of two lines in pixels.</summary>
    internal const double LineHeight = 15;

    private const double MostWidth = 110;

    /// <summary>The names that fit.</summary>
    internal static ImmutableArray<MapLabel> Of(Zones areas, MapFrame frame)
    {
        var placed = new List<Envelope>();
        var labels = ImmutableArray.CreateBuilder<MapLabel>();
        foreach (var area in areas.OrderByDescending(area => area.SquareMetres).ThenBy(area => area.Code))
        {
            var inside = area.Shape.InteriorPoint;
            if (inside.IsEmpty)
            {
                continue;
            }

            var lines = TextWidth.Lines(area.Name, Size, MostWidth, 2);
            var half = lines.Max(line => TextWidth.Of(line, Size)) / 2;
            var height = lines.Length * LineHeight;
            var x = Math.Clamp(frame.X(inside.X), half + 2, Math.Max(half + 2, frame.Width - half - 2));
            var top = frame.Y(inside.Y) - (height / 2);
            var box = new Envelope(x - half, x + half, top, top + height);
            if (!placed.Exists(other => other.Intersects(box)))
            {
                placed.Add(box);
                labels.Add(new MapLabel(lines, x, top + Size - 1));
            }
        }

        return labels.ToImmutable();
    }
}
