using System.Globalization;

namespace Zoning.Samples;

/// <summary>
/// Invents the rate card: about 23 pounds an hour on the framework, 1 to 2 more in the country, 30 to 36 off it, no weekend rates.
/// </summary>
internal static class SampleRates
{
    /// <summary>Invents the rates of this financial year and, on the framework, those of the year before.</summary>
    /// <param name="options">The seed and the as-at date.</param>
    /// <param name="map">The zones.</param>
    /// <param name="market">The providers and their zones.</param>
    /// <param name="ids">The id of each provider.</param>
    /// <returns>The text of rates.csv, in the order of provider ids.</returns>
    public static string Write(SampleOptions options, SampleMap map, Market market, string[] ids)
    {
        var table = new SampleTable("provider", "from", "zone", "hourly_rate");
        var year = FinancialYear(options.AsOf);
        foreach (var provider in Enumerable.Range(0, ids.Length).OrderBy(provider => ids[provider], StringComparer.Ordinal))
        {
            var random = new Randomness(options.Seed).For("rates").For(ids[provider]);
            if (provider >= market.FrameworkCount)
            {
                table.Add(ids[provider], April(year), "", Pounds(random.NextBetween(30, 36)));
                continue;
            }

            var rate = random.NextBetween(22.20, 23.80);
            var more = random.NextBetween(1, 2);
            table.Add(ids[provider], April(year - 1), "", Pounds(rate * 0.96));
            table.Add(ids[provider], April(year), "", Pounds(rate));
            foreach (var zone in market.ZonesOf[provider].Where(zone => !map.Zones[zone].IsTown))
            {
                table.Add(ids[provider], April(year), map.Zones[zone].Code, Pounds(rate + more));
            }
        }

        return table.ToString();
    }

    /// <summary>The financial year of a day, by its first year: it runs from April to March.</summary>
    /// <param name="day">The day.</param>
    /// <returns>2025 for 2025-04-01 to 2026-03-31.</returns>
    public static int FinancialYear(DateOnly day) => day.Month >= 4 ? day.Year : day.Year - 1;

    private static string April(int year) => FormattableString.Invariant($"{year}-04-01");

    private static string Pounds(double amount) => Math.Round(amount, 2).ToString("0.00", CultureInfo.InvariantCulture);
}
