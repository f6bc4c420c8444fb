using System.Collections.Immutable;

namespace Zoning.Counties;

/// <summary>Reads actuals.csv: what was planned and delivered, week by week.</summary>
internal static class ActualsReader
{
    private const int Package = 0, Week = 1, Delivered = 2, Planned = 3;
    private static readonly CsvLayout Layout = CsvLayout.Of("package*", "week*", "delivered_hours*", "planned_hours");

    /// <summary>The rows; none without the file.</summary>
    internal static ImmutableArray<DeliveredWeek>? Read(CountyReading reading, List<ServiceLine> lines)
    {
        if (reading.Sheet("actuals.csv", Layout) is not { } sheet)
        {
            return null;
        }

        var seen = new HashSet<(int, DateOnly)>();
        var weeks = ImmutableArray.CreateBuilder<DeliveredWeek>(sheet.Count);
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
            weeks.Add(new DeliveredWeek(package, week, planned ?? lines[package].Package.Weekly, delivered));
        }

        reading.Total(sheet, weeks.Count, new CareMinutes(read), new CareMinutes(usedMinutes));
        return weeks.ToImmutable();
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
            row.Report(FileRowFaults.DuplicateWeek, $"The week {row.Text(Week)} stands twice.");
        }

        return (package, week, delivered);
    }
}
