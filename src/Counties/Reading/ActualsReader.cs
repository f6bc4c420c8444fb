using System.Collections.Immutable;

namespace Zoning.Counties;

/// <summary>Reads actuals.csv: what was planned and delivered, week by week.</summary>
internal static class ActualsReader
{
    private const int Package = 0, Week = 1, Delivered = 2, Planned = 3;
    private static readonly CsvLayout Layout = CsvLayout.Of("package*", "week*", "delivered_hours*", "planned_hours");

    /// <summary>Gives the packages their delivery records.</summary>
    /// <returns>Whether there is a file.</returns>
    internal static bool Read(CountyReading reading, List<CountyPackage> lines)
    {
        if (reading.Sheet("actuals.csv", Layout) is not { } sheet)
        {
            return false;
        }

        var seen = new HashSet<(int, DateOnly)>();
        var weeks = new ImmutableArray<DeliveredWeek>.Builder?[lines.Count];
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

            usedMinutes += delivered.Value;
            used++;
            (weeks[package] ??= ImmutableArray.CreateBuilder<DeliveredWeek>())
                .Add(new DeliveredWeek(week, planned ?? lines[package].Package.Weekly, delivered));
        }

        reading.Total(sheet, used, new CareMinutes(read), new CareMinutes(usedMinutes));
        for (var package = 0; package < weeks.Length; package++)
        {
            if (weeks[package] is { } own)
            {
                lines[package] = lines[package] with { Deliveries = own.ToImmutable() };
            }
        }

        return true;
    }

    private static (int Package, DateOnly Week, CareMinutes Delivered) ReadRow(
        CountyReading reading, CsvRow row, HashSet<(int Package, DateOnly Week)> seen)
    {
        var id = row.OwnId(Package);
        var package = reading.FindPackage(row, id);

        var week = row.RequiredDate(Week);
        if (week.DayOfWeek != DayOfWeek.Monday)
        {
            row.Report(FileRowFaults.NotAMonday, $"{row.Text(Week)} is a {week.DayOfWeek}.");
        }

        var delivered = CareMinutes.FromHours(row.RequiredNumber(Delivered, 0, 168));
        if (!row.IsFaulty && !seen.Add((package, week)))
        {
            row.Report(FileRowFaults.DuplicateWeek, $"The week {row.Text(Week)} is given twice.");
        }

        return (package, week, delivered);
    }
}
