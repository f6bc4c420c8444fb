using Shouldly;
using Zoning.Figures.Tests.Demo;

namespace Zoning.Figures.Tests.Charts;

public class MapPanelsChartTests
{
    private static readonly Zones Fields = DemoZones.Fields();

    [Fact]
    public void One_figure_has_one_colour_in_every_map()
    {
        var content = DemoCharts.Maps(Fields);
        var classes = MapPanelsChart.KeyOf(Fields, content);
        var fills = MapPanelsChart.Cells(Fields, content).Select((cell, i) => (cell?.Value, Fill: classes.FillOf(i))).Where(one => one.Value is not null);

        fills.GroupBy(one => one.Value).ShouldAllBe(same => same.Select(one => one.Fill).Distinct().Count() == 1);
        classes.Entries.Length.ShouldBe(7);
    }

    [Fact]
    public void Each_map_is_coloured_by_its_own_figures()
    {
        var content = DemoCharts.Maps(Fields);
        var fills = Drawing.Drawn(MapPanelsChart.At(Fields, content, ChartWidth.Wide)).Descendants("use").Select(area => (string)area.Attribute("fill")!).ToArray();
        var classes = MapPanelsChart.KeyOf(Fields, content);

        fills.ShouldBe(Enumerable.Range(0, fills.Length).Select(classes.FillOf));
        fills[..18].ShouldNotBe(fills[18..36]);
    }

    [Fact]
    public void The_table_has_a_column_a_map_and_hidden_is_never_0()
    {
        var figure = MapPanelsChart.Of(Fields, DemoCharts.Maps(Fields), DemoCharts.Caption);

        figure.Table.Columns.Length.ShouldBe(6);
        figure.Table.Rows[0].Skip(2).ShouldAllBe(cell => cell.Text == "no data");
        figure.Table.Rows[7].Skip(2).ShouldAllBe(cell => cell.Text == "hidden");
        Drawing.Parsed(figure).Descendants(Drawing.Svg + "use").Count().ShouldBe(72);
        figure.IsInteractive.ShouldBeTrue();
    }
}
