using Shouldly;
using Zoning.Figures.Tests.Demo;

namespace Zoning.Figures.Tests.Page;

public class PageRoundsTests
{
    private static readonly ReportContent Demo = DemoReport.On(DemoZones.Fields(), DemoZones.Fields());

    [Fact]
    public void Rounds_have_a_section_with_their_notes_figures_chart_and_table()
    {
        var travel = new PublishedCell
        {
            AreaKind = "county",
            Area = "county",
            Measure = RoundsMeasures.TravelPlanned,
            Shown = Shown.Rounded,
            Value = 13,
            Low = 12.5,
            High = 13.5,
            Origin = Origin.Modelled,
        };
        var page = ReportPage.Of(Demo with
        {
            Rounds = new RoundsReport
            {
                Summary = "Rounds of a Tuesday.",
                Notes = ["Modelled, not measured."],
                KeyFigures = [new KeyFigure("Travel in the plan", travel, "11 to 15 at fast and slow travel")],
                Tables = [new Table { Key = "rounds-beside", Title = "Today and the plan", Columns = [new("What")], Rows = [[TableCell.Of("Travel")]] }],
            },
            RoundsCharts = [new BarChartContent("rounds-by-hour", "When contact begins", "% of contact", [new ChartBar("08:00", travel)])],
        });

        page.Html.ShouldContain("<section id=\"part-rounds\"");
        page.Html.ShouldContain("Modelled, not measured.");
        page.Html.ShouldContain("11 to 15 at fast and slow travel");
        page.Html.ShouldContain("id=\"rounds-beside\"");
        page.Figures.ShouldContain(figure => figure.Key == "rounds-by-hour");
    }

    [Fact]
    public void Without_rounds_there_is_no_section_and_with_none_supplied_the_section_says_so()
    {
        ReportPage.Of(Demo).Html.ShouldNotContain("part-rounds");
        ReportPage.Of(Demo with { Rounds = RoundsText.NotSupplied }).Html.ShouldContain("Rounds are not supplied");
    }
}
