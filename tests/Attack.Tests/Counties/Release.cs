using System.Text;
using System.Text.Json;
using Zoning.Figures;
using Zoning.Planning;

namespace Zoning.Attack.Tests;

/// <summary>The files of one release as text: all that an attacker has.</summary>
internal sealed class Release
{
    private readonly Lazy<string> _page;

    private Release(IReadOnlyDictionary<string, string> files, Lazy<string> page)
    {
        Files = files;
        _page = page;
        Rows = [.. ReadRow.ReadTables(files["tables.csv"]), .. ReadRow.ReadTables(files["waiting.csv"])];
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

    public Dictionary<string, string[]> Display { get; }

    public IEnumerable<string> Zones => Display.Values.SelectMany(zones => zones).Order(StringComparer.Ordinal);

    /// <summary>Runs a county and keeps what it writes of its ledger.</summary>
    public static Release Of(County county, PublishOptions? publish = null)
    {
        var run = county.Run(new RunOptions { Parts = RunParts.Ledger }).Publish(publish ?? new PublishOptions());
        var files = run.Files().ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value), StringComparer.Ordinal);
        return new Release(files, new Lazy<string>(() => ReportPage.Of(run.Report()).Html));
    }

    /// <summary>Reads a county from the text of its files.</summary>
    public static County Read(IReadOnlyDictionary<string, string> files) => County.Read(CountySource.Of(
        files.Select(file => KeyValuePair.Create(file.Key, Encoding.UTF8.GetBytes(file.Value)))));

    /// <summary>These files with the rows of another release: a page that says too much.</summary>
    public Release With(List<ReadRow> rows) => new(Files, _page) { Rows = rows };

    /// <summary>The release as a later run reads it back.</summary>
    public EarlierRelease AsEarlier() => Written().ToEarlierRelease();

    /// <summary>The files as a comparison reads them.</summary>
    public WrittenRun Written() => WrittenRun.Read(CountySource.Of(
        Files.Select(file => KeyValuePair.Create(file.Key, Encoding.UTF8.GetBytes(file.Value)))));

    /// <summary>A reader who has seen this release and knows the published people and rates.</summary>
    public Reader Reader(PublicFacts facts)
    {
        var reader = new Reader([.. Zones], Display, facts);
        reader.Read(Rows);
        return reader;
    }
}
