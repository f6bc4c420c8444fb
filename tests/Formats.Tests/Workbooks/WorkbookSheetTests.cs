using System.IO.Compression;
using System.Text;
using Shouldly;

namespace Zoning.Formats.Tests;

/// <summary>Which sheet and rows are read, and what is refused.</summary>
public sealed class WorkbookSheetTests
{
    private static readonly CsvLayout Layout = CsvLayout.Of("zone*", "people*", "year");
    private readonly FindingCollector _findings = new();

    private IEnumerable<string> Codes => _findings.ToFindings().Select(finding => finding.Code.Id);

    [Fact]
    public void The_sheet_with_the_headings_is_found_and_its_titles_are_passed_over()
    {
        var sheet = Sheet(Xlsx.Of(
            XlsxSheet.Of("Notes", "About this file"),
            XlsxSheet.Of("Data", "People by zone", null, "zone,people", "A1,10", "A2,20", null, null)));

        sheet!.Count.ShouldBe(2);
        sheet.File.ShouldBe("a.xlsx, sheet 2 of 2");
        sheet.Row(1, _findings).Line.ShouldBe(5);
        sheet.Row(1, _findings).Text(1).ShouldBe("20");
        Codes.ShouldBe(["F311", "F315"]);
    }

    [Fact]
    public void Two_sheets_that_fit_are_a_question()
    {
        Sheet(Xlsx.Of(XlsxSheet.Of("April", "zone,people", "A1,10"), XlsxSheet.Of("May", "zone,people", "A1,11"))).ShouldBeNull();
        _findings.ToFindings().ShouldHaveSingleItem().What.ShouldBe("They are sheets 1, 2.");
    }

    [Fact]
    public void A_named_sheet_is_read_even_if_it_is_hidden()
    {
        var book = Xlsx.Of(
            XlsxSheet.Of("April", "zone,people", "A1,10"), XlsxSheet.Of("May", "zone,people", "A1,11") with { Attributes = "state=\"hidden\"" });
        WorkbookCellTests.Read(book, _findings, sheet: "may").ShouldBe("zone,people\nA1,11\n");
        WorkbookCellTests.Read(book, new FindingCollector()).ShouldBe("zone,people\nA1,10\n");
        WorkbookCellTests.Read(book, new FindingCollector(), sheet: "2").ShouldBe("zone,people\nA1,11\n");
        WorkbookCellTests.Read(book, _findings, sheet: "June").ShouldBeNull();
        Codes.ShouldBe(["F304", "F311"]);
    }

    [Fact]
    public void Hidden_rows_and_columns_are_read_and_told()
    {
        var sheet = XlsxSheet.Of("a", "zone,people", "A1,10");
        var hidden = sheet with { Rows = sheet.Rows.Replace("r=\"2\"", "r=\"2\" hidden=\"1\"", StringComparison.Ordinal), Before = "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>" };
        Sheet(Xlsx.Of(hidden))!.Count.ShouldBe(1);
        _findings.ToFindings().ShouldHaveSingleItem().What.ShouldBe("Hidden rows: 1. Hidden columns: 1.");
    }

    [Fact]
    public void A_value_merged_over_rows_is_not_known_for_the_lower_ones()
    {
        var sheet = XlsxSheet.Of("a", "zone,people", "A1,10", "A2,") with { After = "<mergeCells><mergeCell ref=\"B2:B3\"/></mergeCells>" };
        var read = Sheet(Xlsx.Of(sheet));
        read!.Row(1, _findings).Text(1).ShouldBe("");
        Codes.ShouldContain("F310");
    }

    [Theory]
    [InlineData("#N/A", "F308")]
    [InlineData("#NOT-CALCULATED", "F309")]
    public void An_error_is_a_fault_of_its_row_where_the_column_is_read(string cell, string code)
    {
        var sheet = CsvSheet.Read(InputFile.Of("a.csv", $"zone,people\nA1,{cell}\n"), Layout, ReadLimits.Default, _findings);
        var row = sheet!.Row(0, _findings);
        row.Text(1).ShouldBe("");
        row.Text(1).ShouldBe("");
        row.IsFaulty.ShouldBeTrue();
        _findings.ToFindings().ShouldHaveSingleItem().Code.Id.ShouldBe(code);
    }

