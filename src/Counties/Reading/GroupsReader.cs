namespace Zoning.Counties;

/// <summary>Reads groups.csv and gives zones their groups.</summary>
internal static class GroupsReader
{
    private const int Zone = 0, Grouping = 1, Group = 2;
    private static readonly CsvLayout Layout = CsvLayout.Of("zone*", "grouping*", "group*");

    /// <summary>The map with the groups of groups.csv; the map itself if there is no file.</summary>
    internal static Zones Read(CountyReading reading, Zones map)
    {
        if (reading.Sheet("groups.csv", Layout) is not { } sheet)
        {
            return map;
        }

        var groups = map.Select(zone => zone.Groups.ToBuilder()).ToArray();
        var seen = new HashSet<(int, string)>();
        var used = 0;
        for (var index = 0; index < sheet.Count; index++)
        {
            var row = sheet.Row(index, reading.Findings);
            if (!map.TryIndexOf(new ZoneCode(row.Text(Zone)), out var zone))
            {
                row.Report(FileRowFaults.UnknownZone, $"The zone is '{CsvRow.Quote(row.Text(Zone))}'.");
                continue;
            }

            var grouping = Words(row, Grouping);
            var group = Words(row, Group);
            if (!row.IsFaulty && !seen.Add((zone, grouping)))
            {
                row.Report(FileRowFaults.DuplicateGroup, $"The grouping is '{CsvRow.Quote(grouping)}'.");
            }

            if (!row.IsFaulty)
            {
                used++;
                groups[zone][grouping] = group;
            }
        }

        reading.Total(sheet, used, default, default);
        return Zones.OfChecked(map.Select((zone, index) => zone with { Groups = groups[index].ToImmutable() }));
    }

    private static string Words(CsvRow row, int column)
    {
        var text = row.Text(column);
        if (text.Length is 0 or > 100 || text.Any(char.IsControl))
        {
            row.Blank(column);
        }

        return text;
    }
}
