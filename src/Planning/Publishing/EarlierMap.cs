using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;

namespace Zoning.Planning;

/// <summary>How display areas of this map and of an earlier release's cover each other.</summary>
/// <param name="Release">The earlier release.</param>
/// <param name="Areas">Its display areas on its own map.</param>
/// <param name="Overlaps">
/// Each zone of this map with each display area of the other that it overlaps; one more than the last is everything elsewhere.
/// </param>
internal sealed record EarlierMap(EarlierRelease Release, DisplayAreas Areas, ImmutableArray<(int Zone, int Area)> Overlaps)
{
    /// <summary>Overlaps of a smaller share of both sides are differences of drawing.</summary>
    private const double OfDrawing = 0.01;

    /// <summary>Whether a release is of the same zones: the same codes and, as far as they are known, the same outlines.</summary>
    internal static bool IsSame(EarlierRelease release, Zones zones)
    {
        if (!release.Areas.SelectMany(area => area).Order().SequenceEqual(zones.Select(zone => zone.Code)))
        {
            return false;
        }

        return release.Map is not { } map || zones.All(zone =>
        {
            var (now, then) = (zone.Drawn, map[map.TryIndexOf(zone.Code, out var index) ? index : -1].Drawn);
            return Math.Abs(now.Area - then.Area) <= OfDrawing * now.Area
                && (IsNear(now.EnvelopeInternal, then.EnvelopeInternal) || Common(now, then) >= (1 - OfDrawing) * now.Area);
        });
    }

    /// <summary>How a release of another map lies on this one.</summary>
    /// <exception cref="ArgumentException">The outlines of the release are not known.</exception>
    internal static EarlierMap Of(EarlierRelease release, Zones zones)
    {
        var map = release.Map ?? throw new ArgumentException(
            "The earlier release has other zones than this map, and its outlines are not known, so it can't be followed.", nameof(release));
        var areas = DisplayAreas.Of(
            map, [.. release.Areas.Select(area => area.Select(code => map.TryIndexOf(code, out var zone) ? zone : -1).ToArray())]);
        var shared = new Dictionary<(int Zone, int Area), double>();
        var tree = new STRtree<int>();
        for (var zone = 0; zone < map.Count; zone++)
        {
            tree.Insert(map[zone].Drawn.EnvelopeInternal, zone);
        }

        for (var zone = 0; zone < zones.Count; zone++)
        {
            foreach (var other in tree.Query(zones[zone].Drawn.EnvelopeInternal))
            {
                var key = (zone, areas.AreaOf(other));
                shared[key] = shared.GetValueOrDefault(key) + Common(zones[zone].Drawn, map[other].Drawn);
            }
        }

        return new EarlierMap(release, areas, [.. Significant(shared, zones, areas).Order()]);
    }

    /// <summary>Zones of this map put together until each area lies on whole display areas of every earlier release.</summary>
    internal static List<int[]> Join(Zones zones, IReadOnlyCollection<EarlierMap> earlier)
    {
        var group = Enumerable.Range(0, zones.Count).ToArray();
        foreach (var map in earlier)
        {
            var elsewhere = map.Areas.Areas.Length;
            foreach (var area in map.Overlaps.Where(overlap => overlap.Area != elsewhere && overlap.Zone < zones.Count)
                .GroupBy(overlap => overlap.Area))
            {
                var first = group[area.First().Zone];
                foreach (var (zone, _) in area)
                {
                    var old = group[zone];
                    for (var other = 0; other < group.Length; other++)
                    {
                        group[other] = group[other] == old ? first : group[other];
                    }
                }
            }
        }

        return [.. Enumerable.Range(0, zones.Count).GroupBy(zone => group[zone]).Select(zones => zones.ToArray())];
    }

    /// <summary>
    /// Blocks here and blocks there that cover the same ground: the sums of both are the same. The last block of each side is elsewhere.
    /// </summary>
    internal List<(int[] Here, int[] There)> Groups(DisplayAreas display)
    {
        var here = display.Areas.Length + 1;
        var group = Enumerable.Range(0, here + Areas.Areas.Length + 1).ToArray();
        Unite(here - 1, here + Areas.Areas.Length);
        foreach (var (zone, area) in Overlaps)
        {
            Unite(zone < display.Zones.Count ? display.AreaOf(zone) : here - 1, here + area);
        }

        return
        [
            .. Enumerable.Range(0, group.Length).GroupBy(block => group[block])
                .Select(blocks => (
                    blocks.Where(block => block < here).ToArray(), blocks.Where(block => block >= here)
                        .Select(block => block - here).ToArray())),
        ];

        void Unite(int one, int other)
        {
            var (keep, drop) = (group[one], group[other]);
            for (var block = 0; block < group.Length; block++)
            {
                group[block] = group[block] == drop ? keep : group[block];
            }
        }
    }

    private static IEnumerable<(int Zone, int Area)> Significant(
        Dictionary<(int Zone, int Area), double> shared, Zones zones, DisplayAreas areas)
    {
        double[] sizes = [.. areas.Areas.Select(area => area.Members.Sum(zone => areas.Zones[zone].SquareMetres))];
        var (here, there) = (zones.Select(zone => zone.SquareMetres).ToArray(), sizes.ToArray());
        foreach (var ((zone, area), both) in shared)
        {
            here[zone] -= both;
            there[area] -= both;
            if (both > OfDrawing * Math.Min(zones[zone].SquareMetres, sizes[area]))
            {
                yield return (zone, area);
            }
        }

        for (var zone = 0; zone < here.Length; zone++)
        {
            if (here[zone] > OfDrawing * zones[zone].SquareMetres)
            {
                yield return (zone, sizes.Length);
            }
        }

        for (var area = 0; area < there.Length; area++)
        {
            if (there[area] > OfDrawing * sizes[area])
            {
                yield return (here.Length, area);
            }
        }
    }

    private static double Common(Geometry one, Geometry other) =>
        one.EnvelopeInternal.Intersects(other.EnvelopeInternal)
            ? OverlayNGRobust.Overlay(one, other, SpatialFunction.Intersection).Area
            : 0;

    private static bool IsNear(Envelope one, Envelope other) =>
        Math.Abs(one.MinX - other.MinX) < 1 && Math.Abs(one.MaxX - other.MaxX) < 1
            && Math.Abs(one.MinY - other.MinY) < 1 && Math.Abs(one.MaxY - other.MaxY) < 1;
}
