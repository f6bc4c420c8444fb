using System.Globalization;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Operation.Valid;

namespace Zoning;

/// <summary>Turns drawn rings into valid shapes on the grid.</summary>
internal static class ZoneShapes
{
    /// <summary>Puts rings of any of the three systems onto the grid, in place. They must be near Britain.</summary>
    internal static void Project(List<List<double[]>> polygons, Crs crs)
    {
        if (crs == Crs.NationalGrid)
        {
            return;
        }

        foreach (var ring in polygons.SelectMany(rings => rings))
        {
            for (var i = 0; i < ring.Length; i += 2)
            {
                var position = crs == Crs.LonLat ? new LonLat(ring[i], ring[i + 1]) : Grid.FromWebMercator(ring[i], ring[i + 1]);
                (ring[i], ring[i + 1]) = Grid.FromLonLat(position);
            }
        }
    }

    /// <summary>The shape of rings on the grid, repaired where it isn't valid.</summary>
    /// <param name="polygons">Rings on the grid.</param>
    /// <param name="fault">What was wrong, or <see langword="null"/> if the shape was valid.</param>
    /// <returns>The shape; empty if nothing with an area is left; <see langword="null"/> if it is too tangled to repair.</returns>
    internal static Geometry? Valid(List<List<double[]>> polygons, out string? fault)
    {
        var drawn = GridGeometry.Of(polygons);
        var error = new IsValidOp(drawn).ValidationError;
        fault = error is null ? null : Describe(error);
        if (error is null)
        {
            return drawn.Area > 0 ? drawn : GridGeometry.Factory.CreatePolygon();
        }

        if (SelfCrossings.AreTooMany(drawn))
        {
            return null;
        }

        var repaired = GridGeometry.Polygonal(GeometryFixer.Fix(drawn));
        return repaired.Area > 0 ? repaired : GridGeometry.Factory.CreatePolygon();
    }

    /// <summary>The area that drawn rings enclose: each polygon's shell less its holes, crossings not looked at.</summary>
    internal static double DrawnSquareMetres(List<List<double[]>> polygons) => polygons.Sum(rings => rings
        .Select((ring, index) => Math.Abs(SignedArea(ring)) / (index == 0 ? 2 : -2))
        .Sum());

    /// <summary>Twice the area of a ring, positive where it runs anticlockwise; measured from its first point to keep digits.</summary>
    internal static double SignedArea(double[] ring)
    {
        var sum = 0.0;
        for (var i = 2; i + 3 < ring.Length; i += 2)
        {
            sum += (ring[i] - ring[0]) * (ring[i + 3] - ring[1]) - (ring[i + 2] - ring[0]) * (ring[i + 1] - ring[1]);
        }

        return sum;
    }

    private static string Describe(TopologyValidationError error) => string.Create(
        CultureInfo.InvariantCulture,
        $"{error.Message} at {error.Coordinate.X:0.##} {error.Coordinate.Y:0.##}");
}
