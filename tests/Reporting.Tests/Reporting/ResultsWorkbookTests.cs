using System.IO.Compression;
using System.Text;
using Shouldly;
using TestKit;

namespace Zoning.Reporting.Tests;

/// <summary>The XML of a workbook's sheets.</summary>
internal static class WorkbookText
{
    /// <summary>What a file says: its text, or the text of a workbook's sheets.</summary>
    internal static string Of(string name, byte[] content) => name.EndsWith(".xlsx", StringComparison.Ordinal)
        ? string.Join('\n', Sheets(content).Select(sheet => sheet.Text))
        : Encoding.UTF8.GetString(content);

    internal static List<(string Sheet, string Text)> Sheets(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        return [.. zip.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)).Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return (entry.FullName, reader.ReadToEnd());
        })];
    }
}

public sealed class ResultsWorkbookTests
{
    private static readonly Lazy<PublishedRun> Run = new(() =>
        County.Read(Path.Combine(Folders.Project, "data-samples", "ashdale")).Run(new RunOptions { Parts = RunParts.Ledger }).Publish());

    [Fact]
    public void The_same_run_gives_the_same_bytes() => Run.Value.Files()["results.xlsx"].ShouldBe(Run.Value.Files()["results.xlsx"]);

    [Theory]
    [InlineData("tables")]
    [InlineData("ledger")]
    [InlineData("ledger-status")]
    [InlineData("waiting")]
    public void A_sheet_has_the_values_of_its_table(string sheet)
    {
        var files = Run.Value.Files();
        var table = CsvText.ReadRows(files[sheet + ".csv"]).ToList();
        var findings = new FindingCollector();

        var read = Workbook.Open(InputFile.Of("results.xlsx", files["results.xlsx"]), new SheetChoice { Sheet = sheet, HeadingsIn = cells => cells.Count }, findings);

        var lines = Encoding.UTF8.GetString(read!.Bytes.Span).TrimEnd('\n').Split('\n');
        lines.Length.ShouldBe(table.Count);
        for (var row = 1; row < table.Count; row++)
        {
            string.Join(',', table[row].Select(cell => cell.Contains(',', StringComparison.Ordinal) ? $"\"{cell}\"" : cell)).TrimEnd(',').ShouldBe(lines[row]);
        }
    }

    [Fact]
    public void Headings_have_units_filters_and_frozen_rows_and_numbers_are_numbers()
    {
        var sheets = WorkbookText.Sheets(Run.Value.Files()["results.xlsx"]);
        foreach (var (sheet, text) in sheets.Skip(1))
        {
            text.ShouldContain("<autoFilter ref=\"A1:", Case.Sensitive, sheet);
            text.ShouldContain("state=\"frozen\"", Case.Sensitive, sheet);
            text.ShouldContain("<v>", Case.Sensitive, sheet);
        }

        var findings = new FindingCollector();
        var ledger = Workbook.Open(InputFile.Of("r.xlsx", Run.Value.Files()["results.xlsx"]), new SheetChoice { Sheet = "ledger", HeadingsIn = cells => cells.Count }, findings);
        Encoding.UTF8.GetString(ledger!.Bytes.Span).ShouldContain("unmet_hours (client hours a week)");
    }

    [Fact]
    public void The_notes_name_level_assumptions_and_sources()
    {
        var notes = Workbook.Open(InputFile.Of("r.xlsx", Run.Value.Files()["results.xlsx"]), new SheetChoice { Sheet = "notes", HeadingsIn = cells => cells.Count }, new FindingCollector());
        var text = Encoding.UTF8.GetString(notes!.Bytes.Span);
        text.ShouldContain("shareable: small numbers are protected");
        text.ShouldContain("Assumption: ");
        text.ShouldContain("Source file,services.csv");
        text.ShouldContain("invented (synthetic data)");
    }
}
