namespace Zoning.Counties;

/// <summary>Writes a map as GeoJSON in metres (EPSG:27700). Positions keep all digits, so that reading gives the same shapes.</summary>
internal static class ZoneFileText
{
    /// <summary>The properties that hold code, name and groups; none of them is also the name of a grouping.</summary>
    internal static ZoneLayout LayoutOf(Zones map)
    {
        var groups = map.SelectMany(zone => zone.Groups.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        string Free(string name)
        {
            while (groups.Contains(name, StringComparer.Ordinal))
            {
                name += "_";
            }

            return name;
        }

        return new ZoneLayout { Code = Free("zone"), Name = Free("name"), Groups = [.. groups] };
    }

    internal static byte[] Write(Zones map)
    {
        var layout = LayoutOf(map);
        return GeoJsonWriter.WriteInMetres(map, zone => Properties(map[zone], layout));
    }

    private static IEnumerable<KeyValuePair<string, object?>> Properties(Zone zone, ZoneLayout layout) =>
    [
        new(layout.Code, zone.Code.Value),
        new(layout.Name!, zone.Name),
        .. layout.Groups.Where(zone.Groups.ContainsKey).Select(grouping => KeyValuePair.Create(grouping, (object?)zone.Groups[grouping])),
    ];
}
