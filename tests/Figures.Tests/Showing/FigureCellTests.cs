using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Shouldly;
using TestKit;
using Zoning.Figures.Tests.Demo;

namespace Zoning.Figures.Tests.Interactive;

[Properties(MaxTest = 100, Replay = "20261128,7")]
public partial class FigureCellTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void A_map_of_500_zones_is_under_300_kB_in_a_cell(int layers)
    {
        var html = DemoFigures.Large(layers).ToHtml();

        Encoding.UTF8.GetByteCount(html).ShouldBeLessThan(300_000);
        UseOf().Count(html).ShouldBe(500 * Math.Min(layers, 3));
        html.Contains("Not shown here, to keep the notebook small", StringComparison.Ordinal).ShouldBe(layers > 3);
    }

    [Fact]
    public void A_cell_asks_the_network_for_nothing_unless_that_is_switched_on()
    {
        var figure = DemoFigures.Map();

        figure.ToHtml().ShouldNotContain("http");
        var delivered = figure.ToCell(new FigureOptions { ContentDelivery = true });
        delivered.ShouldContain("data-plotly=\"https://cdn.jsdelivr.net/npm/plotly.js-dist-min@4.1.2/plotly.min.js\"");
        delivered.ShouldContain("data-integrity=\"sha384-");
    }

    [NeedsPlotlyFact]
    public void The_pinned_hash_is_that_of_the_plotly_this_build_holds()
    {
        var hash = "sha384-" + Convert.ToBase64String(SHA384.HashData(Encoding.UTF8.GetBytes(Resource.Named("plotly.min.js").Text)));
        WebUtility.HtmlDecode(DemoFigures.Map().ToCell(new FigureOptions { ContentDelivery = true })).ShouldContain(hash);
    }

    [Fact]
    public void Without_scripts_picture_title_and_caption_stay()
    {
        var still = Scripts().Replace(DemoFigures.Map().ToHtml(), "");

        still.ShouldContain("<svg");
        still.ShouldContain("Unmet share");
        still.ShouldContain("Level: shareable");
        still.ShouldContain("Contains National Statistics data.");
        still.ShouldContain("Dunmoor: 4.5% of recorded need");
        Regex.Count(still, "class=\"zoning-layer\"").ShouldBe(3, "layers stand one under the other");
        new FigureOptions { Interactive = false }.ShouldSatisfyAllConditions(options => DemoFigures.Map().ToCell(options).ShouldNotContain("<script"));
    }

    [Fact]
    public void Ids_of_a_page_are_unique_even_where_a_figure_stands_there_twice()
    {
        var html = FigurePage.Of([.. DemoFigures.All(), .. DemoFigures.All()]).ToHtml();
        var ids = Ids().Matches(Library().Replace(html, "")).Select(match => match.Groups[1].Value).ToArray();
        var refs = References().Matches(Library().Replace(html, "")).Select(match => match.Groups[1].Value).Distinct().ToArray();

        ids.Length.ShouldBeGreaterThan(100);
        ids.Distinct().Count().ShouldBe(ids.Length);
        refs.Except(ids).ShouldBeEmpty();
    }

    [NeedsPlotlyFact]
    public void Plotly_is_in_a_page_once_and_never_in_a_cell()
    {
        var page = FigurePage.Of(DemoFigures.Map(), DemoFigures.Map()).ToHtml();

        Regex.Count(page, "plotly\\.js v4").ShouldBe(1);
        DemoFigures.Map().ToHtml().Length.ShouldBeLessThan(60_000);
    }

    [Property]
    public Property No_name_becomes_a_mark_of_html_svg_or_plotly() => Prop.ForAll(
        Gen.OneOf(
            ArbMap.Default.ArbFor<string>().Generator.Select(text => text ?? ""),
            Gen.Elements("</script><script>x()</script>", "<b>", "a<br>b", "<a href='javascript:x()'>y</a>", "&lt;", "$x^2$", "%{x}", "\u202Eevil", "\" onload=\"x()", "]]>")).ToArbitrary(),
        name =>
        {
            var figure = BarChart.Of(new BarChartContent("bars", name, "people", [new ChartBar(name, DemoReport.Exact(DemoReport.People, 12))]) { Note = name }, DemoFigures.Caption);
            var json = figure.ToPlotlyJson();
            using var read = JsonDocument.Parse(json);
            var label = read.RootElement.GetProperty("data")[0].GetProperty("y")[0].GetString()!;

            json.ShouldNotContain('<');
            label.ShouldNotContain('<');
            label.ShouldNotContain('$');
            WebUtility.HtmlDecode(label).ShouldBe(WebUtility.HtmlDecode(new MarkupWriter().Element("p", name).ToString()[3..^4]));
            Regex.Count(figure.ToHtml(), "<script").ShouldBe(2, "the data and the loader");
            Regex.Count(figure.ToHtml(), "</script>").ShouldBe(2);
        });

    [Fact]
    public void A_figure_shows_itself_in_a_notebook()
    {
        var formatters = new NotebookFormatters().CreateTypeFormatters().ToArray();
        using var html = new StringWriter();

        formatters.Single(one => one.MimeType == "text/html").Format(DemoFigures.Map(), html).ShouldBeTrue();
        html.ToString().ShouldBe(DemoFigures.Map().ToHtml());
        typeof(Figure).GetCustomAttributes(false).OfType<TypeFormatterSourceAttribute>().ShouldHaveSingleItem();
    }

    [GeneratedRegex("<script.*?</script>", RegexOptions.Singleline)]
    private static partial Regex Scripts();

    [GeneratedRegex("<script>.*?</script>", RegexOptions.Singleline)]
    private static partial Regex Library();

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    private static partial Regex Ids();

    [GeneratedRegex("(?:=\"url\\(| href=\")#([^\")]+)")]
    private static partial Regex References();

    [GeneratedRegex("<use ")]
    private static partial Regex UseOf();
}
