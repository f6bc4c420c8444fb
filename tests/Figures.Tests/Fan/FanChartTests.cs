using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Shouldly;
using Zoning.Figures.Tests.Demo;

namespace Zoning.Figures.Tests.Charts;

public partial class FanChartTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly FigureCaption Caption = new(new DateOnly(2026, 3, 31), OutputLevel.Shareable, true, []);
    private static readonly DateOnly Monday = new(2026, 1, 5);

    /// <summary>Values that make the scale 0 to 100: a week seen at 50, then 60 with a band.</summary>
    private static readonly FanContent Plain = new("plain", "Plain", DemoWeeks.Hours, new FanSeries(
        "Need",
        [new(Monday, 40), new(Monday.AddDays(7), 50)],
        [new(Monday.AddDays(14), 60, 50, 70, 40, 80), new(Monday.AddDays(21), 70, 55, 85, 30, 100)]));

    [Fact]
    public void A_value_falls_where_its_share_of_the_scale_lies()
    {
        var seen = Points(Path(Drawn(Plain), "seen"));

        // The scale runs from 0 to 100 over 300 pixels; the room above is that of the key's one row (26) and the marks (24).
        seen.Length.ShouldBe(2);
        seen[0].Y.ShouldBe(50 + (300 * 0.6), 0.01);
        seen[1].Y.ShouldBe(50 + (300 * 0.5), 0.01);
    }

    [Fact]
    public void Weeks_are_as_far_apart_as_their_days_and_the_forecast_goes_on_from_the_last_week()
    {
        var drawn = Drawn(Plain);
        var (seen, median) = (Points(Path(drawn, "seen")), Points(Path(drawn, "median")));

        median.Length.ShouldBe(3);
        median[0].ShouldBe(seen[1]);
        (median[2].X - seen[0].X).ShouldBeInRange(700, 820, "three weeks fill the width but for figures at both ends");
        (median[1].X - median[0].X).ShouldBe(seen[1].X - seen[0].X, 0.02);
        (median[2].X - median[1].X).ShouldBe(seen[1].X - seen[0].X, 0.02);
        median[2].Y.ShouldBe(50 + (300 * 0.3), 0.01);
    }

    [Fact]
    public void The_band_of_80_lies_inside_that_of_95()
    {
        var bands = Drawn(DemoWeeks.Fan).Descendants(Svg + "path").Where(path => path.Attribute("fill-opacity") is not null).Select(path => Points(path.Attribute("d")!.Value)).ToArray();

        bands.Length.ShouldBe(2);
        for (var i = 1; i < bands[0].Length; i++)
        {
            var isUpper = i <= (bands[0].Length - 1) / 2;
            (isUpper ? bands[0][i].Y < bands[1][i].Y : bands[0][i].Y > bands[1][i].Y).ShouldBeTrue($"point {i}");
        }
    }

    [Theory]
    [InlineData(820)]
    [InlineData(340)]
    public void Nothing_is_drawn_outside_the_frame(double width)
    {
        var plot = FanChart.At(DemoWeeks.Fan, width);
        var svg = new MarkupWriter();
        plot.Draw(svg.Open("svg"));
        var drawn = XDocument.Parse(svg.Close().ToString());

        foreach (var path in drawn.Descendants("path").Where(path => path.Attribute("class") is not null || path.Attribute("fill-opacity") is not null))
        {
            Points(path.Attribute("d")!.Value).ShouldAllBe(point => point.X >= 0 && point.X <= width && point.Y >= 0 && point.Y <= plot.Height - 44);
        }

        foreach (var text in drawn.Descendants("text"))
        {
            var (x, wide) = ((double)text.Attribute("x")!, TextWidth.Of(text.Value, 14));
            var left = (string?)text.Attribute("text-anchor") switch { "middle" => x - (wide / 2), "end" => x - wide, _ => x };
            left.ShouldBeGreaterThanOrEqualTo(-1, text.Value);
            (left + wide).ShouldBeLessThanOrEqualTo(width + 2, text.Value);
        }
    }

    [Fact]
    public void A_missing_week_is_a_gap_and_never_0()
    {
        var gap = Plain with { Series = Plain.Series with { Seen = [new(Monday, 40), new(Monday.AddDays(7), null), new(Monday.AddDays(14), 45), new(Monday.AddDays(21), 50)], Ahead = [] } };
        var path = Path(Drawn(gap), "seen");

        path.Count(letter => letter == 'M').ShouldBe(2);
        Points(path).Length.ShouldBe(3);
        FanChart.Of(gap, Caption).Table.Rows[1][1].Text.ShouldBe("missing");
        FanChart.Words(gap).Description.ShouldContain("One week is missing.");
    }

    [Fact]
    public void A_week_still_being_entered_is_hollow_and_the_fan_does_not_grow_out_of_it()
    {
        var drawn = Drawn(DemoWeeks.Fan);

        drawn.Descendants(Svg + "circle").Count(dot => (string?)dot.Attribute("class") == "incomplete").ShouldBe(2);
        Points(Path(drawn, "median")).Length.ShouldBe(13);
        Texts(drawn).ShouldContain("Still being entered");
    }

    [Fact]
    public void The_last_whole_week_and_the_end_of_the_fan_are_written_beside_it()
    {
        var texts = Texts(Drawn(Plain));

        texts.Count(text => text == "50").ShouldBe(1);
        texts.ShouldContain("70");
        texts.ShouldContain("100");
        texts.ShouldContain("5 Jan");
        texts.ShouldContain("2026");
    }

    [Fact]
    public void A_break_is_marked_and_told()
    {
        var drawn = Drawn(DemoWeeks.Fan);

        drawn.Descendants(Svg + "g").Count(mark => (string?)mark.Attribute("class") == "break").ShouldBe(1);
        string.Join(' ', Texts(drawn)).ShouldContain("level rises by 4%");
    }

    [Fact]
    public void A_scale_that_does_not_start_at_0_says_so()
    {
        FanChart.Words(Plain).Subtitle.ShouldBe("client hours a week");
        FanChart.Words(DemoWeeks.Fan).Subtitle.ShouldBe("client hours a week; the scale starts at 12,000");
    }

    [Fact]
    public void Somebody_who_cannot_see_it_is_told_what_is_expected() =>
        FanChart.Words(Plain).Description.ShouldBe(
            "Need: 50 client hours a week in the week of 12 January 2026. Expected in the week of 26 January 2026: 70, "
            + "80% range 55 to 85, 95% range 30 to 100.");

    [Fact]
    public void The_same_bytes_come_out_under_another_culture()
    {
        string All() => string.Concat(
            FanChart.Of(DemoWeeks.Fan, Caption).Svg, NeedCapacityChart.Of(DemoWeeks.Gap, Caption).Svg, BackTestChart.Of(DemoWeeks.BackTest, Caption).Svg,
            DecompositionChart.Of(DemoWeeks.Parts, Caption).Svg, FanPanelsChart.Of(new FanPanelsContent("p", "P", DemoWeeks.Hours, [DemoWeeks.Need]), Caption).Svg);
        var before = CultureInfo.CurrentCulture;
        var plain = All();
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            All().ShouldBe(plain);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1e-9)]
    [InlineData(1e12)]
    public void Flat_weeks_are_drawn_at_any_size(double value)
    {
        var flat = Plain with { Series = new FanSeries("Need", [new(Monday, value)], [new(Monday.AddDays(7), value, value, value, value, value)]) };

        FanChart.Of(flat, Caption).Svg.ShouldNotContain("NaN");
        Points(Path(Drawn(flat), "median")).ShouldAllBe(point => double.IsFinite(point.Y));
    }

    internal static (double X, double Y)[] Points(string path) =>
        [.. PointOf().Matches(path).Select(match => (double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), double.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture)))];

    private static XDocument Drawn(FanContent content) => XDocument.Parse(FanChart.Of(content, Caption).Svg);

    private static string Path(XDocument drawn, string name) =>
        drawn.Descendants(Svg + "path").Single(path => (string?)path.Attribute("class") == name).Attribute("d")!.Value;

    private static string[] Texts(XDocument drawn) => [.. drawn.Descendants(Svg + "text").Select(text => text.Value)];

    [GeneratedRegex(@"[ML](-?[0-9.]+) (-?[0-9.]+)")]
    private static partial Regex PointOf();
}
