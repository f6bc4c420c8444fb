using Shouldly;
using Zoning;

namespace Importing.Tests.Importing;

/// <summary>Client level data, planned visits, rotas, rates and populations.</summary>
public sealed class SourceImportTests
{
    private static readonly InputFile Services = InputFile.Of("services.csv", Extracts.Import(Extracts.File(
        "Line ID,Client ID,Postcode,Status,Provider,Hours per week", "L1,A1,DT1 1AA,Live,Larch,7", "L2,B1,DT1 1AA,Live,Elm,7")).Text);

    private static readonly string[] Kept = ["S1", "S2"];

    private static readonly Zones Map = Squares.Zones(("A1", "Ashby"), ("A2", "Barrow"));

    [Fact]
    public void Client_level_data_is_known_by_its_columns_and_only_its_services_are_read()
    {
        var result = Extracts.Import(Extracts.File(
            "LA Code,LA Person Unique Identifier,Postcode,Event Type,Event Reference,Event Start Date,Service Component,Delivery Mechanism,Provider CQC Location Name,Unit Cost,Cost Frequency (Unit Type),Planned Units Per Week",
            "999,1,DT1 1AA,Request,R1,14/07/2025,,,,,,",
            "999,1,DT1 1AA,Service,S1,14/07/2025,Home Support,CASSR Commissioned Support,Larch,23.10,Hourly,14",
            "999,2,DT1 1AB,Review,V1,14/07/2025,,,,,,",
            "999,2,DT1 1AB,Service,S2,14/07/2025,Home Support,,Larch,22.60,Hourly,10.5",
            "999,3,DT1 1AC,Service,S3,14/07/2025,Home Support,Direct Payment,,1200,One-off,"));

        result.Counts.LeftOut.ShouldBe(
        [
            new LeftOutRows("rows, by Cost Frequency (Unit Type)", 1, default), new LeftOutRows("rows, by Event Type", 2, default),
        ]);
        Extracts.Column(result, "hours_week").Order(StringComparer.Ordinal).ShouldBe(["10.5", "14"]);
        Extracts.Column(result, "id").ShouldBe(Kept.Select(id => "P-" + Extracts.Secret.PseudonymOf("package", id)), ignoreOrder: true);
        result.Counts.Reconciles.ShouldBeTrue();
    }

    [Fact]
    public void A_map_keeps_or_leaves_rows_by_their_words_and_reads_back_the_same()
    {
        var file = Extracts.File(
            "Client ID,Postcode,Weekly Hours,Status,Team", "1,DT1 1AA,7,Live,North", "2,DT1 1AA,6,Live,south", "3,DT1 1AA,5,Live,", "4,DT1 1AA,4,Live,East");
        var guess = Importer.Guess(file, ImportKind.Packages).Map;
        var keep = guess with { Rows = [new RowFilter("team", true, ["North", "South"])], Repeated = RepeatedLines.Last };
        var leave = guess with { Rows = [new RowFilter("Team", false, ["East", ""])] };

        Extracts.Column(Importer.Import(file, ImportMap.Read(InputFile.Of("m.json", keep.ToJson())), Extracts.Options()), "hours_week").Order().ShouldBe(["6", "7"]);
        Extracts.Column(Importer.Import(file, ImportMap.Read(InputFile.Of("m.json", leave.ToJson())), Extracts.Options()), "hours_week").Order().ShouldBe(["6", "7"]);
        ImportMap.Read(InputFile.Of("m.json", keep.ToJson())).ToJson().ShouldBe(keep.ToJson());
        Extracts.Faults(() => Importer.Import(file, guess with { Rows = [new RowFilter("Teem", true, ["North"])] }, Extracts.Options())).ShouldBe(["I106:1"]);
    }

    [Theory]
    [InlineData("""[{ "column": "Team" }]""")]
    [InlineData("""[{ "column": "Team", "keep": ["a"], "leave": ["b"] }]""")]
    [InlineData("""[{ "column": "Team", "keep": "a" }]""")]
    [InlineData("""[{ "columns": "Team", "keep": ["a"] }]""")]
    [InlineData("""{ "column": "Team", "keep": ["a"] }""")]
    public void Filters_that_say_nothing_clear_are_refused(string rows) => Should.Throw<BadDataException>(() =>
        ImportMap.Read(InputFile.Of("m.json", $$"""{ "mapVersion": 1, "as": "packages", "rows": {{rows}} }"""))).Findings.ShouldAllBe(finding => finding.Code == ImportFaults.MapField);

