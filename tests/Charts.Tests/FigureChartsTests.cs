using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Plotly.NET;
using Shouldly;
using Zoning.Figures.Tests.Demo;
using Chart = Plotly.NET.CSharp.Chart;
using Figure = Zoning.Figures.Figure;
using GenericChartExtensions = Plotly.NET.CSharp.GenericChartExtensions;

namespace Zoning.Charts.Tests;

public sealed partial class FigureChartsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zoning-charts-").FullName;

    public static TheoryData<int> Figures => [.. Enumerable.Range(0, EveryFigure.All.Length)];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Figures))]
    public void A_chart_of_plotly_net_holds_the_data_layout_and_settings_of_the_figure(int index)
    {
        var figure = EveryFigure.All[index];
        var wanted = JsonNode.Parse(figure.ToPlotlyJson())!;
        var (title, unit) = ((string?)wanted["layout"]!["title"]!["text"], (string?)wanted["layout"]!["title"]!["subtitle"]!["text"]);
        wanted["layout"]!["title"]!.AsObject().Remove("subtitle");
        wanted["layout"]!["title"]!["text"] = $"{title}<br><span style=\"font-size:13px\">{unit}</span>";

        var made = ChartCell.Json(figure.ToChart());

        Differences(wanted, made, "").ShouldBeEmpty(figure.Key);
    }

    [Fact]
    public void A_saved_page_holds_plotly_js_once_and_refers_to_no_address()
    {
        var page = Saved(BarFigure.ToChart());

        page.Length.ShouldBeGreaterThan(3_000_000);
        page.Split("plotly.js v2.28.0").Length.ShouldBe(2);
        Loading().Matches(page).ShouldBeEmpty();
        page.ShouldContain($"<title>{BarFigure.Title.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)}</title>");
    }

    [Fact]
    public void A_page_may_refer_to_the_file_beside_it()
    {
        var page = Saved(BarFigure.ToChart(new ChartOptions { PlotlyFile = "plotly.min.js" }));

        page.Length.ShouldBeLessThan(60_000);
        page.ShouldContain("<script src=\"plotly.min.js\"");
        Should.Throw<ArgumentException>(() => new ChartOptions { PlotlyFile = "x\"><script>" });
    }

    [Fact]
    public void Restyling_keeps_what_it_does_not_name()
    {
        var chart = EveryFigure.All.First(figure => figure.Key == BarFigure.Key).ToChart();
        var before = ChartCell.Json(chart)["layout"]!["xaxis"]!.DeepClone().AsObject();

        var restyled = GenericChartExtensions.WithXAxisStyle<double, double, string>(chart, TitleText: "people on one day");
        restyled = GenericChartExtensions.WithSize(restyled, Width: 700, Height: 300);

        var layout = ChartCell.Json(restyled)["layout"]!;
        ((string?)layout["xaxis"]!["title"]!["text"]).ShouldBe("people on one day");
        ((int)layout["width"]!).ShouldBe(700);
        before.Remove("title");
        foreach (var (name, value) in before)
        {
            Differences(value, layout["xaxis"]![name], name).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Combined_charts_hold_the_traces_of_both_and_are_offline_when_asked()
    {
        var line = Chart.Line<double, double, string>(x: [0, 60], y: [100, 0], Name: "a straight line");

        var both = Chart.Combine([BarFigure.ToChart(), line]);

        ChartCell.Json(both)["data"]!.AsArray().Count.ShouldBe(ChartCell.Json(BarFigure.ToChart())["data"]!.AsArray().Count + 1);
        Loading().Count(Saved(both)).ShouldBe(1);
        Loading().Matches(Saved(both.Offline())).ShouldBeEmpty();
    }

    [Fact]
    public void A_chart_does_not_change_the_figure_it_was_made_of()
    {
        var before = BarFigure.ToPlotlyJson();

        _ = GenericChartExtensions.WithSize(BarFigure.ToChart(), Width: 100, Height: 100);

        BarFigure.ToPlotlyJson().ShouldBe(before);
    }

    [Fact]
    public void Names_from_data_cannot_end_the_script_of_a_page()
    {
        var figure = Zoning.Figures.BarChart.Of(DemoFigures.Bars with { Title = "</script><script>alert(1)</script>" }, DemoFigures.Caption);

        ChartCell.Html(figure.ToChart(), withLibrary: false).ShouldNotContain("<script>alert");
        Saved(figure.ToChart(new ChartOptions { PlotlyFile = "p.js" })).ShouldNotContain("<script>alert");
    }

    [Fact]
    public void A_figure_of_an_svg_alone_says_that_it_cannot_be_a_chart() =>
        Should.Throw<InvalidOperationException>(() => new Figure("k", "T", "<svg/>", BarFigure.Table).ToChart()).Message.ShouldContain("SVG");

    [GeneratedRegex("<(script|link|img)[^>]*(src|href)=\"(https?:)?//")]
    private static partial Regex Loading();

    private static Figure BarFigure { get; } = Zoning.Figures.BarChart.Of(DemoFigures.Bars, DemoFigures.Caption);

    private string Saved(GenericChart chart)
    {
        var file = Path.Combine(_folder, "chart.html");
        GenericChartExtensions.SaveHtml(chart, file);
        return File.ReadAllText(file);
    }

    private static IEnumerable<string> Differences(JsonNode? wanted, JsonNode? made, string at) => (wanted, made) switch
    {
        (null, null) => [],
        (JsonObject a, JsonObject b) => a.Select(part => part.Key).Union(b.Select(part => part.Key))
            .SelectMany(key => a.ContainsKey(key) != b.ContainsKey(key) ? [$"{at}/{key} is in one only"] : Differences(a[key], b[key], $"{at}/{key}")),
        (JsonArray a, JsonArray b) when a.Count == b.Count => a.Zip(b).SelectMany((pair, i) => Differences(pair.First, pair.Second, $"{at}[{i}]")),
        (JsonValue a, JsonValue b) when JsonNode.DeepEquals(a, b) => [],
        _ => [$"{at}: {wanted?.ToJsonString()} became {made?.ToJsonString()}"],
    };
}
