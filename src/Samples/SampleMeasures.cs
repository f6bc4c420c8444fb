using System.Globalization;

namespace Zoning.Samples;

/// <summary>
/// Invents metrics.csv and targets.csv: five measures of the return for the four quarters up to the as-at date, and what the council
/// meant to
/// reach. Days of delay of the last two quarters are left to discharges.csv.
/// </summary>
internal static class SampleMeasures
{
    private static readonly string[] Bands = ["65-74", "75-84", "85+"];
    private static readonly double[] BandShares = [0.18, 0.37, 0.45];

    /// <summary>Writes metrics.csv.</summary>
    public static string Metrics(SampleOptions options, SampleMap map)
    {
        var table = new SampleTable("metric", "period", "band", "numerator", "denominator");
        var random = new Randomness(options.Seed).For("measures");
        var size = options.Packages / 1100.0;
        var (old, people) = (map.Zones.Sum(zone => zone.Old), map.Zones.Sum(zone => zone.People));
        int[] byBand = [.. Bands.Select((_, band) => map.Zones.Sum(zone => zone.OldBands.Length > band ? zone.OldBands[band] : 0))];
        var quarters = Quarters(options);
        for (var at = 0; at < quarters.Length; at++)
        {
            var (all, home) = (0, 0);
            for (var band = 0; band < Bands.Length; band++)
            {
                var discharged = Math.Max(1, (int)Math.Round(400 * size * BandShares[band] * random.NextBetween(0.95, 1.05)));
                var stayed = Share(discharged, 0.86 - (0.03 * band) + (0.004 * at), random);
                (all, home) = (all + discharged, home + stayed);
                Add("home-91", at, Bands[band], stayed, discharged);
            }

            Add("home-91", at, "", home, all);
            if (old > 0)
            {
                var (admitted, rates) = (0, new[] { 0.5, 1.55, 4.1 });
                for (var band = 0; band < Bands.Length && byBand[band] > 0; band++)
                {
                    var some = (int)Math.Round(byBand[band] / 1000.0 * rates[band] * random.NextBetween(0.93, 1.07));
                    admitted += some;
                    Add("residential-65", at, Bands[band], some, byBand[band]);
                }

                Add("residential-65", at, "", admitted > 0 ? admitted : (int)Math.Round(old / 1000.0 * 1.35), old);
            }

            var left = Math.Max(1, (int)Math.Round(9_400 * size * random.NextBetween(0.97, 1.03)));
            Add("usual-place", at, "", Share(left, 0.921 + (0.002 * at), random), left);
            if (people > 0)
            {
                Add("avoidable-admissions", at, "", (int)Math.Round(people / 1000.0 * random.NextBetween(1.75, 2.05)), people);
            }

            if (at < 2)
            {
                var ready = Caseload.Scale(900, options);
                Add("delayed-days", at, "", (int)Math.Round(ready * random.NextBetween(0.80, 0.95)), ready);
            }
        }

        return table.ToString();

        void Add(string metric, int quarter, string band, int numerator, int denominator) =>
            table.Add(metric, quarters[quarter], band, Whole(numerator), Whole(denominator));
    }

    /// <summary>Writes targets.csv.</summary>
    public static string Targets(SampleOptions options)
    {
        var table = new SampleTable("metric", "period", "target", "better", "note");
        foreach (var quarter in Quarters(options))
        {
            table.Add("home-91", quarter, "0.84", "higher", "");
            table.Add("residential-65", quarter, "140", "lower", "");
            table.Add("usual-place", quarter, "0.925", "higher", "");
            table.Add("avoidable-admissions", quarter, "185", "lower", "");
            table.Add("delayed-days", quarter, "0.8", "lower", "");
        }

        return table.ToString();
    }

    /// <summary>The last four quarters that are over on the as-at date.</summary>
    private static string[] Quarters(SampleOptions options)
    {
        var next = MetricPeriod.QuarterOf(options.AsOf.AddDays(1)).First;
        return [.. Enumerable.Range(1, 4).Reverse().Select(back => MetricPeriod.QuarterOf(next.AddMonths(-3 * back)).ToString())];
    }

    private static int Share(int count, double share, Randomness random) =>
        Math.Clamp((int)Math.Round((share * count) + (Math.Sqrt(share * (1 - share) * count) * random.NextNormal())), 0, count);

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
