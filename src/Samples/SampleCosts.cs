using System.Globalization;

namespace Zoning.Samples;

/// <summary>
/// Invents provider-costs.csv: on the framework costs that come to about its 23 pounds an hour, off it about 30. One provider in eight
/// gives no costs, one in ten keeps its margin to itself.
/// </summary>
internal static class SampleCosts
{
    /// <summary>Writes the file.</summary>
    /// <param name="market">The providers.</param>
    /// <param name="ids">The id of each.</param>
    /// <param name="seed">The seed.</param>
    /// <returns>The text, in the order of provider ids.</returns>
    public static string Write(Market market, string[] ids, int seed)
    {
        var table = new SampleTable("provider", "wage", "on_costs", "pence_a_mile", "overhead", "margin");
        foreach (var provider in Enumerable.Range(0, ids.Length).OrderBy(provider => ids[provider], StringComparer.Ordinal))
        {
            var random = new Randomness(seed).For("costs").For(ids[provider]);
            var isOn = provider < market.FrameworkCount;
            var (isSilent, hidesMargin) = (random.NextChance(1 / 8.0), random.NextChance(0.1));
            var wage = isOn ? random.NextBetween(11.0, 11.8) : random.NextBetween(13, 15);
            var onCosts = isOn ? random.NextBetween(0.18, 0.23) : random.NextBetween(0.20, 0.25);
            var pence = isOn ? 25 + random.NextBelow(16) : 40 + random.NextBelow(6);
            var overhead = isOn ? random.NextBetween(0.15, 0.21) : random.NextBetween(0.22, 0.28);
            var margin = isOn ? random.NextBetween(0.02, 0.05) : random.NextBetween(0.04, 0.08);
            if (!isSilent)
            {
                table.Add(
                    ids[provider], Number(wage, "0.00"), Number(onCosts, "0.000"), Number(pence, "0"), Number(overhead, "0.000"),
                    hidesMargin ? "" : Number(margin, "0.000"));
            }
        }

        return table.ToString();
    }

    private static string Number(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
