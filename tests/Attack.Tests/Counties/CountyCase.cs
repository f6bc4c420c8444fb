using System.Text.RegularExpressions;
using Zoning.Planning;

namespace Zoning.Attack;

/// <summary>A county to be attacked: its files and what is true of it.</summary>
internal sealed partial class CountyCase
{
    private readonly Lazy<County> _county;
    private readonly Lazy<Truth> _truth;

    private CountyCase(string name, IReadOnlyDictionary<string, string> files, bool hasPlaces)
    {
        (Name, Files) = (name, files);
        _county = new Lazy<County>(() => Release.Read(files));
        _truth = new Lazy<Truth>(() => new Truth(new Recount(files, hasPlaces ? Placed() : null)));
        HasPlaces = hasPlaces;
    }

    public string Name { get; }

    public IReadOnlyDictionary<string, string> Files { get; }

    public County County => _county.Value;

    public Truth Truth => _truth.Value;

    /// <summary>Whether places are postcodes. Which zone holds them is no secret of the ledger and taken from the county.</summary>
    private bool HasPlaces { get; }

    /// <summary>Whether statuses divide the packages with demand.</summary>
    public bool CountsLinesOnce
    {
        get
        {
            var lines = Truth.Recount.Lines.Where(line => line.IsMet || line.Status is "waiting" or "not-listed").ToList();
            return lines.Count == Truth.Recount.Lines.Where(line => line.IsMet || line.IsUnmet)
                .Select(line => line.Package.Id).Distinct(StringComparer.Ordinal).Count();
        }
    }

    public static CountyCase Random(int seed, bool isSparse = false, int most = 1500) =>
        new((isSparse ? "sparse " : "random ") + seed.ToString(System.Globalization.CultureInfo.InvariantCulture), RandomCounty.Files(seed, isSparse, most), false);

    /// <summary>A county of the sample's makers.</summary>
    public static CountyCase Made(string name, IEnumerable<KeyValuePair<string, byte[]>> files) => new(
        name, files.ToDictionary(file => file.Key, file => System.Text.Encoding.UTF8.GetString(file.Value), StringComparer.Ordinal), true);

    /// <summary>A sample county of the project.</summary>
    public static CountyCase Sample(string folder) => new(
        Path.GetFileName(folder),
        Directory.GetFiles(folder).Where(file => Path.GetExtension(file) is ".csv" or ".json" or ".geojson")
            .ToDictionary(file => Path.GetFileName(file), File.ReadAllText, StringComparer.Ordinal),
        true);

    /// <summary>The county with one file changed.</summary>
    public CountyCase With(string name, string file, string text) =>
        new($"{Name}, {name}", new Dictionary<string, string>(Files, StringComparer.Ordinal) { [file] = text }, HasPlaces);

    /// <summary>The county in which the provider with most hours of a zone has them all, as is usual.</summary>
    public CountyCase WithLeadProviders()
    {
        var leads = Truth.Recount.Packages.Where(package => package.Provider.Length > 0)
            .GroupBy(package => package.Zone, StringComparer.Ordinal)
            .ToDictionary(
                packages => packages.Key,
                packages => packages.GroupBy(package => package.Provider, StringComparer.Ordinal)
                    .OrderByDescending(own => own.Sum(package => package.Hours)).ThenBy(own => own.Key, StringComparer.Ordinal).First().Key,
                StringComparer.Ordinal);
        var zones = Truth.Recount.Packages.ToDictionary(package => package.Id, package => package.Zone, StringComparer.Ordinal);
        return WithRows("one lead provider a zone", row => row["provider"].Length > 0 ? leads[zones[row["id"]]] : "", "provider");
    }

    /// <summary>The county without one of its providers: its packages are with the largest.</summary>
    public CountyCase WithoutProvider(string provider, string heir) =>
        WithRows("one provider less", row => row["provider"] == provider ? heir : row["provider"], "provider");

