using System.Xml.Linq;
using Shouldly;

namespace Zoning.Figures.Tests;

/// <summary>What is gained against what it asks: the line of choices that no other beats.</summary>
public class FrontChartTests
{
    private static readonly FigureCaption Caption = new(new DateOnly(2026, 3, 31), OutputLevel.Shareable, true, []);

    [Fact]
    public void The_line_joins_the_choices_that_no_other_beats()
    {
        var front = FrontChart.Front(Content((0, 5), (4, 9), (6, 8), (6, 12), (9, 12), (10, 30)));

        front.Select(point => (point.Asked.Value!.Value, point.Gained.Value!.Value)).ShouldBe([(0.0, 5.0), (4, 9), (6, 12), (10, 30)]);
    }

    [Fact]
    public void Every_choice_is_a_point_that_says_what_it_asks_and_gains()
    {
        var figure = FrontChart.Of(Content((0, -3), (4, 9), (10, 30)) with { Level = ("Better rounds alone", 12) }, Caption);

        var svg = XDocument.Parse(figure.Svg);
        svg.Descendants().Count(node => node.Name.LocalName == "circle" && node.Attribute("r")?.Value == "5").ShouldBe(3);
        svg.Descendants().Where(node => node.Name.LocalName == "text").Select(node => node.Value).ShouldContain("Better rounds alone");
        figure.Svg.ShouldContain("10 packages: 30 carer hours a week, 2 people placed");
        figure.Table.Rows.Length.ShouldBe(3);
        figure.ToPlotlyJson().ShouldContain("markers");
    }

    [Fact]
    public void Without_a_number_nothing_is_drawn()
    {
        var hidden = Content((1, 2)).Points[0] with { Asked = Cell("packages", MeasureKind.Count, 0) with { Shown = Shown.Hidden, Value = null } };

        FrontChart.Of(Content() with { Points = [hidden] }, Caption).Svg.ShouldContain("Nothing to draw");
    }

    private static FrontContent Content(params (double Asked, double Gained)[] points) => new(
        "front", "Gain and price", "packages that change provider", "hours saved",
        [
            .. points.Select(point => new FrontPoint(
                Cell("packages", MeasureKind.Count, point.Asked), Cell("carer hours a week", MeasureKind.Hours, point.Gained), "2 people placed")),
        ]);

    private static PublishedCell Cell(string unit, MeasureKind kind, double value) => new()
    {
        AreaKind = "county",
        Area = "county",
        Measure = new Measure("m", "M", unit, kind),
        Shown = Shown.Exact,
        Value = value,
        Low = value,
        High = value,
        Origin = Origin.Modelled,
    };
}
