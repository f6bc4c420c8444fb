using Shouldly;

namespace Zoning.Tests;

public class FindingTableTests
{
    private static readonly FaultCode Row = new("S104", FaultKind.Row, "The hours are negative.", "Correct them.");
    private static readonly FaultCode Structure = new("S001", FaultKind.Structure, "A column is missing.", "Add it.");

    [Theory]
    [InlineData("/home/anna/county/services.csv")]
    [InlineData("C:\\county\\services.csv")]
    [InlineData("\\\\server\\share\\services.csv")]
    public void A_finding_keeps_the_files_name_only(string path) => new Finding(Row, path, 17, "x").File.ShouldBe("services.csv");

    [Fact]
    public void A_file_inside_the_folder_keeps_its_folder() => new Finding(Row, "zones/wards.geojson", 0, "x").File.ShouldBe("zones/wards.geojson");

    [Fact]
    public void Bad_data_show_themselves_as_a_table_of_findings()
    {
        var shown = new BadDataException([new Finding(Structure, "services.csv", 0, "There is no column 'hours_week'."), new Finding(Row, "services.csv", 17, "-3 of SYN-C1")]);

        shown.ToText().ShouldContain("There is no column 'hours_week'.");
        shown.ToText().ShouldContain("whole file");
        shown.ToHtml().ShouldContain("The hours are negative.");
        shown.ToHtml().ShouldNotContain("SYN-C1");
    }

    [Fact]
    public void Findings_together_are_one_table() => new[] { new Finding(Row, "a.csv", 2, "x"), new Finding(Row, "a.csv", 3, "y") }.ToTable().Rows.Length.ShouldBe(2);
}