    /// <summary>The county with one more case: somebody waits in the zone of the first who waits.</summary>
    public CountyCase WithOneMoreCase()
    {
        var services = CsvText.Table(Files, "services.csv");
        var first = services.Where(row => row["place"].Length > 0).OrderBy(row => row["status"] == "waiting" ? 0 : 1).First();
        var line = string.Join(',', first.Keys.Select(column => column switch
        {
            "id" => "SYN-9999",
            "place" => first["place"],
            "hours_week" => "14",
            "status" => "waiting",
            "carers" => "1",
            "age_band" => "75-84",
            _ => "",
        }));
        return With("one case more", "services.csv", Files["services.csv"].TrimEnd('\n') + "\n" + line + "\n");
    }

    /// <summary>The county as of another day.</summary>
    public CountyCase AsAt(DateOnly day) =>
        With(FormattableString.Invariant($"as of {day:yyyy-MM-dd}"), "county.json", AsOf().Replace(
            Files["county.json"], FormattableString.Invariant($"\"asOf\": \"{day:yyyy-MM-dd}\"")));

    /// <summary>What it publishes.</summary>
    public Release Publish(PublishOptions? publish = null, RunParts parts = RunParts.Ledger) => Release.Of(County, publish, parts);

    /// <summary>What each provider could give, by the source it is taken from. No recount: the restricted files of the same run tell it.</summary>
    public IReadOnlyList<(string Rung, double Hours)> Capacity => field ??=
    [
        .. CsvText.Table(
            Publish(new PublishOptions { Level = Disclosure.OutputLevel.Restricted }, RunParts.Forecast).Files, "restricted/capacity-providers.csv")
            .Select(row => (row["rung"], CsvText.Number(row["hours_week"]) ?? 0)),
    ];

    /// <summary>Zones of which anything differs.</summary>
    public IReadOnlySet<string> ChangedFrom(CountyCase before)
    {
        static ILookup<string, string> Told(CountyCase county) => county.Truth.Recount.Lines
            .Select(line => (line.Package.Zone, FormattableString.Invariant($"{line.Package.Id} {line.Status} {line.Hours} {line.Package.Provider}")))
            .Concat(county.Truth.Recount.List.Select(waiter => (waiter.Package.Zone, FormattableString.Invariant($"{waiter.Package.Id} listed for {waiter.Days} days"))))
            .ToLookup(one => one.Item1, one => one.Item2, StringComparer.Ordinal);
        var (earlier, later) = (Told(before), Told(this));
        return earlier.Select(zone => zone.Key).Concat(later.Select(zone => zone.Key)).Distinct(StringComparer.Ordinal)
            .Where(zone => !earlier[zone].Order(StringComparer.Ordinal).SequenceEqual(later[zone].Order(StringComparer.Ordinal)))
            .ToHashSet(StringComparer.Ordinal);
    }

    private CountyCase WithRows(string name, Func<Dictionary<string, string>, string> value, string column)
    {
        var rows = CsvText.Table(Files, "services.csv");
        var text = string.Join(',', rows[0].Keys) + "\n"
            + string.Concat(rows.Select(row => string.Join(',', row.Keys.Select(key => key == column ? value(row) : row[key])) + "\n"));

        // Rounds of carers who are now of another provider would be refused.
        var files = Files.Where(file => file.Key != "rounds.csv").ToDictionary(file => file.Key, file => file.Value, StringComparer.Ordinal);
        return new CountyCase($"{Name}, {name}", new Dictionary<string, string>(files, StringComparer.Ordinal) { ["services.csv"] = text }, HasPlaces);
    }

    private Func<string, string, string> Placed()
    {
        var placed = County.OnHomeMap();
        var zones = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var index = 0; index < County.Packages.Length; index++)
        {
            var area = placed.Areas[index];
            zones[County.Packages[index].Package.Id.Value] =
                area.IsZone ? County.HomeMap[area.Zone].Code.Value : area == AreaIndex.Outside ? "outside" : "no-place";
        }

        return (id, _) => zones[id];
    }

    [GeneratedRegex("\"asOf\": *\"[^\"]*\"")]
    private static partial Regex AsOf();
}
