using System.Collections.Immutable;
using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Counties;

/// <summary>Reads travel-speeds.csv: times of day at which trips take longer or shorter.</summary>
internal static class TravelSpeedsReader
{
    private const int From = 0, To = 1, Factor = 2, Mode = 3, Days = 4;
    private static readonly CsvLayout Layout = CsvLayout.Of("from*", "to*", "factor*", "mode", "days");

    /// <summary>The bands in the order of the file; null without the file.</summary>
    internal static ImmutableArray<SpeedBand>? Read(CountyReading reading)
    {
        if (reading.Sheet("travel-speeds.csv", Layout) is not { } sheet)
        {
            return null;
        }

        var bands = ImmutableArray.CreateBuilder<SpeedBand>();
        for (var index = 0; index < sheet.Count; index++)
        {
            var row = sheet.Row(index, reading.Findings);
            var band = ReadRow(row);
            if (!row.IsFaulty && bands.Any(other => Overlap(other, band)))
            {
                row.Report(TravelFaults.BandsOverlap, $"It is {row.Text(From)} to {row.Text(To)}.");
            }

            if (!row.IsFaulty)
            {
                bands.Add(band);
            }
        }

        reading.Total(sheet, bands.Count, default, default);
        return bands.ToImmutable();
    }

    private static SpeedBand ReadRow(CsvRow row)
    {
        var (from, to) = (row.ServiceTime(From), row.ServiceTime(To));
        foreach (var column in (ReadOnlySpan<int>)[From, To])
        {
            if (row.Text(column).Length == 0)
            {
                row.Blank(column);
            }
        }

        if (to <= from)
        {
            row.Report(TravelFaults.BandInverted, $"It is {row.Text(From)} to {row.Text(To)}.");
        }

        var days = row.Text(Days).Length == 0 ? CareDays.Daily : CareDaysReading.Parse(row.Text(Days));
        if (days is null)
        {
            row.Report(FileRowFaults.DaysUnreadable, $"days is '{CsvRow.Quote(row.Text(Days))}'.", Days);
        }

        return new SpeedBand(
            days ?? CareDays.None, from ?? 0, to ?? 0, row.RequiredNumber(Factor, 0.2m, 5),
            row.Choice(Mode, CountyWords.Modes) ?? TravelMode.Car);
    }

    private static bool Overlap(SpeedBand one, SpeedBand other) => one.Mode == other.Mode && (one.Days & other.Days) != 0
        && one.FromMinute < other.ToMinute && other.FromMinute < one.ToMinute;
}
