using NetTopologySuite;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Implementation;
using NetTopologySuite.Geometries.Utilities;

namespace Zoning;

/// <summary>Geometry in metres on the British National Grid, with NetTopologySuite's newer overlay set only where it is used.</summary>
internal static class GridGeometry
{
    internal static readonly GeometryFactory Factory = new NtsGeometryServices(
        CoordinateArraySequenceFactory.Instance,
        new PrecisionModel(PrecisionModels.Floating),
        27700,
        GeometryOverlay.NG,
        new CoordinateEqualityComparer()).CreateGeometryFactory(27700);

    /// <summary>The polygons of any geometry as one polygon or multipolygon; empty if it has none.</summary>
    internal static Geometry Polygonal(Geometry geometry)
    {
        if (geometry is Polygon or MultiPolygon)
        {
            return geometry;
        }

        var polygons = PolygonExtracter.GetPolygons(geometry).Cast<Polygon>().Where(polygon => !polygon.IsEmpty).ToArray();
        return polygons.Length == 1 ? polygons[0] : Factory.CreateMultiPolygon(polygons);
    }

    /// <summary>A polygon or multipolygon from rings of x, y, x, y.</summary>
    internal static Geometry Of(List<List<double[]>> polygons)
    {
        var parts = polygons.Select(rings => Factory.CreatePolygon(Ring(rings[0]), [.. rings.Skip(1).Select(Ring)])).ToArray();
        return parts.Length == 1 ? parts[0] : Factory.CreateMultiPolygon(parts);
    }

    /// <summary>The rings of each polygon, the shell first, as x, y, x, y.</summary>
    internal static List<List<double[]>> RingsOf(Geometry polygonal) =>
    [
        .. Enumerable.Range(0, polygonal.NumGeometries)
            .Select(part => (Polygon)polygonal.GetGeometryN(part))
            .Where(polygon => !polygon.IsEmpty)
            .Select(polygon => polygon.InteriorRings.Prepend(polygon.ExteriorRing).Select(NumbersOf).ToList()),
    ];

    /// <summary>How wide a long thin polygon is: twice its area by its perimeter, in metres.</summary>
    internal static double MeanWidth(Geometry geometry) => geometry.Length > 0 ? 2 * geometry.Area / geometry.Length : 0;

    private static double[] NumbersOf(LineString ring)
    {
        var positions = ring.CoordinateSequence;
        var numbers = new double[2 * positions.Count];
        for (var i = 0; i < positions.Count; i++)
        {
            (numbers[2 * i], numbers[2 * i + 1]) = (positions.GetX(i), positions.GetY(i));
        }

        return numbers;
    }

    private static LinearRing Ring(double[] numbers)
    {
        var positions = new Coordinate[numbers.Length / 2];
        for (var i = 0; i < positions.Length; i++)
        {
            positions[i] = new Coordinate(numbers[2 * i], numbers[2 * i + 1]);
        }

        return Factory.CreateLinearRing(positions);
    }
}
