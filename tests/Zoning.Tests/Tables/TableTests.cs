using Shouldly;

namespace Zoning.Tests;

public class TableTests
{
    [Fact]
    public void As_text_its_columns_stand_under_each_other() => (Tabled.Of(
            [TableCell.Of("Ash Vale"), new TableCell("1,240", 1240)],
            [TableCell.Of("Bere"), new TableCell("hidden", null, Shown.Hidden)]) with
    {
        Total = [TableCell.Of("All"), new TableCell("1,300", 1300)],
        Note = "Small numbers are hidden.",
    }).ToText().ShouldBe("""
        Unmet hours by zone
        Zone             Unmet
                  hours a week
        ----------------------
        Ash Vale         1,240
        Bere            hidden
        ----------------------
        All              1,300
        2 rows.
        Small numbers are hidden.

        """.ReplaceLineEndings("\n"));

    [Fact]
    public void As_text_a_long_table_says_how_many_rows_it_has()
    {
        var text = Tabled.Long(219).First(3).ToText();

        text.ShouldContain("First 3 of 219 rows.");
        text.ShouldContain("Z003");
        text.ShouldNotContain("Z004");
    }

    [Fact]
    public void The_largest_come_first_and_hidden_figures_last()
    {
        var table = Tabled.Of(
            [TableCell.Of("Z1"), new TableCell("hidden", null, Shown.Hidden)],
            [TableCell.Of("Z2"), Tabled.Number(3)],
            [TableCell.Of("Z3"), Tabled.Number(9)]).LargestFirst("Unmet");

        table.Rows.Select(row => row[0].Text).ShouldBe(["Z3", "Z2", "Z1"]);
    }

    [Fact]
    public void A_column_that_is_not_there_is_refused_by_name() =>
        Should.Throw<ArgumentException>(() => Tabled.Long(2).LargestFirst("Met")).Message.ShouldContain("'Zone', 'Unmet'");

    [Fact]
    public void No_rows_at_all_are_still_a_table()
    {
        Tabled.Of().ToText().ShouldContain("0 rows.");
        Tabled.Of().ToHtml().ShouldContain("<tbody>");
    }
}
