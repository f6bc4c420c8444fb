using System.Collections.Immutable;

namespace Zoning.Planning.Tests;

/// <summary>Other maps of the same land, to look at one county on.</summary>
internal static class OtherMaps
{
    /// <summary>The same shapes and names, with the codes in the opposite order: every zone has another index.</summary>
    internal static Zones CodesReversed(Zones map) => Renamed(map, [.. Enumerable.Range(0, map.Count).Reverse()]);

    /// <summary>The same shapes and names; each zone takes the code of the zone that the order names.</summary>
    internal static Zones Renamed(Zones map, ImmutableArray<int> order) =>
        Zones.Of(map.Select((zone, index) => zone with { Code = map[order[index]].Code }));

    /// <summary>Zones merged by the group each is in, from 0; a merged zone has the code of its first part.</summary>
    internal static Zones Merged(Zones map, Func<int, int> groupOf) => Zones.Of(
        Enumerable.Range(0, map.Count).GroupBy(groupOf).Select(group => map[group.First()] with
        {
            Shape = group.Select(zone => map[zone].Shape).Aggregate((left, right) => left.Union(right)),
        }));

    /// <summary>A repeatable order of some things, drawn by a seed.</summary>
    internal static ImmutableArray<int> Shuffled(int count, int seed) =>
        [.. new Randomness(seed).For("order of zones").NextOrder(count)];
}
