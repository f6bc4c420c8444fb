using Shouldly;
using Zoning;

namespace Importing.Tests.Importing;

/// <summary>Deprivation, rurality and older people alone, as their publishers write them.</summary>
public sealed class ZoneFactImportTests : IDisposable
{
    private static readonly Zones Map = Squares.Zones(("E01000001", "Ashby 001A"), ("E01000002", "Barrow 001A"), ("E01000003", "Corfe 001A"));

    private readonly string _root = Directory.CreateTempSubdirectory("zoning facts ").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Indices_of_deprivation_are_read_under_their_own_headings_and_other_lsoas_are_left_out()
    {
        var result = Import(
            "LSOA code (2021),LSOA name (2021),Index of Multiple Deprivation (IMD) Rank (where 1 is most deprived),"
                + "Index of Multiple Deprivation (IMD) Decile (where 1 is most deprived 10% of LSOAs)",
            "E01000001,Ashby 001A,31000,10", "E01000002,Barrow 001A,120,1", "E01000003,Corfe 001A,9000,3", "E01999999,Elsewhere,5,1");

        result.Text.ShouldBe("zone,rural,decile,living_alone\nE01000001,,10,\nE01000002,,1,\nE01000003,,3,\n");
        result.Counts.LeftOut.ShouldBe([new LeftOutRows("zone not on the map", 1, default)]);
        result.Counts.Reconciles.ShouldBeTrue();
    }

    [Theory]
    [InlineData("RUC21NM", "Urban: Nearer to a major town or city", "Larger rural: Further from a major town or city", "Smaller rural: Nearer to a major town or city")]
    [InlineData("RUC21CD", "UN1", "RLF1", "RSN1")]
    [InlineData("Rural Urban Classification 2011", "Urban city and town in a sparse setting", "Rural town and fringe", "Rural village and dispersed in a sparse setting")]
    [InlineData("RUC11CD", "C1", "D1", "E2")]
    [InlineData("Urban_rural_flag", "Urban", "Rural", "Rural")]
    [InlineData("Rural?", "N", "Y", "yes")]
    public void Rural_urban_classifications_are_read_by_words_codes_and_flags(string heading, string first, string second, string third) =>
        Extracts.Column(Import($"LSOA21CD,{heading}", $"E01000001,{first}", $"E01000002,{second}", $"E01000003,{third}"), "rural")
            .ShouldBe(["no", "yes", "yes"]);

    [Fact]
    public void People_alone_are_counts_and_a_share_is_refused_once_with_what_to_use_instead()
    {
        Extracts.Column(Import("Zone,One-person household: Aged 66 years and over", "E01000001,210", "E01000002,\"1,180\"", "E01000003,0"), "living_alone")
            .ShouldBe(["210", "1180", "0"]);
        Extracts.Faults(() => Import("Zone,% one-person households 65+", "E01000001,12.5", "E01000002,9", "E01000003,8")).ShouldBe(["I216:0"]);
        Extracts.Faults(() => Import("Zone,Percentage living alone", "E01000001,12.5%", "E01000002,9%", "E01000003,8%")).ShouldBe(["I216:0"]);
    }

    [Fact]
    public void Every_row_that_cannot_be_meant_is_told_with_its_line()
    {
        Extracts.Faults(() => Import(
            "Zone,Rurality,IMD decile,Living alone", "E01000001,Rural,0,210", "E01000002,Urban with significant rural,4,-3", "E01000003,Urban,3.5,12.5",
            ",Urban,3,12")).ShouldBe(["I121:5", "I127:3", "I215:2", "I215:3", "I215:4", "I215:4"], ignoreOrder: true);
        Extracts.Faults(() => Import("Zone,IMD decile", "E01000001,2", "E01000001,3", "E01000002,4")).ShouldBe(["I215:2", "I215:3"]);
        Import("Zone,IMD decile", "Ashby 001A,2").Findings.Single(one => one.Code == FactFaults.Missing).What.ShouldBe("Zones: 2.");
        Extracts.Faults(() => Import("Zone,Name", "E01000001,Ashby")).ShouldContain("I105:0");
    }

    [Fact]
    public void Three_files_one_after_another_make_one_table_that_the_county_format_reads()
    {
        var folder = Path.Combine(_root, "county");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "services.csv"), "id\n");

        FolderImport Facts(bool replace, params string[] lines) =>
            new() { Extract = Extracts.File(lines), Kind = ImportKind.ZoneFacts, Folder = folder, Replace = replace, MapPath = Path.Combine(_root, $"{lines[0].Length}.json") };

        Facts(replace: false, "Zone,IMD Decile", "Z1,4", "Z2,9").Run();
        Extracts.Faults(() => Facts(replace: false, "Zone,RUC21CD", "Z1,UN1").Run()).ShouldBe(["I112:0"]);
        Facts(replace: true, "Zone,RUC21CD", "Z2,RSN1", "Z1,UN1").Run();
        var last = Facts(replace: true, "Zone,Living alone", "Z1,310", "Z3,44").Run();

        File.ReadAllText(Path.Combine(folder, "zone-facts.csv")).ShouldBe("zone,rural,decile,living_alone\nZ1,no,4,310\nZ2,yes,9,\nZ3,,,44\n");
        last.Import.Findings.Single(one => one.Code == FactFaults.Kept).What.ShouldBe("Kept: decile, rural.");
        Facts(replace: true, "Zone,IMD Decile", "Z1,5", "Z2,9").Run();
        File.ReadAllText(Path.Combine(folder, "zone-facts.csv")).ShouldBe("zone,rural,decile,living_alone\nZ1,no,5,310\nZ2,yes,9,\nZ3,,,44\n");
    }

    private static ImportResult Import(params string[] lines)
    {
        var file = Extracts.File(lines);
        return Importer.Import(file, Importer.Guess(file, ImportKind.ZoneFacts).Map, Extracts.Options() with { Zones = Map });
    }
}
