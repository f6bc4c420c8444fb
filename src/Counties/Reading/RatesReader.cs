using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>Reads rates.csv.</summary>
internal static class RatesReader
{
    private const int Provider = 0, From = 1, Hourly = 2, Zone = 3, Minutes = 4, Day = 5;
    private static readonly CsvLayout Layout = CsvLayout.Of("provider*", "from*", "hourly_rate*", "zone", "visit_minutes", "day_type");

    internal static RateCard? Read(CountyReading reading)
    {
        if (reading.Sheet("rates.csv", Layout) is not { } sheet)
        {
            return null;
        }

        var rates = new List<Rate>();
        for (var index = 0; index < sheet.Count; index++)
        {
            var row = sheet.Row(index, reading.Findings);
            var provider = row.IdOrEmpty(Provider);
            reading.CheckProvider(row, provider);
            var zone = row.Text(Zone);
            if (zone.Length > 0 && !reading.Zones.TryIndexOf(new ZoneCode(zone), out _))
            {
                row.Report(FileRowFaults.UnknownZone, $"The zone is '{CsvRow.Quote(zone)}'.");
            }

            var rate = new Rate(row.RequiredDate(From), Money.FromPounds(row.RequiredNumber(Hourly, 0, 1000)))
            {
                Provider = provider.Length > 0 ? new ProviderId(provider) : null,
                Zone = zone.Length > 0 ? new ZoneCode(zone) : null,
                VisitMinutes = row.Whole(Minutes, 5, 720),
                Day = row.Choice(Day, CountyWords.DayTypes),
            };
            if (!row.IsFaulty)
            {
                rates.Add(rate);
            }
        }

        reading.Total(sheet, rates.Count, default, default);
        return RateCard.Of(rates);
    }
}
