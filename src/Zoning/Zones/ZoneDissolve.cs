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

        var joined = CoverageValidator.IsValid(shapes) ? NetTopologySuite.Coverage.CoverageUnion.Union(shapes) : null;
        if (joined is not { IsEmpty: false })
        {
            joined = OverlayNGRobust.Union(shapes, GridGeometry.Factory);
        }

        // Both keep the factory of the shapes, which may be a caller's with the older overlay.
        return GridGeometry.Polygonal(GridGeometry.Factory.CreateGeometry(joined));
    }
}
