using System.Collections.Immutable;
using System.Xml.Linq;
using Shouldly;
using Zoning.Figures.Tests.Demo;

namespace Zoning.Figures.Tests.Maps;

public class ZoneMapTests
{
    private static readonly Zones Fields = DemoZones.Fields();

    private static readonly FigureCaption Caption = new(
        new DateOnly(2026, 3, 2), OutputLevel.Shareable, Synthetic: true, ["Contains National Statistics data."]);

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Every_area_is_drawn_once_and_says_its_figure()
    {
        var map = Drawn(Layer(i => DemoReport.Rounded(DemoReport.Demand, 10 * i, Code(i))));

        map.Areas.Length.ShouldBe(18);
        map.Says(4).ShouldBe("Elmstead: 40 client hours a week, rounded");
        map.Says(11).ShouldBe("Millbrook & Weir: 110 client hours a week, rounded");
    }

    [Fact]
    public void The_key_counts_every_area_exactly_once()
    {
        var draw = new Randomness(5).For("cells");
        for (var round = 0; round < 100; round++)
        {
            var layer = Layer(i => draw.NextBelow(5) switch
            {
                0 => DemoReport.Hidden(DemoReport.People, Code(i)),
                1 => DemoReport.Small(DemoReport.People, Code(i)),
                2 => DemoReport.Exact(DemoReport.People, 0, Code(i)),
                3 => null,
                _ => DemoReport.Rounded(DemoReport.People, 5 * draw.NextBelow(40), Code(i)),
            }) with
            { Scale = round % 2 == 0 ? new LayerScale() : new LayerScale { Bounds = [7, 50, 100] } };

            var map = Drawn(layer);

            map.Key.Values.Sum().ShouldBe(18);
            map.Areas.Select(area => area.Attribute("fill")!.Value).Distinct().Count().ShouldBe(map.Key.Values.Count(count => count > 0));
        }
    }

    [Fact]
    public void A_hidden_figure_is_hatched_and_never_counted_as_nought()
    {
        var map = Drawn(Layer(i => i == 3
            ? DemoReport.Hidden(DemoReport.People, Code(i))
            : DemoReport.Exact(DemoReport.People, 0, Code(i))));

        map.Fill(3).ShouldBe("url(#fill-hidden)");
        map.Says(3).ShouldBe("Dunmoor: hidden, because small numbers could be worked back");
        map.Key["0"].ShouldBe(17);
        map.Key["Hidden (small numbers)"].ShouldBe(1);
    }

    [Fact]
    public void An_area_without_a_figure_is_no_data()
    {
        var map = Drawn(Layer(i => i == 17 ? null : DemoReport.Exact(DemoReport.Demand, i + 1, Code(i))));

        map.Fill(17).ShouldBe("url(#fill-no-data)");
        map.Says(17).ShouldBe("Saltmarsh: no data");
        map.Key["No data"].ShouldBe(1);
    }

    [Fact]
    public void A_small_count_has_a_class_of_its_own_between_nought_and_numbers()
    {
        var map = Drawn(Layer(i => (i % 3) switch
        {
            0 => DemoReport.Exact(DemoReport.People, 0, Code(i)),
            1 => DemoReport.Small(DemoReport.People, Code(i)),
            _ => DemoReport.Rounded(DemoReport.People, 10, Code(i)),
        }));

        map.Key.Keys.ShouldBe(["0", "1 to 7", "10"]);
        map.Fill(1).ShouldNotBe(map.Fill(0));
        map.Fill(1).ShouldNotBe(map.Fill(2));
    }

    [Fact]
    public void Fixed_bounds_keep_their_colours_from_date_to_date()
    {
        var scale = new LayerScale { Bounds = [5, 10, 20] };
        var march = Drawn(Layer(i => DemoReport.Exact(DemoReport.Unmet, i, Code(i))) with { Scale = scale });
        var april = Drawn(Layer(i => DemoReport.Exact(DemoReport.Unmet, i / 3.0, Code(i))) with { Scale = scale });

        march.Fill(4).ShouldBe(april.Fill(12));
        march.Key.Keys.ShouldBe(april.Key.Keys);
        march.Key["over 5.0% to 10.0%"].ShouldBe(5);
    }

