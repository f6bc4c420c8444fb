using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>Writes rates.csv, emission-factors.csv, capacity-rates.csv and pathways.csv. A built-in table is not written.</summary>
internal static class RateTables
{
    /// <summary>The rows in the order in which they are tried.</summary>
    internal static byte[] Rates(RateCard card) => CsvText.WriteExact(
        ["provider", "from", "zone", "visit_minutes", "day_type", "hourly_rate"],
        card.Rows.Select(rate => (string[])
        [
            rate.Provider?.Value ?? "",
            CellText.Date(rate.From),
            rate.Zone?.Value ?? "",
            CellText.Whole(rate.VisitMinutes),
            CellText.Word(CountyWords.DayTypes, rate.Day),
            CellText.Number(rate.HourlyRate.Pounds),
        ]));

    internal static byte[]? Emissions(EmissionFactors emissions) => emissions.Factors.SequenceEqual(EmissionFactors.Default.Factors)
        ? null
        : CsvText.WriteExact(["mode", "kg_per_km", "year", "source"], emissions.Factors.Select(factor => (string[])
        [
            CellText.Word(CountyWords.Modes, factor.Mode),
            CellText.Number(factor.KilogramsAKilometre),
            CellText.Whole(factor.Year),
            factor.Source,
        ]));

    internal static byte[]? Capacity(CapacityRates rates)
    {
        var own = rates.Rates.Where(rate => !rate.IsAssumed).ToArray();
        return own.Length == 0
            ? null
            : CsvText.WriteExact(["name", "value", "unit", "from", "source", "low", "high"], own.Select(rate => (string[])
            [
                rate.Name,
                CellText.Number(rate.Value),
                rate.Unit,
                CellText.Date(rate.From),
                rate.Source,
                CellText.Number(rate.Low),
                CellText.Number(rate.High),
            ]));
    }

    internal static byte[]? Pathways(PathwayMap pathways) => pathways.IsOwn
        ? CsvText.WriteExact(["waits_in", "pathway"], pathways.Ways.Select(way => (string[])
            [way.Key == WaitsIn.NotKnown ? "not-known" : CellText.Word(CountyWords.WaitingPlaces, way.Key), way.Value.Key()]))
        : null;
}
