using System.Xml.Linq;
using Shouldly;
using Zoning.Figures.Tests.Demo;

namespace Zoning.Figures.Tests.Charts;

public class ForecastFiguresTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly FigureCaption Caption = new(new DateOnly(2026, 3, 31), OutputLevel.Internal, true, []);
    private static readonly DateOnly Monday = new(2026, 1, 5);

    [Fact]
    public void Need_beyond_capacity_is_shaded_from_where_the_two_cross()
    {
        // Need 90, 110, 130 against 100: they cross half way between the first two weeks.
        var areas = NeedCapacityChart.Shortfalls(Weeks(90, 110, 130), Weeks(100, 100, 100));

        var area = areas.ShouldHaveSingleItem();
        area.Length.ShouldBe(3);
        area[0].ShouldBe((Monday.DayNumber + 3.5, 100, 100));
        area[1].ShouldBe((Monday.DayNumber + 7.0, 110, 100));
        area[2].ShouldBe((Monday.DayNumber + 14.0, 130, 100));
    }

    [Fact]
    public void Two_shortfalls_apart_are_two_areas_and_enough_capacity_is_none()
    {
        NeedCapacityChart.Shortfalls(Weeks(110, 90, 110), Weeks(100, 100, 100)).Length.ShouldBe(2);
        NeedCapacityChart.Shortfalls(Weeks(90, 90), Weeks(100, 90)).ShouldBeEmpty();
    }

    [Fact]
    public void The_shaded_area_is_as_high_as_the_shortfall()
    {
        var drawn = Parsed(NeedCapacityChart.Of(new NeedCapacityContent("gap", "Gap", DemoWeeks.Hours, Weeks(100, 100), Weeks(60, 60)), Caption));
        var area = FanChartTests.Points(drawn.Descendants(Svg + "path").Single(path => (string?)path.Attribute("class") == "shortfall").Attribute("d")!.Value);

        // 40 hours of a scale from 60 to 100, 300 pixels high.
        (area[^1].Y - area[0].Y).ShouldBe(300, 0.01);
        Texts(drawn).ShouldContain("Need beyond capacity");
    }

    [Fact]
    public void Capacity_without_a_range_is_a_line_and_with_one_a_second_fan()
    {
        Texts(Parsed(NeedCapacityChart.Of(DemoWeeks.Gap, Caption))).ShouldContain("Capacity (declared by providers)");
        var line = Parsed(NeedCapacityChart.Of(DemoWeeks.Gap with { Capacity = Weeks(100, 100) with { Label = "Declared" } }, Caption));

        line.Descendants(Svg + "path").Count(path => (string?)path.Attribute("class") == "median").ShouldBe(2);
        line.Descendants(Svg + "path").Count(path => path.Attribute("fill-opacity") is not null).ShouldBe(1);
    }

    [Fact]
    public void The_error_of_a_model_falls_where_its_share_of_the_scale_lies()
    {
        var content = new BackTestContent("t", "T", "% of hours", [new("Used", [2.0, 4.0], BackTestPart.Used), new("Last year", [10.0, 10.0], BackTestPart.Reference)]);
        var lines = Parsed(BackTestChart.Of(content, Caption)).Descendants(Svg + "g").Where(group => (string?)group.Attribute("class") == "line").ToArray();
        var points = lines.Select(group => FanChartTests.Points(group.Element(Svg + "path")!.Attribute("d")!.Value)).ToArray();

        // From 0 to 10 over 240 pixels.
        points[0][0].Y.ShouldBe(36 + (240 * 0.8), 0.01);
        points[0][1].Y.ShouldBe(36 + (240 * 0.6), 0.01);
        points[1].ShouldAllBe(point => Math.Abs(point.Y - 36) < 0.01);
    }

    [Fact]
    public void The_reference_is_dashed_and_named_and_the_table_has_a_row_a_week_ahead()
    {
        var figure = BackTestChart.Of(DemoWeeks.BackTest, Caption);
        var reference = Parsed(figure).Descendants(Svg + "g").Last(group => (string?)group.Attribute("class") == "line");

        reference.Element(Svg + "title")!.Value.ShouldBe("Same week last year");
        ((string?)reference.Element(Svg + "path")!.Attribute("stroke-dasharray")).ShouldBe("3 4");
        figure.Table.Rows.Length.ShouldBe(13);
        figure.Table.Rows[2].Select(cell => cell.Text).ShouldBe(["3", "1.5", "1.7", "1.8", "4.2"]);
    }

    [Fact]
    public void An_error_that_is_not_known_is_a_gap_and_an_empty_cell()
    {
        var figure = BackTestChart.Of(new BackTestContent("t", "T", "%", [new("Used", [2.0, null, 4.0], BackTestPart.Used)]), Caption);

        figure.Table.Rows[1][1].Text.ShouldBe("");
        Parsed(figure).Descendants(Svg + "g").Single(group => (string?)group.Attribute("class") == "line")
            .Element(Svg + "path")!.Attribute("d")!.Value.Count(letter => letter == 'M').ShouldBe(2);
    }

    [Fact]
    public void A_history_taken_apart_has_three_panels_on_one_calendar()
    {
        var drawn = Parsed(DecompositionChart.Of(DemoWeeks.Parts, Caption));
        var panels = drawn.Descendants(Svg + "g").Where(group => (string?)group.Attribute("class") == "panel").ToArray();

        panels.Select(panel => panel.Elements(Svg + "text").First().Value).ShouldBe(["Trend", "Season", "Remainder"]);
        var (trend, season) = (Line(panels[0]), Line(panels[1]));
        trend.Length.ShouldBe(104);
        trend.Select(point => point.X).ShouldBe(season.Select(point => point.X));
    }

    [Fact]
    public void A_short_history_has_no_season_and_says_so()
    {
        var figure = DecompositionChart.Of(DemoWeeks.Parts with { Season = [] }, Caption);

        Texts(Parsed(figure)).ShouldNotContain("Season");
        DecompositionChart.Words(DemoWeeks.Parts with { Season = [] }).Description.ShouldContain("too short for a season");
        figure.Table.Columns.Length.ShouldBe(3);
    }

    [Theory]
    [InlineData(820, 4)]
    [InlineData(340, 2)]
    public void Fans_of_areas_stand_side_by_side_and_inside_the_picture(double width, int columns)
    {
        var content = new FanPanelsContent("p", "P", DemoWeeks.Hours, [.. Enumerable.Range(0, 9).Select(i => DemoWeeks.Of($"Area {i}", 60, 13, 20 + (i * 40), 0.2, 4))]);
        var plot = FanPanelsChart.At(content, width);
        var svg = new MarkupWriter();
        plot.Draw(svg.Open("svg"));
        var panels = XDocument.Parse(svg.Close().ToString()).Descendants("g").Where(group => (string?)group.Attribute("class") == "panel").ToArray();

        panels.Length.ShouldBe(9);
        panels.Select(panel => (double)panel.Elements("text").First().Attribute("x")!).Distinct().Count().ShouldBe(columns);
        panels.SelectMany(panel => panel.Elements("path")).SelectMany(path => FanChartTests.Points(path.Attribute("d")!.Value))
            .ShouldAllBe(point => point.X >= 0 && point.X <= width && point.Y >= 0 && point.Y <= plot.Height);
    }

    [Fact]
    public void Every_figure_names_itself_and_has_a_table_as_wide_as_its_head()
    {
        Figure[] figures =
        [
            FanChart.Of(DemoWeeks.Fan, Caption), NeedCapacityChart.Of(DemoWeeks.Gap, Caption), BackTestChart.Of(DemoWeeks.BackTest, Caption),
            DecompositionChart.Of(DemoWeeks.Parts, Caption), FanPanelsChart.Of(new FanPanelsContent("p", "P", DemoWeeks.Hours, [DemoWeeks.Need]), Caption),
        ];
        foreach (var figure in figures)
        {
            Parsed(figure).Root!.Element(Svg + "title")!.Value.ShouldBe(figure.Title);
            Parsed(figure).Root!.Element(Svg + "desc")!.Value.Length.ShouldBeGreaterThan(20, figure.Key);
            figure.Table.Rows.ShouldNotBeEmpty();
            figure.Table.Rows.ShouldAllBe(row => row.Length == figure.Table.Columns.Length);
            string.Join(' ', Texts(Parsed(figure))).ShouldContain("Synthetic data");
        }
    }

    private static FanSeries Weeks(params double[] values) => new(
        "Hours", [], [.. values.Select((value, week) => new ExpectedWeek(Monday.AddDays(7 * week), value, value, value, value, value))]);

    private static (double X, double Y)[] Line(XElement panel) =>
        FanChartTests.Points(panel.Elements(Svg + "path").Single(path => (string?)path.Attribute("fill") == "none").Attribute("d")!.Value);

    private static XDocument Parsed(Figure figure) => XDocument.Parse(figure.Svg);

    private static string[] Texts(XDocument chart) => [.. chart.Descendants(Svg + "text").Select(text => text.Value)];
}
