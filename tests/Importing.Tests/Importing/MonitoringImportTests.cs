using Shouldly;

namespace Importing.Tests.Importing;

/// <summary>Call monitoring by carer, from which minutes are learned.</summary>
public sealed class MonitoringImportTests : IDisposable
{
    private const string Header =
        "Call ID,Carer ID,Carer Name,Client ID,Client Name,Planned Start,Planned End,Actual Start,Actual End,Visit Status";

    private static readonly InputFile Lines = Extracts.File(
        "Line ID,Client ID,Postcode,Status,Provider,Hours per week", "L1,A1,DT1 1AA,Live,Larch,7", "L2,B1,DT1 1AA,Live,Elm,7");

    private static readonly InputFile Services = InputFile.Of("services.csv", Extracts.Import(Lines).Text);

    private readonly string _root = Directory.CreateTempSubdirectory("zoning monitoring ").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_row_a_carer_and_visit_is_written_under_the_folders_pseudonyms_and_nothing_else_of_it()
    {
        var result = Import(
            Header,
            "1,K7,SYN-CARER,A1,SYN-NAME,02/03/2026 08:00,02/03/2026 08:30,02/03/2026 08:07,02/03/2026 08:41,Completed",
            "2,K7,SYN-CARER,B1,SYN-NAME,02/03/2026 09:00,02/03/2026 09:45,02/03/2026 09:00,02/03/2026 09:40,Completed");

        var carer = "K-" + Extracts.Secret.PseudonymOf("carer", "K7");
        var first = "P-" + Extracts.Secret.PseudonymOf("package", "L1");
        var second = "P-" + Extracts.Secret.PseudonymOf("package", "L2");
        result.FileName.ShouldBe("restricted/monitoring.csv");
        Extracts.Rows(result).Select(row => string.Join(',', row)).ShouldBe(
            new[] { $"{carer},{first},2026-03-02,08:07,08:41,08:00,30", $"{carer},{second},2026-03-02,09:00,09:40,09:00,45" }, ignoreOrder: true);
        result.Text.Split('\n')[0].ShouldBe("carer,package,date,start,end,planned_start,planned_minutes");
        result.Text.ShouldNotContain("SYN-");
        result.Text.ShouldNotContain("K7");
        result.Findings.Single(one => one.Code == MonitoringLines.Totals).What
            .ShouldBe("Visits: 2. Packages: 2 of 2 in services.csv. Carers: 1. Days: 1. With a planned start: 2; with planned minutes: 2.");
    }

    [Fact]
    public void A_visit_after_midnight_belongs_to_the_service_day_before()
    {
        var row = Extracts.Rows(Import(Header, "1,K7,x,A1,y,03/03/2026 00:10,03/03/2026 00:40,02/03/2026 23:50,03/03/2026 00:25,Completed",
            "2,K7,x,A1,y,03/03/2026 01:30,03/03/2026 02:00,03/03/2026 01:35,03/03/2026 02:05,Completed"));

        row.Select(cells => string.Join(' ', cells[2..])).Order(StringComparer.Ordinal)
            .ShouldBe(["2026-03-02 25:35 26:05 25:30 30", "2026-03-03 23:50 24:25 24:10 30"]);
    }

    [Fact]
    public void Rows_that_say_nothing_of_minutes_are_left_out_and_counted_by_reason()
    {
        var result = Import(
            Header,
            "1,K7,x,A1,y,02/03/2026 08:00,02/03/2026 08:30,02/03/2026 08:07,02/03/2026 08:41,Completed",
            "2,K7,x,A1,y,03/03/2026 08:00,03/03/2026 08:30,,,Missed",
            "3,K7,x,A1,y,04/03/2026 08:00,04/03/2026 08:30,,,Cancelled by client",
            "4,K7,x,A1,y,05/03/2026 08:00,05/03/2026 08:30,05/03/2026 08:03,,Completed",
            "5,K7,x,C9,y,06/03/2026 08:00,06/03/2026 08:30,06/03/2026 08:03,06/03/2026 08:33,Completed",
            "6,K7,x,B1,y,02/03/2026 08:00,02/03/2026 08:30,02/03/2026 08:07,02/03/2026 08:20,Completed");

        result.Counts.RowsUsed.ShouldBe(1);
        result.Counts.LeftOut.Select(one => (one.Reason, one.Rows)).ShouldBe(
        [
            ("cancelled by the person", 1), ("no actual start and end", 1), ("no service line that ran then", 1), ("not made", 1),
            ("the carer starts another visit at the same minute", 1),
        ]);
        result.Counts.Reconciles.ShouldBeTrue();
    }

    [Fact]
    public void Bad_times_and_blank_carers_are_told_with_their_lines()
    {
        Extracts.Faults(() => Import(
            Header, "1,,x,A1,y,02/03/2026 08:00,02/03/2026 08:30,02/03/2026 08:07,02/03/2026 08:41,Completed",
            "2,K7,x,A1,y,02/03/2026 09:00,02/03/2026 09:30,02/03/2026 late,02/03/2026 09:41,Completed")).ShouldBe(["I121:2", "I211:3"]);
        Extracts.Faults(() => Import("Client ID,Visit Date,Actual Start,Actual End", "A1,02/03/2026,08:00,08:30")).ShouldBe(["I105:0"]);
    }

    [Fact]
    public void A_file_that_has_the_folders_pseudonyms_is_taken_as_it_is()
    {
        var package = "P-" + Extracts.Secret.PseudonymOf("package", "L1");
        var file = Extracts.File("carer,package,date,start,end,planned_start,planned_minutes", $"K9,{package},2026-03-02,08:07,08:41,08:00,30");
        var options = Extracts.Options(services: Services) with { KnownCarers = new HashSet<string>(StringComparer.Ordinal) { "K9" } };

        Importer.Import(file, Importer.Guess(file, ImportKind.Monitoring).Map, options).Text.ShouldBe(
            $"carer,package,date,start,end,planned_start,planned_minutes\nK9,{package},2026-03-02,08:07,08:41,08:00,30\n");
    }

    [Fact]
    public void The_folder_takes_it_beside_the_secret_and_its_own_reader_finds_every_package()
    {
        var folder = Path.Combine(_root, "county");
        new FolderImport { Extract = Lines, Kind = ImportKind.Packages, Folder = folder }.Run();
        var extract = Extracts.File(Header, "1,K7,x,A1,y,02/03/2026 08:00,02/03/2026 08:30,02/03/2026 08:07,02/03/2026 08:41,Completed");

        new FolderImport { Extract = extract, Kind = ImportKind.Monitoring, Folder = folder }.Run().Written.ShouldBe([MonitoringFile.InFolder]);

        Directory.EnumerateFiles(Path.Combine(folder, "restricted")).Select(Path.GetFileName).ShouldContain("pseudonyms.secret");
        var written = File.ReadAllLines(Path.Combine(folder, "restricted", "monitoring.csv"));
        var packages = File.ReadAllLines(Path.Combine(folder, "services.csv")).Skip(1).Select(line => line.Split(',')[0]);
        packages.ShouldContain(written[1].Split(',')[1]);
    }

    private static ImportResult Import(params string[] lines)
    {
        var file = Extracts.File(lines);
        return Importer.Import(file, Importer.Guess(file, ImportKind.Monitoring).Map, Extracts.Options(services: Services));
    }
}
