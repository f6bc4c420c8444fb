using Shouldly;

namespace Zoning.Tests;

public class FindingTableTests
{
    private static readonly FaultCode Row = new("S104", FaultKind.Row, "The hours are negative.", "Correct them.");
    private static readonly FaultCode Structure = new("S001", FaultKind.Structure, "A column is missing.", "Add it.");

    [Theory]
    [InlineData("/data/county/services.csv")]
    [InlineData("C:\\county\\services.csv")]
    [InlineData("\\\\server\\share\\services.csv")]
    public void A_finding_keeps_the_files_name_only(string path) => new Finding(Row, path, 17, "x").File.ShouldBe("services.csv");

    [Fact]
    public void A_file_inside_the_folder_keeps_its_folder() => new Finding(Row, "zones/wards.geojson", 0, "x").File.ShouldBe("zones/wards.geojson");

    [Fact]
    public void Bad_data_show_themselves_as_a_table_of_findings()
    {
        var shown = new BadDataException(
            [new Finding(Structure, "services.csv", 0, "The column 'Mrs Smith' ...") { Column = "hours_week" }, new Finding(Row, "services.csv", 17, "-3 of SYN-C1")]);

        shown.ToText().ShouldContain("A column is missing.");
        shown.ToText().ShouldContain("hours_week");
        shown.ToText().ShouldContain("whole file");
        shown.ToText().ShouldContain("some rows");
        shown.ToText().ShouldNotContain("Smith");
        shown.ToText().ShouldNotContain("17");
        shown.ToHtml().ShouldContain("The hours are negative.");
        shown.ToHtml().ShouldNotContain("SYN-C1");
    }

    [Fact]
    public void Findings_together_are_one_table_with_a_row_for_each_kind() =>
        new[] { new Finding(Row, "a.csv", 2, "x"), new Finding(Row, "b.csv", 3, "y"), new Finding(Row, "b.csv", 4, "z") }.ToTable().Rows.Length.ShouldBe(2);

    [Fact]
    public void No_text_of_a_finding_but_what_was_found_holds_a_line_an_id_or_a_value()
    {
        var finding = new Finding(Row, "services.csv", 1717, "hours_week is 'Mrs Smith 07700'.") { Id = "C1", Column = "hours_week" };
        var fault = new BadDataException([finding]);

        foreach (var text in new[] { finding.ToString(), $"{finding}", fault.Message, fault.ToString(), finding.ToText(), finding.ToHtml(), fault.ToHtml() })
        {
            text.ShouldContain("The hours are negative.");
            text.ShouldContain("hours_week");
            foreach (var secret in new[] { "Smith", "07700", "1717", "C1" })
            {
                text.ShouldNotContain(secret);
            }
        }

        fault.Message.ShouldContain("--findings DIR", Case.Sensitive, "the message says how to get at lines and values");
    }

    [Fact]
    public void Rows_of_one_kind_are_added_up_and_their_number_is_not_in_the_text()
    {
        var kind = FindingKind.Of([new Finding(Row, "a.csv", 2, "x"), new Finding(Row, "a.csv", 3, "y") { Rows = 29 }]).ShouldHaveSingleItem();

        kind.Rows.ShouldBe(30);
        kind.ToString().ShouldBe("S104 a.csv: The hours are negative. Correct them.");
        FindingKind.Of([new Finding(Structure, "a.csv", 1, "x")])[0].Rows.ShouldBe(0, "a fault of the header is no number of rows");
    }

    [Theory]
    [InlineData("status is 'runing 7'.", "status is 'aaaaaa 9'.")]
    [InlineData("name is 'O'Brien', not 'x'.", "name is 'A'Aaaaa', aaa 'a'.")]
    [InlineData("place is '12 High Street, Dorchester DT1 1AA'.", "place is '99 Aaaa Aaaaaa, Aaaaaaaa...'.")]
    [InlineData("It can't be read.", "It can't be read.")]
    [InlineData("cut off 'Mrs Sm", "cut off '...")]
    public void A_mask_keeps_the_shape_and_no_letter(string what, string masked) => MaskedText.Of(what).ShouldBe(masked);
}
