using System.Collections.Immutable;
using System.Text;
using Zoning.Planning;

namespace Zoning.Quality.Fuzzing;

/// <summary>One reader under test: a sound file, and what is done with a mutated one.</summary>
/// <param name="Name">What the report calls it.</param>
/// <param name="Sound">The sound file.</param>
/// <param name="Read">Reads a mutated file as the product does. Findings are the outcome; only <see cref="BadDataException"/> is a clear error.</param>
internal sealed record FuzzReader(string Name, byte[] Sound, Func<byte[], ImmutableArray<Finding>> Read)
{
    private static readonly PseudonymSecret Secret = PseudonymSecret.Of(new byte[PseudonymSecret.Length]);

    /// <summary>Every reader of a file that comes from outside.</summary>
    public static ImmutableArray<FuzzReader> All(FuzzCorpus corpus)
    {
        var readers = ImmutableArray.CreateBuilder<FuzzReader>();
        foreach (var (name, content) in corpus.County)
        {
            readers.Add(new FuzzReader(name, content, mutated => County(corpus, name, mutated)));
        }

        foreach (var (name, content) in FuzzMaps.All(corpus))
        {
            readers.Add(new FuzzReader("map " + name, content, mutated => FuzzMaps.Read(name, mutated)));
        }

        foreach (var name in new[] { "all-figures.csv", "summary.json", "release.json", "zones.geojson" })
        {
            readers.Add(new FuzzReader("compare " + name, corpus.Run[name], mutated => Compare(corpus, name, mutated)));
        }

        foreach (var (name, kind) in new[] { ("extract", ImportKind.Packages), ("brokerage", ImportKind.Waiting), ("providers", ImportKind.Providers) })
        {
            var map = ImportMap.Read(InputFile.Of("map", corpus.Extract[name + ".map.json"]));
            readers.Add(new FuzzReader($"import {name}, guessed", corpus.Extract[name + ".csv"], mutated => Guessed(mutated, kind)));
            readers.Add(new FuzzReader($"import {name}, mapped", corpus.Extract[name + ".csv"], mutated => Import(mutated, map)));
            readers.Add(new FuzzReader($"import map, {name}", corpus.Extract[name + ".map.json"], mutated => Mapped(corpus.Extract[name + ".csv"], mutated)));
        }

        foreach (var (name, kind) in new[] { ("referrals", ImportKind.Referrals), ("reviews", ImportKind.Reviews) })
        {
            var (events, written) = (corpus.Extract["events.csv"], corpus.Extract[name + ".map.json"]);
            var map = ImportMap.Read(InputFile.Of("map", written));
            var services = InputFile.Of("services.csv", Imported(corpus.Extract["extract.csv"], corpus.Extract["extract.map.json"]));
            readers.Add(new FuzzReader($"import {name}, guessed", events, mutated => Guessed(mutated, kind, services)));
            readers.Add(new FuzzReader($"import {name}, mapped", events, mutated => Import(mutated, map, services)));
            readers.Add(new FuzzReader($"import map, {name}", written, mutated => Import(events, ImportMap.Read(InputFile.Of("map.json", mutated)), services)));
        }

        var waits = ImportMap.Read(InputFile.Of("map", corpus.Extract["brokerage.map.json"]));
        readers.Add(new FuzzReader("import joined services", corpus.County["services.csv"], mutated =>
            Import(corpus.Extract["brokerage.csv"], waits, InputFile.Of("services.csv", mutated))));
        readers.Add(new FuzzReader("import population", corpus.County["population.csv"], mutated => Start(corpus, mutated)));
        readers.Add(new FuzzReader("import secret", InputFile.Of("s", Secret.ToFileText()).Bytes.ToArray(), mutated =>
        {
            PseudonymSecret.Read(InputFile.Of("secret", mutated));
            return [];
        }));
        readers.AddRange(WorkbookReaders.All(corpus));
        return readers.ToImmutable();
    }

    /// <summary>An accepted county must carry a ledger too.</summary>
    private static ImmutableArray<Finding> County(FuzzCorpus corpus, string name, byte[] mutated)
    {
        var source = CountySource.Of(corpus.County.SetItem(name, mutated));
        var county = Counties.County.Read(source);
        county.OnItsMap().Ledger();
        return county.Findings;
    }

    private static ImmutableArray<Finding> Compare(FuzzCorpus corpus, string name, byte[] mutated)
    {
        var sound = WrittenRun.Read(CountySource.Of(corpus.Run));
        Comparison.Of(sound, WrittenRun.Read(CountySource.Of(corpus.Run.SetItem(name, mutated)))).Files();
        return [];
    }

    private static ImmutableArray<Finding> Guessed(byte[] extract, ImportKind kind, InputFile? services = null)
    {
        var guess = Importer.Guess(InputFile.Of("extract.csv", extract), kind);
        return [.. guess.Findings, .. Import(extract, ImportMap.Read(InputFile.Of("map", guess.Map.ToJson())), services)];
    }

    /// <summary>The service lines that events belong to.</summary>
    private static byte[] Imported(byte[] extract, byte[] map) => Encoding.UTF8.GetBytes(Importer.Import(
        InputFile.Of("extract.csv", extract), ImportMap.Read(InputFile.Of("map", map)), new ImportOptions { Secret = Secret, Quarantine = 0.5 }).Text);

    private static ImmutableArray<Finding> Mapped(byte[] extract, byte[] map) => Import(extract, ImportMap.Read(InputFile.Of("map.json", map)));

    private static ImmutableArray<Finding> Import(byte[] extract, ImportMap map, InputFile? services = null)
    {
        var result = Importer.Import(
            InputFile.Of("extract.csv", extract), map, new ImportOptions { Secret = Secret, Quarantine = 0.1, Services = services, AsOf = new DateOnly(2026, 3, 31) });
        return result.Counts.Reconciles ? result.Findings : throw new InvalidOperationException("The counts don't reconcile.");
    }

    private static ImmutableArray<Finding> Start(FuzzCorpus corpus, byte[] population)
    {
        var findings = new FindingCollector();
        new CountyStart
        {
            Name = "x",
            AsOf = new DateOnly(2026, 3, 31),
            Zones = InputFile.Of("zones.geojson", corpus.County["zones.geojson"]),
            Layout = new ZoneLayout { Code = "zone" },
            Population = InputFile.Of("population.csv", population),
            PopulationColumn = "people",
        }.Files(findings, CancellationToken.None);
        return findings.ToFindings();
    }
}
