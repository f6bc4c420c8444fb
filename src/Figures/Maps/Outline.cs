using System.Globalization;
using System.Text;
using NetTopologySuite.Geometries;

namespace Zoning.Figures;

/// <summary>A shape as the path of a picture. Corners are put on a grid of half pixels, so that neighbours keep one common border.</summary>
internal static class Outline
{
    /// <summary>The path of a polygon or multipolygon; islands too small for the grid become one dot of it, so that nothing vanishes.</summary>
    internal static string Of(Geometry shape, MapFrame frame)
    {
        var path = new StringBuilder();
        for (var i = 0; i < shape.NumGeometries; i++)
        {
            if (shape.GetGeometryN(i) is Polygon polygon && !polygon.IsEmpty)
            {
                Ring(path, polygon.ExteriorRing, frame, isShell: true);
                foreach (var hole in polygon.InteriorRings)
                {
                    Ring(path, hole, frame, isShell: false);
                }
            }
        }

        return path.ToString();
    }

    private static void Ring(StringBuilder path, LineString ring, MapFrame frame, bool isShell)
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
            Write(path, kept);
        }
        else if (isShell)
        {
            var (x, y) = kept[0];
            Write(path, [(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1)]);
        }
    }

    private static void Write(StringBuilder path, List<(int X, int Y)> corners)
    {
        path.Append('M').Append(Pixel(corners[0].X)).Append(' ').Append(Pixel(corners[0].Y)).Append('l');
        for (var i = 1; i < corners.Count; i++)
        {
            var (x, y) = (corners[i].X - corners[i - 1].X, corners[i].Y - corners[i - 1].Y);
            path.Append(i > 1 && x >= 0 ? " " : "").Append(Pixel(x)).Append(y >= 0 ? " " : "").Append(Pixel(y));
        }

        path.Append('z');
    }

    private static int Half(double pixels) => (int)Math.Round(pixels * 2, MidpointRounding.AwayFromZero);

    private static string Pixel(int halves) => (halves / 2.0).ToString("0.#", CultureInfo.InvariantCulture);
}
