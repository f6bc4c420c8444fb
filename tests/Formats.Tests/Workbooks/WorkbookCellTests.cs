using System.Text;
using Shouldly;
using TestKit;

namespace Zoning.Formats.Tests;

/// <summary>What a cell of a workbook becomes.</summary>
public sealed class WorkbookCellTests
{
    [Theory]
    [InlineData("dd/mm/yyyy", "46112", "2026-03-31")]
    [InlineData("[$-809]d mmmm yyyy;@", "46112", "2026-03-31")]
    [InlineData("mmm-yy", "46112", "2026-03-31")]
    [InlineData("dd/mm/yyyy hh:mm", "46112.75", "2026-03-31 18:00")]
    [InlineData("h:mm", "0.604166666666667", "14:30")]
    [InlineData("h:mm AM/PM", "0.604166666666667", "14:30")]
    [InlineData("hh:mm:ss", "0.604178240740741", "14:30:01")]
    [InlineData("h:mm", "1.09375", "26:15")]
    [InlineData("[h]:mm", "1.09375", "26:15")]
    [InlineData("[h]:mm", "-0.0625", "-01:30")]
    [InlineData("0%", "0.5", "50%")]
    [InlineData("0.0%", "0.125", "12.5%")]
    [InlineData("000000", "100", "000100")]
    [InlineData("\"P\"000000", "100", "P000100")]
    [InlineData("00-00-00", "201501", "20-15-01")]
    [InlineData("000", "12345", "12345")]
    [InlineData("0.00", "7.455", "7.455")]
    [InlineData("#,##0", "1234567.5", "1234567.5")]
    [InlineData("\"£\"#,##0.00", "1234.5", "1234.5")]
    [InlineData("0.00E+00", "100012345678", "100012345678")]
    [InlineData("General", "0.30000000000000004", "0.3")]
    [InlineData("General", "1E-7", "0.0000001")]
    [InlineData("0", "14", "14")]
    [InlineData("[Red]0.0;[Blue]-0.0", "14.5", "14.5")]
    public void A_number_is_written_as_what_its_format_makes_of_it(string format, string value, string text) =>
        Cells([format], $"<c r=\"A2\" s=\"1\"><v>{value}</v></c>").ShouldBe(text);

    [Theory]
    [InlineData("<c r=\"A2\" t=\"b\"><v>1</v></c>", "yes")]
    [InlineData("<c r=\"A2\" t=\"e\"><v>#REF!</v></c>", "#REF!")]
    [InlineData("<c r=\"A2\"><f>1+1</f></c>", "#NOT-CALCULATED")]
    [InlineData("<c r=\"A2\"><f>1+1</f><v></v></c>", "#NOT-CALCULATED")]
    [InlineData("<c r=\"A2\"><f>1+1</f><v>2</v></c>", "2")]
    [InlineData("<c r=\"A2\" t=\"str\"><f>\"a\"</f><v>a</v></c>", "a")]
    [InlineData("<c r=\"A2\" t=\"str\"><f>\"\"</f><v></v></c>", "")]
    [InlineData("<c r=\"A2\" t=\"s\"><v>0</v></c>", "one two")]
    [InlineData("<c r=\"A2\" t=\"inlineStr\"><is><r><t>a</t></r><r><t>b</t></r></is></c>", "ab")]
    [InlineData("<c r=\"A2\" t=\"inlineStr\"><is><t>a_x000D_b</t></is></c>", "\"a b\"")]
    [InlineData("<c r=\"A2\" t=\"inlineStr\"><is><t>a, \"b\"</t></is></c>", "\"a, \"\"b\"\"\"")]
    [InlineData("<c r=\"A2\" t=\"d\"><v>2026-03-31T00:00:00</v></c>", "2026-03-31")]
    public void A_text_an_error_and_a_formula_are_read_as_they_show(string cell, string text) => Cells([], cell).ShouldBe(text);

    [Fact]
    public void Days_count_from_1904_where_the_workbook_says_so() =>
        Cells(["dd/mm/yyyy"], "<c r=\"A2\" s=\"1\"><v>44650</v></c>", "<workbookPr date1904=\"1\"/>").ShouldBe("2026-03-31");

    [Fact]
    public void Both_kinds_of_workbook_give_the_same_texts()
    {
        var findings = new FindingCollector();
        var bytes = File.ReadAllBytes(Path.Combine(Folders.Project, "tests", "Formats.Tests", "Workbooks", "cells.xls"));

        var text = Read(bytes, findings, cells => cells.Contains("clock") ? cells.Count : 0);

        text.ShouldBe(
            "date,id,hours,share,truth,long,sum,error,text,clock\n"
            + "2026-03-31,000100,26:15,12.5%,yes,100012345678,0.3,#N/A,\"café, \"\"quoted\"\"\",14:30\n\n\n,,7\n");
        findings.ToFindings().Select(finding => finding.Code.Id).ShouldBe(["F311", "F312", "F316"]);
    }

    [Fact]
    public void Sixteen_digits_are_told()
    {
        var findings = new FindingCollector();
        Read(Xlsx.Of(XlsxSheet.Of("a", "id", "1234567890123456")), findings).ShouldBe("id\n1234567890123460\n");
        findings.ToFindings().ShouldHaveSingleItem().Code.ShouldBe(WorkbookFaults.LongNumbers);
    }

    internal static string? Read(byte[] bytes, FindingCollector findings, Func<IReadOnlyList<string>, int>? headings = null, string? sheet = null) =>
        Workbook.Open(
            InputFile.Of("a.xlsx", bytes), new SheetChoice { Sheet = sheet, HeadingsIn = headings ?? (cells => cells.Count) }, findings)
            is { } file ? Encoding.UTF8.GetString(file.Bytes.Span) : null;

    private static string Cells(string[] formats, string cell, string properties = "")
    {
        var sheet = new XlsxSheet("a", $"<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>h</t></is></c></row><row r=\"2\">{cell}</row>");
        var findings = new FindingCollector();
        var text = Read(Xlsx.Of([sheet], formats, ["<r><t>one </t></r><r><t>two</t></r><rPh sb=\"0\" eb=\"1\"><t>no</t></rPh>"], properties), findings);
        findings.HasStructureFault.ShouldBeFalse();
        return text!.TrimEnd('\n').Length > 1 ? text[2..].TrimEnd('\n') : "";
    }
}
