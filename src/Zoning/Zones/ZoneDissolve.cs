using NetTopologySuite.Coverage;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.OverlayNG;

namespace Zoning;

/// <summary>Joins shapes to one.</summary>
internal static class ZoneDissolve
{
    /// <summary>The shapes as one polygon or multipolygon.</summary>
    /// <param name="parts">Valid polygons or multipolygons, at least one.</param>
    /// <remarks>
    /// Where the borders of neighbours have the same vertices, only the edges that one shape alone has are kept; no position is computed
    /// anew. Else (overlaps, vertices that differ) the shapes are laid over each other.
    /// </remarks>
    internal static Geometry Of(IEnumerable<Geometry> parts)
    {
        Geometry[] shapes = [.. parts];
        if (shapes.Length == 1)
        {
            return GridGeometry.Polygonal(shapes[0]);
        }

        if (CoverageValidator.IsValid(shapes))
        {
            var joined = NetTopologySuite.Coverage.CoverageUnion.Union(shapes);
            if (joined is { IsEmpty: false })
            {
                return GridGeometry.Polygonal(GridGeometry.Factory.CreateGeometry(joined));
            }
        }

        return GridGeometry.Polygonal(OverlayNGRobust.Union(shapes, GridGeometry.Factory));
    }
}
