using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Shouldly;

namespace Zoning.Formats.Tests;

public class CsvTests
{
    private static readonly CsvLayout Layout = CsvLayout.Of("id*", "note");

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+44 1305")]
    [InlineData("-x")]
    [InlineData("@cmd")]
    public void Text_that_a_spreadsheet_would_run_gets_an_apostrophe(string text) =>
        Written([text]).ShouldContain("'" + text);

    [Fact]
    public void Numbers_never_get_one()
    {
        Written([-5]).ShouldContain("\r\n-5\r\n");
        Written([-5.25m]).ShouldContain("\r\n-5.25\r\n");
        Written([new DateOnly(2026, 3, 31)]).ShouldContain("\r\n2026-03-31\r\n");
        Written([true]).ShouldContain("\r\nyes\r\n");
    }

    [Property(MaxTest = 300, Replay = "1,3")]
    public Property Any_text_is_read_back_as_it_was_written() => Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
        {
            // What reading trims is left out here. An apostrophe that keeps spreadsheets from running a text is taken away again.
            var safe = string.Concat(text.Get.Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter))).Trim();
            var bytes = CsvText.Write(["id", "note"], [["P1", safe]]);
            var findings = new FindingCollector();
            var sheet = CsvSheet.Read(InputFile.Of("a.csv", bytes), Layout, ReadLimits.Default, findings)!;
            return sheet.Row(0, findings).Text(1) == safe;
        });

    [Fact]
    public void Headers_match_without_case_and_in_any_order()
    {
        var findings = new FindingCollector();
        var sheet = Read("NOTE, Id\nhello,P1\n", findings)!;

        sheet.Row(0, findings).OwnId(0).ShouldBe("P1");
        sheet.Row(0, findings).Text(1).ShouldBe("hello");
        findings.Count.ShouldBe(0);
    }

    [Fact]
    public void Lines_are_those_of_the_file_whatever_stands_in_quotes()
    {
        var findings = new FindingCollector();
        var sheet = Read("id,note\nP1,\"two\nlines\"\n\nP2,x\n", findings)!;

        sheet.Row(0, findings).Line.ShouldBe(2);
        sheet.Row(1, findings).Line.ShouldBe(5);
    }

    [Theory]
    [InlineData("id,note\nP1,\"open\n", "F207")]
    [InlineData("id,note\nP1,a\"b\n", "F207")]
    [InlineData("id,note\nP1\n", "F205")]
    [InlineData("id,note\nP1,a,b\n", "F205")]
    [InlineData("\n\n", "F201")]
    [InlineData("id,note\n", "F215")]
    public void What_is_wrong_is_told_by_its_code(string text, string code)
    {
        var findings = new FindingCollector();
        Read(text, findings);

        findings.ToFindings().Select(finding => finding.Code.Id).ShouldBe([code]);
    }

    [Fact]
    public void A_file_above_the_limit_is_refused_before_it_is_read()
    {
        using var stream = new MemoryStream(new byte[2000]);

        Should.Throw<BadDataException>(() => InputFile.Read("a.csv", stream, new ReadLimits { MaxBytes = 1000 }, CancellationToken.None))
            .Findings.Single().Code.Id.ShouldBe("F101");
    }

    private static CsvSheet? Read(string text, FindingCollector findings) =>
        CsvSheet.Read(InputFile.Of("a.csv", text), Layout, ReadLimits.Default, findings);

    private static string Written(object?[] row) => Encoding.UTF8.GetString(CsvText.Write(["a"], [row], writesByteOrderMark: false));
}
