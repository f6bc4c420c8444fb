using System.Globalization;
using TestKit;

namespace Zoning.Planning.Tests;

/// <summary>A synthetic county measured from its written files alone: nothing here knows how it was made.</summary>
internal sealed class WrittenCounty
{
    private readonly IReadOnlyDictionary<string, string> _files;
    private readonly Dictionary<string, (double East, double North)> _postcodes = [];

    public WrittenCounty(IReadOnlyDictionary<string, string> files)
    {
        _files = files;
        Map = new WrittenMap(files["zones.geojson"]);
        Services = Table("services.csv");
        Waiting = Table("waiting.csv");
        Providers = Table("providers.csv").Rows.ToDictionary(row => row["id"]);
        foreach (var row in files.ContainsKey("postcodes.csv") ? Table("postcodes.csv").Rows : [])
        {
            _postcodes.Add(row["Postcode"], ((double)row.Number("Eastings"), (double)row.Number("Northings")));
        }

        // A package in service: home care that is active, or reablement past its day ready to move.
        Given = [.. Services.Rows.Where(row => row["service_type"] == "home-care"
            && (row["status"] == "active" || (row["status"] == "reablement" && row["ready_to_move"].Length > 0)))];
    }

    public static DateOnly AsOf { get; } = new(2026, 3, 31);

    public WrittenMap Map { get; }

    public WrittenTable Services { get; }

    public WrittenTable Waiting { get; }

    public Dictionary<string, WrittenRow> Providers { get; }

    public WrittenRow[] Given { get; }

    public static WrittenCounty Committed(string name) => new(Directory.GetFiles(Path.Combine(Folders.Project, "data-samples", name))
        .ToDictionary(path => Path.GetFileName(path), File.ReadAllText));

    public static WrittenCounty OfSeed(int seed, SampleDetail detail = SampleDetail.Full) =>
        new(SampleCounty.Make(new SampleOptions { Seed = seed, Detail = detail }, null, CancellationToken.None).Contents);

    public IEnumerable<string> Files => _files.Keys;

    public WrittenTable Table(string name) => new(_files[name]);

    /// <summary>The zone of a place as a map-maker would find it; empty for none.</summary>
    public string ZoneOf(string place)
    {
        if (Map.Corners.ContainsKey(place))
        {
            return place;
        }

        var tidy = place.ToUpperInvariant().Replace(" ", "", StringComparison.Ordinal);
        if (tidy.Length > 3 && _postcodes.TryGetValue(tidy[..^3] + " " + tidy[^3..], out var at))
        {
            return Map.ZonesAt(at.East, at.North).SingleOrDefault("");
        }

        if (place.Contains(' ', StringComparison.Ordinal) && char.IsDigit(place[^1]))
        {
            var numbers = place.Split(' ').Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray();
            return (numbers[1] < 90 ? Map.ZonesAtDegrees(numbers[0], numbers[1]) : Map.ZonesAt(numbers[0], numbers[1])).SingleOrDefault("");
        }

        return "";
    }

    /// <summary>Days a week that a word of visits.csv means.</summary>
    public static int DaysAWeek(string days) => days switch { "daily" => 7, "weekdays" => 5, "weekends" => 2, _ => days.Split(' ').Length };

    /// <summary>Visits a week of each length, and of each package in service.</summary>
    public (Dictionary<int, int> ByLength, Dictionary<string, (int Visits, int Minutes)> ByPackage) Visits()
    {
        var given = Given.Select(row => row["id"]).ToHashSet();
        var byLength = new Dictionary<int, int>();
        var byPackage = new Dictionary<string, (int Visits, int Minutes)>();
        foreach (var row in Table("visits.csv").Rows.Where(row => given.Contains(row["package"])))
        {
            var (days, minutes) = (DaysAWeek(row["days"]), (int)row.Number("minutes"));
            byLength[minutes] = byLength.GetValueOrDefault(minutes) + days;
            var (visits, sum) = byPackage.GetValueOrDefault(row["package"]);
            byPackage[row["package"]] = (visits + days, sum + days * minutes);
        }

        return (byLength, byPackage);
    }

    /// <summary>Share of active home care that framework providers give, by packages or by hours.</summary>
    public double FrameworkShare(Func<WrittenRow, double> weight)
    {
        var active = Given.Where(row => row["status"] == "active").ToList();
        return active.Where(row => Providers[row["provider"]]["framework"] == "yes").Sum(weight) / active.Sum(weight);
    }

    public static double Hours(WrittenRow row) => (double)row.Number("hours_week");

    /// <summary>Rows of waiting.csv whose first visit is not over.</summary>
    public IEnumerable<WrittenRow> Open => Waiting.Rows.Where(row => row.DayOrNone("first_visit") is not { } day || day > AsOf);

    public IEnumerable<WrittenRow> Placed => Waiting.Rows.Where(row => row.DayOrNone("first_visit") <= AsOf);

    public string ZoneOfCase(WrittenRow row)
    {
        var line = Services.Rows.FirstOrDefault(service => service["id"] == row["package"]);
        return ZoneOf(line is null ? row["place"] : line["place"]);
    }

    /// <summary>Share of planned hours that were not delivered, in weeks that begin on or after a day.</summary>
    public double Undelivered(DateOnly from)
    {
        var rows = Table("actuals.csv").Rows.Where(row => row.Day("week") >= from).ToList();
        return 1 - (double)(rows.Sum(row => row.Number("delivered_hours")) / rows.Sum(row => row.Number("planned_hours")));
    }

    public string[] Towns()
    {
        var people = Table("population.csv").Rows.Where(row => row["age_band"] == "all").ToDictionary(row => row["zone"], row => (double)row.Number("people"));
        return [.. people.Where(zone => zone.Value / Map.SquareKilometres(zone.Key) > 500).Select(zone => zone.Key)];
    }
}
