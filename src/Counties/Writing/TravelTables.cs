using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Counties;

/// <summary>Writes the files about travel and days: travel.csv, travel-speeds.csv and holidays.csv.</summary>
internal static class TravelTables
{
    internal static byte[] Trips(ImmutableArray<GivenTrip> trips) => CsvText.WriteExact(
        ["from", "to", "minutes", "mode", "metres"],
        trips.Select(trip => (string[])
        [
            trip.From, trip.To, CellText.Number(trip.Minutes), CellText.Word(CountyWords.Modes, trip.Mode), CellText.Whole(trip.Metres),
        ]));

    internal static byte[] SpeedBands(ImmutableArray<SpeedBand> bands) => CsvText.WriteExact(
        ["from", "to", "factor", "mode", "days"],
        bands.Select(band => (string[])
        [
            CellText.Time(band.FromMinute), CellText.Time(band.ToMinute), CellText.Number(band.Factor),
            CellText.Word(CountyWords.Modes, band.Mode), CellText.Days(band.Days),
        ]));

    internal static byte[] Holidays(ImmutableArray<HolidayPattern> holidays) => CsvText.WriteExact(
        ["date", "like"],
        holidays.Select(holiday => (string[])
        [
            holiday.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), CountyWords.DayNames.WordOf(holiday.Like),
        ]));
}
