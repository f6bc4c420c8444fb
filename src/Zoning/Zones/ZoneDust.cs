using System.Globalization;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;

namespace Zoning;

/// <summary>Drops rings that enclose nothing, the dust of drawing and dissolving, and remembers how many.</summary>
internal sealed class ZoneDust
{
    /// <summary>A ring below this area is dust.</summary>
    internal const double LeastSquareMetres = 1;

    /// <summary>A ring narrower than this on average is dust.</summary>
    internal const double LeastMetres = 0.1;

    /// <summary>Longer rings are dust only if they lie in a square metre: repairing them to measure them takes too long.</summary>
    private const int MostCorners = 5_000;

    private int _rings;
    private int _zones;
    private double _squareMetres;

    /// <summary>What was dropped, in a sentence; <see langword="null"/> if nothing was.</summary>
    internal string? What => _rings == 0 ? null : string.Create(
        CultureInfo.InvariantCulture, $"{_rings} rings of {_zones} zones, {_squareMetres:0.#} m2 in all.");

    /// <summary>Takes dust out of polygons on the grid, unless nothing else is there.</summary>
    internal void Drop(List<List<double[]>> polygons)
    {
        var rings = polygons.Sum(polygon => polygon.Count);
        if (rings == 1 || polygons.TrueForAll(polygon => IsDust(polygon[0])))
        {
            return;
        }

        var gone = 0.0;
        foreach (var polygon in polygons.ToList())
        {
            if (polygons.Count > 1 && IsDust(polygon[0]))
            {
                gone += polygon.Sum(SquareMetres);
                polygons.Remove(polygon);
                continue;
            }

            foreach (var hole in polygon.Skip(1).Where(IsDust).ToList())
            {
                gone += SquareMetres(hole);
                polygon.Remove(hole);
            }
        }

        var dropped = rings - polygons.Sum(polygon => polygon.Count);
        _rings += dropped;
        _zones += dropped > 0 ? 1 : 0;
        _squareMetres += gone;
    }

    private static double SquareMetres(double[] ring) => Math.Abs(ZoneShapes.SignedArea(ring)) / 2;

    private static bool IsDust(double[] ring)
    {
        var (area, length) = (SquareMetres(ring), Length(ring));
        if (IsThin(area, length))
        {
            // The halves of a ring that crosses itself may cancel out: what it really encloses counts.
            return BoxSquareMetres(ring) < LeastSquareMetres
                || (ring.Length / 2 <= MostCorners && IsThin(Enclosed(ring), length));
        }

        return false;
    }

    private static bool IsThin(double area, double length) => area < LeastSquareMetres || 2 * area < LeastMetres * length;

    private static double Enclosed(double[] ring)
    {
        var drawn = GridGeometry.Of([[ring]]);
        return SelfCrossings.AreTooMany(drawn) ? double.PositiveInfinity : GeometryFixer.Fix(drawn).Area;
    }

    private static double Length(double[] ring)
    {
        var sum = 0.0;
        for (var i = 2; i < ring.Length; i += 2)
        {
            sum += new GridPoint(ring[i - 2], ring[i - 1]).MetresTo(new GridPoint(ring[i], ring[i + 1]));
        }

        return sum;
    }

    private static double BoxSquareMetres(double[] ring)
    {
        var box = new Envelope();
        for (var i = 0; i < ring.Length; i += 2)
        {
            box.ExpandToInclude(ring[i], ring[i + 1]);
        }

        return box.Area;
    }
}
