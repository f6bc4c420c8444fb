namespace Zoning.Counties;

/// <summary>Reads capacity-rates.csv.</summary>
internal static class CapacityRatesReader
{
    private const int Name = 0, Value = 1, Unit = 2, From = 3, Source = 4, Low = 5, High = 6;
    private const int LongestText = 200;
    private static readonly CsvLayout Layout = CsvLayout.Of("name*", "value*", "unit", "from*", "source", "low", "high");

    /// <summary>The table with the folder's rates in it; null without the file.</summary>
    internal static CapacityRates? Read(CountyReading reading)
    {
        if (reading.Sheet("capacity-rates.csv", Layout) is not { } sheet)
        {
            return null;
        }

        var known = CapacityRates.Default.Rates.ToDictionary(rate => rate.Name, StringComparer.Ordinal);
        var rates = new Dictionary<string, CapacityRate>(StringComparer.Ordinal);
        for (var index = 0; index < sheet.Count; index++)
        {
            var row = sheet.Row(index, reading.Findings);
            var name = row.Text(Name);
            if (!known.TryGetValue(name, out var usual))
            {
                row.Report(CapacityFaults.UnknownRate, $"The name is '{CsvRow.Quote(name)}'. Names are: {string.Join(", ", known.Keys)}.");
                continue;
            }

            if (rates.ContainsKey(name))
            {
                row.Report(CapacityFaults.DuplicateRate, $"The name is '{CsvRow.Quote(name)}'.");
            }

            var (least, most) = CapacityRates.RangeOf(name);
            var value = row.RequiredNumber(Value, least, most);
            var low = row.Number(Low, least, most) ?? value;
            var high = row.Number(High, least, most) ?? value;
            var from = row.RequiredDate(From);
            if (!row.IsFaulty && (low > value || value > high))
            {
                row.Report(CapacityFaults.RateOutsideEnds,
                    $"value is {row.Text(Value)}, low is '{CsvRow.Quote(row.Text(Low))}', high is '{CsvRow.Quote(row.Text(High))}'.");
            }

            if (row.Text(Source).Length > LongestText || row.Text(Unit).Length > LongestText)
            {
                row.Report(CsvFaults.NotAnId, $"unit or source is longer than {LongestText} letters.");
            }

            if (!row.IsFaulty)
            {
                var unit = row.Text(Unit);
                rates[name] = usual with
                {
                    Value = (double)value,
                    Low = (double)low,
                    High = (double)high,
                    Unit = unit.Length > 0 ? unit : usual.Unit,
                    From = from,
                    Source = row.Text(Source).Length > 0 ? row.Text(Source) : "the folder",
                    IsAssumed = false,
                };
            }
        }

        reading.Total(sheet, rates.Count, default, default);
        return CapacityRates.Default.With(rates.Values);
    }
}
