using System.Globalization;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Index.Strtree;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;

namespace Zoning;

/// <summary>Cuts the hole for a zone that lies inside a larger one drawn without a hole, so that the smaller zone has its places.</summary>
/// <remarks>
/// A zone is inside another if 99 % of it is. A larger zone that would keep less than a twentieth of its area stays as it is: then the map
/// holds two layers, of which each overlap is told.
/// </remarks>
internal static class Enclaves
{
    private const double Inside = 0.99;
    private const double LeastKept = 0.05;

    /// <summary>The zones, the larger ones with holes.</summary>
    internal static List<Zone> Cut(List<Zone> zones, ZoneCoverage.Teller tell)
    {
        var index = new STRtree<int>();
        for (var i = 0; i < zones.Count; i++)
        {
            index.Insert(zones[i].Drawn.EnvelopeInternal, i);
        }

        // Boundaries that cross too often can't be compared in any sensible time; the check of the coverage tells so.
        var isTangled = new Lazy<bool>(() => SelfCrossings.AreTooMany(zones.Select(zone => zone.Drawn)));
        return [.. zones.Select((zone, at) => Cut(zones, at, index, isTangled, tell))];
    }

    private static Zone Cut(List<Zone> zones, int at, STRtree<int> index, Lazy<bool> isTangled, ZoneCoverage.Teller tell)
    {
        var outer = zones[at];
        var prepared = new Lazy<IPreparedGeometry>(() => PreparedGeometryFactory.Prepare(outer.Drawn));
        var within = index.Query(outer.Drawn.EnvelopeInternal)
            .Where(other => other != at && zones[other].Drawn.Area < outer.Drawn.Area
                && Holds(prepared.Value, outer.Drawn, zones[other].Drawn, isTangled))
            .Select(other => zones[other])
            .OrderBy(zone => zone.Code)
            .ToList();
        if (within.Count == 0)
        {
            return outer;
        }

        var hole = OverlayNGRobust.Union(within.Select(zone => zone.Drawn), GridGeometry.Factory);
        var left = GridGeometry.Polygonal(OverlayNGRobust.Overlay(outer.Drawn, hole, SpatialFunction.Difference));
        if (left.Area < LeastKept * outer.Drawn.Area)
        {
            return outer;
        }

        var names = string.Join(", ", within.Take(4).Select(zone => $"'{zone.Code}'")) + (within.Count > 4 ? " and others" : "");
        tell(CoverageFaults.Enclave, string.Create(
            CultureInfo.InvariantCulture,
            $"Zone '{outer.Code}' was drawn over {names}, which count there; it loses {outer.Drawn.Area - left.Area:0} m2."), outer.Code);
        return outer with { Drawn = left };
    }

    private static bool Holds(IPreparedGeometry prepared, Geometry outer, Geometry inner, Lazy<bool> isTangled)
    {
        var box = inner.EnvelopeInternal.Copy();
        box.ExpandBy(-Math.Min(box.Width, box.Height) * (1 - Inside));
        return outer.EnvelopeInternal.Contains(box) && prepared.Intersects(inner.InteriorPoint) && !isTangled.Value
            && (prepared.Covers(inner)
                || OverlayNGRobust.Overlay(outer, inner, SpatialFunction.Intersection).Area >= Inside * inner.Area);
    }
}
