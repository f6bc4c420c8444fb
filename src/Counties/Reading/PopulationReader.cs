using System.Collections.Immutable;

namespace Zoning.Counties;

/// <summary>Reads population.csv.</summary>
internal static class PopulationReader
{
    private const string File = "population.csv";
    private const int Zone = 0, Band = 1, People = 2, Year = 3;
    private static readonly CsvLayout Layout = CsvLayout.Of("zone*", "age_band*", "people*", "year");

    /// <summary>
    /// Every row, and people of 65 and over by zone of the latest year up to the as-at day's (else of the first year after it); null
    /// without the file, the latter also if a zone lacks them.
    /// </summary>
    internal static (ImmutableArray<PopulationRow>? Rows, ZoneValues<long>? From65) Read(CountyReading reading)
    {
        if (reading.Sheet(File, Layout) is not { } sheet)
        {
            return (null, null);
        }

        var rows = ImmutableArray.CreateBuilder<PopulationRow>();

        var seen = new HashSet<(int, string, int)>();
        var people = new long[reading.Zones.AreaCount];
        var years = new int[reading.Zones.Count];
        Array.Fill(years, -1);
        var used = 0;
        for (var index = 0; index < sheet.Count; index++)
        {
            var row = sheet.Row(index, reading.Findings);
            if (!reading.Zones.TryIndexOf(new ZoneCode(row.Text(Zone)), out var zone))
            {
                row.Report(FileRowFaults.UnknownZone, $"The zone is '{CsvRow.Quote(row.Text(Zone))}'.");
            }

            var band = row.Text(Band);
            if (band.Length is 0 or > 20)
            {
                row.Blank(Band);
            }

            var count = (long)row.RequiredNumber(People, 0, 10_000_000);
            var year = row.Whole(Year, 1900, 2100) ?? 0;
            if (!row.IsFaulty && !seen.Add((zone, band, year)))
            {
                row.Report(FileRowFaults.DuplicatePopulation, $"The band is '{CsvRow.Quote(band)}'.");
            }

            if (row.IsFaulty)
            {
                continue;
            }

            used++;
            rows.Add(new PopulationRow(reading.Zones[zone].Code, band, year > 0 ? year : null, count));
            if (band == "65+" && IsNearer(year, years[zone], reading.Settings.AsOf.Year))
            {
                years[zone] = year;
                people[zone] = count;
            }
        }

        reading.Total(sheet, used, default, default);
        var missing = years.Count(year => year < 0);
        if (missing > 0)
        {
            reading.Findings.Add(FileRowFaults.PopulationMissing, File, 0, $"{missing} of {reading.Zones.Count} zones have none.");
            return (rows.ToImmutable(), null);
        }

        return (rows.ToImmutable(), ZoneValues<long>.Of(reading.Zones, people));
    }

    /// <summary>
    /// Whether a year is a better guide to now than the year known so far: the latest that isn't a projection, else the first projection.
    /// </summary>
    private static bool IsNearer(int year, int known, int now) =>
        known < 0 || (year <= now ? known > now || year > known : known > now && year < known);
}
