using System.Text.Json;

namespace Zoning.Attack;

/// <summary>Reads a county's packages from the text of its files. It reads what samples and random counties have, and no more.</summary>
internal sealed class PackageRows
{
    private static readonly string[] DayTimes = ["morning", "lunch", "tea", "bed", "night"];
    private readonly ILookup<string, Dictionary<string, string>> _visits;
    private readonly ILookup<string, Dictionary<string, string>> _actuals;
    private readonly List<Dictionary<string, string>> _rates;
    private readonly Func<string, string, string> _zoneOf;

    /// <param name="files">The county's files.</param>
    /// <param name="zoneOf">The zone of a package and its place, where places are not zone codes.</param>
    public PackageRows(IReadOnlyDictionary<string, string> files, Func<string, string, string> zoneOf)
    {
        using var county = JsonDocument.Parse(files["county.json"]);
        AsOf = CsvText.Date(county.RootElement.GetProperty("asOf").GetString()!)!.Value;
        _zoneOf = zoneOf;
        _visits = CsvText.Table(files, "visits.csv").ToLookup(row => row["package"], StringComparer.Ordinal);
        _actuals = CsvText.Table(files, "actuals.csv").ToLookup(row => row["package"], StringComparer.Ordinal);
        _rates = CsvText.Table(files, "rates.csv");
        var waiting = CsvText.Table(files, "waiting.csv").ToDictionary(row => row["package"], StringComparer.Ordinal);
        var services = CsvText.Table(files, "services.csv");
        var known = services.Select(row => row["id"]).ToHashSet(StringComparer.Ordinal);
        All =
        [
            .. services.Select(row => Read(row, waiting.GetValueOrDefault(row["id"]))),
            .. waiting.Values.Where(row => !known.Contains(row["package"]) && !IsLater(row)).Select(OnlyWaiting),
        ];
    }

    public DateOnly AsOf { get; }

    public IReadOnlyList<CountyPackageRow> All { get; }

    private CountyPackageRow Read(Dictionary<string, string> line, Dictionary<string, string>? waiting)
    {
        var (id, status) = (line["id"], line.Of("status"));
        var hours = CsvText.Number(line["hours_week"]) ?? 0;

        // What the list says of the hours needed wins over the line.
        var need = CsvText.Number(waiting?.Of("hours_week") ?? "") ?? CsvText.Number(line.Of("assessed_hours")) ?? hours;
        var zone = _zoneOf(id, line["place"]);
        var provider = status is "waiting" or "not-listed" ? "" : line.Of("provider");
        return new CountyPackageRow(id, line.Of("person").Length > 0 ? line["person"] : id, zone, provider, status)
        {
            Type = line.Of("service_type"),
            Hours = hours,
            Need = need,
            Carers = (int)(CsvText.Number(line.Of("carers")) ?? 1),
            IsYoung = line.Of("age_band") == "18-64",
            Start = CsvText.Date(line.Of("start")),
            End = CsvText.Date(line.Of("end")),
            Ready = CsvText.Date(line.Of("ready_to_move")),
            Rate = RateOf(line.Of("provider"), zone),
            Shortfall = ShortfallOf(id, hours),
            Times = TimesOf(id, need),
            Wait = waiting is null || IsLater(waiting) ? null : WaitOf(waiting),
        };
    }

    /// <summary>Whether a case was asked for after the day of the county, which is left out of it.</summary>
    private bool IsLater(Dictionary<string, string> row) => CsvText.Date(row.Of("requested")) > AsOf;

    private CountyPackageRow OnlyWaiting(Dictionary<string, string> row)
    {
        var (id, hours) = (row["package"], CsvText.Number(row.Of("hours_week")) ?? 0);
        var person = row.Of("person");
        return new CountyPackageRow(id, person.Length > 0 ? person : id, _zoneOf(id, row.Of("place")), "", "waiting")
        {
            Hours = hours,
            Need = hours,
            Carers = (int)(CsvText.Number(row.Of("carers")) ?? 1),
            Times = TimesOf(id, hours),
            Wait = WaitOf(row),
        };
    }

    private static WaitRow WaitOf(Dictionary<string, string> row) => new(
        CsvText.Date(row.Of("requested")), CsvText.Date(row.Of("first_visit")), row.Of("waits_in"), row.Of("stage"));

    private double RateOf(string provider, string zone) => _rates
        .Where(rate => CsvText.Date(rate["from"]) <= AsOf
            && (rate["provider"].Length == 0 || rate["provider"] == provider) && (rate.Of("zone").Length == 0 || rate.Of("zone") == zone))
        .OrderByDescending(rate => (rate["provider"].Length > 0 ? 2 : 0) + (rate.Of("zone").Length > 0 ? 1 : 0))
        .ThenByDescending(rate => rate["from"], StringComparer.Ordinal)
        .Select(rate => CsvText.Number(rate["hourly_rate"]) ?? 0)
        .FirstOrDefault();

    private double ShortfallOf(string id, double hours)
    {
        var monday = AsOf.AddDays(-(((int)AsOf.DayOfWeek + 6) % 7));
        var weeks = _actuals[id].Where(row => CsvText.Date(row["week"]) >= monday.AddDays(-28) && CsvText.Date(row["week"]) < monday).ToList();
        return weeks.Count == 0 ? 0 : Math.Round(weeks.Average(row => Math.Max(
            0, Minutes(CsvText.Number(row.Of("planned_hours")) ?? hours) - Minutes(CsvText.Number(row["delivered_hours"]) ?? 0)))) / 60;

        static double Minutes(double some) => Math.Round(some * 60);
    }

    private double[] TimesOf(string id, double hours)
    {
        var weights = new double[DayTimes.Length];
        foreach (var visit in _visits[id])
        {
            var days = visit["days"] switch { "daily" => 7, "weekdays" => 5, "weekends" => 2, var named => named.Split(' ').Length };
            weights[Array.IndexOf(DayTimes, visit["time_of_day"])] += days * (CsvText.Number(visit["minutes"]) ?? 0);
        }

        if (weights.Sum() == 0)
        {
            int[] times = hours < 5.25 ? [0] : hours < 8.75 ? [0, 3] : hours < 12.25 ? [0, 1, 3] : [0, 1, 2, 3];
            foreach (var time in times)
            {
                weights[time] = 1;
            }
        }

        var total = weights.Sum();
        return [.. weights.Select(weight => weight / total)];
    }
}
