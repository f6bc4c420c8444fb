using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Shouldly;
using Zoning.Figures.Tests.Demo;

namespace Zoning.Figures.Tests.Charts;

[Properties(MaxTest = 200, Replay = "20260331,7")]
public class ParetoChartTests
{
    [Property]
    public Property Bars_fall_and_their_share_together_rises_to_100() => Prop.ForAll(Gen.Choose(0, 100_000).NonEmptyListOf().ToArbitrary(), hours =>
    {
        var rows = ParetoLayout.Of(new ParetoContent("p", "P", DemoCharts.Hours, [.. hours.Select((one, i) => new ChartBar($"P{i}", DemoReport.Exact(DemoCharts.Hours, one / 7.0)))]));
        if (hours.Sum() == 0)
        {
            rows.ShouldAllBe(row => row.Together == null);
            return;
        }

        rows.Zip(rows.Skip(1)).ShouldAllBe(pair => pair.First.Bar.Cell.Value >= pair.Second.Bar.Cell.Value && pair.First.Together <= pair.Second.Together);
        rows[^1].Together!.Value.ShouldBe(100, 1e-9);
        rows.Sum(row => row.Share!.Value).ShouldBe(100, 1e-9);
    });

    [Fact]
    public void Beside_a_hidden_bar_no_share_is_given_and_it_is_said_why()
    {
        var figure = ParetoChart.Of(DemoCharts.HiddenPareto, DemoCharts.Caption);

        figure.Table.Rows.ShouldAllBe(row => row[2].Text.Length + row[3].Text.Length == 0);
        figure.Svg.ShouldNotContain("class=\"together\"");
        string.Join(' ', Drawing.Texts(Drawing.Parsed(figure).Root!)).ShouldContain("Shares aren't drawn");
        Drawing.Twin(figure).GetProperty("data").EnumerateArray().ShouldAllBe(trace => trace.GetProperty("type").GetString() == "bar");
    }

    [Fact]
    public void The_rest_stands_last_whatever_its_size() =>
        ParetoLayout.Of(DemoCharts.Pareto)[^1].Bar.Label.ShouldBe("14 others together");

    [Fact]
    public void A_negative_bar_is_refused() => Should.Throw<ArgumentException>(() =>
        ParetoChart.Of(new ParetoContent("p", "P", DemoCharts.Hours, [new("Larch", DemoReport.Exact(DemoCharts.Hours, -1))]), DemoCharts.Caption)).Message.ShouldContain("'Larch'");

    [Fact]
    public void Picture_twin_and_table_have_the_same_bars()
    {
        var figure = ParetoChart.Of(DemoCharts.Pareto, DemoCharts.Caption);
        var data = Drawing.Twin(figure).GetProperty("data");

        Drawing.Numbers(data[0].GetProperty("x")).ShouldBe(figure.Table.Rows.Select(row => row[1].SortKey));
        var whole = figure.Table.Rows.Sum(row => row[1].SortKey!.Value);
        Drawing.Numbers(data[1].GetProperty("x")).Zip(figure.Table.Rows).ShouldAllBe(pair => Math.Abs(pair.First!.Value - (whole * pair.Second[3].SortKey!.Value / 100)) < 1e-6);
        var widths = Drawing.Parsed(figure).Descendants(Drawing.Svg + "g").Where(g => (string?)g.Attribute("class") == "bar")
            .Select(g => (double)g.Element(Drawing.Svg + "rect")!.Attribute("width")!).ToArray();
        widths.Zip(figure.Table.Rows).ShouldAllBe(pair => Math.Abs((pair.First / widths[0]) - (pair.Second[1].SortKey!.Value / 2_380)) < 0.001);
    }
}