    [Fact]
    public void Dated_visits_become_the_pattern_of_most_weeks()
    {
        // Mondays of three weeks of four at 08:00, one Tuesday of three, and every night at half past one.
        var result = Import(
            ImportKind.Visits,
            "Client ID,Visit Date,Planned Start,Planned End,Carers Required",
            "A1,02/03/2026,08:00,08:45,2", "A1,09/03/2026,08:00,08:45,2", "A1,16/03/2026,08:00,08:45,2", "A1,10/03/2026,08:00,08:45,2",
            "B1,03/03/2026,01:30,01:50,1", "B1,10/03/2026,01:30,01:50,1", "B1,17/03/2026,01:30,01:50,1", "B1,24/03/2026,01:30,01:50,1");

        Extracts.Rows(result).Select(row => string.Join(',', row.Skip(1))).Order(StringComparer.Ordinal)
            .ShouldBe(["mon,morning,45,2,08:00", "mon,night,20,1,25:30"]);
        result.Findings.Single(finding => finding.Code == ImportFaults.Pattern).What.ShouldContain("left out of them: 1.");
    }

    [Fact]
    public void A_rota_becomes_rounds_with_carers_by_pseudonym()
    {
        var result = Import(
            ImportKind.Rounds,
            "Staff ID,Client ID,Days,Start Time,End Time", "K7,A1,Mon - Wed - Fri,08:10,08:40", "K7,B1,weekdays,17:30,18:00");

        var carer = "K-" + Extracts.Secret.PseudonymOf("carer", "K7");
        Extracts.Rows(result).Select(row => (row[0], row[1], row[3], row[4])).Order()
            .ShouldBe([(carer, "mon wed fri", "morning", "08:10"), (carer, "weekdays", "tea", "17:30")]);
    }

    [Fact]
    public void Rates_take_zones_by_name_and_ask_about_names_that_are_near()
    {
        string[] header = ["Provider,Effective From,Zone,Hourly Rate"];
        var options = Extracts.Options() with { Zones = Map, KnownProviders = new HashSet<string>(StringComparer.Ordinal) { "larch-home-care" } };
        ImportResult Rates(params string[] rows)
        {
            var file = Extracts.File([.. header, .. rows]);
            return Importer.Import(file, Importer.Guess(file, ImportKind.Rates).Map, options);
        }

        Rates("Larch Home Care,14/04/2025,ashby,£23.10", "Larch Home Care Ltd,14/04/2025,A2,22.5", ",14/04/2025,,21").Text.ShouldBe(
            "provider,from,zone,visit_minutes,day_type,hourly_rate\n,2025-04-14,,,,21.00\nlarch-home-care,2025-04-14,A1,,,23.10\nlarch-home-care,2025-04-14,A2,,,22.50\n");
        var faults = Should.Throw<BadDataException>(() => Rates("Larch Homecare,14/04/2025,Ashbey,23.10")).Findings;
        faults.Select(finding => finding.Code.Id).ShouldBe(["I224", "I194", "I214", "I212"], ignoreOrder: true, customMessage: string.Join(';', faults.Select(f => f.What)));
    }

    [Fact]
    public void A_table_of_people_is_read_by_band_or_by_column_and_other_areas_are_left_out()
    {
        ImportResult People(params string[] lines)
        {
            var file = Extracts.File(lines);
            return Importer.Import(file, Importer.Guess(file, ImportKind.Population).Map, Extracts.Options() with { Zones = Map });
        }

        const string Made = "zone,age_band,people,year\nA1,65+,1210,2024\nA1,85+,90,2024\nA2,65+,1000,2024\nA2,85+,80,2024\n";
        People("Zone Code,Year,65 and over,85 and over", "A1,2024,\"1,210\",90", "A2,2024,1000,80", "Q9,2024,7,1").Text.ShouldBe(Made);
        var narrow = People("Area Name,Age Group,Population,Year", "Ashby,65 and over,1210,2024", "Ashby,Aged 85+,90,2024", "Barrow,65+,1000,2024", "Barrow,85 and over,80,2024");
        narrow.Text.ShouldBe(Made);
        Extracts.Faults(() => People("Zone Code,65+,85+", "A1,1210,*", "A2,1000,80", "A2,,80")).ShouldBe(["I122:2", "I135:4"]);
        Extracts.Faults(() => People("Zone Code,Age Band,Sex,People", "A1,65+,M,600", "A1,65+,F,610", "A2,65+,F,610")).ShouldBe(["I135:2", "I135:3"]);
    }

    private static ImportResult Import(ImportKind kind, params string[] lines)
    {
        var file = Extracts.File(lines);
        return Importer.Import(file, Importer.Guess(file, kind).Map, Extracts.Options(services: Services));
    }
}
