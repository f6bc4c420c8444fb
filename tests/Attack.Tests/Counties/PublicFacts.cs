using System.Globalization;

namespace Zoning.Attack.Tests;

/// <summary>What anybody may look up beside a release: people of 65 and over a zone, and the rate card.</summary>
internal sealed record PublicFacts(IReadOnlyDictionary<string, double> People, (double Least, double Most)? Rates)
{
    /// <summary>From a county folder's population.csv and rates.csv; nothing else of it is read.</summary>
    public static PublicFacts Of(IReadOnlyDictionary<string, string> files)
    {
        var people = Table(files, "population.csv")
            .Where(row => row["age_band"] == "65+")
            .ToDictionary(row => row["zone"], row => Number(row["people"]), StringComparer.Ordinal);
        var rates = Table(files, "rates.csv").Select(row => Number(row["hourly_rate"])).ToList();
        return new PublicFacts(people, rates.Count == 0 ? null : (rates.Min(), rates.Max()));
    }

    /// <summary>The rows of a plain CSV file by column; none where it is absent.</summary>
    public static List<Dictionary<string, string>> Table(IReadOnlyDictionary<string, string> files, string name)
    {
        if (!files.TryGetValue(name, out var text))
        {
            return [];
        }

        var lines = text.TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var header = lines[0].Split(',');
        return
        [
            .. lines.Skip(1).Select(line => line.Split(',').Zip(header).ToDictionary(pair => pair.Second, pair => pair.First, StringComparer.Ordinal)),
        ];
    }

    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
