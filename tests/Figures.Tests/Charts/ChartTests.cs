using System.Xml.Linq;
using Shouldly;
using Zoning.Figures.Tests.Demo;

namespace Zoning.Figures.Tests.Charts;

public class ChartTests
{
    private static readonly ReportContent Demo = DemoReport.On(DemoZones.Fields(), DemoZones.Fields());
    private static readonly FigureCaption Caption = new(Demo.AsAt, Demo.Level, Demo.Synthetic, []);
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Bars_are_as_long_as_their_figures()
    {
        var chart = Parsed(BarChart.Of(new BarChartContent("bars", "Bars", "people",
            [new("One", DemoReport.Exact(DemoReport.People, 10)), new("Two", DemoReport.Exact(DemoReport.People, 25))]), Caption));

        var widths = Bars(chart).Select(bar => (double)bar.Attribute("width")!).ToArray();

        (widths[1] / widths[0]).ShouldBe(2.5, 0.001);
    }

    [Fact]
    public void A_hidden_bar_says_hidden_and_a_class_says_its_ends()
    {
        var chart = Parsed(BarChart.Of(Demo.Waiting!.Charts[1], Caption));

        Texts(chart).ShouldContain("hidden");
        Texts(chart).ShouldContain("1 to 7");
        Texts(chart).ShouldContain("0");
    }

    [Fact]
    public void The_parts_of_a_bar_add_up_to_its_length()
    {
        var chart = Parsed(StackChart.Of(Demo.HoursByStatus!, Caption));

        var parts = Bars(chart).Where(bar => bar.Attribute("stroke") is not null).ToArray();

        parts.Length.ShouldBe(6);
        parts.Sum(part => (double)part.Attribute("width")!).ShouldBe(818, 0.1);
        ((double)parts[0].Attribute("width")!).ShouldBe(818.0 * 9_545 / 12_210, 0.01);
    }

    [Fact]
    public void A_stack_with_a_hidden_part_says_that_it_is_not_drawn() =>
        string.Join(" ", Texts(Parsed(StackChart.Of(Demo.HoursByTimeOfDay!, Caption)))).ShouldContain("aren't drawn");

    [Fact]
    public void The_curve_starts_with_everybody_waiting_and_steps_down()
    {
        var curve = Parsed(CurveChart.Of(Demo.Waiting!.Curve!, Caption)).Descendants(Svg + "path")
            .First(path => (string?)path.Attribute("stroke-width") == "2.5").Attribute("d")!.Value;

        var heights = curve.Split('V').Skip(1).Select(part => double.Parse(part.Split('H')[0], System.Globalization.CultureInfo.InvariantCulture)).ToArray();

        heights.Length.ShouldBe(8);
        heights.ShouldBe(heights.Order());
        heights[4].ShouldBe(30 + (262 * (1 - 0.46)), 0.01);
    }

    [Fact]
    public void The_curve_names_median_and_plain_mean() =>
        Texts(Parsed(CurveChart.Of(Demo.Waiting!.Curve!, Caption))).ShouldContain(text => text == "Half placed by day 19");

    [Fact]
    public void A_curve_without_steps_is_drawn_empty() =>
        Parsed(CurveChart.Of(new CurveContent("empty", "Nobody", "days", []), Caption)).ShouldNotBeNull();

    [Fact]
    public void A_hidden_end_of_an_interval_is_said_not_drawn()
    {
        var chart = Parsed(IntervalChart.Of(Demo.Sensitivity!, Caption));

        chart.Descendants(Svg + "circle").Count(dot => dot.Ancestors(Svg + "pattern").FirstOrDefault() is null).ShouldBe(4);
        Texts(chart).ShouldContain("845 to hidden");
    }

    [Fact]
    public void Every_chart_says_synthetic_and_has_a_table()
    {
        foreach (var figure in ReportPage.Of(Demo).Figures)
        {
            string.Join(" ", Texts(Parsed(figure))).ShouldContain("Synthetic data");
            figure.Table.Rows.ShouldNotBeEmpty();
            figure.Table.Rows.ShouldAllBe(row => row.Length == figure.Table.Columns.Length);
        }
    }

    private static XDocument Parsed(Figure figure) => XDocument.Parse(figure.Svg);

    private static IEnumerable<XElement> Bars(XDocument chart) => chart.Descendants(Svg + "g")
        .Where(g => g.Element(Svg + "title") is not null).SelectMany(g => g.Elements(Svg + "rect"));

    private static string[] Texts(XDocument chart) => [.. chart.Descendants(Svg + "text").Select(text => text.Value)];
}
