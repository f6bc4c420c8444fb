using System.Globalization;
using Shouldly;
using Zoning.Figures.Tests.Demo;

namespace Zoning.Figures.Tests.Charts;

public class SankeyChartTests
{
    [Fact]
    public void What_flows_into_a_block_is_as_thick_as_what_flows_out_and_as_its_figure()
    {
        var layout = SankeyLayout.Of(DemoCharts.Sankey);

        for (var i = 0; i < layout.Blocks.Length; i++)
        {
            var (inward, outward) = (layout.Ribbons.Where(one => one.To == i).Sum(one => one.Size), layout.Ribbons.Where(one => one.From == i).Sum(one => one.Size));
            layout.Blocks[i].Size.ShouldBe(Math.Max(inward, outward));
            (inward == 0 || outward == 0 || Math.Abs(inward - outward) < 1e-9).ShouldBeTrue(layout.Blocks[i].Node.Label);
        }
    }

    [Fact]
    public void Two_withheld_flows_are_drawn_together_without_a_figure()
    {
        var layout = SankeyLayout.Of(DemoCharts.Sankey);
        var figure = SankeyChart.Of(DemoCharts.Sankey, DemoCharts.Caption);

        layout.Blocks[^1].IsWithheld.ShouldBeTrue();
        layout.Ribbons[^1].Size.ShouldBe(340);
        figure.Svg.ShouldNotContain("340 client");
        figure.Table.Rows.Select(row => row[2].Text).ShouldBe(["11,350", "860", "9,545", "1,420", "385", "520", "hidden", "1 to 7"]);
        string.Join(' ', Drawing.Texts(Drawing.Parsed(figure).Root!)).ShouldContain("Not drawn to scale: Unmet: commissioned, not delivered (hidden)");
    }

    [Fact]
    public void One_withheld_flow_is_not_drawn_since_its_thickness_would_be_its_figure()
    {
        var one = DemoCharts.Sankey with { Flows = [.. DemoCharts.Sankey.Flows.SkipLast(1), new("unmet", "not-listed", DemoReport.Rounded(DemoCharts.Hours, 20))] };

        SankeyLayout.Of(one).Blocks.ShouldAllBe(block => !block.IsWithheld);
        SankeyChart.Of(one, DemoCharts.Caption).Svg.ShouldNotContain("fill=\"url(#fill-hidden)\"");
    }

    [Fact]
    public void Without_a_published_total_nothing_withheld_is_drawn()
    {
        var free = DemoCharts.Sankey with { Nodes = [.. DemoCharts.Sankey.Nodes.Select(node => node with { Cell = null })] };

        SankeyLayout.Of(free).Blocks.ShouldAllBe(block => !block.IsWithheld);
    }

    [Fact]
    public void Picture_twin_and_table_have_the_same_flows()
    {
        var figure = SankeyChart.Of(DemoCharts.Sankey, DemoCharts.Caption);
        var link = Drawing.Twin(figure).GetProperty("data")[0].GetProperty("link");

        Drawing.Numbers(link.GetProperty("value")).SkipLast(1).ShouldBe(figure.Table.Rows.Where(row => row[2].Shown == Shown.Rounded).Select(row => row[2].SortKey));
        var thick = Drawing.Parsed(figure).Descendants(Drawing.Svg + "g").Where(g => (string?)g.Attribute("class") == "flow")
            .Select(g => Thickness((string)g.Element(Drawing.Svg + "path")!.Attribute("d")!)).ToArray();
        var scale = thick[0].Left / 11_350;
        thick.Zip(SankeyLayout.Of(DemoCharts.Sankey).Ribbons).ShouldAllBe(pair =>
            Math.Abs(pair.First.Left - (pair.Second.Size * scale)) < 0.1 && Math.Abs(pair.First.Left - pair.First.Right) < 0.05);
    }

    [Fact]
    public void A_flow_that_leads_nowhere_or_back_is_refused()
    {
        Should.Throw<ArgumentException>(() => SankeyChart.Of(DemoCharts.Sankey with { Flows = [new("need", "moon", DemoReport.Exact(DemoCharts.Hours, 1))] }, DemoCharts.Caption)).Message.ShouldContain("'moon'");
        Should.Throw<ArgumentException>(() => SankeyChart.Of(DemoCharts.Sankey with { Flows = [new("met", "need", DemoReport.Exact(DemoCharts.Hours, 1))] }, DemoCharts.Caption));
        Should.Throw<ArgumentException>(() => SankeyChart.Of(DemoCharts.Sankey with { Nodes = [new("a", "A", 0, LayerTone.Care), new("a", "B", 1, LayerTone.Care)], Flows = [] }, DemoCharts.Caption));
    }

    private static (double Left, double Right) Thickness(string path)
    {
        var numbers = path.Split(' ', 'M', 'C', 'L', 'z').Where(part => part.Length > 0).Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return (numbers[15] - numbers[1], numbers[9] - numbers[7]);
    }
}
