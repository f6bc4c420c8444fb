using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Shouldly;

namespace Zoning.Tests;

public class TableCsvTests
{
    [Fact]
    public void Numbers_are_written_as_numbers_and_what_is_not_given_in_words() => Tabled
        .Of(
            [TableCell.Of("Z1"), new TableCell("1,240.3", 1240.25, Shown.Exact)],
            [TableCell.Of("Z2"), new TableCell("hidden", null, Shown.Hidden)],
            [TableCell.Of("Z3"), new TableCell("1 to 7", 4, Shown.Class)],
            [TableCell.Of("Z4"), new TableCell("−12.5%", -12.5)],
            [TableCell.Of("Z5"), new TableCell("£1,000", 1000)])
        .ToCsv()
        .ShouldBe("Zone,Unmet (hours a week)\r\nZ1,1240.25\r\nZ2,hidden\r\nZ3,1 to 7\r\nZ4,-12.5\r\nZ5,1000\r\n");

    [Fact]
    public void A_figure_that_was_rounded_never_gives_its_key_away() => Tabled
        .Of([TableCell.Of("Z1"), new TableCell("25", 23, Shown.Rounded)]).ToCsv().ShouldContain("Z1,25\r\n");

    [Fact]
    public void The_total_is_the_last_line() =>
        (Tabled.Long(40) with { Total = [TableCell.Of("All"), Tabled.Number(820)] }).ToCsv().ShouldEndWith("Z040,40\r\nAll,820\r\n");

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("@SUM(A1)")]
    [InlineData("-2+3")]
    public void A_formula_is_written_as_words(string formula) => Tabled
        .Of([TableCell.Of(formula), new TableCell(formula)]).ToCsv().ShouldNotContain("\n" + formula);

    [Property(MaxTest = 200, Replay = "1,3")]
    public Property Any_words_are_read_back() => Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
        {
            var said = string.Concat(text.Get.Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter)))
                .Trim().TrimStart('=', '+', '-', '@').Trim();
            var findings = new FindingCollector();
            var bytes = Encoding.UTF8.GetBytes(Tabled.Of([TableCell.Of(said), TableCell.Of("5")]).ToCsv());
            var sheet = CsvSheet.Read(InputFile.Of("a.csv", bytes), CsvLayout.Of("zone", "unmet (hours a week)"), ReadLimits.Default, findings)!;
            return sheet.Row(0, findings).Text(0) == said;
        });
}
