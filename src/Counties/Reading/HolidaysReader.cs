using System.Collections.Immutable;

namespace Zoning.Counties;

/// <summary>Reads holidays.csv: dates on which carers work as on another day of the week.</summary>
internal static class HolidaysReader
{
    private const int Date = 0, Like = 1;
    private static readonly CsvLayout Layout = CsvLayout.Of("date*", "like*");

    /// <summary>The dates in the order of the file; null without the file.</summary>
    internal static ImmutableArray<HolidayPattern>? Read(CountyReading reading)
    {
        if (reading.Sheet("holidays.csv", Layout) is not { } sheet)
        {
            return null;
        }

        var holidays = ImmutableArray.CreateBuilder<HolidayPattern>();
        for (var index = 0; index < sheet.Count; index++)
        {
            var row = sheet.Row(index, reading.Findings);
            var date = row.RequiredDate(Date);
            var like = row.Choice(Like, CountyWords.DayNames);
            if (like is null && row.Text(Like).Length == 0)
            {
                row.Blank(Like);
            }

            if (!row.IsFaulty && holidays.Any(holiday => holiday.Date == date))
            {
                row.Report(TravelFaults.DuplicateHoliday, $"The date is '{CsvRow.Quote(row.Text(Date))}'.");
            }

            if (!row.IsFaulty)
            {
                holidays.Add(new HolidayPattern(date, like!.Value));
            }
        }

        reading.Total(sheet, holidays.Count, default, default);
        return holidays.ToImmutable();
    }
}
