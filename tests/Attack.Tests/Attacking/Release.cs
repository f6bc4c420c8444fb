using System.Text;
using System.Text.Json;
using Zoning.Figures;
using Zoning.Planning;

namespace Zoning.Attack;

/// <summary>The files of one release as text: all that an attacker has.</summary>
internal sealed class Release
{
    private readonly Lazy<string> _page;

    private Release(IReadOnlyDictionary<string, string> files, Lazy<string> page)
    {
        Files = files;
        _page = page;
        Rows = [.. ReadRow.ReadTables(files, "all-figures.csv"), .. ReadRow.ReadTables(files, "waiting.csv")];
        if (files.Count == 1)
        {
            Display = [];
            return; // too small to publish: one sentence
        }

        using var map = JsonDocument.Parse(files["zones.geojson"]);
        Display = map.RootElement.GetProperty("features").EnumerateArray()
            .Select(feature => feature.GetProperty("properties"))
            .ToDictionary(
                area => area.GetProperty("code").GetString()!,
                area => area.GetProperty("zones").GetString()!.Split(' '),
                StringComparer.Ordinal);
    }

    public IReadOnlyDictionary<string, string> Files { get; }

    /// <summary>The page, report.html.</summary>
    public string Page => _page.Value;

    public List<ReadRow> Rows { get; private init; }

    public Dictionary<string, string[]> Display { get; private init; }

    /// <summary>The zones of the first map that each zone of this one holds; none where it is the first.</summary>
    public IReadOnlyDictionary<string, string[]>? Origin { get; private init; }

    public IEnumerable<string> Zones => Display.Values.SelectMany(zones => zones).Order(StringComparer.Ordinal);

    /// <summary>Runs a county and keeps what it writes.</summary>
    public static Release Of(County county, PublishOptions? publish = null, RunParts parts = RunParts.Ledger) =>
        Of(county.OnHomeMap(), publish, parts);

    /// <summary>Runs a county on a map and keeps what it writes.</summary>
    public static Release Of(PlacedCounty county, PublishOptions? publish = null, RunParts parts = RunParts.Ledger)
    {
        var run = county.Run(new RunOptions { Parts = parts }).Publish(publish ?? new PublishOptions());
        var files = run.Files().ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value), StringComparer.Ordinal);
        return new Release(files, new Lazy<string>(() => ReportPage.Of(run.Report()).Html));
    }

    /// <summary>Reads a county from the text of its files.</summary>
    public static County Read(IReadOnlyDictionary<string, string> files) => County.Read(Source(files));

    /// <summary>These files with the rows of another release: a table that says too much.</summary>
    public Release With(IEnumerable<ReadRow> rows) => new(Files, _page) { Rows = [.. rows] };

    /// <summary>These files with one of them changed.</summary>
    public Release With(string file, string text) =>
        new(new Dictionary<string, string>(Files, StringComparer.Ordinal) { [file] = text }, _page) { Rows = Rows };

    /// <summary>These files with a page that says more.</summary>
    public Release WithPage(string said) => new(Files, new Lazy<string>(() => Page + said)) { Rows = Rows };

    /// <summary>The release of another map, whose zones hold whole zones of the first.</summary>
    public Release MadeOf(IReadOnlyDictionary<string, string[]> origin) => new(Files, _page)
    {
        Rows = Rows,
        Origin = origin,
        Display = Display.ToDictionary(area => area.Key, area => area.Value.SelectMany(zone => origin[zone]).ToArray(), StringComparer.Ordinal),
    };

    /// <summary>The release as a later run reads it back.</summary>
    public EarlierRelease AsEarlier() => Written().ToEarlierRelease();

    /// <summary>The files as a comparison reads them.</summary>
    public WrittenRun Written() => WrittenRun.Read(Source(Files));

    private static CountySource Source(IReadOnlyDictionary<string, string> files) =>
        CountySource.Of(files.Select(file => KeyValuePair.Create(file.Key, Encoding.UTF8.GetBytes(file.Value))));
}
