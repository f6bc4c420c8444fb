using System.Globalization;

namespace Zoning.Formats;

/// <summary>Reads which zone each LSOA counts in.</summary>
internal static class LsoaFile
{
    private static readonly CsvLayout Layout = new(
    [
        new CsvColumn("lsoa", true) { Aliases = ["LSOA11CD", "LSOA21CD", "lsoa_code"] },
        new CsvColumn("zone", true) { Aliases = ["zone_code"] },
        new CsvColumn("weight", false),
    ])
    {
        PassesOverOthers = true,
    };

    /// <summary>
    /// Reads a lookup: columns <c>lsoa</c>, <c>zone</c> and, if LSOAs are split, <c>weight</c>; other columns are not used.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="zones">The map.</param>
    /// <param name="findings">Takes faults and notices.</param>
    /// <returns>The lookup of the rows that can be used, or <see langword="null"/> if the structure can't be read.</returns>
    internal static LsoaLookup? Read(InputFile file, Zones zones, FindingCollector findings)
    {
        if (CsvSheet.Read(file, Layout, ReadLimits.Default, findings) is not { } sheet)
        {
            return null;
        }

        var shares = new Dictionary<string, List<(int Zone, decimal Weight)>>(StringComparer.Ordinal);
        for (var i = 0; i < sheet.Count; i++)
        {
            var row = sheet.Row(i, findings);
            if (Share(row, zones) is { } share)
            {
                Add(row, share, shares);
            }
        }

        var lookup = LsoaLookup.Of(zones, shares);
        if (lookup.SplitCount > 0)
        {
            var kept = shares.Values.Where(list => list.Count > 1)
                .Average(list => list.Max(share => share.Weight) / list.Sum(share => share.Weight));
            findings.Add(PlaceFaults.LookupSplit, file.Name, 0, string.Create(
                CultureInfo.InvariantCulture,
                $"{lookup.SplitCount} of {lookup.Count} do; on average {100 * kept:0}% of their people live in the zone that counts."));
        }

        return lookup;
    }

    private static (string Lsoa, int Zone, decimal Weight)? Share(CsvRow row, Zones zones)
    {
        var lsoa = row.OwnId(0);
        var code = row.Text(1);
        var weight = row.Number(2, 0, 1) ?? 1;
        if (code.Length == 0)
        {
            row.Blank(1);
        }
        else if (!zones.TryIndexOf(new ZoneCode(code), out _))
        {
            row.Report(PlaceFaults.LookupZoneUnknown, $"The zone is '{CsvRow.Quote(code)}'.");
        }

        return !row.IsFaulty && weight > 0 && zones.TryIndexOf(new ZoneCode(code), out var zone) ? (lsoa, zone, weight) : null;
    }

    private static void Add(
        CsvRow row, (string Lsoa, int Zone, decimal Weight) share, Dictionary<string, List<(int Zone, decimal Weight)>> shares)
    {
        if (!shares.TryGetValue(share.Lsoa, out var list))
        {
            shares[share.Lsoa] = list = [];
        }

        if (list.Exists(other => other.Zone == share.Zone))
        {
            row.Report(PlaceFaults.LookupTwice, $"'{share.Lsoa}' is in this zone already.");
            return;
        }

        list.Add((share.Zone, share.Weight));
    }
}
