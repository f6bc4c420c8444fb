using System.Text;
using Shouldly;

namespace Zoning.Counties.Tests;

/// <summary>One cause is one finding at the top, not thousands below.</summary>
public class CauseFirstTests
{
    private static readonly string Ashdale = Path.Combine(TestKit.Folders.Project, "data-samples", "ashdale");

    [Fact]
    public void A_file_cut_in_the_middle_of_a_row_is_named_first()
    {
        var files = Files();
        files["services.csv"] = files["services.csv"][..5000];

        var findings = Findings(files);

        findings.Length.ShouldBeLessThanOrEqualTo(20);
        findings[0].Code.Id.ShouldBe("F218");
        findings[0].ToString().ShouldStartWith("F218 services.csv:");
        findings[0].What.ShouldContain("The file ends in the middle of line");
        findings[1].Code.Id.ShouldBe("C110");
    }

    [Fact]
    public void A_file_cut_between_two_rows_is_named_by_the_rows_that_others_miss()
    {
        var files = Files();
        var end = Array.LastIndexOf(files["services.csv"], (byte)'\n', 5000);
        files["services.csv"] = files["services.csv"][..(end + 1)];

        var findings = Findings(files);

        findings.Length.ShouldBeLessThanOrEqualTo(20);
        findings[0].ToString().ShouldStartWith("C110 services.csv: ");
        findings[0].What.ShouldStartWith("Other files name ");
    }

    [Fact]
    public void Findings_alike_are_folded_and_their_rows_still_set_aside_one_by_one()
    {
        var files = Files();
        var rows = Encoding.UTF8.GetString(files["visits.csv"]).Split('\n');
        for (var row = 1; row <= 30; row++)
        {
            var cells = rows[row].Split(',');
            cells[1] = "someday";
            rows[row] = string.Join(',', cells);
        }

        files["visits.csv"] = Encoding.UTF8.GetBytes(string.Join('\n', rows));

        var county = County.Read(CountySource.Of(files), new CountyOptions { Quarantine = 0.05 });

        county.Totals.Single(file => file.File == "visits.csv").Aside.ShouldBe(30);
        var folded = county.Findings.Single(finding => finding.Code.Id == "V103");
        folded.What.ShouldBe("30 findings alike, on lines 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and more. The first: days is 'someday'.");
    }

    private static Dictionary<string, byte[]> Files() =>
        Directory.EnumerateFiles(Ashdale).ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes);

    private static System.Collections.Immutable.ImmutableArray<Finding> Findings(Dictionary<string, byte[]> files) =>
        County.Check(CountySource.Of(files));
}
