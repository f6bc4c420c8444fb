using System.Diagnostics;
using Shouldly;
using TestKit;
using Zoning.Formats.Tests;

namespace EndToEnd.Tests;

/// <summary>Workbooks made and read by libraries that are not ours.</summary>
public sealed class WorkbookTests : IDisposable
{
    private static readonly string County = ZoningTool.SmallCounty;
    private readonly string _folder = Directory.CreateTempSubdirectory("zoning books ").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [NeedsOpenpyxlFact]
    public void The_same_county_as_csv_xlsx_and_xls_gives_the_same_ledger_and_its_workbook_says_what_the_tables_say()
    {
        var csv = Ledger(County, "csv");
        foreach (var kind in new[] { "xlsx", "xls" })
        {
            Python("make_books.py", County, Path.Combine(_folder, kind), kind);
            Directory.EnumerateFiles(Path.Combine(_folder, kind), "*." + kind).Count().ShouldBeGreaterThan(8);
            Ledger(Path.Combine(_folder, kind), kind + " run").ShouldBe(csv, kind);
        }

        Python("check_results.py", Path.Combine(_folder, "csv")).ShouldMatch("^[0-9]{2} sheets, [0-9]{4,} cells, [0-9]{4,} numbers, [0-9]{3,} dates");
    }

    [Fact]
    public void A_workbook_is_imported_from_a_named_sheet_and_row_with_a_finding_for_each_thing_that_was_passed_over()
    {
        var extract = Path.Combine(_folder, "extract.xlsx");
        File.WriteAllBytes(extract, Xlsx.Of(
            XlsxSheet.Of("April", "Service User ID,Hours per week,Postcode,Start Date,Provider,Status", "1001,14,,01/04/2026,Larch Care,Active"),
            XlsxSheet.Of("May", "Case system", null, "Service User ID,Hours per week,Postcode,Start Date,Provider,Status", "1001,14,,01/04/2026,Larch Care,Active", "1002,7,,02/05/2026,Larch Care,Active")));
        string[] command = ["import", extract, "--as", "packages", "--out", Path.Combine(_folder, "county"), "--internal"];

        var question = ZoningTool.Run(command);
        var answer = ZoningTool.Run([.. command, "--sheet", "May", "--header-row", "3"]);

        question.Code.ShouldNotBe(0);
        question.Error.ShouldContain("F305");
        answer.Code.ShouldBe(0, answer.Error);
        File.ReadAllLines(Path.Combine(_folder, "county", "services.csv")).Length.ShouldBe(3);
        answer.Error.ShouldContain("F311");
    }

    private string Ledger(string county, string name)
    {
        var run = ZoningTool.Run("run", county, "--out", Path.Combine(_folder, name));
        run.Code.ShouldBe(0, run.Error);
        return File.ReadAllText(Path.Combine(_folder, name, "ledger.csv"));
    }

    private static string Python(string script, params string[] arguments)
    {
        var ended = ChildProcess.Run(new ProcessStartInfo(
            NeedsOpenpyxlFactAttribute.Python, [Path.Combine(Folders.Project, "tests", "EndToEnd.Tests", "Workbooks", script), .. arguments]));
        ended.Code.ShouldBe(0, ended.Error);
        return ended.Output;
    }
}
