using System.Collections.Immutable;
using System.Globalization;

namespace Zoning;

/// <summary>A coarser map made by joining zones, with the way from the old zones to the new.</summary>
public sealed class ZoneMerge
{
    private readonly Zones _before;
    private readonly ImmutableArray<int> _newOf;

    private ZoneMerge(Zones before, Zones zones, ImmutableArray<int> newOf)
    {
        _before = before;
        Zones = zones;
        _newOf = newOf;
    }

    /// <summary>The joined zones.</summary>
    public Zones Zones { get; }

    /// <summary>The new zone's dense index for each old zone's.</summary>
    public ImmutableArray<int> NewOf => _newOf;

    /// <summary>Joins zones.</summary>
    /// <param name="zones">The map.</param>
    /// <param name="groupOfZone">
    /// For each zone in the map's order the group it goes into, from 0 to the number of groups - 1; no group may be empty.
    /// </param>
    /// <param name="names">The name of each group; a group of one zone keeps that zone's code.</param>
    /// <returns>
    /// The new map. A joined zone has the lowest code of its members and their number, such as <c>Z03/4</c>, and the larger areas all
    /// members share.
    /// </returns>
    /// <exception cref="ArgumentException">The lists don't fit the map, or a group is empty or has no name.</exception>
    public static ZoneMerge Of(Zones zones, IReadOnlyList<int> groupOfZone, IReadOnlyList<string> names)
    {
        if (groupOfZone.Count != zones.Count)
        {
            throw new ArgumentException(
                $"There are {groupOfZone.Count} groups for {zones.Count} zones; give one a zone.", nameof(groupOfZone));
        }

        var members = names.Select(_ => new List<int>()).ToArray();
        for (var zone = 0; zone < zones.Count; zone++)
        {
            if (groupOfZone[zone] < 0 || groupOfZone[zone] >= names.Count)
            {
                throw new ArgumentException(
                    $"Zone '{zones[zone].Code}' goes into group {groupOfZone[zone]}; there are {names.Count} names.", nameof(groupOfZone));
            }

            members[groupOfZone[zone]].Add(zone);
        }

        if (Array.FindIndex(members, list => list.Count == 0) is var empty and >= 0)
        {
            throw new ArgumentException($"No zone goes into group {empty} ('{names[empty]}').", nameof(groupOfZone));
        }

        var joined = members.Select((list, group) => Join(zones, list, names[group])).ToArray();
        var merged = Zones.OfChecked(joined);
        var newOfGroup = joined.Select(zone => merged.TryIndexOf(zone.Code, out var index) ? index : -1).ToArray();
        return new ZoneMerge(zones, merged, [.. groupOfZone.Select(group => newOfGroup[group])]);
    }

    /// <summary>The area of the new map for one of the old; the buckets stay what they are.</summary>
    /// <param name="area">An area of the old map.</param>
    /// <returns>The area of the new map.</returns>
    public AreaIndex NewAreaOf(AreaIndex area) =>
        area.IsZone ? AreaIndex.OfZone(_newOf[area.Zone]) : area;

    /// <summary>Values of the old map added up on the new; the buckets are taken over.</summary>
    /// <typeparam name="T">The value.</typeparam>
    /// <param name="values">Values of the old map.</param>
    /// <param name="add">How two values become one, such as a sum.</param>
    /// <returns>Values of the new map.</returns>
    /// <exception cref="ArgumentException">The values belong to another map.</exception>
    public ZoneValues<T> Carry<T>(ZoneValues<T> values, Func<T, T, T> add)
    {
        if (!ReferenceEquals(values.Zones, _before))
        {
            throw new ArgumentException("The values belong to another map than the one that was merged.", nameof(values));
        }

        var carried = new T[Zones.AreaCount];
        var isFilled = new bool[Zones.AreaCount];
        for (var area = 0; area < _before.AreaCount; area++)
        {
            var to = Zones.PositionOf(NewAreaOf(_before.AreaAt(area)));
            carried[to] = isFilled[to] ? add(carried[to], values[area]) : values[area];
            isFilled[to] = true;
        }

        return ZoneValues<T>.Of(Zones, carried);
    }

    private static Zone Join(Zones zones, List<int> members, string name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new ArgumentException($"The group of zone '{zones[members[0]].Code}' has no name.", nameof(name));
        }

        var first = zones[members[0]];
        if (members.Count == 1)
        {
            return first with { Name = name };
        }

        var shape = ZoneDissolve.Of(members.Select(member => zones[member].Drawn));
        var code = string.Create(CultureInfo.InvariantCulture, $"{first.Code}/{members.Count}");
        var shared = first.Groups.Where(pair => members.TrueForAll(
            member => zones[member].Groups.TryGetValue(pair.Key, out var group) && group == pair.Value));
        return new Zone(new ZoneCode(code), name, shape) { Groups = first.Groups.Clear().AddRange(shared) };
    }
}
