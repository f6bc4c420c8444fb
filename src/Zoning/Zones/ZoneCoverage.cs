using System.Globalization;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;

namespace Zoning;

/// <summary>Checks how zones lie together: overlaps, gaps enclosed by zones, slivers, and zones of several parts.</summary>
/// <remarks>
/// Strips narrower than <see cref="NoiseMetres"/> on average are rounding of coordinates and not told. Gaps that are open to the outside
/// of the map are found by <see cref="EdgeGaps"/>, neighbours that a strip parts by <see cref="Adjacency"/>.
/// </remarks>
internal static class ZoneCoverage
{
    /// <summary>Below this mean width a strip is rounding of coordinates.</summary>
    internal const double NoiseMetres = 0.5;

    /// <summary>Below this mean width a strip is a sliver.</summary>
    internal const double SliverMetres = 25;

    private const double NoiseSquareMetres = 1;
    private const int MostPairs = 50_000;
    private const int MostListed = 500;

    /// <summary>Takes a finding: its code, what was found, and the zone it is about.</summary>
    internal delegate void Teller(FaultCode code, string what, ZoneCode zone);

    /// <summary>Tells what is found.</summary>
    /// <returns>The gaps that are wider than slivers: enclosed by zones, or between zones at the edge of the map.</returns>
    internal static List<ZoneGap> Check(Zones zones, Teller tell, CancellationToken cancellation)
    {
        foreach (var zone in zones.Where(zone => zone.Drawn.NumGeometries > 1))
        {
            tell(CoverageFaults.Multipart, $"Zone '{zone.Code}' has {zone.Drawn.NumGeometries} parts.", zone.Code);
        }

        cancellation.ThrowIfCancellationRequested();
        if (SelfCrossings.AreTooMany(zones.Select(zone => zone.Drawn)))
        {
            tell(CoverageFaults.NotChecked, "The zones' boundaries cross each other too often.", zones[0].Code);
            return [];
        }

        var index = IndexOf(zones);
        var union = OverlayNGRobust.Union(zones.Select(zone => zone.Drawn), GridGeometry.Factory);
        cancellation.ThrowIfCancellationRequested();
        if (zones.Sum(zone => zone.Drawn.Area) - union.Area > NoiseSquareMetres)
        {
            CheckOverlaps(zones, index, tell, cancellation);
        }

        var gaps = CheckGaps(zones, index, union, tell);
        cancellation.ThrowIfCancellationRequested();
        gaps.AddRange(EdgeGaps.Check(zones, index, union, tell));
        CheckNeighbours(zones, tell);
        return gaps;
    }

    /// <summary>Names the pairs that would not be neighbours if a strip between them counted.</summary>
    private static void CheckNeighbours(Zones zones, Teller tell)
    {
        foreach (var pair in Adjacency.Of(zones).NearPairs.Take(MostListed))
        {
            var (first, second) = (zones[pair.First].Code, zones[pair.Second].Code);
            tell(CoverageFaults.NearNeighbours, string.Create(
                CultureInfo.InvariantCulture,
                $"Zones '{first}' and '{second}' run {pair.Metres:0} m side by side, about {pair.ApartMetres:0.#} m apart."), first);
        }
    }

    private static void CheckOverlaps(Zones zones, STRtree<int> index, Teller tell, CancellationToken cancellation)
    {
        var (pairs, listed) = (0, 0);
        for (var i = 0; i < zones.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var others = index.Query(zones[i].Drawn.EnvelopeInternal);
            foreach (var j in others.Where(other => other > i).Order())
            {
                if (++pairs > MostPairs || listed >= MostListed)
                {
                    tell(CoverageFaults.MoreNotListed,
                        $"{listed} are listed; zones after '{zones[i].Code}' were not looked at.", zones[i].Code);
                    return;
                }

                listed += TellOverlap(zones[i], zones[j], tell) ? 1 : 0;
            }
        }
    }

    private static bool TellOverlap(Zone first, Zone second, Teller tell)
    {
        var both = OverlayNGRobust.Overlay(first.Drawn, second.Drawn, SpatialFunction.Intersection);
        var parts = PartsOf(both);
        if (parts.Count == 0)
        {
            return false;
        }

        var width = parts.Max(GridGeometry.MeanWidth);
        var code = width < SliverMetres ? CoverageFaults.Sliver : CoverageFaults.Overlap;
        tell(code, string.Create(
            CultureInfo.InvariantCulture,
            $"Zones '{first.Code}' and '{second.Code}' overlap by {parts.Sum(part => part.Area):0} m2, {width:0.#} m wide on average."),
                first.Code);
        return true;
    }

    private static List<ZoneGap> CheckGaps(Zones zones, STRtree<int> index, Geometry union, Teller tell)
    {
        var polygons = Enumerable.Range(0, union.NumGeometries).Select(union.GetGeometryN).OfType<Polygon>().ToArray();
        var holes = polygons.SelectMany(polygon => polygon.InteriorRings)
            .Select(ring => GridGeometry.Factory.CreatePolygon((LinearRing)ring));
        var gaps = holes
            .SelectMany(hole => PartsOf(WithoutIslands(hole, polygons)))
            .OrderByDescending(gap => gap.Area)
            .Take(MostListed);
        var wide = new List<ZoneGap>();
        foreach (var gap in gaps)
        {
            var around = index.Query(gap.EnvelopeInternal)
                .Where(zone => zones[zone].Drawn.IsWithinDistance(gap, NoiseMetres)).Order().ToArray();
            var width = GridGeometry.MeanWidth(gap);
            var code = width < SliverMetres ? CoverageFaults.Sliver : CoverageFaults.Gap;
            var names = string.Join(", ", around.Take(4).Select(zone => $"'{zones[zone].Code}'"));
            tell(code, string.Create(
                CultureInfo.InvariantCulture,
                $"{gap.Area:0} m2 between {names} belong to no zone, {width:0.#} m wide on average."), zones[around.FirstOrDefault()].Code);
            if (code == CoverageFaults.Gap)
            {
                wide.Add(new ZoneGap(gap, CoverageFaults.Gap, $"between {names}"));
            }
        }

        return wide;
    }

    /// <summary>A hole of the map less the zones that lie in it as islands.</summary>
    private static Geometry WithoutIslands(Polygon hole, Polygon[] polygons)
    {
        Geometry left = hole;
        foreach (var island in polygons.Where(polygon => hole.EnvelopeInternal.Contains(polygon.EnvelopeInternal)))
        {
            left = OverlayNGRobust.Overlay(left, island, SpatialFunction.Difference);
        }

        return left;
    }

    /// <summary>The polygons of a geometry that are more than rounding of coordinates.</summary>
    private static List<Geometry> PartsOf(Geometry geometry)
    {
        var polygonal = GridGeometry.Polygonal(geometry);
        return [.. Enumerable.Range(0, polygonal.NumGeometries)
            .Select(polygonal.GetGeometryN)
            .Where(part => part.Area >= NoiseSquareMetres && GridGeometry.MeanWidth(part) >= NoiseMetres)];
    }

    private static STRtree<int> IndexOf(Zones zones)
    {
        var index = new STRtree<int>();
        for (var i = 0; i < zones.Count; i++)
        {
            index.Insert(zones[i].Drawn.EnvelopeInternal, i);
        }

        index.Build();
        return index;
    }
}
