using Shouldly;
using Zoning;

namespace Importing.Tests.Importing;

public class WaitingImportTests
{
    private static readonly InputFile Lines = Extracts.File(
        "Client ID,Postcode,Weekly Hours,Status",
        "A1,DT1 1AA,14,Waiting", "B1,DT1 1AA,7,Reablement", "C1,DT1 1AA,7,Live", "D1,DT1 1AA,7,Waiting", "D1,DT1 1AA,3,Waiting", "F1,DT1 1AA,7,Reablement", "F1,DT1 1AA,3,Reablement",
        "G1,DT1 1AA,7,Waiting", "G1,DT1 1AA,3,Waiting", "G1,DT1 1AA,2,Reablement");

    private static InputFile Services => InputFile.Of("services.csv", Extracts.Import(Lines).Text);

    private static ImportResult Import(double quarantine, params string[] rows)
    {
        var file = Extracts.File(["Client ID,Date Referred,Date Sourced,First Visit,Current Location,Stage,Postcode,Hours Required", .. rows]);
        var map = Importer.Guess(
            Extracts.File(
                "Client ID,Date Referred,Date Sourced,First Visit,Current Location,Stage,Postcode,Hours Required",
                "A1,13/03/2026,,,Hospital ward,With brokerage,DT1 1AA,14", "A1,13/03/2026,,,At home,Offered,DT1 1AA,14"),
            ImportKind.Waiting).Map;
        return Importer.Import(file, map, Extracts.Options(quarantine, Services));
    }

    [Fact]
    public void A_persons_one_waiting_line_is_the_package()
    {
        var result = Import(0, "A1,02/03/2026,,,Hospital ward,With brokerage,,");

        var waiting = Extracts.Rows(Extracts.Import(Lines)).Single(row => row[6] == "waiting" && row[3] == "14");
        Extracts.Rows(result).Single().ShouldBe([waiting[0], "2026-03-02", "", "", "hospital", "with-brokerage", "", "", "", waiting[1]]);
    }

    [Fact]
    public void Who_is_bridged_by_reablement_waits_for_that_line() =>
        Extracts.Rows(Import(0, "B1,02/03/2026,,,,,,21")).Single()[0].ShouldBe(Extracts.Rows(Extracts.Import(Lines)).Single(row => row[1] == "C-" + Extracts.Secret.PseudonymOf("person", "B1"))[0]);

    [Fact]
    public void Where_the_line_cant_be_told_the_row_stands_alone_if_it_can()
    {
        var result = Import(0, "C1,02/03/2026,,,,,DT1 1AB,10", "D1,02/03/2026,,,,,DT1 1AB,5", "E1,02/03/2026,,,,,DT1 1AB,6",
            "F1,02/03/2026,,,,,DT1 1AB,1", "G1,02/03/2026,,,,,DT1 1AB,1");

        Extracts.Column(result, "package").ShouldAllBe(id => id.EndsWith("-w1", StringComparison.Ordinal));
        result.Findings.ShouldContain(finding => finding.Code == ImportFaults.Joined && finding.What == "Joined: 0. New packages: 5.");
        result.Counts.MinutesUsed.ShouldBe(new CareMinutes(23 * 60));
    }

    [Fact]
    public void A_row_without_a_line_and_hours_is_a_fault() =>
        Extracts.Faults(() => Import(0, "C1,02/03/2026,,,,,,10", "Z1,02/03/2026,,,,,DT1 1AB,")).ShouldBe(["I134:3"]);

    [Theory]
    [InlineData("")]
    [InlineData("NFA")]
    [InlineData("Ashby")]
    public void A_place_that_is_none_never_loses_the_hours(string place)
    {
        var result = Import(0, $"E1,02/03/2026,,,,,{place},10");

        Extracts.Column(result, "hours_week").ShouldBe(["10"]);
        Extracts.Column(result, "place").ShouldBe([""]);
    }

    [Fact]
    public void Dates_that_run_backwards_are_faults() => Extracts.Faults(() => Import(
        0,
        "A1,02/03/2026,01/03/2026,,,,,",
        "B1,02/03/2026,10/03/2026,09/03/2026,,,,7",
        "C1,,,,,,DT1 1AA,7")).ShouldBe(["I126:2", "I126:3", "I121:4"]);

    [Theory]
    [InlineData("Acute hospital", "hospital")]
    [InlineData("Discharge bed (interim)", "interim-bed")]
    [InlineData("Care home - temporary", "temporary-residential")]
    [InlineData("Reablement", "reablement")]
    [InlineData("Spot provider", "off-framework")]
    [InlineData("Part package in place", "part-package")]
    [InlineData("At home with family", "home")]
    public void Where_people_wait_is_told_from_words(string word, string meaning)
    {
        var file = Extracts.File("Client ID,Date Referred,Current Location,Postcode,Hours Required", $"A1,13/03/2026,{word},DT1 1AA,14");

        Extracts.Column(Extracts.Import(file, ImportKind.Waiting), "waits_in").ShouldBe([meaning]);
    }
}
