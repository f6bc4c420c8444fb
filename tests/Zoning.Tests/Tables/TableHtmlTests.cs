using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Shouldly;

namespace Zoning.Tests;

public partial class TableHtmlTests
{
    [Fact]
    public void The_first_25_of_219_rows_are_shown_and_the_rest_is_there()
    {
        var html = Tabled.Long(219).ToHtml();

        html.ShouldContain("data-first=\"First 25 of \">219 rows</span>");
        Later().Count(html).ShouldBe(194);
        html.ShouldContain("<input type=\"checkbox\"> Show all</label>");
    }

    [Fact]
    public void A_short_table_offers_nothing_more() => Tabled.Long(25).ToHtml().ShouldNotContain("checkbox");

    [Fact]
    public void A_table_may_stand_on_a_page_twice() => Tabled.Long(40).ToHtml().ShouldNotContain(" id=");

    [Fact]
    public void Units_stand_under_the_heading_and_numbers_sort_by_size()
    {
        var html = Tabled.Of([TableCell.Of("Z1"), new TableCell("1,240", 1240.4)]).ToHtml();

        html.ShouldContain("<th scope=\"col\" class=\"num\"><span>Unmet</span><small>hours a week</small></th>");
        html.ShouldContain("<td class=\"num\" data-sort=\"1240.4\">1,240</td>");
        html.ShouldContain("<th scope=\"row\">Z1</th>");
    }

    [Fact]
    public void A_hidden_figure_is_marked_and_has_no_number_to_sort_by() => Tabled
        .Of([TableCell.Of("Z1"), new TableCell("hidden", 0, Shown.Hidden)], [TableCell.Of("Z2"), new TableCell("not supplied", null, Shown.NotSupplied)])
        .ToHtml()
        .ShouldSatisfyAllConditions(
            html => html.ShouldContain("<td class=\"num not-given\">hidden</td>"),
            html => html.ShouldContain("<td class=\"num not-given\">not supplied</td>"));

    [Fact]
    public void The_total_is_not_among_the_rows_that_are_sorted() =>
        (Tabled.Long(3) with { Total = [TableCell.Of("All"), Tabled.Number(6)] }).ToHtml()
            .ShouldContain("</tbody><tfoot><tr><th scope=\"row\">All</th>");

    [Fact]
    public void The_link_holds_the_same_bytes_as_the_saved_file()
    {
        var table = Tabled.Long(30);
        var link = Link().Match(table.ToHtml());

        link.Groups["name"].Value.ShouldBe("unmet.csv");
        Encoding.UTF8.GetString(Convert.FromBase64String(link.Groups["csv"].Value)).ShouldBe("\uFEFF" + table.ToCsv());
    }

    [Fact]
    public void A_very_long_table_says_what_is_left_out_instead_of_filling_the_notebook()
    {
        var html = Tabled.Long(20_000).ToHtml();

        html.ShouldContain("Show the first 1,000</label>");
        html.ShouldContain("SaveCsv writes all of them");
        html.ShouldNotContain("data:text/csv");
        html.Length.ShouldBeLessThan(200_000);
    }

    [Property(MaxTest = 200, Replay = "5,7")]
    public Property Any_text_is_escaped_wherever_it_stands() => Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
        {
            var said = text.Get + "<img src=x onerror=alert(1)>\"'&</table></script>";
            var table = new Table
            {
                Key = said,
                Title = said,
                Note = said,
                Columns = [new TableColumn(said, said), new TableColumn(said, said, IsNumber: true)],
                Rows = [[TableCell.Of(said), new TableCell(said, 1)], [TableCell.Of(said), new TableCell(said, 2)]],
                Total = [TableCell.Of(said), new TableCell(said)],
            };
            return !Markup(table.ToHtml()).Contains("<img", StringComparison.Ordinal) && IsWellFormed(table.ToHtml());
        });

    [Fact]
    public void A_small_table_is_small_in_the_notebook() => Tabled.Long(3).ToHtml().Length.ShouldBeLessThan(6_000);

    private static string Markup(string html) => Own().Replace(html, "");

    private static bool IsWellFormed(string html) =>
        XElement.Parse(Markup(html).Replace("<input type=\"checkbox\">", "<input/>", StringComparison.Ordinal)).Name == "div";

    [GeneratedRegex("<tr class=\"later\">")]
    private static partial Regex Later();

    [GeneratedRegex("<style>.*?</style>|<script>.*?</script>", RegexOptions.Singleline)]
    private static partial Regex Own();

    [GeneratedRegex("download=\"(?<name>[^\"]*)\" href=\"data:text/csv;base64,(?<csv>[^\"]*)\"")]
    private static partial Regex Link();
}
