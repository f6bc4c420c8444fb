using System.Collections.Immutable;
using System.Text;
using Zoning.Formats.Tests;
using Zoning.Planning;

namespace Zoning.Quality.Fuzzing;

/// <summary>The readers of workbooks under test.</summary>
internal static class WorkbookReaders
{
    /// <summary>What their names begin with.</summary>
    public const string Prefix = "workbook";

    public static IEnumerable<FuzzReader> All(FuzzCorpus corpus)
    {
        foreach (var table in new[] { "services", "population", "postcodes", "waiting" })
        {
            yield return new FuzzReader($"{Prefix} {table}.xlsx", Book(corpus.County[table + ".csv"]), mutated => County(corpus, table, mutated));
        }

        yield return new FuzzReader($"{Prefix} import", Book(corpus.County["services.csv"]), Import);
        yield return new FuzzReader($"{Prefix} .xls", Xls(), Sheet);
    }

    private static byte[] Book(byte[] csv) => Xlsx.Of(
        [
            XlsxSheet.Of("Notes", "About this workbook"),
            XlsxSheet.Of("Data", Encoding.UTF8.GetString(csv).TrimEnd('\n', '\r').Split('\n').Select(line => line.TrimEnd('\r')).Prepend("A title").ToArray()),
        ], ["dd/mm/yyyy", "000000"]);

    private static byte[] Xls()
    {
        using var stream = typeof(WorkbookReaders).Assembly.GetManifestResourceStream("cells.xls")!;
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    private static ImmutableArray<Finding> County(FuzzCorpus corpus, string table, byte[] mutated)
    {
        var county = Counties.County.Read(CountySource.Of(corpus.County.Remove(table + ".csv").SetItem(table + ".xlsx", mutated)));
        county.OnItsMap().Ledger();
        return county.Findings;
    }

    private static ImmutableArray<Finding> Import(byte[] mutated)
    {
        var findings = new FindingCollector();
        var choice = new SheetChoice { HeadingsIn = cells => HeaderGuess.KnownIn(ImportKind.Packages, cells) };
        var table = Workbook.Open(InputFile.Of("extract.xlsx", mutated), choice, findings);
        findings.ThrowIfStructureFault();
        var guess = Importer.Guess(table!, ImportKind.Packages);
        var secret = PseudonymSecret.Of(new byte[PseudonymSecret.Length]);
        return [.. findings.ToFindings(), .. Importer.Import(table!, guess.Map, new ImportOptions { Secret = secret, Quarantine = 0.1 }).Findings];
    }

    private static ImmutableArray<Finding> Sheet(byte[] mutated)
    {
        var findings = new FindingCollector();
        Workbook.Open(InputFile.Of("lines.xls", mutated), new SheetChoice { HeadingsIn = cells => cells.Count }, findings);
        findings.ThrowIfStructureFault();
        return findings.ToFindings();
    }
}
