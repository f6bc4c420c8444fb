using System.Globalization;

namespace Zoning.Planning.Tests;

/// <summary>One figure that a sample must hit.</summary>
internal sealed record Target(string What, double Low, double High, double Measured, string Format)
{
    public bool IsHit => Measured >= Low && Measured <= High;

    /// <summary>The figure as a row of docs/background/ashdale.md.</summary>
    public string Row => $"| {What} | {(Low == High ? Show(Low) : Show(Low) + " to " + Show(High))} | {Show(Measured)} |";

    private string Show(double value) => value.ToString(Format, CultureInfo.InvariantCulture);
}

/// <summary>Measures a written county against what it should be.</summary>
internal static class Calibration
{
    private const string Whole = "#,0";
    private const string Percent = "0.0 %";

    public static List<Target> Measure(WrittenCounty county)
    {
        var targets = new List<Target>();
        AddMap(targets, county);
        AddVisits(targets, county);
        AddProviders(targets, county);
        AddWaiting(targets, county);
        AddRates(targets, county);
        return targets;
    }

    private static void AddMap(List<Target> targets, WrittenCounty county)
    {
        var people = county.Table("population.csv").Rows;
        targets.Add(new("Zones", 18, 18, county.Map.Corners.Count, Whole));
        targets.Add(new("Area, square kilometres", 2465, 2515, county.Map.Corners.Keys.Sum(county.Map.SquareKilometres), Whole));
        targets.Add(new("People", 379_791, 379_791, (double)people.Where(row => row["age_band"] == "all").Sum(row => row.Number("people")), Whole));
        targets.Add(new("People of 65 and over", 111_700, 111_700, (double)people.Where(row => row["age_band"] == "65+").Sum(row => row.Number("people")), Whole));
        targets.Add(new("Town zones (over 500 people a square kilometre)", 4, 4, county.Towns().Length, Whole));
        targets.Add(new("Packages in service", 1100, 1100, county.Given.Length, Whole));
        var ages = county.Given.Where(row => row["status"] == "active").Average(row => WrittenCounty.AsOf.DayNumber - row.Day("start").DayNumber);
        targets.Add(new("Mean age of active packages, months", 21, 27, ages / 30.44, "0.0"));
    }

    private static void AddVisits(List<Target> targets, WrittenCounty county)
    {
        var (byLength, byPackage) = county.Visits();
        (string Name, int Calls, string Carers, double Share)[] patterns =
        [
            ("One call a day", 1, "1", 0.18), ("Two calls a day", 2, "1", 0.27), ("Three calls a day", 3, "1", 0.20),
            ("Four calls a day", 4, "1", 0.25), ("Four calls a day by two carers", 4, "2", 0.10),
        ];
        foreach (var (name, calls, carers, share) in patterns)
        {
            var count = county.Given.Count(row => row["carers"] == carers && byPackage[row["id"]].Visits == 7 * calls);
            targets.Add(new(name + ", share of packages", share - 0.02, share + 0.02, (double)count / county.Given.Length, Percent));
        }

        double visits = byLength.Values.Sum();
        foreach (var (length, low, high) in new[] { (15, 0.0, 0.036), (30, 0.65, 0.75), (45, 0.16, 0.20), (60, 0.064, 0.104) })
        {
            targets.Add(new($"Visits of {length} minutes", low, high, byLength[length] / visits, Percent));
        }

        targets.Add(new("Mean visit, minutes", 34, 36, byLength.Sum(pair => (double)pair.Key * pair.Value) / visits, "0.00"));
        targets.Add(new("Visits a day", 2932, 3052, visits / 7, Whole));
        var client = county.Given.Sum(WrittenCounty.Hours);
        var carer = county.Given.Sum(row => WrittenCounty.Hours(row) * (double)row.Number("carers"));
        var doubleUp = county.Given.Where(row => row["carers"] == "2").Sum(WrittenCounty.Hours);
        targets.Add(new("Client hours a week", 11_973, 12_461, client, Whole));
        targets.Add(new("Carer hours a week", 13_734, 14_294, carer, Whole));
        targets.Add(new("Two carers at once, share of client hours", 0.135, 0.165, doubleUp / client, Percent));
        targets.Add(new("Two carers at once, share of carer hours", 0.24, 0.28, 2 * doubleUp / carer, Percent));
        targets.Add(new("Undelivered, eight weeks", 0.02, 0.04, county.Undelivered(new DateOnly(2026, 2, 2)), Percent));
        targets.Add(new("Undelivered, last four weeks", 0.02, 0.04, county.Undelivered(new DateOnly(2026, 3, 2)), Percent));
    }

