using Shouldly;
using Zoning;

namespace Importing.Tests.Importing;

public sealed class FolderImportTests : IDisposable
{
    private static readonly InputFile Extract = Extracts.File(
        "Client ID,Surname,Postcode,Weekly Hours,Status,Provider Name", "A1,SYN-NAME,DT1 1AA,7,Live,Larch", "A2,SYN-NAME,DT1 1AB,7,Waiting,");

    private readonly string _root = Directory.CreateTempSubdirectory("zoning import ").FullName;

    private string County => Path.Combine(_root, "my county");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void An_import_writes_the_table_the_map_and_a_secret_that_only_the_owner_may_read()
    {
        var result = Import(Extract).Run();

        result.Written.ShouldBe(["services.csv"]);
        Files().ShouldBe(["restricted/.gitignore", "restricted/packages.map.json", "restricted/packages.map.last.json", "restricted/pseudonyms.secret", "services.csv"]);
        File.ReadAllText(Path.Combine(County, "services.csv")).ShouldBe(result.Import.Text);
        File.ReadAllText(Path.Combine(County, "restricted", "pseudonyms.secret")).Trim().Length.ShouldBe(64);
        File.ReadAllText(Path.Combine(County, "restricted", ".gitignore")).ShouldBe("*\n");
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Path.Combine(County, "restricted", "pseudonyms.secret")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public void What_a_notebook_shows_of_an_import_of_few_rows_tells_neither_rows_nor_hours()
    {
        var result = Import(Extract).Run();

        result.Import.Counts.RowsUsed.ShouldBe(2);
        result.ToTable().Rows[0].Select(cell => cell.Text).ShouldBe(["used", "1 to 7", "hidden"]);
        result.ToTable().Total.Select(cell => cell.Text).ShouldBe(["read", "1 to 7", "hidden"]);
        result.ToTable().ToText().ShouldNotContain("14");
        result.ToText().ShouldContain("read 14 = used 14");
    }

    [Fact]
    public void Files_imported_one_after_another_join_by_the_folders_secret()
    {
        Import(Extract).Run();
        var waiting = Extracts.File("Client ID,Date Referred,Current Location", "a2,13/03/2026,Hospital");

        var result = Import(waiting, ImportKind.Waiting).Run();

        var line = File.ReadAllLines(Path.Combine(County, "services.csv")).Single(row => row.Contains(",waiting", StringComparison.Ordinal)).Split(',');
        Extracts.Column(result.Import, "package").ShouldBe([line[0]]);
        Extracts.Column(result.Import, "person").ShouldBe([line[1]]);
    }

    [Fact]
    public void Nothing_is_replaced_unasked_and_other_files_stay()
    {
        Import(Extract).Run();
        File.WriteAllText(Path.Combine(County, "rates.csv"), "mine");
        var before = File.ReadAllText(Path.Combine(County, "services.csv"));

        Extracts.Faults(() => Import(Extract).Run()).ShouldBe(["I112:0"]);
        (Import(Extract) with { Replace = true }).Run();

        File.ReadAllText(Path.Combine(County, "services.csv")).ShouldBe(before);
        File.ReadAllText(Path.Combine(County, "rates.csv")).ShouldBe("mine");
    }

    [Fact]
    public void A_folder_of_other_things_and_a_runs_outputs_are_left_alone()
    {
        Directory.CreateDirectory(County);
        File.WriteAllText(Path.Combine(County, "letter.txt"), "mine");
        Extracts.Faults(() => Import(Extract).Run()).ShouldBe(["I113:0"]);

        File.WriteAllText(Path.Combine(County, "summary.json"), "{}");
        Extracts.Faults(() => (Import(Extract) with { Replace = true }).Run()).ShouldBe(["I113:0"]);
        Files().ShouldBe(["letter.txt", "summary.json"]);
    }

    [Fact]
    public void A_secret_is_never_made_where_things_are_shared()
    {
        Extracts.Faults(() => (Import(Extract) with { SecretPath = Path.Combine(County, "secret.txt") }).Run()).ShouldBe(["I111:0"]);
        var run = Directory.CreateDirectory(Path.Combine(_root, "run")).FullName;
        File.WriteAllText(Path.Combine(run, "summary.json"), "{}");
        Extracts.Faults(() => (Import(Extract) with { SecretPath = Path.Combine(run, "figures", "secret.txt"), Replace = true }).Run()).ShouldBe(["I111:0"]);

        (Import(Extract) with { SecretPath = Path.Combine(_root, "safe", "secret.txt"), Replace = true }).Run();
        File.Exists(Path.Combine(_root, "safe", "secret.txt")).ShouldBeTrue();
        File.Exists(Path.Combine(County, "restricted", "pseudonyms.secret")).ShouldBeFalse();
    }

    [Fact]
    public void A_spoilt_secret_is_told_of_and_not_replaced()
    {
        Directory.CreateDirectory(Path.Combine(County, "restricted"));
        File.WriteAllText(Path.Combine(County, "restricted", "pseudonyms.secret"), "short");

        Extracts.Faults(() => Import(Extract).Run()).ShouldBe(["I111:0"]);
        File.ReadAllText(Path.Combine(County, "restricted", "pseudonyms.secret")).ShouldBe("short");
    }

    [Fact]
    public void A_guess_that_lacks_a_column_leaves_its_map_to_be_corrected_and_the_corrected_map_is_used()
    {
        var file = Extracts.File("Client ID,Postcode,Amount,State", "A1,DT1 1AA,7,Live", "A2,DT1 1AA,7,Live");
        Extracts.Faults(() => Import(file).Run()).ShouldBe(["I105:0", "I105:0"]);
        var path = Path.Combine(County, "restricted", "packages.map.json");
        Files().ShouldBe(["restricted/packages.map.json"]);

        File.WriteAllText(path, File.ReadAllText(path)
            .Replace("\"hours_week\": null", "\"hours_week\": \"Amount\"", StringComparison.Ordinal)
            .Replace("\"status\": null", "\"status\": \"State\"", StringComparison.Ordinal)
            .Replace("\"values\": {}", "\"values\": { \"status\": { \"Live\": \"active\" } }", StringComparison.Ordinal));

        Import(file).Run().Import.Counts.MinutesUsed.ShouldBe(new CareMinutes(840));
    }

    [Fact]
    public void An_open_question_stops_the_import_until_it_is_deleted_from_the_map()
    {
        // 14, 10.5 and 7 hours as shares of a day.
        var file = WordCases.Quantities("Hours per week", "0.583333333", "0.4375", "0.291666667");
        var path = Path.Combine(County, "restricted", "packages.map.json");

        Extracts.Faults(() => Import(file).Run()).ShouldBe(["I117:0"]);
        Extracts.Faults(() => Import(file).Run()).ShouldBe(["I117:0"]);
        Files().ShouldBe(["restricted/packages.map.json"]);
        var map = ImportMap.Read(InputFile.Of("map.json", File.ReadAllBytes(path)));
        map.Questions.ShouldHaveSingleItem();
        File.WriteAllText(path, (map with { Questions = [] }).ToJson());

        Import(file).Run().Import.Counts.MinutesUsed.ShouldBe(new CareMinutes(1_890));
    }

    [Fact]
    public void What_each_word_was_taken_for_is_printed_inside_and_only_listed_words_as_they_are()
    {
        var file = Extracts.File("Client ID,Postcode,Status,Hours per week", "1,DT1 1AA,Live,7", "2,DT1 1AA,Live,3", "3,DT1 1AA,Active - Mrs Canary,5");

        var text = Import(file).Run().ToText();

        text.ShouldContain("'live' = active: 2 rows, 10");
        text.ShouldContain("= active: 1 rows, 5");
        text.ToUpperInvariant().ShouldNotContain("CANARY");
    }

    [Fact]
    public void With_zones_the_folder_is_a_county_that_reads_back()
    {
        var sample = Path.Combine(TestKit.Folders.Project, "data-samples", "ashdale");
        InputFile Sample(string name) => InputFile.Of(name, File.ReadAllBytes(Path.Combine(sample, name)));
        var people = InputFile.Of("people.csv", "zone,old,other\nZ01,11737,1\nZ02,4000.0,2\nZ99,1,1\n");
        var files = UglySamples.Ashdale();
        File.WriteAllBytes(Path.Combine(_root, "map.json"), files["extract.map.json"].ToArray());

        var result = new FolderImport
        {
            Extract = InputFile.Of("extract.csv", files["extract.csv"].Span),
            Kind = ImportKind.Packages,
            Folder = County,
            MapPath = Path.Combine(_root, "map.json"),
            Quarantine = 0.05,
            Start = new CountyStart
            {
                Name = "Ashdale \"north\"",
                AsOf = new DateOnly(2026, 3, 31),
                ExtractedOn = new DateOnly(2026, 4, 2),
                Zones = Sample("zones.geojson"),
                Layout = new ZoneLayout { Code = "zone", Name = "name", Groups = ["locality"] },
                Postcodes = Sample("postcodes.csv"),
                Population = people,
                PopulationColumn = "old",
            },
        }.Run();
        var county = Zoning.Counties.County.Read(County);

        result.Written.ShouldBe(["county.json", "population.csv", "postcodes.csv", "services.csv", "zones.geojson"]);
        File.ReadAllText(Path.Combine(County, "population.csv")).ShouldBe("zone,age_band,people\nZ01,65+,11737\nZ02,65+,4000\n");
        county.Name.ShouldBe("Ashdale \"north\"");
        county.IsSynthetic.ShouldBeTrue();
        county.Packages.Length.ShouldBe(1_070);
        county.Packages.Sum(line => line.Package.Weekly.Value).ShouldBe(result.Import.Counts.MinutesUsed.Value);
        result.Import.Findings.Count(finding => finding.Code.Kind == FaultKind.Row).ShouldBe(30);
    }

    private FolderImport Import(InputFile file, ImportKind kind = ImportKind.Packages) => new() { Extract = file, Kind = kind, Folder = County };

    private List<string> Files() => [.. Directory.EnumerateFiles(County, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
        .Select(path => Path.GetRelativePath(County, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];
}
