using System.Collections.Immutable;

namespace Zoning;

/// <summary>That a zone lies in a larger area.</summary>
/// <param name="Zone">The zone.</param>
/// <param name="Grouping">The kind of larger area, such as <c>locality</c>.</param>
/// <param name="Group">The larger area's name.</param>
public readonly record struct ZoneGroup(ZoneCode Zone, string Grouping, string Group);

/// <summary>Puts zones into larger areas.</summary>
public static class ZoneGroups
{
    /// <summary>The same zones in more groups; where a zone is in a grouping already, the new group takes its place.</summary>
    /// <param name="zones">The map.</param>
    /// <param name="groups">The memberships; of several for one zone and grouping the last counts.</param>
    /// <returns>A new map with the same codes, shapes and order.</returns>
    /// <exception cref="ArgumentException">A zone isn't on the map, or a grouping or group is blank.</exception>
    public static Zones WithGroups(this Zones zones, IEnumerable<ZoneGroup> groups)
    {
        var changed = zones.Select(zone => zone.Groups.ToBuilder()).ToArray();
        foreach (var (code, grouping, group) in groups)
        {
            if (!zones.TryIndexOf(code, out var zone))
            {
                throw new ArgumentException(
                    $"There is no zone '{code}' to put into '{group}'. Maybe groups belong to another map.", nameof(groups));
            }

            if (string.IsNullOrWhiteSpace(grouping) || string.IsNullOrWhiteSpace(group))
            {
                throw new ArgumentException($"Zone '{code}' has a blank grouping or group.", nameof(groups));
            }

            changed[zone][grouping] = group;
        }

        return Zones.OfChecked(zones.Select((zone, index) => zone with { Groups = changed[index].ToImmutable() }));
    }

    /// <summary>The groupings that any zone is in, in ordinal order.</summary>
    /// <param name="zones">The map.</param>
    /// <returns>Names such as <c>locality</c>.</returns>
    public static ImmutableArray<string> Groupings(this Zones zones) =>
        [.. zones.SelectMany(zone => zone.Groups.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