    private static void AddProviders(List<Target> targets, WrittenCounty county)
    {
        targets.Add(new("Framework share of active hours", 0.82, 0.86, county.FrameworkShare(WrittenCounty.Hours), Percent));
        targets.Add(new("Framework share of active packages", 0.82, 0.86, county.FrameworkShare(_ => 1), Percent));
        var onFramework = county.FrameworkShare(WrittenCounty.Hours) * county.Given.Where(row => row["status"] == "active").Sum(WrittenCounty.Hours);
        targets.Add(new("Framework share with bridging in the whole", 0.82, 0.86, onFramework / county.Given.Sum(WrittenCounty.Hours), Percent));
        targets.Add(new("Providers on the framework", 45, 45, county.Providers.Values.Count(row => row["framework"] == "yes"), Whole));
        targets.Add(new("Providers off the framework", 8, 12, county.Providers.Values.Count(row => row["framework"] == "no"), Whole));
        var hours = county.Given.GroupBy(row => row["provider"]).Select(group => group.Sum(WrittenCounty.Hours)).OrderDescending().ToList();
        targets.Add(new("Five largest providers, share of hours", 0.37, 0.43, hours.Take(5).Sum() / hours.Sum(), Percent));
        var zones = county.Given.Select(row => (Provider: row["provider"], Zone: county.ZoneOf(row["place"]))).Where(pair => pair.Zone.Length > 0)
            .GroupBy(pair => pair.Provider).Select(group => group.Select(pair => pair.Zone).Distinct().Count()).ToList();
        targets.Add(new("Fewest zones of a provider", 2, 7, zones.Min(), Whole));
        targets.Add(new("Most zones of a provider", 2, 7, zones.Max(), Whole));
    }

    private static void AddWaiting(List<Target> targets, WrittenCounty county)
    {
        var open = county.Open.ToList();
        targets.Add(new("People waiting", 40, 48, open.Count, Whole));
        var waitedIn = open.Select(county.ZoneOfCase).ToHashSet();
        targets.Add(new("Zones where nobody waits", 2, 8, county.Map.Corners.Keys.Count(zone => !waitedIn.Contains(zone)), Whole));
        var exchanged = county.Placed.Where(row => county.ZoneOfCase(row) is "Z05" or "Z12").ToHashSet();
        var usual = county.Placed.Where(row => !exchanged.Contains(row)).ToList();
        targets.Add(new("Placed cases of the last half year (46 a month)", 225, 325, exchanged.Count + usual.Count, Whole));
        targets.Add(new("Request to first visit, mean days", 24, 34, usual.Average(row => Days(row, "first_visit")), "0.0"));
        targets.Add(new("Request to provider found, mean days", 20, 30, usual.Average(row => Days(row, "provider_found")), "0.0"));
        var fast = exchanged.Where(row => row.Day("first_visit") > WrittenCounty.AsOf.AddDays(-91)).ToList();
        targets.Add(new("Request to first visit since the exchange in Z05 and Z12, mean days", 1, 7, fast.Average(row => Days(row, "first_visit")), "0.0"));
        targets.Add(new("Waiting by Little's law: placed a day times days", 32, 54, usual.Count / 182.0 * usual.Average(row => Days(row, "first_visit")), "0.0"));
    }

    private static double Days(WrittenRow row, string to) => row.Day(to).DayNumber - row.Day("requested").DayNumber;

    private static void AddRates(List<Target> targets, WrittenCounty county)
    {
        var rates = county.Table("rates.csv").Rows.Where(row => row["from"] == "2025-04-01").ToList();
        var everywhere = rates.Where(row => row["zone"].Length == 0).ToDictionary(row => row["provider"], row => (double)row.Number("hourly_rate"));
        var framework = everywhere.Where(pair => county.Providers[pair.Key]["framework"] == "yes").Select(pair => pair.Value).ToList();
        var off = everywhere.Where(pair => county.Providers[pair.Key]["framework"] == "no").Select(pair => pair.Value).ToList();
        var more = rates.Where(row => row["zone"].Length > 0).Select(row => (double)row.Number("hourly_rate") - everywhere[row["provider"]]).ToList();
        targets.Add(new("Framework rate, least, GBP an hour", 22.20, 23.80, framework.Min(), "0.00"));
        targets.Add(new("Framework rate, mean, GBP an hour", 22.70, 23.30, framework.Average(), "0.00"));
        targets.Add(new("Framework rate, most, GBP an hour", 22.20, 23.80, framework.Max(), "0.00"));
        targets.Add(new("More in country zones, least, GBP an hour", 0.99, 2.01, more.Min(), "0.00"));
        targets.Add(new("More in country zones, most, GBP an hour", 0.99, 2.01, more.Max(), "0.00"));
        targets.Add(new("Off-framework rate, least, GBP an hour", 30, 36, off.Min(), "0.00"));
        targets.Add(new("Off-framework rate, most, GBP an hour", 30, 36, off.Max(), "0.00"));
    }
}
