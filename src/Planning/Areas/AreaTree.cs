using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>
/// The areas that are forecast and how zones add up to them: the county first, then groups, then zones; what is off the map or in no group
/// adds to the county only. A map without groups is forecast by zone or as a whole.
/// </summary>
internal sealed class AreaTree
{
    private AreaTree(Zones zones, ImmutableArray<ForecastArea> areas, ImmutableArray<ImmutableArray<int>> members) =>
        (Zones, Areas, Members) = (zones, areas, members);

    internal Zones Zones { get; }

    /// <summary>The areas, the county first.</summary>
    internal ImmutableArray<ForecastArea> Areas { get; }

    /// <summary>For each area the zones and buckets it is made of, by dense index.</summary>
    internal ImmutableArray<ImmutableArray<int>> Members { get; }

    /// <summary>Which areas add up to which.</summary>
    internal ForecastHierarchy Hierarchy => ForecastHierarchy.OfParents(Enumerable.Range(0, Areas.Length).Select(ParentOf));

    /// <summary>The position of an area; -1 if it is not forecast.</summary>
    internal int IndexOf(ForecastArea area) => Areas.IndexOf(area);

    private int ParentOf(int area)
    {
        if (area == 0)
        {
            return -1;
        }

        if (Areas[area].IsZone)
        {
            for (var group = 1; group < Areas.Length; group++)
            {
                if (Areas[group].IsGroup && Members[group].Contains(Members[area][0]))
                {
                    return group;
                }
            }
        }

        return 0;
    }

    internal static AreaTree Of(Zones zones, ForecastBy by, string? wanted)
    {
        var areas = ImmutableArray.CreateBuilder<ForecastArea>();
        var members = ImmutableArray.CreateBuilder<ImmutableArray<int>>();
        areas.Add(ForecastArea.County);
        members.Add([.. Enumerable.Range(0, zones.AreaCount)]);
        var groupings = zones.Groupings();
        var grouping = wanted ?? groupings.FirstOrDefault();
        if (wanted is not null && !groupings.Contains(wanted))
        {
            throw new ArgumentException(
                $"The map has no grouping '{wanted}'. "
                + (groupings.IsEmpty ? "It has no groupings: add groups.csv." : $"Its groupings are: {string.Join(", ", groupings)}."),
                nameof(wanted));
        }

        if (by == ForecastBy.Group && grouping is null)
        {
            by = ForecastBy.County;
        }

        if (by != ForecastBy.County && grouping is not null)
        {
            var groups = Enumerable.Range(0, zones.Count).Where(zone => zones[zone].Groups.ContainsKey(grouping))
                .GroupBy(zone => zones[zone].Groups[grouping], StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal);
            foreach (var group in groups)
            {
                areas.Add(new ForecastArea("group:" + grouping, group.Key, group.Key));
                members.Add([.. group]);
            }
        }

        if (by == ForecastBy.Zone)
        {
            for (var zone = 0; zone < zones.Count; zone++)
            {
                areas.Add(new ForecastArea("zone", zones[zone].Code.Value, zones[zone].Name));
                members.Add([zone]);
            }
        }

        if (by != ForecastBy.County)
        {
            areas.Add(ForecastArea.Elsewhere);
            var isGrouped = members.Skip(1).SelectMany(group => group).ToHashSet();
            members.Add([.. Enumerable.Range(0, zones.AreaCount).Where(area => !isGrouped.Contains(area))]);
        }

        return new AreaTree(zones, areas.ToImmutable(), members.ToImmutable());
    }
}
