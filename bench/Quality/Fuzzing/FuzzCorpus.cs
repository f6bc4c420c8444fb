using System.Collections.Immutable;
using System.Text;
using Zoning.Planning;

namespace Zoning.Quality.Fuzzing;

/// <summary>The sound files that cases are made from: a small invented county, a run of it, and an ugly extract on its zones.</summary>
internal sealed class FuzzCorpus
{
    private const int Postcodes = 200;

    private FuzzCorpus(
        ImmutableSortedDictionary<string, byte[]> county, ImmutableSortedDictionary<string, byte[]> run, ImmutableSortedDictionary<string, byte[]> extract)
    {
        County = county;
        Run = run;
        Extract = extract;
    }

    public ImmutableSortedDictionary<string, byte[]> County { get; }

    public ImmutableSortedDictionary<string, byte[]> Run { get; }

    public ImmutableSortedDictionary<string, byte[]> Extract { get; }

    public static FuzzCorpus Make()
    {
        var sample = SampleCounty.Make(new SampleOptions { Packages = 50, ZoneCount = 4, Seed = 1 }, progress: null, CancellationToken.None).ToBytes();
        var extract = UglyExtract.Make(new UglyExtractOptions
        {
            Zones = new SampleZones(InputFile.Of("zones.geojson", sample["zones.geojson"]), new ZoneLayout { Code = "zone", Name = "name" }),
            Postcodes = InputFile.Of("postcodes.csv", sample["postcodes.csv"]),
            Lines = 60,
            Seed = 1,
        }).ToImmutableSortedDictionary(file => file.Key, file => file.Value.ToArray(), StringComparer.Ordinal);
        var zones = Encoding.UTF8.GetString(sample["population.csv"]).Split('\n').Skip(1).Where(line => line.Length > 0)
            .Select(line => line.Split(',')[0]).Distinct().ToList();
        var county = sample.Remove("README.md")
            .SetItem("postcodes.csv", Text(string.Join('\n', Encoding.UTF8.GetString(sample["postcodes.csv"]).Split('\n').Take(Postcodes)) + "\n"))
            .SetItem("lsoa-lookup.csv", Text("lsoa,zone,weight\n" + string.Concat(zones.Select((zone, at) => $"E0100000{at},{zone},0.7\n"))))
            .SetItem("capacity-rates.csv", Text("name,value,unit,from,source,low,high\ncontact_ratio,0.72,share of paid hours,2025-10-01,monitoring,0.68,0.75\nturnover,0.31,,2025-04-01,,,\n"))
            .SetItem("pathways.csv", Text("waits_in,pathway\nhospital,P1\ninterim-bed,P2\nnot-known,none\n"))
            .SetItem("groups.csv", Text("zone,grouping,group\n" + string.Concat(zones.Select((zone, at) => $"{zone},district,District {at % 2}\n"))));
        var run = Counties.County.Read(CountySource.Of(county))
            .Run(new RunOptions { Parts = RunParts.Ledger })
            .Publish()
            .Files();
        return new FuzzCorpus(
            county.SetItem("assumptions.json", run["assumptions.json"]),
            run.ToImmutableSortedDictionary(file => file.Key, file => file.Value, StringComparer.Ordinal),
            extract);
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
