using System.Globalization;
using System.Text;
using Shouldly;
using Zoning.Formats.Tests;

namespace Zoning.Counties.Tests;

/// <summary>People are held against their bands, their years, the other zones and the hours of care.</summary>
public sealed class PopulationTests
{
    /// <summary>35 hours a week in zone A, 35 in B.</summary>
    private const string Services = "id,place,hours_week,provider,status,age_band\nP1,A,35,,active,85+\nP2,B,35,,active,85+\n";

    [Fact]
    public void Whole_bands_are_used_as_they_are() => Check("A,65+,1000,2024\nB,65+,1000,2024\n", [1000, 1000]);

    [Fact]
    public void Narrow_bands_are_added_up_and_told()
    {
        var found = Check(
            "A,65-74,600,2024\nA,75-84,300,2024\nA,85+,100,2024\nB,Aged 65 to 69,300,2024\nB,70\u201384,500,2024\nB,85 and over,200,2024\n",
            [1000, 1000], "N103");
        found[0].What.ShouldBe("In 2 of 2 zones.");
    }

    [Fact]
    public void Bands_with_a_gap_are_not_added_up() =>
        Check("A,65-74,600,2024\nA,85+,100,2024\nB,65+,1000,2024\n", null, "N102")[0].What.ShouldContain("'A'");

    [Fact]
    public void A_whole_that_is_ten_times_its_bands_is_told_with_both_figures()
    {
        var found = Check(
            "A,65+,1000,2024\nA,65-74,60,2024\nA,75-84,30,2024\nA,85+,10,2024\nB,65+,1000,2024\nB,65-84,90,2024\nB,85+,10,2024\n",
            [1000, 1000], "N104");
        found[0].What.ShouldBe("65+ is not the sum of its bands in 2 of 2 zones ('A': 1000 and 100). A factor of 10.");
    }

    [Fact]
    public void Rounding_of_bands_is_not_told() =>
        Check("A,65+,1000,2024\nA,65-84,897,2024\nA,85+,110,2024\nB,65+,1000,2024\n", [1000, 1000]);

    [Fact]
    public void More_old_people_than_people_are_told() =>
        Check("A,65+,1000,2024\nA,all,900,2024\nB,65+,1000,2024\n", [1000, 1000], "N104");

    [Fact]
    public void A_zone_of_another_year_is_named_and_no_rate_is_given()
    {
        var found = Check("A,65+,1000,2024\nB,65+,1000,2011\n", null, "N105");
        found[0].What.ShouldContain("'B': 2011");
    }

    [Fact]
    public void A_year_that_all_zones_have_is_used_and_told()
    {
        var found = Check("A,65+,1100,2024\nA,65+,1000,2021\nB,65+,1000,2021\n", [1000, 1000], "N105");
        found[0].What.ShouldContain("2021, which all zones have, was used.");
    }

    [Theory]
    [InlineData("c")]
    [InlineData("*")]
    [InlineData("-")]
    [InlineData("[x]")]
    public void A_suppressed_figure_is_unknown_and_not_0(string cell) =>
        Check($"A,65+,1000,2024\nB,65+,{cell},2024\n", null, "N102", "N106")[1].What.ShouldContain("'B'");

    [Fact]
    public void People_in_thousands_are_told_and_no_rate_is_given()
    {
        var found = Check("A,65+,1,2024\nB,65+,1,2024\n", null, "N107");
        found[0].What.ShouldBe("35000 hours a week per 1,000 people (2 people). If people are in thousands, it is 35. No rates per head are given.");
    }

    [Fact]
    public void Thousands_set_off_by_commas_are_read_and_parts_of_people_are_told() =>
        Check("A,65+,\"1,000\",2024\nB,65+,999.6,2024\n", [1000, 1000], "N109");

    [Fact]
    public void A_total_row_is_checked_and_not_counted()
    {
        Check("A,65+,1000,2024\nB,65+,1000,2024\nTotal,65+,2000,2024\n", [1000, 1000], "F221");
        Check("A,65+,1000,2024\nB,65+,1000,2024\nTotal,65+,2100,2024\n", [1000, 1000], "F221", "F222");
        Check("A,65+,1000,2024\nB,65+,1000,2024\nE10000099,65+,2000,2024\n", [1000, 1000], "N110");
    }

