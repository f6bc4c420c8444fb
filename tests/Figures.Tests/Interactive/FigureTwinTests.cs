using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Shouldly;
using Zoning.Figures.Tests.Demo;

namespace Zoning.Figures.Tests.Interactive;

public class FigureTwinTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string> Keys => [.. DemoFigures.All().Select(figure => figure.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_figure_is_drawn_by_plotly_too_and_sends_nothing_anywhere(string key)
    {
        var figure = DemoFigures.All().Single(one => one.Key == key);

        using var json = JsonDocument.Parse(figure.ToPlotlyJson());
        var root = json.RootElement;

        root.EnumerateObject().Select(part => part.Name).ShouldBe(["data", "layout", "config"]);
        root.GetProperty("data").GetArrayLength().ShouldBeGreaterThan(0);
        root.GetProperty("config").GetProperty("showSendToCloud").GetBoolean().ShouldBeFalse();
        root.GetProperty("config").GetProperty("displaylogo").GetBoolean().ShouldBeFalse();
        root.GetProperty("config").GetProperty("responsive").GetBoolean().ShouldBeTrue();
        root.GetProperty("config").GetProperty("toImageButtonOptions").GetProperty("scale").GetInt32().ShouldBe(2);
        Repeated(root).ShouldBeEmpty();
        figure.ToPlotlyJson().ShouldNotContain("http");
    }

    [Fact]
    public void Bars_say_the_same_in_the_picture_in_plotly_and_in_the_table()
    {
        var figure = BarChart.Of(DemoFigures.Bars, DemoFigures.Caption);
        var said = XDocument.Parse(figure.Svg).Descendants(Svg + "g").Elements(Svg + "title").Select(title => title.Value).ToArray();
        using var json = JsonDocument.Parse(figure.ToPlotlyJson());
        var bars = json.RootElement.GetProperty("data")[0];

        Texts(bars, "hovertext").ShouldBe(said);
        Numbers(bars, "x").ShouldBe([15.0, 10, 1, null, 0]);
        figure.ToCsv().Split('\n').Where(line => line.Contains("In hospital", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldContain("10");
    }

    [Fact]
    public void A_hidden_bar_is_hatched_and_has_no_length_of_its_own()
    {
        using var json = JsonDocument.Parse(BarChart.Of(DemoFigures.Bars, DemoFigures.Caption).ToPlotlyJson());
        var (plain, unsure) = (json.RootElement.GetProperty("data")[0], json.RootElement.GetProperty("data")[1]);

        Numbers(plain, "x")[3].ShouldBeNull();
        unsure.GetProperty("marker").GetProperty("pattern").GetProperty("shape").GetString().ShouldBe("/");
        Numbers(unsure, "x")[2].ShouldBe(6);
        Texts(unsure, "hovertext")[3].ShouldBe("Temporary residential: hidden");
    }

    [Fact]
    public void A_fan_has_the_medians_of_its_table_and_a_closed_area_a_band()
    {
        var figure = FanChart.Of(DemoWeeks.Fan, DemoFigures.Caption);
        using var json = JsonDocument.Parse(figure.ToPlotlyJson());
        var traces = json.RootElement.GetProperty("data").EnumerateArray().ToArray();
        var ahead = figure.Table.Rows.Where(row => row[2].SortKey is not null).ToArray();

        Numbers(traces[3], "y").ShouldBe(ahead.Select(row => row[2].SortKey));
        foreach (var (band, low, high) in new[] { (traces[0], 5, 6), (traces[1], 3, 4) })
        {
            var values = Numbers(band, "y");
            band.GetProperty("fill").GetString().ShouldBe("toself");
            values.ShouldBe([.. ahead.Select(row => row[high].SortKey), .. ahead.Reverse().Select(row => row[low].SortKey)]);
        }
    }

    [Fact]
    public void An_area_of_a_map_says_the_same_in_the_picture_in_plotly_and_in_the_table()
    {
        var figure = DemoFigures.Map(1);
        using var json = JsonDocument.Parse(figure.ToPlotlyJson());
        var traces = json.RootElement.GetProperty("data").EnumerateArray().Where(trace => trace.TryGetProperty("text", out _)).ToArray();
        var drawn = XDocument.Parse(figure.Svg).Descendants(Svg + "g").Single(group => (string?)group.Attribute("class") == "areas").Elements().ToArray();

        traces.Length.ShouldBe(18);
        for (var i = 0; i < drawn.Length; i++)
        {
            var said = traces[i].GetProperty("text").GetString()!;
            said.ShouldBe(PlotlyText.Of(drawn[i].Element(Svg + "title")!.Value));
            said.ShouldContain(figure.Table.Rows[i][2].Text);
            (traces[i].GetProperty("fillcolor").GetString() == (string?)drawn[i].Attribute("fill") || traces[i].TryGetProperty("fillpattern", out _)).ShouldBeTrue();
        }
    }

    [Fact]
    public void A_map_in_plotly_lies_where_its_zones_lie()
    {
        using var json = JsonDocument.Parse(DemoFigures.Map(1).ToPlotlyJson());
        var first = json.RootElement.GetProperty("data")[0];
        var ground = DemoZones.Fields()[0].Shape.EnvelopeInternal;

        Numbers(first, "x").OfType<double>().Min().ShouldBe(ground.MinX / 1000, 0.03);
        Numbers(first, "y").OfType<double>().Max().ShouldBe(ground.MaxY / 1000, 0.03);
        json.RootElement.GetProperty("layout").GetProperty("yaxis").GetProperty("scaleanchor").GetString().ShouldBe("x");
    }

    [Fact]
    public void Each_layer_has_a_button_that_colours_every_area()
    {
        using var json = JsonDocument.Parse(DemoFigures.Map(3).ToPlotlyJson());
        var buttons = json.RootElement.GetProperty("layout").GetProperty("updatemenus")[0].GetProperty("buttons").EnumerateArray().ToArray();
        var traces = json.RootElement.GetProperty("data").GetArrayLength();

        buttons.Select(button => button.GetProperty("label").GetString()).ShouldBe(["Unmet share", "Capacity", "Change"]);
        buttons.ShouldAllBe(button => button.GetProperty("args")[0].GetProperty("fillcolor").GetArrayLength() == traces);
        DemoFigures.Map(3).Table.Columns.Length.ShouldBe(5);
    }

    [Fact]
    public void Rounds_start_at_their_base_and_are_milliseconds_long()
    {
        using var json = JsonDocument.Parse(GanttChart.Of(DemoFigures.Rounds, DemoFigures.Restricted).ToPlotlyJson());
        var traces = json.RootElement.GetProperty("data").EnumerateArray().ToDictionary(trace => trace.GetProperty("name").GetString()!);

        Texts(traces["Visit of two carers"], "base").ShouldBe(["2000-01-03 08:20:00"]);
        Numbers(traces["Visit of two carers"], "x").ShouldBe([3_600_000]);
        traces["Break"].GetProperty("marker").GetProperty("pattern").GetProperty("shape").GetString().ShouldBe("/");
    }

    private static IEnumerable<string> Repeated(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().GroupBy(part => part.Name).Where(group => group.Count() > 1).Select(group => group.Key)
            .Concat(element.EnumerateObject().SelectMany(part => Repeated(part.Value))),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Repeated),
        _ => [],
    };

    private static string?[] Texts(JsonElement trace, string name) => [.. trace.GetProperty(name).EnumerateArray().Select(text => text.GetString())];

    private static double?[] Numbers(JsonElement trace, string name) =>
        [.. trace.GetProperty(name).EnumerateArray().Select(number => number.ValueKind == JsonValueKind.Null ? (double?)null : double.Parse(number.GetRawText(), CultureInfo.InvariantCulture))];
}
