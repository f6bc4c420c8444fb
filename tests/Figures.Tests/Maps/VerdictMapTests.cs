using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Shouldly;
using TestKit;
using Zoning.Figures.Tests.Demo;

namespace Zoning.Figures.Tests.Maps;

/// <summary>Maps of areas that differ clearly, or do not: colours, and the same words wherever they are said.</summary>
public class VerdictMapTests
{
    private const string Fewer = "fewer than others", Same = "no clear difference", More = "more than others";

    private static readonly int[] Below = [-3, -3, -2, -2, -2, -2], Above = [2, 2, 2, 2, 3, 3];

    private static readonly Zones Fields = DemoZones.Fields();

    private static readonly FigureCaption Caption = new(new DateOnly(2026, 3, 2), OutputLevel.Shareable, Synthetic: true, []);

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Areas_without_a_clear_difference_are_neutral_however_far_from_the_middle_they_are()
    {
        // The first six are clearly fewer, the last six clearly more; those between differ by as much, but not clearly. A rounded share of
        // 100 does not take a verdict away.
        double[] values = [40, 45, 65, 70, 81, 100, 50, 130, 100, 60, 99, 180, 100, 119, 125, 140, 155, 170];
        var fills = Fills(Layer(i => DemoReport.Exact(DemoReport.Capacity, values[i], Code(i)), i => i < 6 ? -1 : i < 12 ? 0 : 1));

        fills[6..12].ShouldAllBe(fill => fill == Palette.Diverging(0));
        fills.Count(fill => fill == Palette.Diverging(0)).ShouldBe(6);
        fills[..6].ShouldBe([.. Below.Select(Palette.Diverging)]);
        fills[12..].ShouldBe([.. Above.Select(Palette.Diverging)]);
    }

    [Fact]
    public void The_key_says_side_and_size_and_has_one_entry_for_what_is_not_clear()
    {
        double[] values = [40, 65, 81, 50, 130, 100, 119, 125, 155];
        var layer = Layer(i => DemoReport.Exact(DemoReport.Capacity, values[i % 9], Code(i)), i => (i % 9 / 3) - 1);

        Key(layer).ShouldBe(
        [
            ("Fewer than others, under 60.0%", 2), ("Fewer than others, 60.0% to 80.0%", 2), ("Fewer than others, 80.0% to 100.0%", 2),
            ("No clear difference", 6),
            ("More than others, 100.0% to 120.0%", 2), ("More than others, 120.0% to 140.0%", 2), ("More than others, over 140.0%", 2),
        ]);
    }

    [Fact]
    public void Hidden_figures_stay_hidden_and_small_ones_with_a_verdict_say_the_side_alone()
    {
        var layer = Layer(
            i => i == 0 ? DemoReport.Hidden(DemoReport.Capacity, Code(i)) : i == 1 ? Small(5, 35, i)
                : i == 2 ? Small(5, 300, i) : i == 3 ? null : DemoReport.Exact(DemoReport.Capacity, 100, Code(i)),
            i => i switch { 0 or 2 => null, 1 => -1, _ => 0 });

        Key(layer).ShouldBe(
        [
            ("Fewer than others, given as a range (small numbers)", 1), ("No clear difference", 14), ("Hidden (small numbers)", 2), ("No data", 1),
        ]);
        var says = Says(layer);
        says[0].ShouldEndWith(": hidden to protect small numbers");
        says[1].ShouldEndWith(": fewer than others, 5.0% to 35.0% of recorded need");
        says[2].ShouldEndWith(": 5.0% to 300.0% of recorded need");
        says[3].ShouldEndWith(": no data");
        says[4].ShouldEndWith(": no clear difference, 100.0% of recorded need");
    }

    [Fact]
    public void The_map_of_a_run_its_key_table_hover_and_description_say_what_the_table_of_need_says()
    {
        var run = Planted().OnHomeMap().Run().Publish();
        var need = run.Need.ToTable().Rows.ToDictionary(row => row[0].Text, row => row[6].Text);
        var figure = run.ToMap("against-like");
        var document = XDocument.Parse(figure.Svg);

        need.Values.Distinct().Order().ShouldBe(["fewer packages than areas like it", "no clear difference"]);
        foreach (var row in figure.Table.Rows)
        {
            row[3].Text.ShouldBe(need[row[1].Text]);
        }

        var areas = document.Descendants(Svg + "path").Select(path => path.Element(Svg + "title")?.Value).OfType<string>().ToList();
        areas.Count.ShouldBe(need.Count);
        foreach (var hover in areas.Select(text => Regex.Match(text, "^(.*): ([^,]*),")))
        {
            hover.Groups[2].Value.ShouldBe(need[hover.Groups[1].Value]);
        }

        foreach (var words in need.Values.Distinct())
        {
            var entry = char.ToUpperInvariant(words[0]) + words[1..];
            figure.Svg.ShouldContain(entry);
            figure.Description.ShouldContain(entry);
        }

        figure.Description.ShouldContain($"No clear difference: {need.Values.Count(words => words == Same)} areas");
    }

    /// <summary>Ashdale with three times the people in one zone, so that it has fewer packages than areas like it.</summary>
    private static County Planted()
    {
        var folder = Path.Combine(Folders.Project, "data-samples", "ashdale");
        var files = Directory.EnumerateFiles(folder).ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes);
        var people = Encoding.UTF8.GetString(files["population.csv"]);
        files["population.csv"] = Encoding.UTF8.GetBytes(
            Regex.Replace(people, "^(Z16,[^,]*),([0-9]+)", match => $"{match.Groups[1].Value},{3 * int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture)}", RegexOptions.Multiline));
        return County.Read(CountySource.Of(files));
    }

    private static PublishedCell Small(double low, double high, int area) =>
        DemoReport.Hidden(DemoReport.Capacity, Code(area)) with { Shown = Shown.Class, Low = low, High = high };

    private static string Code(int zone) => Fields[zone].Code.Value;

    private static MapLayer Layer(Func<int, PublishedCell?> cell, Func<int, int?> side) => new()
    {
        Key = "layer",
        Label = "A layer",
        Measure = DemoReport.Capacity,
        Geography = MapGeography.Zones,
        Cells = [.. Enumerable.Range(0, 18).Select(cell).OfType<PublishedCell>()],
        Scale = new LayerScale { Kind = ScaleKind.DivergingHundred },
        Verdicts = Enumerable.Range(0, 18).ToImmutableDictionary(
            Code, i => new LayerVerdict(side(i) switch { -1 => Fewer, 0 => Same, 1 => More, _ => "not known" }, side(i))),
    };

    private static XDocument Drawn(MapLayer layer) => XDocument.Parse(ZoneMap.Of(Fields, Caption).Shade(layer).Svg);

    private static IEnumerable<XElement> Areas(MapLayer layer) =>
        Drawn(layer).Descendants(Svg + "g").First(g => (string?)g.Attribute("class") == "areas").Elements(Svg + "path");

    private static string[] Fills(MapLayer layer) => [.. Areas(layer).Select(area => area.Attribute("fill")!.Value)];

    private static string[] Says(MapLayer layer) => [.. Areas(layer).Select(area => area.Element(Svg + "title")!.Value)];

    private static (string Label, int Areas)[] Key(MapLayer layer) =>
    [
        .. Drawn(layer).Descendants(Svg + "rect").Where(rect => (string?)rect.Attribute("width") == "26")
            .Select(rect => Regex.Match(((XElement)rect.NextNode!).Value, "^(.*) \\((\\d+)\\)$"))
            .Select(match => (match.Groups[1].Value, int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture))),
    ];
}
