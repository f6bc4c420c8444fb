using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Shouldly;
using Zoning.Figures.Tests.Demo;

namespace Zoning.Figures.Tests.Charts;

[Properties(MaxTest = 200, Replay = "20260331,7")]
public class SlopeChartTests
{
    [Property]
    public Property Labels_moved_apart_keep_their_order_their_gap_and_their_room() => Prop.ForAll(Gen.Choose(-50, 450).NonEmptyListOf().ToArbitrary(), wishes =>
    {
        var wanted = wishes.Select(wish => (double)wish).ToArray();
        var bottom = Math.Max(400.0, 18 * (wanted.Length - 1));
        var places = LabelsApart.Of(wanted, 18, 0, bottom);
        var order = Enumerable.Range(0, wanted.Length).OrderBy(i => places[i]).ToArray();
        for (var i = 1; i < order.Length; i++)
        {
            (places[order[i]] - places[order[i - 1]]).ShouldBeGreaterThanOrEqualTo(18 - 1e-9);
            wanted[order[i]].ShouldBeGreaterThanOrEqualTo(wanted[order[i - 1]]);
        }

        places.ShouldAllBe(place => place >= -1e-9 && place <= bottom + 1e-6);
    });

    [Fact]
    public void A_label_with_room_stays_where_it_is() => LabelsApart.Of([100, 20, 300], 18, 0, 400).ShouldBe([100, 20, 300]);

    [Fact]
    public void Two_labels_of_one_place_stand_about_it() => LabelsApart.Of([100, 100], 18, 0, 400).ShouldBe([91, 109]);

    [Theory]
    [InlineData(820)]
    [InlineData(340)]
    public void Labels_do_not_overlap(double width)
    {
        var drawn = Drawing.Drawn(SlopeChart.At(DemoCharts.Slope, width));
        foreach (var side in drawn.Elements("text").Where(text => (string?)text.Attribute("font-size") == "14").GroupBy(text => (string)text.Attribute("x")!).Where(side => side.Count() > 3))
        {
            var places = side.Select(text => (double)text.Attribute("y")!).Order().ToArray();
            places.Zip(places.Skip(1)).ShouldAllBe(pair => pair.Second - pair.First >= 17.9);
        }
    }

    [Fact]
    public void A_line_with_a_hidden_end_is_named_and_not_drawn()
    {
        var figure = SlopeChart.Of(DemoCharts.Slope, DemoCharts.Caption);
        var drawn = Drawing.Parsed(figure);

        drawn.Descendants(Drawing.Svg + "g").Count(g => (string?)g.Attribute("class") == "slope").ShouldBe(9);
        string.Join(' ', Drawing.Texts(drawn.Root!)).ShouldContain("Ivybridge Vale (hidden, 20)");
        figure.Table.Rows.Length.ShouldBe(10);
    }

    [Fact]
    public void Picture_twin_and_table_have_the_same_ends()
    {
        var figure = SlopeChart.Of(DemoCharts.Slope, DemoCharts.Caption);
        var lines = Drawing.Twin(figure).GetProperty("data").EnumerateArray().Select(line => Drawing.Numbers(line.GetProperty("y"))).ToArray();

        lines.ShouldBe(figure.Table.Rows.Where(row => row[1].Shown != Shown.Hidden).Select(row => new[] { row[1].SortKey, row[2].SortKey }));
        var slopes = Drawing.Parsed(figure).Descendants(Drawing.Svg + "g").Where(g => (string?)g.Attribute("class") == "slope")
            .Select(g => FanChartTests.Points((string)g.Element(Drawing.Svg + "path")!.Attribute("d")!)).ToArray();
        var (low, high) = (slopes.Max(line => line.Max(at => at.Y)), slopes.Min(line => line.Min(at => at.Y)));
        slopes.Zip(lines).ShouldAllBe(pair => pair.First.Zip(pair.Second).All(end => Math.Abs(end.First.Y - (low - ((low - high) * end.Second!.Value / 210))) < 0.05));
    }

    [Fact]
    public void A_fall_is_dashed_as_well_as_coloured() => SlopeChart.Ink(2, 1).Dash.ShouldNotBe(SlopeChart.Ink(1, 2).Dash);
}
