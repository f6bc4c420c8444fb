using Microsoft.Playwright;
using Shouldly;
using TestKit;
using Zoning.Figures;
using Zoning.Figures.Tests.Demo;

namespace Zoning.Browser.Tests;

public class PageInBrowser(OpenBrowser browser) : IClassFixture<OpenBrowser>
{
    private static readonly Zones Fields = DemoZones.Fields();
    private static readonly ReportContent Demo = DemoReport.On(Fields, DemoZones.Joined(Fields, (_, i) => $"group {i / 3}"));
    private static readonly string Html = ReportPage.Of(Demo).Html;

    [NeedsChromiumFact]
    public async Task The_page_asks_for_nothing_and_the_browser_has_no_complaint()
    {
        foreach (var width in new[] { 1280, 390 })
        {
            await using var opened = await browser.Open(Html, width);
            await opened.Page.EvaluateAsync("document.querySelectorAll('button').forEach(button => button.click())");

            opened.Requests.Count.ShouldBe(1);
            opened.Complaints.ShouldBeEmpty();
        }
    }

    [NeedsChromiumFact]
    public async Task The_policy_stops_what_somebody_might_slip_in()
    {
        await using var opened = await browser.Open(Html.Replace(
            "<main", "<img src=\"https://example.org/x.png\"><script>document.title = 'slipped in';</script><main", StringComparison.Ordinal));

        (await opened.Page.TitleAsync()).ShouldStartWith("Home care in Ashdale");
        opened.Requests.Count.ShouldBe(1);
        opened.Complaints.Count.ShouldBeGreaterThanOrEqualTo(2);
    }

    [NeedsChromiumFact]
    public async Task Nothing_is_wider_than_the_window_of_a_telephone()
    {
        foreach (var width in new[] { 1280, 768, 390, 320 })
        {
            await using var opened = await browser.Open(Html, width);
            await opened.Page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");

            (await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
        }
    }

    [NeedsChromiumFact]
    public async Task All_text_is_large_enough_and_stands_out()
    {
        foreach (var width in new[] { 1280, 390 })
        {
            await using var opened = await browser.Open(Html, width);
            await opened.Page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");

            (await opened.Page.EvaluateAsync<string[]>(PageProbes.FaintText)).ShouldBeEmpty();
            (await opened.Page.EvaluateAsync<string[]>(PageProbes.TinyText)).ShouldBeEmpty();
        }
    }

    [NeedsChromiumFact]
    public async Task Bands_and_tiles_of_every_level_stand_out()
    {
        foreach (var level in Enum.GetValues<OutputLevel>())
        {
            await using var opened = await browser.Open(ReportPage.Of(Demo with { Level = level }).Html);

            (await opened.Page.EvaluateAsync<string[]>(PageProbes.FaintText)).ShouldBeEmpty();
        }
    }

    [NeedsChromiumFact]
    public async Task Every_figure_table_and_control_has_a_name()
    {
        await using var opened = await browser.Open(Html);

        (await opened.Page.EvaluateAsync<string[]>(PageProbes.Nameless)).ShouldBeEmpty();
        (await opened.Page.Locator("figure").CountAsync()).ShouldBeGreaterThanOrEqualTo(10);
    }

    [NeedsChromiumFact]
    public async Task Everything_that_can_be_pressed_is_large_enough_for_a_finger()
    {
        await using var opened = await browser.Open(Html, 390);

        (await opened.Page.EvaluateAsync<string[]>(PageProbes.SmallTargets)).ShouldBeEmpty();
    }

    [NeedsChromiumFact]
    public async Task The_first_tab_leads_past_the_contents()
    {
        await using var opened = await browser.Open(Html);

        await opened.Page.Keyboard.PressAsync("Tab");
        (await opened.Page.EvaluateAsync<string>("document.activeElement.textContent")).ShouldBe("Skip to content");
        await opened.Page.Keyboard.PressAsync("Enter");

        (await opened.Page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("content");
    }

    [NeedsChromiumFact]
    public async Task Tables_sort_by_size_and_keep_hidden_figures_last()
    {
        await using var opened = await browser.Open(Html);
        var table = opened.Page.Locator("#areas");
        var head = table.GetByRole(AriaRole.Button, new() { Name = "Unmet share" });

        await head.FocusAsync();
        await opened.Page.Keyboard.PressAsync("Enter");
        var falling = await Column(table);
        (await table.Locator("th[aria-sort]").GetAttributeAsync("aria-sort")).ShouldBe("descending");
        await head.ClickAsync();
        var rising = await Column(table);

        falling[^1].ShouldBe("hidden");
        rising[^1].ShouldBe("hidden");
        Numbers(falling).ShouldBe(Numbers(falling).OrderDescending());
        Numbers(rising).ShouldBe(Numbers(rising).Order());
        Numbers(rising).Count().ShouldBe(Demo.Display.Count - 1);
        (await table.Locator("th[aria-sort]").GetAttributeAsync("aria-sort")).ShouldBe("ascending");
    }

    [NeedsChromiumFact]
    public async Task A_long_table_shows_its_first_rows_and_all_on_demand()
    {
        var row = Demo.Tables[0].Rows[0];
        var content = Demo with { Tables = [Demo.Tables[0] with { Rows = [.. Enumerable.Range(1, 60).Select(i => row.SetItem(0, TableCell.Of($"Row {i}")))] }] };
        await using var opened = await browser.Open(ReportPage.Of(content).Html);

        (await opened.Page.Locator("#areas tbody tr:visible").CountAsync()).ShouldBe(25);
        await opened.Page.Locator(".more").ClickAsync();
        (await opened.Page.Locator("#areas tbody tr:visible").CountAsync()).ShouldBe(60);
    }

    [NeedsPlotlyFact(inChromium: true)]
    public async Task The_plotly_page_draws_without_a_request_and_cannot_send_anywhere()
    {
        await using var opened = await browser.Open(PlotlyPage.Of(Demo)!.Html);

        (await opened.Page.Locator(".js-plotly-plot").CountAsync()).ShouldBe(4);
        (await opened.Page.Locator(".js-plotly-plot .js-fill").CountAsync()).ShouldBeGreaterThan(0);
        (await opened.Page.Locator("[data-title*=Cloud], [data-title*=cloud]").CountAsync()).ShouldBe(0);
        opened.Requests.Count.ShouldBe(1);
        opened.Complaints.ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<string>> Column(ILocator table) =>
        await table.Locator("tbody tr td:nth-child(2)").AllInnerTextsAsync();

    private static IEnumerable<double> Numbers(IEnumerable<string> texts) => texts.Where(text => text != "hidden")
        .Select(text => double.Parse(text.TrimEnd('%'), System.Globalization.CultureInfo.InvariantCulture));
}
