using System.Globalization;
using System.Text.RegularExpressions;
using Shouldly;
using TestKit;

namespace EndToEnd.Tests;

/// <summary>From an ugly extract on real small areas, postcodes and people of 65 and over to the page, by the commands of the guide.</summary>
public sealed class DorsetImportTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("zoning dorset ").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [NeedsSharedFact]
    public void An_extract_goes_through_import_and_run_and_its_totals_are_those_worked_out_anew()
    {
        var files = UglyExtract.Make(new UglyExtractOptions
        {
            Zones = new SampleZones(Shared("dorset_lsoa11.geojson"), new ZoneLayout { Code = "LSOA11CD" })
            {
                Population = Shared("dorset_lsoa11_population_by_age.csv"),
                PopulationColumn = "p65plus_2020",
            },
            Postcodes = Shared("dorset_postcodes_codepoint_open_2014.csv"),
            Seed = 7,
        });
        foreach (var (name, content) in files)
        {
            File.WriteAllBytes(Path.Combine(_root, name), content.ToArray());
        }

        var (county, run) = (Path.Combine(_root, "my county"), Path.Combine(_root, "my run"));
        var first = ZoningTool.Run(
            "import", In("extract.csv"), "--as", "packages", "--map", In("extract.map.json"), "--out", county, "--quarantine", "5%", "--internal",
            "--zones", Gis("dorset_lsoa11.geojson"), "--code", "LSOA11CD", "--name", "LSOA11NM", "--county", "Dorset", "--as-at", "2026-03-31",
            "--postcodes", Gis("dorset_postcodes_codepoint_open_2014.csv"), "--population", Gis("dorset_lsoa11_population_by_age.csv") + ":p65plus_2020");
        first.Code.ShouldBe(0, first.Error);
        first.Output.ShouldContain("Rows: read 1,100 = used 1,070 + set aside 30 + left out 0.");
        Done("import", In("brokerage.csv"), "--as", "waiting", "--map", In("brokerage.map.json"), "--out", county);
        Done("import", In("providers.csv"), "--as", "providers", "--map", In("providers.map.json"), "--out", county);
        Done("check", county);
        Done("run", county, "--internal", "--out", run);

        File.Exists(Path.Combine(run, "report.html")).ShouldBeTrue();
        var ledger = new RecomputedLedger(files["extract.csv"].ToArray(), files["providers.csv"].ToArray(), new DateTime(2026, 3, 31));
        ledger.Count.ShouldBe(1_070);
        var tables = Tables(run);
        foreach (var status in new[]
        {
            "on-framework", "off-framework", "framework-not-known", "bridging", "reablement-in-term", "paused", "direct-payment", "self-funded-estimate",
            "continuing-healthcare", "out-of-scope", "not-listed",
        })
        {
            var (minutes, lines) = ledger.Of(status);
            ((long)Math.Round(tables[("county", "county", "status_hours", status)] * 60m)).ShouldBe(minutes, status);
            tables[("county", "county", "packages", status)].ShouldBe(lines, status);
        }

        ledger.Of("on-framework").Lines.ShouldBeGreaterThan(500);
        ZonesAgree(ledger, tables);
        NothingPersonalIsWritten(county, run);
    }

    /// <summary>Degrees and metres put a postcode within 5 m of a border on either side, so one zone in a hundred may differ.</summary>
    private static void ZonesAgree(RecomputedLedger ledger, Dictionary<(string, string, string, string), decimal> tables)
    {
        var zoneOf = ledger.Zones(
            File.ReadAllBytes(Gis("dorset_lsoa11.geojson")), "LSOA11CD", File.ReadAllBytes(Gis("dorset_postcodes_codepoint_open_2014.csv")));
        var codes = tables.Keys.Where(key => key.Item1 == "zone").Select(key => key.Item2).Distinct().ToList();
        codes.Count.ShouldBe(452);
        var differing = codes.Count(code =>
            (long)Math.Round(tables[("zone", code, "status_hours", "on-framework")] * 60m) != ledger.Of("on-framework", postcode => zoneOf.GetValueOrDefault(postcode) == code).Minutes);
        differing.ShouldBeLessThanOrEqualTo(codes.Count / 100);
    }

    private static void NothingPersonalIsWritten(string county, string run)
    {
        foreach (var folder in new[] { county, run })
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            {
                var text = File.ReadAllText(file);
                foreach (var word in new[] { "SYN-NAME", "SYN-HOUSE", "SYN-STREET", "SYN-70" })
                {
                    text.ShouldNotContain(word, Case.Insensitive, Path.GetFileName(file));
                }

                Regex.IsMatch(text, @"\b999 ?[0-9]{3} ?[0-9]{4}\b").ShouldBeFalse(Path.GetFileName(file));
            }
        }
    }

    private static Dictionary<(string Kind, string Area, string Measure, string Status), decimal> Tables(string run)
    {
        var cells = new Dictionary<(string, string, string, string), decimal>();
        foreach (var row in File.ReadLines(Path.Combine(run, "all-figures.csv")).Skip(1).Select(line => line.Split(',')))
        {
            if (row[3].Length == 0 && row[4].Length == 0 && decimal.TryParse(row[7], NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            {
                cells[(row[1], row[2], row[5], row[6])] = value;
            }
        }

        return cells;
    }

    private static void Done(params string[] arguments)
    {
        var result = ZoningTool.Run(arguments);
        result.Code.ShouldBe(0, result.Error);
    }

    private static string Gis(string name) => Folders.SharedFile("data", "gis", name);

    private static InputFile Shared(string name) => InputFile.Of(name, File.ReadAllBytes(Gis(name)));

    private string In(string name) => Path.Combine(_root, name);
}
