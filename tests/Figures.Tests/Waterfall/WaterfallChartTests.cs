using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Shouldly;
using Zoning.Figures.Tests.Demo;

namespace Zoning.Figures.Tests.Charts;

[Properties(MaxTest = 200, Replay = "20260331,7")]
public class WaterfallChartTests
{
    [Property]
    public Property The_steps_end_where_their_sum_leads() => Prop.ForAll(Gen.Choose(-1_000, 1_000).ListOf().ToArbitrary(), steps =>
    {
        var content = DemoCharts.Waterfall with
        {
            Steps = [Step(500, WaterfallKind.Total), .. steps.Select((step, i) => Step(step, i % 3 == 0 ? WaterfallKind.Taken : WaterfallKind.Added))],
        };
        var bars = WaterfallLayout.Of(content);

        bars[^1].End.ShouldBe(500 + steps.Select((step, i) => i % 3 == 0 ? -step : step).Sum());
        bars.Zip(bars.Skip(1)).ShouldAllBe(pair => pair.First.End == pair.Second.Start);
    });

    [Fact]
    public void Change_by_change_leads_from_one_total_to_the_other()
    {
        var bars = WaterfallLayout.Of(DemoCharts.Changes);

        bars[^2].End.ShouldBe(1_020);
        bars[^1].ShouldBe(new WaterfallBar(0, 1_020, true));
    }

    [Fact]
    public void A_hidden_step_moves_nothing_and_is_not_0()
    {
        var bars = WaterfallLayout.Of(DemoCharts.Waterfall);
        var figure = WaterfallChart.Of(DemoCharts.Waterfall, DemoCharts.Caption);

        bars[6].ShouldBe(new WaterfallBar(340, 340, false));
        figure.Table.Rows[6][2].Text.ShouldBe("hidden");
        Drawing.Texts(Drawing.Parsed(figure).Root!).Count(text => text == "hidden").ShouldBe(2);
        figure.Svg.ShouldContain("fill=\"url(#fill-hidden)\"");
    }

    [Fact]
    public void A_total_stands_on_its_own_figure_so_that_rounding_does_not_add_up()
    {
        var bars = WaterfallLayout.Of(DemoCharts.Waterfall with { Steps = [Step(100, WaterfallKind.Total), Step(55, WaterfallKind.Taken), Step(50, WaterfallKind.Total)] });

        bars.ShouldBe([new(0, 100, true), new(100, 45, true), new(0, 50, true)]);
    }

    [Fact]
    public void Picture_twin_and_table_have_the_same_steps()
    {
        var figure = WaterfallChart.Of(DemoCharts.Changes, DemoCharts.Caption);
        var bars = Drawing.Twin(figure).GetProperty("data").EnumerateArray().ToArray();

        bars.Select(bar => (double?)bar.GetProperty("x")[0].GetDouble()).ShouldBe(figure.Table.Rows.Select(row => (double?)Math.Abs(row[2].SortKey!.Value)));
        bars.Select(bar => bar.GetProperty("base")[0].GetDouble()).ShouldBe([0, 860, 860, 950, 0]);
        bars.Select(bar => bar.GetProperty("text")[0].GetString()).ShouldBe(["1,000", "−140", "+90", "+70", "1,020"]);
        var widths = Drawing.Parsed(figure).Descendants(Drawing.Svg + "g").Where(g => (string?)g.Attribute("class") == "step")
            .Select(g => (double)g.Element(Drawing.Svg + "rect")!.Attribute("width")!).ToArray();
        widths.Select(width => width / widths[0] * 1_000).Zip(new[] { 1_000.0, 140, 90, 70, 1_020 }).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 0.1);
    }

    private static WaterfallStep Step(double value, WaterfallKind kind) => new("Step", DemoReport.Exact(DemoCharts.Hours, value), kind);
}
