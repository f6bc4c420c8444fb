using Shouldly;

namespace Importing.Tests.Importing;

/// <summary>Totals, headings of two rows, columns that fit twice, places that are none.</summary>
public class TableFormTests
{
    private const string Header = "Line ID,Client ID,Postcode,Status,Provider,Hours per week";

    [Fact]
    public void Totals_by_provider_are_recognised_and_each_is_checked()
    {
        string[] lines =
        [
            Header, "L1,C1,DT1 1AA,Live,Larch Care,14", "L2,C2,DT1 1AB,Live,Larch Care,14", ",,,,Larch Care Total,28",
            "L3,C3,DT1 1AA,Live,Alder Care,14", ",,,,Alder Care Total,14", ",,,,Grand Total,42",
        ];

        var result = Extracts.Import(Extracts.File(lines));
        lines[5] = ",,,,Alder Care Total,21";
        var wrong = Extracts.Import(Extracts.File(lines));

        (result.Counts.RowsUsed, result.Counts.TotalRows).ShouldBe((3, 3));
        WordCases.Hours(result).ShouldBe(42);
        result.Findings.ShouldNotContain(finding => finding.Code == ImportFaults.TotalDiffers);
        wrong.Findings.ShouldContain(finding => finding.Code == ImportFaults.TotalDiffers);
    }

    [Fact]
    public void A_provider_called_total_is_no_total() => Extracts.Import(Extracts.File(
        Header, "L1,C1,DT1 1AA,Live,Total Care Ltd,14", "L2,C2,DT1 1AB,Live,Care Total,7")).Counts.RowsUsed.ShouldBe(2);

    [Fact]
    public void A_heading_over_several_columns_gives_its_period_to_each()
    {
        // 56 hours in 4 weeks are 14 a week.
        var file = Extracts.File(
            "Client,,Service,,Per 4 weeks,", "Client ID,Postcode,Status,Provider,Hours,Cost", "1,DT1 1AA,Live,Larch,56,1288.00", "2,DT1 1AB,Live,Larch,28,644.00");

        var map = Importer.Guess(file, ImportKind.Packages).Map;
        var result = Importer.Import(file, map, Extracts.Options());

        map.HasTwoHeaderRows.ShouldBeTrue();
        WordCases.Hours(result).ShouldBe(21);
        ImportMap.Read(InputFile.Of("map.json", map.ToJson())).HasTwoHeaderRows.ShouldBeTrue();
    }

    [Fact]
    public void A_heading_broken_over_two_rows_is_one_heading()
    {
        var file = Extracts.File(
            "Client,Post,Service,Provider,Hours per", "ID,code,Status,Name,fortnight", "1,DT1 1AA,Live,Larch,28", "2,DT1 1AB,Live,Larch,14");

        var result = Extracts.Import(file);

        WordCases.Hours(result).ShouldBe(21);
        Extracts.Column(result, "provider").ShouldBe(["larch", "larch"]);
    }

    [Fact]
    public void Two_columns_of_one_name_that_differ_are_asked_about_with_both_totals()
    {
        var file = Extracts.File(Header + ",HOURS per week", "L1,C1,DT1 1AA,Live,Larch,14,10.5", "L2,C2,DT1 1AB,Live,Larch,14,10.5");

        Extracts.Faults(() => Extracts.Import(file)).ShouldBe(["I117:0"]);
        Importer.Guess(file, ImportKind.Packages).Findings.ShouldContain(
            finding => finding.Code == ImportFaults.AlsoFits && finding.What.Contains("(28 in all)", StringComparison.Ordinal)
                && finding.What.Contains("(21 in all)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Planned hours per week", "Hours per week", true)]
    [InlineData("Hours per week", "Assessed hours", false)]
    [InlineData("Hours per week", "Actual hours", false)]
    public void Two_columns_that_fit_equally_well_are_asked_about(string first, string second, bool isAsked)
    {
        var file = WordCases.Columns([first, second], ["14", "10.5"], ["7", "6"]);

        (WordCases.Questions(file).Length > 0).ShouldBe(isAsked);
    }

    [Theory]
    [InlineData("NFA", "")]
    [InlineData("GIR 0AA", "")]
    [InlineData("BFPO 57", "")]
    [InlineData("No fixed abode", "")]
    [InlineData("DT1 1", "DT1 1")]
    [InlineData("DT1 1AA, Ashdale", "DT1 1AA")]
    [InlineData("12 High Street, Ashdale DT1 1AA", "DT1 1AA")]
    [InlineData("DT1 1AA or DT1 1AB", "")]
    [InlineData("Ashdale", "")]
    public void A_place_is_read_out_of_longer_text_and_never_loses_the_hours(string typed, string place)
    {
        var file = Extracts.File(
            "Client ID;Postcode;Status;Hours per week", "1;DT1 1AA;Live;14", "2;DT1 1AB;Live;14", $"3;{typed};Live;10");

        var result = Extracts.Import(file);

        Extracts.Rows(result).Single(row => row[3] == "10")[2].ShouldBe(place);
        result.Findings.Any(finding => finding.Code == ImportFaults.Place || finding.Code == ImportFaults.Nowhere).ShouldBe(place.Length == 0);
    }
}
