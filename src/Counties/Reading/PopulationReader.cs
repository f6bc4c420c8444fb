using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Counties;

/// <summary>Reads population.csv.</summary>
internal static class PopulationReader
{
    private const string File = "population.csv";
    private const int Zone = 0, Band = 1, People = 2, Year = 3;
    private const int MostPeople = 10_000_000;

    /// <summary>Hours a week per 1,000 people beyond which a figure can only be wrong, and is not given.</summary>
    private const double Impossible = 1_000;

    private static readonly CsvLayout Layout = CsvLayout.Of("zone*", "age_band*", "people*", "year");
    private static readonly string[] Suppressed =
        ["c", "[c]", "*", "**", "-", "..", ":", "x", "[x]", "s", "suppressed", "n/a", "na", "<5", "<10"];

    /// <summary>
    /// Every row, and people of 65 and over by zone of the latest year up to the as-at day's that all zones have (else of the first year
    /// after it); null without the file, the latter also if a zone lacks them.
    /// </summary>
    internal static (ImmutableArray<PopulationRow>? Rows, ZoneValues<long>? From65) Read(CountyReading reading)
    {
        if (reading.Sheet(File, Layout) is not { } sheet)
        {
            return (null, null);
        }

        var rows = ImmutableArray.CreateBuilder<PopulationRow>();
        var seen = new HashSet<(int, string, int)>();
        var figures = new PopulationFigures(reading.Zones, sheet.File, reading.Findings);
        var unknown = new List<(CsvRow Row, string Band, long People, int Year)>();
        var suppressed = new SortedSet<string>(StringComparer.Ordinal);
        int used = 0, notWhole = 0;
        for (var index = 0; index < sheet.Count; index++)
        {
            var row = sheet.Row(index, reading.Findings);
            var isKnown = reading.Zones.TryIndexOf(new ZoneCode(row.Text(Zone)), out var zone);
            var band = BandOf(row);
            var isSuppressed = Suppressed.Contains(row.Text(People), StringComparer.OrdinalIgnoreCase);
            var number = isSuppressed ? 0 : PeopleOf(row);
            var year = row.Whole(Year, 1900, 2100) ?? 0;
            var count = (long)decimal.Round(number, 0, MidpointRounding.ToEven);
            notWhole += count == number ? 0 : 1;
            if (!isKnown)
            {
                unknown.Add((row, band, count, year));
                continue;
            }

            if (!row.IsFaulty && !seen.Add((zone, band, year)))
            {
                row.Report(PopulationFaults.Duplicate, $"The band is '{CsvRow.Quote(band)}'.");
            }

            if (row.IsFaulty)
            {
                continue;
            }

            used++;
            if (isSuppressed)
            {
                suppressed.Add(reading.Zones[zone].Code.Value);
                continue;
            }

            rows.Add(new PopulationRow(reading.Zones[zone].Code, band, year > 0 ? year : null, count));
            figures.Add(zone, year, band, count);
        }

        TakeUnknown(reading, sheet.File, unknown, rows);
        Note(suppressed.Count, PopulationFaults.Suppressed,
            $"Zones: {suppressed.Count} ({string.Join(", ", suppressed.Take(10).Select(zone => $"'{zone}'"))}).");
        Note(notWhole, PopulationFaults.NotWhole, $"Rows: {notWhole}.");
        reading.Total(sheet, used, default, default);
        return (rows.ToImmutable(), figures.From65(reading.Settings.AsOf.Year));

        void Note(int rowCount, FaultCode code, string what)
        {
            if (rowCount > 0)
            {
                reading.Findings.Add(code, sheet.File, 0, what);
            }
        }
    }

    /// <summary>
    /// Holds the people against the hours of the packages in force. Rates that can't be true are not given: the people are unknown then.
    /// </summary>
    internal static ZoneValues<long>? Plausible(CountyReading reading, IEnumerable<CountyPackage> packages, ZoneValues<long>? people)
    {
        if (people is null)
        {
            return null;
        }

        var day = reading.Settings.AsOf;
        var hours = packages.Where(one => !(one.Package.Start > day) && !(one.Package.End < day)).Sum(one => one.Package.Need.Value) / 60.0;
        var heads = Enumerable.Range(0, reading.Zones.Count).Sum(zone => people.All[zone]);
        var rate = heads > 0 ? 1_000 * hours / heads : 0;
        if (heads == 0 || (rate <= 300 && (rate >= 1 || hours == 0)))
        {
            return people;
        }

        var guess = rate / 1_000 is >= 1 and <= 300
            ? string.Create(CultureInfo.InvariantCulture, $" If people are in thousands, it is {rate / 1_000:0.#}.") : "";
        var outcome = rate > Impossible ? " No rates per head are given." : "";
        reading.Findings.Add(PopulationFaults.Implausible, File, 0, string.Create(
            CultureInfo.InvariantCulture, $"{rate:0.###} hours a week per 1,000 people ({heads} people).{guess}{outcome}"));
        return rate > Impossible ? null : people;
    }

    private static string BandOf(CsvRow row)
    {
        var band = row.Text(Band);
        if (band.Length is 0 or > 40)
        {
            row.Blank(Band);
        }

        return AgeRange.Parse(band)?.ToString() ?? band;
    }

    /// <summary>People as a number; thousands may be set off by commas, such as 12,345.</summary>
    private static decimal PeopleOf(CsvRow row)
    {
        var text = row.Text(People);
        var groups = text.Split(',');
        return groups.Length > 1 && groups[0].Length is >= 1 and <= 3 && groups[0].All(char.IsAsciiDigit)
            && groups.Skip(1).All(group => group.Length == 3 && group.All(char.IsAsciiDigit))
            && int.TryParse(string.Concat(groups), NumberStyles.None, CultureInfo.InvariantCulture, out var people) && people <= MostPeople
                ? people
                : row.RequiredNumber(People, 0, MostPeople);
    }

    /// <summary>A row of no zone that equals the sum of all zones is a total of the county; any other is a fault.</summary>
    private static void TakeUnknown(
        CountyReading reading, string file, List<(CsvRow Row, string Band, long People, int Year)> unknown,
        ImmutableArray<PopulationRow>.Builder rows)
    {
        var totals = 0;
        var sums = rows.GroupBy(one => (one.Band, one.Year ?? 0))
            .ToDictionary(group => group.Key, group => (Rows: group.Count(), People: group.Sum(one => one.People)));
        foreach (var (row, band, people, year) in unknown)
        {
            var (count, sum) = sums.GetValueOrDefault((band, year));
            if (!row.IsFaulty && count == reading.Zones.Count && count > 1 && Math.Abs(sum - people) <= Math.Max(count, people / 200))
            {
                totals++;
                continue;
            }

            row.Report(FileRowFaults.UnknownZone, $"The zone is '{CsvRow.Quote(row.Text(Zone))}'.");
        }

        if (totals > 0)
        {
            reading.Findings.Add(PopulationFaults.WholeCounty, file, 0, $"Rows: {totals}.");
        }
    }
}
