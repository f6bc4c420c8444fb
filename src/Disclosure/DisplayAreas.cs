using System.Collections.Immutable;

namespace Zoning.Disclosure;

/// <summary>
/// The one display geography of a run: whole zones, merged until small numbers are safe. Every layer but demand is shown by it.
/// </summary>
public sealed class DisplayAreas
{
    private readonly ImmutableArray<int> _areaOfZone;

    private DisplayAreas(Zones zones, ImmutableArray<DisplayArea> areas)
    {
        Zones = zones;
        Areas = areas;
        var areaOfZone = new int[zones.Count];
        for (var area = 0; area < areas.Length; area++)
        {
            foreach (var zone in areas[area].Members)
            {
                areaOfZone[zone] = area;
            }
        }

        _areaOfZone = [.. areaOfZone];
    }

    /// <summary>The zones that were merged.</summary>
    public Zones Zones { get; }

    /// <summary>The areas, in the order of their first zone.</summary>
    public ImmutableArray<DisplayArea> Areas { get; }

    /// <summary>Each zone by itself.</summary>
    /// <param name="zones">The map.</param>
    /// <returns>As many areas as zones.</returns>
    public static DisplayAreas EachZone(Zones zones) => Of(zones, [.. Enumerable.Range(0, zones.Count).Select(zone => new[] { zone })]);

    /// <summary>Areas made of whole zones.</summary>
    /// <param name="zones">The map.</param>
    /// <param name="areas">The zones of each area by dense index; each zone in exactly one.</param>
    /// <param name="sizes">What makes a zone the largest; the square metres if none are given.</param>
    /// <returns>The areas, in the order of their first zone.</returns>
    /// <exception cref="ArgumentException">A zone is missing or is in two areas.</exception>
    public static DisplayAreas Of(Zones zones, IReadOnlyList<int[]> areas, IReadOnlyList<long>? sizes = null)
    {
        if (!areas.SelectMany(area => area).Order().SequenceEqual(Enumerable.Range(0, zones.Count)))
        {
            throw new ArgumentException("Each zone must be in exactly one display area.", nameof(areas));
        }

        return new DisplayAreas(zones,
        [
            .. areas.Select(area => area.Order().ToImmutableArray())
                .OrderBy(area => area[0])
                .Select(area => Named(zones, area, sizes)),
        ]);
    }

    /// <summary>The area that a zone is shown in.</summary>
    /// <param name="zone">The zone's dense index.</param>
    /// <returns>The position in <see cref="Areas"/>.</returns>
    public int AreaOf(int zone) => _areaOfZone[zone];

    /// <summary>The areas as a map of their own: code, name and merged shape.</summary>
    /// <returns>The map, in the order of codes; the zones themselves where nothing is merged.</returns>
    public Zones ToZones() => Areas.Length == Zones.Count
        ? Zones
        : ZoneMerge.Of(Zones, _areaOfZone, [.. Areas.Select(area => area.Name)]).Zones;

    private static DisplayArea Named(Zones zones, ImmutableArray<int> members, IReadOnlyList<long>? sizes)
    {
        var largest = members
            .OrderByDescending(zone => sizes?[zone] ?? (long)zones[zone].SquareMetres)
            .ThenBy(zone => zone)
            .First();
        if (members.Length == 1)
        {
            return new DisplayArea(zones[largest].Code.Value, zones[largest].Name, members);
        }

        var others = members.Length - 1;
        return new DisplayArea(
            FormattableString.Invariant($"{zones[members[0]].Code}/{members.Length}"),
            GroupName(zones, members)
                ?? FormattableString.Invariant($"{zones[largest].Name} and {others} {(others == 1 ? "other" : "others")}"),
            members);
    }

    private static string? GroupName(Zones zones, ImmutableArray<int> members)
    {
        foreach (var (grouping, name) in zones[members[0]].Groups)
        {
            var ofGroup = Enumerable.Range(0, zones.Count)
                .Where(zone => string.Equals(zones[zone].Groups.GetValueOrDefault(grouping), name, StringComparison.Ordinal));
            if (ofGroup.SequenceEqual(members))
            {
                return name;
            }
        }

        return null;
    }
}
