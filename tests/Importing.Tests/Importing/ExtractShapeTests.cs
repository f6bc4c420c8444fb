using System.Text;
using Shouldly;
using Zoning;

namespace Importing.Tests.Importing;

public class ExtractShapeTests
{
    private const string Header = "Client ID,Postcode,Weekly Hours,Status,Provider Name";

    [Fact]
    public void Windows_1252_is_told_from_utf_8_and_both_read_alike()
    {
        string[] lines = [Header, "1,DT1\u00A01AA,7\u00BD,Live,Caf\u00E9 \u2013 Home\u2019s Care"];
        var windows = Extracts.Windows1252(lines);
        var utf8 = Extracts.File(lines);
        var marked = InputFile.Of("extract.csv", [.. Encoding.UTF8.Preamble, .. utf8.Bytes.Span]);
        var utf16 = InputFile.Of("extract.csv", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(string.Join("\r\n", lines).Replace(',', '\t'))]);

        Importer.Guess(windows, ImportKind.Packages).Map.Encoding.ShouldBe(TextEncoding.Windows1252);
        Importer.Guess(utf16, ImportKind.Packages).Map.Encoding.ShouldBe(TextEncoding.Utf16);
        var texts = new[] { windows, utf8, marked, utf16 }.Select(file => Extracts.Import(file).Text).ToArray();

        texts.Distinct().Count().ShouldBe(1);
        texts[0].ShouldContain(",DT1 1AA,7.5,1,cafe-homes-care,active");
    }

    [Fact]
    public void Bytes_that_windows_1252_does_not_have_are_refused() =>
        Extracts.Faults(() => Extracts.Import(InputFile.Of("x.csv", [.. Encoding.Latin1.GetBytes(Header + "\n1,"), 0x81, 0xE9]))).ShouldBe(["I102:0"]);

    [Theory]
    [InlineData("PK\u0003\u0004rest")]
    [InlineData("a\0b")]
    public void A_workbook_and_binary_are_refused(string content) =>
        Extracts.Faults(() => Extracts.Import(InputFile.Of("x.xlsx", content))).ShouldBe(["I102:0"]);

    [Fact]
    public void An_empty_file_and_one_without_known_headers_are_refused()
    {
        Extracts.Faults(() => Extracts.Import(InputFile.Of("x.csv", ""))).ShouldBe(["I101:0"]);
        Extracts.Faults(() => Extracts.Import(Extracts.File("a,b", "1,2"))).ShouldBe(["I101:0"]);
        Extracts.Faults(() => Extracts.Import(Extracts.File(Header))).ShouldBe(["I101:1"]);
    }

    [Fact]
    public void Cells_in_quotes_may_hold_delimiters_breaks_and_quotes()
    {
        var file = Extracts.File(
            Header + ",Note text",
            "1,DT1 1AA,7,Live,\"Larch, Elm\",\"first\r\nsecond \"\"quoted\"\"\"",
            "2,DT1 1AA,7,Live,Larch,",
            "3,DT1 1AA,x,Live,Larch,");

        var fault = Should.Throw<BadDataException>(() => Extracts.Import(file));
        fault.Findings[0].ToMaskedText().ShouldStartWith("I122 extract.csv:5 hours_week: 'a'.");
        var result = Extracts.Import(file, quarantine: 0.5);
        Extracts.Column(result, "provider").Order(StringComparer.Ordinal).ShouldBe(["larch", "larch-elm"]);
        result.Counts.BlankLines.ShouldBe(1);
    }

    [Fact]
    public void A_quote_that_never_closes_is_told_with_the_row_it_opens_in() =>
        Extracts.Faults(() => Extracts.Import(Extracts.File(Header, "1,DT1 1AA,7,Live,Larch", "2,DT1 1AA,7,Live,\"Larch", "3,DT1 1AA,7,Live,Larch")))
            .ShouldBe(["I103:3"]);

    [Fact]
    public void A_line_of_ten_million_characters_is_refused() =>
        Extracts.Faults(() => Extracts.Import(Extracts.File(Header, "1,DT1 1AA,7,Live," + new string('x', 10_000_000)))).ShouldBe(["I104:2"]);

    [Fact]
    public void Repeated_headers_totals_footers_and_blanks_are_no_data()
    {
        var file = Extracts.File(
            "Report of live packages", "", Header, "1,DT1 1AA,7,Live,Larch", ",,,,", "CLIENT ID,postcode,weekly hours,Status,Provider name", "2,DT1 1AA,3.5,Live,Larch",
            "Grand total,,11.5,,", "", "End of report,,,,");

        var result = Extracts.Import(file);

        var counts = result.Counts;
        (counts.TitleRows, counts.HeaderRows, counts.TotalRows, counts.FooterRows, counts.BlankLines, counts.RowsRead).ShouldBe((1, 1, 1, 1, 3, 2));
        result.Findings.ShouldContain(finding => finding.Code == ImportFaults.TotalDiffers
            && finding.What == "The total row says 11.5; the lines that can be read add up to 10.5.");
    }

    [Fact]
    public void A_spreadsheets_separator_line_is_a_title()
    {
        var result = Extracts.Import(Extracts.File("sep=;", "Client ID;Postcode;Weekly Hours;Status", "1;DT1 1AA;7;Live"));

        (result.Counts.TitleRows, result.Counts.RowsUsed).ShouldBe((1, 1));
    }

    [Fact]
    public void Line_ids_are_packages_and_repeated_ones_are_faults()
    {
        var file = Extracts.File("Service Line ID,Client ID,Postcode,Weekly Hours,Status", "L1,A,DT1 1AA,7,Live", "L2,A,DT1 1AA,7,Live", "L3,B,DT1 1AA,7,Live");
        Extracts.Column(Extracts.Import(file), "id").ShouldBe(
            Enumerable.Range(1, 3).Select(number => "P-" + Extracts.Secret.PseudonymOf("package", FormattableString.Invariant($"L{number}"))), ignoreOrder: true);

        Extracts.Faults(() => Extracts.Import(Extracts.File(
            "Service Line ID,Client ID,Postcode,Weekly Hours,Status", "L1,A,DT1 1AA,7,Live", "l1 ,A,DT1 1AA,3,Live", "L3,B,DT1 1AA,7,Live")))
            .ShouldBe(["I129:2", "I129:3"]);
    }

    [Fact]
    public void Lines_equal_in_everything_are_kept_and_told_of()
    {
        var result = Extracts.Import(Extracts.File(Header, "1,DT1 1AA,7,Live,Larch", "1,DT1 1AA,7,Live,Larch", "2,DT1 1AA,7,Live,Larch"));

        result.Counts.RowsUsed.ShouldBe(3);
        result.Findings.ShouldContain(finding => finding.Code == ImportFaults.Repeats && finding.What == "Equal lines: 2, 3.");
    }
}
