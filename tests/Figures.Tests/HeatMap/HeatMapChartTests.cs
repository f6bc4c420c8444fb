using Shouldly;
using Zoning.Figures.Tests.Demo;

namespace Zoning.Figures.Tests.Charts;

public class HeatMapChartTests
{
    [Fact]
    public void Hidden_and_missing_cells_have_patterns_of_their_own_and_stand_in_the_key()
    {
        var figure = HeatMapChart.Of(DemoCharts.HeatMap(), DemoCharts.Caption);
        var rows = Drawing.Parsed(figure).Descendants(Drawing.Svg + "g").Where(g => (string?)g.Attribute("class") == "row").ToArray();

        rows[5].Elements(Drawing.Svg + "path").Select(path => (string?)path.Attribute("fill")).ShouldBe(["url(#fill-hidden)"]);
        rows[0].Elements(Drawing.Svg + "path").Select(path => (string?)path.Attribute("fill")).ShouldContain("url(#fill-no-data)");
        Drawing.Texts(Drawing.Parsed(figure).Root!).ShouldContain("Hidden (small numbers)");
        Drawing.Texts(Drawing.Parsed(figure).Root!).ShouldContain("No data");
    }

    [Fact]
    public void Twin_and_table_say_the_same_and_a_cell_is_in_the_class_that_holds_it()
    {
        var content = DemoCharts.HeatMap(6, 30);
        var figure = HeatMapChart.Of(content, DemoCharts.Caption);
        var trace = Drawing.Twin(figure).GetProperty("data")[0];
        var classes = HeatMapChart.KeyOf(content);
        var bins = Bins.Of(new MapLayer { Key = "k", Label = "l", Measure = content.Measure, Geography = MapGeography.Zones }, [.. content.Rows.SelectMany(row => row.Cells)]);
        for (var row = 0; row < 6; row++)
        {
            var said = trace.GetProperty("customdata")[row].EnumerateArray().Select(one => one.GetString()!).ToArray();
            for (var week = 0; week < 30; week++)
            {
                said[week].ShouldStartWith(figure.Table.Rows[row][week + 1].Text);
                var place = (int)trace.GetProperty("z")[row][week].GetDouble();
                place.ShouldBe(classes.PlaceOf((row * 30) + week));
                if (content.Rows[row].Cells[week] is { Value: not null } cell)
                {
                    bins[place].Holds(cell).ShouldBeTrue();
                }
            }
        }
    }

    [Fact]
    public void A_row_without_a_figure_for_each_week_is_refused() => Should.Throw<ArgumentException>(() => HeatMapChart.Of(
        DemoCharts.HeatMap(2, 30) with { Rows = [new("Short", [null])] }, DemoCharts.Caption)).Message.ShouldContain("'Short'");

    [Fact]
    public void Sixty_areas_by_sixty_five_weeks_stay_under_300_kB_in_a_cell() =>
        HeatMapChart.Of(DemoCharts.HeatMap(60), DemoCharts.Caption).ToHtml().Length.ShouldBeLessThan(300_000);
}
