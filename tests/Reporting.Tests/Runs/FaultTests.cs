using Shouldly;

namespace Zoning.Reporting.Tests;

/// <summary>Bad data are all told at once, each with its code, file and line.</summary>
public class FaultTests
{
    private const string Header = "id,place,hours_week,provider,status,start,end\n";

    [Fact]
    public void Every_fault_of_a_file_is_told_at_once()
    {
        var findings = Check(("services.csv", Header
            + "P1,A,-3,,active,,\n"
            + "P2,A,500,,active,,\n"
            + "P3,A,ten,,active,,\n"
            + "P4,A,7,,running,,\n"
            + "P5,A,7,,active,2026-03-01,2026-02-01\n"
            + "P6,NOWHERE,7,,active,,\n"
            + "P7,A,7,,active,,\n"
            + "P7,A,7,,active,,\n"
            + "P8,50.71 -2.43,7,,active,,\n"
            + "P9,A,7,,active,03/01/2026,\n"
            + ",A,7,,active,,\n"
            + "P11,A,7\n"));

        Codes(findings).ShouldBe(
        [
            "F210:2", "F210:3", "F209:4", "F212:5", "S102:6", "S101:9", "F211:11", "F208:12", "F205:13",
        ], ignoreOrder: true);
    }

    [Fact]
    public void A_place_that_is_not_known_or_the_wrong_way_round_counts_in_no_place_and_is_told()
    {
        var findings = Check(("services.csv", Header + "P1,A,7,,active,,\nP2,NOWHERE,7,,active,,\nP3,50.71 -2.43,7,,active,,\n"));

        findings.ShouldAllBe(finding => finding.Code.Kind == FaultKind.Notice);
        findings.Select(finding => finding.Code.Id).ShouldContain("L301");
        findings.Select(finding => finding.Code.Id).ShouldContain("L302");
    }

    [Fact]
    public void A_file_of_which_hardly_any_place_is_found_is_refused()
    {
        var rows = string.Concat(Enumerable.Range(1, 10).Select(row => FormattableString.Invariant($"P{row},{(row < 2 ? "A" : "E0100" + row)},7,,active,,\n")));

        Check(("services.csv", Header + rows)).Select(finding => finding.Code.Id).ShouldContain("L309");
    }

    [Fact]
    public void Faults_of_several_files_are_told_together()
    {
        var findings = Check(
            ("services.csv", Header + "P1,A,700,LARCH,active,,\nP2,A,7,GONE,active,,\n"),
            ("providers.csv", "id,framework\nLARCH,perhaps\n"),
            ("visits.csv", "package,days,time_of_day,minutes\nP1,sometimes,morning,30\nP9,daily,morning,30\n"),
            ("actuals.csv", "package,week,delivered_hours\nP1,2026-03-17,7\n"),
            ("population.csv", "zone,age_band,people\nC,65+,10\n"));

        findings.Where(finding => finding.Code.Kind != FaultKind.Notice).Select(finding => finding.File).Distinct()
            .ShouldBe(["actuals.csv", "population.csv", "providers.csv", "services.csv", "visits.csv"], ignoreOrder: true);
        Codes(findings).ShouldContain("F210:2");
        findings.ShouldContain(finding => finding.Code.Id == "S131" && finding.Line == 3);
        Codes(findings).ShouldContain("F212:2");
        Codes(findings).ShouldContain("V103:2");
        Codes(findings).ShouldContain("V104:2");
        Codes(findings).ShouldContain("V101:3");
        Codes(findings).ShouldContain("A101:2");
        Codes(findings).ShouldContain("R101:2");
    }

    [Theory]
    [InlineData("surname,id,place,hours_week,provider,status\n", "F214")]
    [InlineData("nhs_number,id,place,hours_week,provider,status\n", "F214")]
    [InlineData("shoe_size,id,place,hours_week,provider,status\n", "F203")]
    [InlineData("id,place,hours,provider,status\n", "F202")]
    [InlineData("id,id,place,hours_week,provider,status\n", "F204")]
    [InlineData("", "F201")]
    public void A_header_that_is_not_the_formats_stops_the_reading(string header, string code) =>
        Codes(Check(("services.csv", header))).Select(found => found.Split(':')[0]).ShouldContain(code);