    [Fact]
    public void Capacity_is_red_below_and_blue_above_a_hundred()
    {
        var map = Drawn(Layer(i => DemoReport.Exact(DemoReport.Capacity, 91 + i, Code(i))) with
        { Scale = new LayerScale { Kind = ScaleKind.DivergingHundred } });

        map.Fill(9).ShouldBe(Palette.Diverging(0));
        map.Key["100.0%"].ShouldBe(1);
        map.Key["90.0% to 95.0%"].ShouldBe(4);
        map.Key["95.0% to 100.0%"].ShouldBe(5);
        map.Key["100.0% to 105.0%"].ShouldBe(5);
        map.Key["105.0% to 110.0%"].ShouldBe(3);
        map.Fill(0).ShouldBe(Palette.Diverging(-2));
        map.Fill(17).ShouldBe(Palette.Diverging(2));
    }

    [Fact]
    public void A_map_says_its_date_level_synthetic_source_and_scale()
    {
        var text = Drawn(Layer(i => DemoReport.Exact(DemoReport.Demand, i, Code(i)))).Text;

        text.ShouldContain("Figures for 2 March 2026. Level: shareable. Synthetic data: nobody in them exists.");
        text.ShouldContain("Contains National Statistics data.");
        text.ShouldContain("5 km. North is up.");
        text.ShouldContain("Client hours a week, by zone");
    }

    [Fact]
    public void North_is_up_and_metres_are_square()
    {
        var frame = MapFrame.Of(Fields, 900, 640);

        frame.Y(100_000).ShouldBeLessThan(frame.Y(90_000));
        (frame.X(360_000) - frame.X(350_000)).ShouldBe(frame.Y(90_000) - frame.Y(100_000), 1e-9);
    }

    [Fact]
    public void Neighbours_share_every_corner_of_their_border()
    {
        var frame = MapFrame.Of(Fields, 900, 640);
        var corners = Fields.Select(zone => Corners(Outline.Of(zone.Shape, frame)).ToHashSet()).ToArray();

        for (var i = 0; i < 17; i++)
        {
            if (i % 6 < 5)
            {
                corners[i].Intersect(corners[i + 1]).Count().ShouldBe(2);
            }
        }
    }

    [Fact]
    public void A_layer_that_cannot_be_drawn_says_why() => Drawn(Layer(_ => null) with { NotDrawn = "No waiting rows." })
        .Text.ShouldContain("No waiting rows.");

    [Fact]
    public void The_table_behind_the_map_has_a_row_an_area()
    {
        var figure = ZoneMap.Of(Fields, Caption).Shade(Layer(i => DemoReport.Exact(DemoReport.Demand, i, Code(i))));

        figure.Table.Rows.Length.ShouldBe(18);
        figure.Table.Rows[4].Select(cell => cell.Text).ShouldBe(["Z05", "Elmstead", "4"]);
    }

    private static string Code(int zone) => Fields[zone].Code.Value;

    private static MapLayer Layer(Func<int, PublishedCell?> cell) => new()
    {
        Key = "layer",
        Label = "A layer",
        Measure = cell(0)?.Measure ?? DemoReport.Demand,
        Geography = MapGeography.Zones,
        Cells = [.. Enumerable.Range(0, 18).Select(cell).OfType<PublishedCell>()],
    };

    private static IEnumerable<(double X, double Y)> Corners(string path)
    {
        var numbers = path.Trim('M', 'z').Split(' ', 'l').SelectMany(part => part.Replace("-", " -", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(double.Parse).ToArray();
        double x = 0, y = 0;
        for (var i = 0; i < numbers.Length; i += 2)
        {
            yield return (x += numbers[i], y += numbers[i + 1]);
        }
    }

    private static DrawnMap Drawn(MapLayer layer) => new(XDocument.Parse(ZoneMap.Of(Fields, Caption).Shade(layer).Svg));

    private sealed record DrawnMap(XDocument Document)
    {
        public ImmutableArray<XElement> Areas =>
            [.. Document.Descendants(Svg + "g").First(g => (string?)g.Attribute("class") == "areas").Elements(Svg + "path")];

        public string Text => string.Join("\n", Document.Descendants(Svg + "text").Select(text => text.Value));

        /// <summary>What each class of the key says, and the count in its brackets.</summary>
        public Dictionary<string, int> Key => Document.Descendants(Svg + "rect")
            .Where(rect => (string?)rect.Attribute("width") == "26")
            .Select(rect => ((XElement)rect.NextNode!).Value)
            .ToDictionary(
                text => text[..text.LastIndexOf(" (", StringComparison.Ordinal)],
                text => int.Parse(text[(text.LastIndexOf('(') + 1)..^1], System.Globalization.CultureInfo.InvariantCulture));

        public string Fill(int area) => Areas[area].Attribute("fill")!.Value;

        public string Says(int area) => Areas[area].Element(Svg + "title")!.Value;
    }
}
