using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Shouldly;
using Zoning.Figures.Tests.Demo;

namespace Zoning.Figures.Tests.Page;

public partial class ReportPageTests
{
    private static readonly Zones Fields = DemoZones.Fields();
    private static readonly Zones Joined = DemoZones.Joined(Fields, (_, i) => $"group {i / 3}");
    private static readonly ReportContent Demo = DemoReport.On(Fields, Joined);

    [Fact]
    public void The_same_content_gives_the_same_bytes_in_any_culture()
    {
        var once = ReportPage.Of(Demo).Html;
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            ReportPage.Of(Demo).Html.ShouldBe(once);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_page_holds_no_address_at_all() =>
        Regex.IsMatch(ReportPage.Of(Demo).Html, @"https?:|//[a-z]|@import|url\((?!#)", RegexOptions.IgnoreCase).ShouldBeFalse();

    [Fact]
    public void The_one_script_is_the_one_the_policy_names()
    {
        var html = ReportPage.Of(Demo).Html;

        var script = Scripts().Matches(html).ShouldHaveSingleItem().Groups[1].Value;

        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)));
        html.ShouldContain($"script-src &#39;sha256-{hash}&#39;;");
        html.ShouldContain("default-src &#39;none&#39;;");
    }

    [Fact]
    public void Files_without_a_hash_are_named_in_a_sentence_and_those_with_one_stand_in_a_table()
    {
        static string Page(params InputHash[] inputs) =>
            ReportPage.Of(Demo with { Provenance = Demo.Provenance with { Inputs = [.. inputs] } }).Html;

        var plain = Page(new("a.csv", "not shown"), new("b.csv", "not shown"));
        plain.ShouldContain(">a.csv, b.csv. Restricted output has a hash of each;");
        plain.ShouldNotContain("not shown");
        plain.ShouldNotContain("SHA-256)");

        var keyed = Page(new("a.csv", "not shown"), new("the whole folder", "hmac-sha256:12ab"));
        keyed.ShouldContain(">a.csv. Restricted output");
        keyed.ShouldContain("<td class=\"hash\">hmac-sha256:12ab</td>");

        var full = Page(new InputHash("a.csv", "34cd"));
        full.ShouldContain("<td class=\"hash\">34cd</td>");
        full.ShouldNotContain("Restricted output has a hash");
    }

    [Fact]
    public void Markup_in_data_stays_text()
    {
        var evil = "<img src=x onerror=alert(1)>\"'&</script><svg onload=x>";
        var zones = Zones.Of(Fields.Select(zone => zone with { Name = evil }));
        var table = Demo.Tables[0] with { Rows = [.. Demo.Tables[0].Rows.Select(row => row.SetItem(0, TableCell.Of(evil)))] };
        var content = DemoReport.On(zones, zones) with
        {
            Title = evil,
            County = evil,
            Headline = evil,
            Quarantine = evil,
            Attributions = [evil],
            Tables = [table],
            Gaps = [new Gap(evil, evil)],
            Origins = [new OriginNote(evil, Origin.Recorded, evil)],
            Assumptions = [new AssumptionNote(evil, evil, evil, evil, true)],
            Provenance = new Provenance(evil, 1, [new InputHash(evil, evil)], [evil]),
        };

        var html = ReportPage.Of(content).Html;

        html.ShouldNotContain("<img");
        html.ShouldNotContain("<svg onload");
        Scripts().Count(html).ShouldBe(1);
        html.ShouldContain("&lt;img src=x onerror=alert(1)&gt;");
    }

    [Fact]
    public void What_was_set_aside_is_the_first_thing_said()
    {
        var html = ReportPage.Of(Demo).Html;
        var body = html[html.IndexOf("</defs></svg>", html.IndexOf("<body", StringComparison.Ordinal), StringComparison.Ordinal)..];
        var text = Regex.Replace(body, "<[^>]*>", "\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        text.First(line => line != "Skip to content").ShouldStartWith("3 of 1,100 rows");
    }

    [Fact]
    public void Every_id_is_one_of_a_kind_and_every_reference_meets_one()
    {
        var html = ReportPage.Of(Demo).Html;
        var ids = Regex.Matches(html, " id=\"([^\"]+)\"").Select(match => match.Groups[1].Value).ToArray();
        var wanted = Regex.Matches(html, " (?:aria-labelledby|aria-describedby)=\"([^\"]+)\"")
            .SelectMany(match => match.Groups[1].Value.Split(' '))
            .Concat(Regex.Matches(html, "(?:href=\"#|url\\(#)([^\")]+)").Select(match => match.Groups[1].Value));

        ids.ShouldBeUnique();
        wanted.Except(ids).ShouldBeEmpty();
    }

    [Fact]
    public void Every_layer_stands_in_the_page_without_the_script()
    {
        var html = ReportPage.Of(Demo).Html;

        Regex.Count(html, "<figure class=\"layer\"").ShouldBe(5);
        Regex.Count(html, "<use href=\"#zone-").ShouldBe(18);
        Regex.Count(html, "<use href=\"#display-").ShouldBe(18);
        html.ShouldContain("Not drawn. The folder doesn&#39;t say who is off framework");
    }

    [Theory]
    [InlineData(OutputLevel.Shareable, "shareable")]
    [InlineData(OutputLevel.Internal, "Not for publication.")]
    [InlineData(OutputLevel.Restricted, "personal data")]
    public void The_level_is_named_on_the_page(OutputLevel level, string words) =>
        ReportPage.Of(Demo with { Level = level }).Html.ShouldContain(words);

    [Fact]
    public void A_page_of_real_people_never_says_synthetic() =>
        ReportPage.Of(Demo with { Synthetic = false }).Html.ShouldNotContain("ynthetic");

    [Fact]
    public void An_extract_without_a_date_says_so() =>
        ReportPage.Of(Demo with { ExtractedOn = null }).Html.ShouldContain("age not given");

    [Fact]
    public void Nothing_but_the_required_still_makes_a_page()
    {
        var bare = new ReportContent
        {
            County = "A",
            Title = "B",
            AsAt = Demo.AsAt,
            Level = OutputLevel.Internal,
            Synthetic = false,
            Headline = "C",
            Zones = Fields,
            Display = Fields,
            Provenance = new Provenance("0.1.0", 0, [], []),
        };

        ReportPage.Of(bare).Html.ShouldContain("How certain these figures are");
    }

    [Fact]
    public void Two_things_of_one_key_are_refused() =>
        Should.Throw<ArgumentException>(() => ReportPage.Of(Demo with { Layers = [Demo.Layers[0], Demo.Layers[0]] }))
            .Message.ShouldContain("'unmet-share' is used twice");

    [Fact]
    public void The_second_page_is_made_where_the_build_holds_plotly_and_else_says_how_to_get_it()
    {
        var page = PlotlyPage.Of(Demo);

        (page is not null).ShouldBe(PlotlyPage.IsAvailable);
        PlotlyPage.HowToGetIt.ShouldContain("install npm");
        page?.Html.ShouldContain("showSendToCloud: false");
    }

    [GeneratedRegex("<script>(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Scripts();
}