    [Fact]
    public void An_nhs_number_is_refused_as_an_id_and_not_repeated()
    {
        // 943 476 5919 is the specimen number of the NHS data dictionary; its check digit is right.
        var findings = Check(("services.csv", Header + "9434765919,A,7,,active,,\n"));

        Codes(findings).ShouldContain("F213:2");
        findings.ShouldAllBe(finding => !finding.What.Contains("9434765919", StringComparison.Ordinal));
    }

    [Fact]
    public void A_line_of_ten_million_characters_is_refused() =>
        Codes(Check(("services.csv", Header + new string('x', 10_000_000) + "\n"))).ShouldContain("F206:2");

    [Fact]
    public void A_wrong_encoding_is_told_as_such()
    {
        byte[] windows = [.. "id,place,hours_week,provider,status\nP1,Caf"u8, 0xE9, .. ",7,,active\n"u8];
        var findings = County.Check(CountySource.Of(new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["county.json"] = System.Text.Encoding.UTF8.GetBytes(SquareCounty.Json),
            ["zones.geojson"] = System.Text.Encoding.UTF8.GetBytes(SquareCounty.ZonesJson),
            ["services.csv"] = windows,
        }));

        Codes([.. findings]).ShouldContain("F102:0");
    }

    [Fact]
    public void A_newer_format_is_refused_by_name()
    {
        var findings = Check(("county.json", SquareCounty.Json.Replace("\"formatVersion\":1", "\"formatVersion\":2", StringComparison.Ordinal)), ("services.csv", Header));

        findings.Single().Code.Id.ShouldBe("C104");
        findings.Single().What.ShouldContain("2");
    }

    [Fact]
    public void A_synthetic_county_is_marked_row_by_row_and_a_real_one_holds_no_made_up_people()
    {
        var synthetic = SquareCounty.Json.Replace("\"name\":\"Twosquares\"", "\"name\":\"Twosquares\",\"synthetic\":true", StringComparison.Ordinal);

        Codes(Check(("county.json", synthetic), ("services.csv", Header + "P1,A,7,,active,,\n"))).ShouldContain("C106:2");
        Codes(Check(("services.csv", Header + "SYN-P1,A,7,,active,,\n"))).ShouldContain("C107:2");
    }

    [Fact]
    public void Bad_rows_up_to_the_share_are_set_aside_and_totals_reconcile()
    {
        var rows = string.Concat(Enumerable.Range(1, 19).Select(index => $"P{index},A,7,,active,,\n")) + "P20,A,7,,running,,\n";
        var source = SquareCounty.With(("services.csv", Header + rows));

        Should.Throw<BadDataException>(() => County.Read(source));
        Should.Throw<BadDataException>(() => County.Read(source, new CountyOptions { Quarantine = 0.04 }));
        var county = County.Read(source, new CountyOptions { Quarantine = 0.05 });

        county.Packages.Length.ShouldBe(19);
        var total = county.Totals.Single();
        (total.Read, total.Used, total.Aside).ShouldBe((20, 19, 1));
        (total.UsedMinutes + total.AsideMinutes).ShouldBe(total.ReadMinutes);
    }

    [Fact]
    public void A_row_with_more_hours_than_its_share_is_not_set_aside()
    {
        var rows = string.Concat(Enumerable.Range(1, 39).Select(index => $"P{index},A,1,,active,,\n")) + "P40,A,100,,running,,\n";

        Should.Throw<BadDataException>(() => County.Read(SquareCounty.With(("services.csv", Header + rows)), new CountyOptions { Quarantine = 0.05 }));
    }

    private static List<Finding> Check(params (string, string)[] files) => [.. County.Check(SquareCounty.With(files))];

    private static List<string> Codes(IEnumerable<Finding> findings) =>
        [.. findings.Where(finding => finding.Code.Kind != FaultKind.Notice).Select(finding => FormattableString.Invariant($"{finding.Code.Id}:{finding.Line}"))];
}
