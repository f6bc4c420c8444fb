using System.Collections.Immutable;
using Zoning.Routing;

namespace Zoning.Counties;

/// <summary>Reads emission-factors.csv.</summary>
internal static class EmissionFactorsReader
{
    private const int Mode = 0, Kilograms = 1, Year = 2, Source = 3;
    private static readonly CsvLayout Layout = CsvLayout.Of("mode*", "kg_per_km*", "year*", "source");

    internal static EmissionFactors? Read(CountyReading reading)
    {
        if (reading.Sheet("emission-factors.csv", Layout) is not { } sheet)
        {
            return null;
        }

        var modes = Enum.GetValues<TravelMode>().ToDictionary(mode => mode.ToString().ToLowerInvariant(), StringComparer.Ordinal);
        var factors = ImmutableArray.CreateBuilder<EmissionFactor>();
        for (var index = 0; index < sheet.Count; index++)
        {
            var row = sheet.Row(index, reading.Findings);
            var mode = row.Choice(Mode, modes);
            if (row.Text(Mode).Length == 0)
            {
                row.Blank(Mode);
            }

            if (mode is { } known && factors.Any(factor => factor.Mode == known))
            {
                row.Report(FileRowFaults.DuplicateFactor, $"The mode is '{CsvRow.Quote(row.Text(Mode))}'.");
            }

            var year = row.Whole(Year, 1990, 2100);
            if (year is null && row.Text(Year).Length == 0)
            {
                row.Blank(Year);
            }

            var kilograms = row.RequiredNumber(Kilograms, 0, 5);
            if (!row.IsFaulty)
            {
                factors.Add(new EmissionFactor(mode!.Value, kilograms, year!.Value, row.Text(Source)));
            }
        }

        reading.Total(sheet, factors.Count, default, default);
        return new EmissionFactors(factors.ToImmutable());
    }
}
