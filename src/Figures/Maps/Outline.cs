using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NetTopologySuite.Geometries;

namespace Zoning.Figures;

/// <summary>A closed line of a shape in half pixels from the upper left corner of the picture; its first corner isn't repeated.</summary>
/// <param name="Corners">Three corners or more.</param>
/// <param name="IsShell">Whether it bounds the shape; else it is a hole.</param>
internal sealed record OutlineRing(ImmutableArray<(int X, int Y)> Corners, bool IsShell);

/// <summary>
/// A shape as the path of a picture. Corners are put on a grid of half pixels, so that neighbours keep one common border.
/// </summary>
internal static class Outline
{
    /// <summary>
    /// The path of a polygon or multipolygon; islands too small for the grid become one dot of it, so that nothing vanishes.
    /// </summary>
    internal static string Of(Geometry shape, MapFrame frame) => Path(Rings(shape, frame));

    /// <summary>The lines of a polygon or multipolygon on the grid.</summary>
    internal static ImmutableArray<OutlineRing> Rings(Geometry shape, MapFrame frame)
    {
        var rings = ImmutableArray.CreateBuilder<OutlineRing>();
        for (var i = 0; i < shape.NumGeometries; i++)
        {
            if (shape.GetGeometryN(i) is Polygon polygon && !polygon.IsEmpty)
            {
                Ring(rings, polygon.ExteriorRing, frame, isShell: true);
                foreach (var hole in polygon.InteriorRings)
                {
                    Ring(rings, hole, frame, isShell: false);
                }
            }
        }

        return rings.ToImmutable();
    }

    /// <summary>Lines as the path of a picture.</summary>
    internal static string Path(ImmutableArray<OutlineRing> rings)
    {
        var path = new StringBuilder();
        foreach (var ring in rings)
        {
            Write(path, ring.Corners);
        }

        return path.ToString();
    }

    private static void Ring(ImmutableArray<OutlineRing>.Builder rings, LineString ring, MapFrame frame, bool isShell)
    {
        var corners = ring.CoordinateSequence;
        var kept = new List<(int X, int Y)>();
        for (var i = 0; i < corners.Count - 1; i++)
        {
            var at = (Half(frame.X(corners.GetX(i))), Half(frame.Y(corners.GetY(i))));
            if (kept.Count == 0 || kept[^1] != at)
            {
                kept.Add(at);
            }
        }

        while (kept.Count > 1 && kept[^1] == kept[0])
        {
            kept.RemoveAt(kept.Count - 1);
        }

        if (kept.Count >= 3)
        {
            rings.Add(new OutlineRing([.. kept], isShell));
        }
        else if (isShell)
        {
            rings.Add(new OutlineRing(Dot(kept[0]), IsShell: true));
        }
    }

    /// <summary>The smallest shape of the grid.</summary>
    internal static ImmutableArray<(int X, int Y)> Dot((int X, int Y) at) => [at, (at.X + 1, at.Y), (at.X + 1, at.Y + 1), (at.X, at.Y + 1)];

    private static void Write(StringBuilder path, ImmutableArray<(int X, int Y)> corners)
    {
        path.Append('M').Append(Pixel(corners[0].X)).Append(' ').Append(Pixel(corners[0].Y)).Append('l');
        for (var i = 1; i < corners.Length; i++)
        {
            var (x, y) = (corners[i].X - corners[i - 1].X, corners[i].Y - corners[i - 1].Y);
            path.Append(i > 1 && x >= 0 ? " " : "").Append(Pixel(x)).Append(y >= 0 ? " " : "").Append(Pixel(y));
        }

        path.Append('z');
    }

    private static int Half(double pixels) => (int)Math.Round(pixels * 2, MidpointRounding.AwayFromZero);

    private static string Pixel(int halves) => (halves / 2.0).ToString("0.#", CultureInfo.InvariantCulture);
}
