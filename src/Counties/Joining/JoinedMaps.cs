using System.Globalization;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;

namespace Zoning.Counties;

/// <summary>Puts the zones of two counties side by side.</summary>
internal static class JoinedMaps
{
    /// <summary>The zones of both, with their prefixes; names and groups that both use get the county's name.</summary>
    internal static Zones Of((JoinSide Side, Zones Map) first, (JoinSide Side, Zones Map) second)
    {
        var names = Names(first.Map).ToHashSet(StringComparer.Ordinal);
        names.IntersectWith(Names(second.Map));
        var groups = Groups(first.Map).ToHashSet();
        groups.IntersectWith(Groups(second.Map));
        var isSameName = first.Side.Parts.Name == second.Side.Parts.Name;
        string CountyOf(JoinSide side) => isSameName ? $"{side.Parts.Name}, {side.Prefix}" : side.Parts.Name;
        IEnumerable<Zone> Made((JoinSide Side, Zones Map) one) => one.Map.Select(zone =>
        {
            var county = CountyOf(one.Side);
            var own = zone.Groups.ToBuilder();
            foreach (var (grouping, group) in zone.Groups)
            {
                own[grouping] = groups.Contains((grouping, group)) ? $"{group} ({county})" : group;
            }

            return zone with
            {
                Code = one.Side.Of(zone.Code),
                Name = names.Contains(zone.Name) ? $"{zone.Name} ({county})" : zone.Name,
                Groups = own.ToImmutable(),
            };
        });

        return Zones.OfChecked([.. Made(first), .. Made(second)]);
    }

    /// <summary>Refuses zones that overlap those of the other county by more than a drawing error; tells if the two are apart.</summary>
    internal static void Check(Zones first, Zones second, FindingCollector findings, CancellationToken cancellation)
    {
        var touches = false;
        foreach (var one in first)
        {
            cancellation.ThrowIfCancellationRequested();
            var box = one.Drawn.EnvelopeInternal.Copy();
            box.ExpandBy(ZoneCoverage.SliverMetres);
            foreach (var other in second)
            {
                if (!box.Intersects(other.Drawn.EnvelopeInternal))
                {
                    continue;
                }

                touches = touches || one.Drawn.IsWithinDistance(other.Drawn, ZoneCoverage.SliverMetres);
                var parts = GridGeometry.Polygonal(OverlayNGRobust.Overlay(one.Drawn, other.Drawn, SpatialFunction.Intersection));
                var width = 0.0;
                for (var part = 0; part < parts.NumGeometries; part++)
                {
                    width = parts.GetGeometryN(part) is { Area: > 1 } piece ? Math.Max(width, GridGeometry.MeanWidth(piece)) : width;
                }

                if (width >= ZoneCoverage.SliverMetres)
                {
                    findings.Add(new Finding(JoinFaults.Overlap, CountyFiles.ZoneFile, 0, string.Create(
                        CultureInfo.InvariantCulture,
                        $"Zone '{one.Code}' of the first county and '{other.Code}' of the second overlap by {parts.Area:0} m2."))
                    {
                        NamesZones = true,
                    });
                }
            }
        }

        if (!touches)
        {
            findings.AddPlain(JoinFaults.Apart, CountyFiles.ZoneFile, "No two of their zones are within 25 m of each other.");
        }
    }

    private static IEnumerable<string> Names(Zones map) => map.Select(zone => zone.Name);

    private static IEnumerable<(string Grouping, string Group)> Groups(Zones map) =>
        map.SelectMany(zone => zone.Groups.Select(pair => (pair.Key, pair.Value)));
}