    [Fact]
    public void Totals_blank_rows_and_notes_are_not_data_and_the_total_is_checked()
    {
        var sheet = Sheet(Encoding.UTF8.GetBytes("zone,people,year,,\nA1,10,2024,,\n,,,,\nA2,20,2024,,\nTotal,31,2024,,\nSource: census,,,,\n"));
        sheet!.Count.ShouldBe(2);
        Codes.ShouldBe(["F221", "F222"]);
        _findings.ToFindings()[1].What.ShouldBe("people: the total row says 31; its 2 rows add up to 30.");
    }

    [Theory]
    [InlineData("<html><table><tr><td>1</td></tr></table></html>", "web page")]
    [InlineData("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>", "XML Spreadsheet")]
    [InlineData("%PDF-1.7", "PDF")]
    [InlineData("SQLite format 3\0", "database")]
    public void Another_format_is_named(string content, string what)
    {
        Sheet(Encoding.UTF8.GetBytes(content)).ShouldBeNull();
        var finding = _findings.ToFindings().ShouldHaveSingleItem();
        finding.Code.ShouldBe(WorkbookFaults.OtherFormat);
        finding.What.ShouldContain(what);
    }

    [Fact]
    public void Cells_beyond_the_last_column_and_sheets_that_reach_too_far_are_refused()
    {
        Sheet(Xlsx.Of(new XlsxSheet("a", "<row r=\"1\"><c r=\"BDWGN1\"><v>1</v></c></row>"))).ShouldBeNull();
        Sheet(Xlsx.Of(new XlsxSheet("a", "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"))).ShouldBeNull();
        Sheet(Xlsx.Of(new XlsxSheet("a", "<row r=\"2000000000\"><c><v>1</v></c></row>"))).ShouldBeNull();
        Codes.ShouldBe(["F306", "F306", "F306"]);
    }

    [Fact]
    public void A_zip_bomb_is_refused_before_it_fills_the_memory()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry("xl/workbook.xml").Open();
            part.Write("<workbook>"u8);
            var spaces = Enumerable.Repeat((byte)' ', 1 << 20).ToArray();
            for (var i = 0; i < 600; i++)
            {
                part.Write(spaces);
            }
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        Sheet(stream.ToArray()).ShouldBeNull();
        Codes.ShouldBe(["F306"]);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(100L << 20);
    }

    [Fact]
    public void Entities_and_links_to_other_files_are_never_followed()
    {
        var bomb = new XlsxSheet("a", "") { Before = "" };
        Sheet(Xlsx.Of([bomb], [], null, "", [("xl/worksheets/sheet1.xml", "<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet>&a;</worksheet>")]));
        var links = new XlsxSheet("a", XlsxSheet.Of("a", "zone,people", "A1,10").Rows);
        Sheet(Xlsx.Of([links], [], null, "", [
            ("xl/externalLinks/_rels/externalLink1.xml.rels", "<Relationships><Relationship Id=\"r\" Type=\"x/externalLinkPath\" Target=\"file:///etc/passwd\" TargetMode=\"External\"/></Relationships>"),
        ]))!.Count.ShouldBe(1);
    }

    [Fact]
    public void A_damaged_zip_is_a_clear_fault()
    {
        var book = Xlsx.Of(XlsxSheet.Of("a", "zone,people", "A1,10"));
        Sheet(book[..(book.Length / 2)]).ShouldBeNull();
        Codes.ShouldBe(["F302"]);
    }

    private CsvSheet? Sheet(byte[] bytes) => CsvSheet.Read(InputFile.Of("a.xlsx", bytes), Layout, ReadLimits.Default, _findings);
}
