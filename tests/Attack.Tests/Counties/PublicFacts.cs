namespace Zoning.Attack;

/// <summary>What anybody may look up beside a release: people of 65 and over a zone, and the rate card.</summary>
internal sealed record PublicFacts(IReadOnlyDictionary<string, double> People, (double Least, double Most)? Rates)
{
    /// <summary>From a county folder's population.csv and rates.csv; nothing else of it is read.</summary>
    public static PublicFacts Of(IReadOnlyDictionary<string, string> files)
    {
        var people = CsvText.Table(files, "population.csv")
            .Where(row => row["age_band"] == "65+")
            .GroupBy(row => row["zone"], StringComparer.Ordinal)
            .ToDictionary(rows => rows.Key, rows => CsvText.Number(rows.First()["people"]) ?? 0, StringComparer.Ordinal);
        var rates = CsvText.Table(files, "rates.csv").Select(row => CsvText.Number(row["hourly_rate"]) ?? 0).ToList();
        return new PublicFacts(people, rates.Count == 0 ? null : (rates.Min(), rates.Max()));
    }
}
