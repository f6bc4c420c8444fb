using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>Reads actuals.csv into the undelivered minutes a week of each package.</summary>
internal static class ActualsReader
{
    private const int Package = 0, Week = 1, Delivered = 2, Planned = 3;
    private const int WeeksUsed = 4;
    private static readonly CsvLayout Layout = CsvLayout.Of("package*", "week*", "delivered_hours*", "planned_hours");

    /// <summary>The mean shortfall over the last four whole weeks before the as-at day; none for packages without rows, none at all without the file.</summary>
    internal static ImmutableArray<CareMinutes?>? Read(CountyReading reading, List<ServiceLine> lines)
    {
        if (reading.Sheet("actuals.csv", Layout) is not { } sheet)
        {
            return null;
        }

        var monday = reading.Settings.AsOf.AddDays(-((int)reading.Settings.AsOf.DayOfWeek + 6) % 7);
        var firstWeek = monday.AddDays(-7 * WeeksUsed);
        var seen = new HashSet<(int, DateOnly)>();
        var shortfall = new long[lines.Count];
        var weeks = new int[lines.Count];
        var used = 0;
        var read = 0L;
        var usedMinutes = 0L;
        for (var index = 0; index < sheet.Count; index++)
        {
            var row = sheet.Row(index, reading.Findings);
            var (package, week, delivered) = ReadRow(reading, row, seen);
            read += delivered.Value;
            var planned = row.Number(Planned, 0, 168) is { } hours ? CareMinutes.FromHours(hours) : default(CareMinutes?);
            if (row.IsFaulty)
            {
                continue;
            }

            used++;
            usedMinutes += delivered.Value;
            if (week >= firstWeek && week < monday)
            {
                weeks[package]++;
                shortfall[package] += Math.Max(0, ((planned ?? lines[package].Package.Weekly) - delivered).Value);
            }
        }

        reading.Total(sheet, used, new CareMinutes(read), new CareMinutes(usedMinutes));
        return
        [
            .. shortfall.Select((minutes, package) => weeks[package] == 0
                ? default(CareMinutes?)
                : new CareMinutes((long)decimal.Round((decimal)minutes / weeks[package], 0, MidpointRounding.ToEven))),
        ];
    }

    private static (int Package, DateOnly Week, CareMinutes Delivered) ReadRow(
        CountyReading reading, CsvRow row, HashSet<(int Package, DateOnly Week)> seen)
    {
        var id = row.OwnId(Package);
        if (!reading.PackageIndex.TryGetValue(new PackageId(id), out var package) && id.Length > 0)
        {
            row.Report(FileRowFaults.UnknownPackage, $"The package is '{CsvRow.Quote(id)}'.");
        }

        var week = row.RequiredDate(Week);
        if (!row.IsFaulty && week.DayOfWeek != DayOfWeek.Monday)
        {
            row.Report(FileRowFaults.NotAMonday, $"{row.Text(Week)} is a {week.DayOfWeek}.");
        }

        var delivered = CareMinutes.FromHours(row.RequiredNumber(Delivered, 0, 168));
        if (!row.IsFaulty && !seen.Add((package, week)))
        {
            row.Report(FileRowFaults.DuplicateWeek, $"The week {row.Text(Week)} stands twice.");
        }

        return (package, week, delivered);
    }
}