    [Fact]
    public void Another_zone_that_is_no_total_is_a_fault() =>
        Should.Throw<BadDataException>(() => Read("A,65+,1000,2024\nB,65+,1000,2024\nC,65+,500,2024\n")).Findings[0].Code.ShouldBe(FileRowFaults.UnknownZone);

    /// <summary>Whatever factor of ten the people are off by, the rate is either told or within the range that can be.</summary>
    [Fact]
    public void A_wrong_unit_never_passes_in_silence()
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var random = new Randomness(seed).For("people");
            var factor = Math.Pow(10, random.NextBelow(8) - 4);
            int[] people = [600 + random.NextBelow(800), 600 + random.NextBelow(800)];
            var rows = string.Create(CultureInfo.InvariantCulture, $"A,65+,{people[0] * factor:0},2024\nB,65+,{people[1] * factor:0},2024\n");

            var county = Read(rows);

            var rate = county.PeopleFrom65 is { } known && known[0] + known[1] > 0 ? 70_000.0 / (known[0] + known[1]) : 35;
            var isTold = county.Findings.Any(finding => finding.Code == PopulationFaults.Implausible);
            (isTold || rate is >= 1 and <= 300).ShouldBeTrue(rows);
        }
    }

    [Fact]
    public void A_folder_of_workbooks_is_the_county_of_its_tables()
    {
        var books = new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["county.json"] = Encoding.UTF8.GetBytes(SquareCounty.Json),
            ["zones.geojson"] = Encoding.UTF8.GetBytes(SquareCounty.ZonesJson),
            ["services.xlsx"] = Xlsx.Of(XlsxSheet.Of("Lines", "Care lines of March", "id,place,hours_week,provider,status,age_band", "P1,A,35,,active,85+", null, "P2,B,35,,active,85+")),
            ["population.xlsx"] = Xlsx.Of(XlsxSheet.Of("Notes", "about"), XlsxSheet.Of("People", "zone,age_band,people,year", "A,65+,1000,2024", "B,65+,1000,2024")),
        };

        var read = County.Read(CountySource.Of(books));

        read.ShouldBe(Read("A,65+,1000,2024\nB,65+,1000,2024\n"));
        read.Findings.Select(finding => finding.Code.Id).Where(code => code[0] == 'F').Order().ShouldBe(["F311", "F315"]);

        books["population.csv"] = Encoding.UTF8.GetBytes("zone,age_band,people\nA,65+,1\n");
        Should.Throw<BadDataException>(() => County.Read(CountySource.Of(books))).Findings[0].Code.ShouldBe(WorkbookFaults.TwoFiles);
    }

    [Fact]
    public void Faults_in_a_workbook_name_its_sheet_and_the_row_that_the_spreadsheet_shows()
    {
        var books = new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["county.json"] = Encoding.UTF8.GetBytes(SquareCounty.Json),
            ["zones.geojson"] = Encoding.UTF8.GetBytes(SquareCounty.ZonesJson),
            ["services.xlsx"] = Xlsx.Of(XlsxSheet.Of("Notes", "about"), XlsxSheet.Of("Lines", "Title", null, "id,place,hours_week,provider,status", "P1,A,35,,active", null, "P2,B,#N/A,,active")),
        };

        var fault = Should.Throw<BadDataException>(() => County.Read(CountySource.Of(books))).Findings.First(finding => finding.Code == WorkbookFaults.ErrorCell);

        (fault.File, fault.Line, fault.Column, fault.Id).ShouldBe(("services.xlsx, sheet 2 of 2", 6, "hours_week", "P2"));
    }

    private static County Read(string population) =>
        County.Read(SquareCounty.With(("services.csv", Services), ("population.csv", "zone,age_band,people,year\n" + population)));

    private static Finding[] Check(string population, long[]? people, params string[] codes)
    {
        var county = Read(population);
        county.PeopleFrom65?.All.ToArray()[..2].ShouldBe(people);
        (county.PeopleFrom65 is null).ShouldBe(people is null);
        var found = county.Findings.Where(finding => finding.File.StartsWith("population", StringComparison.Ordinal)).ToArray();
        found.Select(finding => finding.Code.Id).Order().ShouldBe(codes);
        return [.. found.OrderBy(finding => finding.Code.Id, StringComparer.Ordinal)];
    }
}
