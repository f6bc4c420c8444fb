using System.Globalization;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Index.Strtree;
using NetTopologySuite.Operation.Buffer;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;
using NetTopologySuite.Simplify;

namespace Zoning;

/// <summary>Finds gaps between zones that are open to the outside of the map: bays with a mouth of up to 300 m.</summary>
/// <remarks>
/// The map is widened by 150 m and narrowed again; what it gained is a bay. Only bays of a hectare or more are told that run along two
/// zones at least: an inlet inside one zone is its coast.
/// </remarks>
internal static class EdgeGaps
{
    private const double ReachMetres = 150;
    private const double LeastSquareMetres = 10_000;
    private const double LeastAlongMetres = 50;
    private const double Simpler = 2;
    private const int MostCorners = 250_000;
    private const int MostListed = 20;

    internal static List<ZoneGap> Check(Zones zones, STRtree<int> index, Geometry union, ZoneCoverage.Teller tell)
    {
        if (zones.Count < 2 || union.NumPoints > MostCorners)
        {
            return [];
        }

        var found = Bays(union)
            .Select(bay => (Bay: bay, Along: Along(zones, index, bay)))
            .Where(pair => pair.Along.Count >= 2)
            .OrderByDescending(pair => pair.Bay.Area)
            .ToList();
        foreach (var (bay, along) in found.Take(MostListed))
        {
            tell(CoverageFaults.EdgeGap, string.Create(
                CultureInfo.InvariantCulture, $"About {Rounded(bay.Area):0} m2 {Between(zones, along)} belong to no zone."),
                    zones[along[0]].Code);
        }

        if (found.Count > MostListed)
        {
            tell(CoverageFaults.EdgeGap, string.Create(
                CultureInfo.InvariantCulture,
                $"{found.Count - MostListed} smaller ones are not listed, {found.Skip(MostListed).Sum(pair => pair.Bay.Area):0} "
                    + $"m2 in all."),
                zones[0].Code);
        }

        return [.. found.Select(pair => new ZoneGap(pair.Bay, CoverageFaults.EdgeGap, Between(zones, pair.Along)))];
    }

    private static string Between(Zones zones, List<int> along) =>
        "between " + string.Join(", ", along.Take(4).Select(zone => $"'{zones[zone].Code}'"));

    /// <summary>Two figures: the mouth of a bay is drawn by rule of thumb.</summary>
    private static double Rounded(double area)
    {
        var unit = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(area)) - 1));
        return unit * Math.Round(area / unit);
    }

    private static List<Geometry> Bays(Geometry union)
    {
        // Without enclosed gaps, which are told elsewhere.
        var shells = Enumerable.Range(0, union.NumGeometries)
            .Select(union.GetGeometryN)
            .OfType<Polygon>()
            .Select(polygon => (Geometry)GridGeometry.Factory.CreatePolygon((LinearRing)polygon.ExteriorRing))
            .ToArray();
        var filled = OverlayNGRobust.Union(shells, GridGeometry.Factory);
        var parameters = new BufferParameters(4, EndCapStyle.Round, JoinStyle.Round, 5);
        var plain = DouglasPeuckerSimplifier.Simplify(filled, Simpler);
        var closed = plain.Buffer(ReachMetres, parameters).Buffer(-ReachMetres, parameters);
        var gained = GridGeometry.Polygonal(OverlayNGRobust.Overlay(closed, filled, SpatialFunction.Difference));
        return
        [
            .. Enumerable.Range(0, gained.NumGeometries)
                .Select(gained.GetGeometryN)
                .Where(bay => bay.Area >= LeastSquareMetres && GridGeometry.MeanWidth(bay) >= ZoneCoverage.SliverMetres),
        ];
    }

    /// <summary>The zones that a bay runs along, ascending.</summary>
    private static List<int> Along(Zones zones, STRtree<int> index, Geometry bay)
    {
        var near = bay.EnvelopeInternal.Copy();
        near.ExpandBy(Simpler);
        var rim = PreparedGeometryFactory.Prepare(bay.Buffer(Simpler));
        return
        [
            .. index.Query(near)
                .Where(zone => rim.Intersects(zones[zone].Drawn)
                    && rim.Geometry.Intersection(zones[zone].Drawn.Boundary).Length >= LeastAlongMetres)
                .Order(),
        ];
    }
}
