using Shouldly;
using Zoning.Figures.Tests.Demo;

namespace Zoning.Figures.Tests.Page;

public class PageForecastTests
{
    private static readonly ReportContent Demo = DemoReport.On(DemoZones.Fields(), DemoZones.Fields());

    private static readonly ForecastContent Ahead = new(new ForecastReport
    {
        Summary = "About 14,500 hours are expected.",
        Why = ["Two models, half and half."],
        Notes = ["A range is missed one time in five."],
        Tables = [new Table { Key = "chances", Title = "How likely", Columns = [new("What")], Rows = [[TableCell.Of("A shortfall")]] }],
    })
    {
        Fans = [DemoWeeks.Fan, DemoWeeks.Fan with { Key = "waiting-fan", Title = "Waiting" }],
        Gap = DemoWeeks.Gap,
        BackTest = DemoWeeks.BackTest,
        Parts = DemoWeeks.Parts,
        Areas = new FanPanelsContent("areas-fan", "By area", DemoWeeks.Hours, [DemoWeeks.Need]),
    };

    [Fact]
    public void The_weeks_ahead_have_a_section_with_words_figures_and_tables()
    {
        var page = ReportPage.Of(Demo with { Forecast = Ahead });

        page.Html.ShouldContain("<section id=\"part-forecast\"");
        string[] needed = ["About 14,500 hours", "Two models, half and half.", "missed one time in five", "id=\"chances\"", "Why this model", "What to bear in mind"];
        needed.ShouldAllBe(text => page.Html.Contains(text, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_figure_of_the_section_is_a_picture_of_its_own_in_the_order_of_the_page()
    {
        string[] keys = ["need-fan", "gap", "waiting-fan", "areas-fan", "back-test", "parts"];
        var page = ReportPage.Of(Demo with { Forecast = Ahead });

        page.Figures.Select(figure => figure.Key).Where(keys.Contains).ShouldBe(keys);
        keys.Select(key => page.Html.IndexOf($"<figure class=\"chart\" id=\"{key}\"", StringComparison.Ordinal)).ShouldBeInOrder();
        keys.ShouldAllBe(key => page.Html.Contains($"id=\"{key}-table\"", StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_without_a_history_gets_one_sentence_that_says_what_to_supply()
    {
        var html = ReportPage.Of(Demo with { Forecast = new ForecastContent(ForecastReporting.NotSupplied) }).Html;

        html.ShouldContain("Add history.csv, or ended packages of the last two years in services.csv.");
        html.ShouldNotContain("Why this model");
    }

    [Fact]
    public void A_run_that_did_not_look_ahead_has_no_such_section() => ReportPage.Of(Demo).Html.ShouldNotContain("part-forecast");
}
