using System.Globalization;
using Microsoft.Playwright;
using Shouldly;
using TestKit;
using Zoning.Figures;
using Zoning.Figures.Tests.Demo;

namespace Zoning.Browser.Tests;

public class FiguresInBrowser(OpenBrowser browser) : IClassFixture<OpenBrowser>
{
    private static readonly Lazy<string> Page = new(() => FigurePage.Of([.. DemoFigures.All()]).ToHtml());

    [NeedsChromiumFact]
    public async Task Every_figure_is_drawn_from_a_file_with_scripts_and_without()
    {
        foreach (var width in new[] { 1280, 390 })
        {
            foreach (var script in new[] { true, false })
            {
                await using var opened = await browser.Open(Page.Value, width, script);
                var figures = DemoFigures.All().Length;
                if (script && NeedsPlotlyFactAttribute.IsHere)
                {
                    await opened.Page.WaitForFunctionAsync($"document.querySelectorAll('.zoning-figure[data-drawn]').length === {figures}");
                    (await opened.Page.Locator(".js-plotly-plot .main-svg:first-child").CountAsync()).ShouldBe(figures);
                }
                else
                {
                    (await opened.Page.Locator(".zoning-picture svg[role=img]:visible").CountAsync()).ShouldBe(
                        script ? figures : figures + 2, "without a script a map of three layers shows all three");
                }

                await Save(opened.Page, $"figures-{width}-{(script ? "on" : "off")}.png");
                (await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
                (await opened.Page.Locator(".zoning-caption:visible").CountAsync()).ShouldBe(figures);
                opened.Requests.Count.ShouldBe(1);
                opened.Complaints.ShouldBeEmpty();
            }
        }
    }

    [NeedsPlotlyFact(inChromium: true)]
    public async Task An_area_says_the_value_that_the_file_has_and_the_reader_switches_layers()
    {
        var figure = DemoFigures.Map();
        await using var opened = await browser.Open(FigurePage.Of(figure).ToHtml());
        await opened.Page.WaitForFunctionAsync("document.querySelector('.zoning-figure[data-drawn]') !== null");
        var row = figure.ToCsv().Split('\n').Single(line => line.Contains("Long Marden", StringComparison.Ordinal)).TrimEnd('\r').Split(',');

        (await Hovering.Over(opened.Page, 0, "Long Marden")).ShouldBe($"Long Marden: {Number(row[2]):0.0}% of recorded need");
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Capacity" }).ClickAsync();
        await opened.Page.WaitForFunctionAsync("document.querySelectorAll('.zoning-layer')[1].querySelector('.main-svg') !== null");
        (await opened.Page.Locator(".zoning-layer:visible").CountAsync()).ShouldBe(1);
        (await Hovering.Over(opened.Page, 1, "Long Marden")).ShouldBe($"Long Marden: {Number(row[3]):0.0}% of recorded need");
        opened.Complaints.ShouldBeEmpty();
    }

    [NeedsPlotlyFact(inChromium: true)]
    public async Task What_the_cell_draws_is_what_the_exported_figure_says()
    {
        var figure = DemoFigures.Map();
        await using var opened = await browser.Open(FigurePage.Of(figure).ToHtml());
        await opened.Page.WaitForFunctionAsync("document.querySelector('.zoning-figure[data-drawn]') !== null");
        var differences = await opened.Page.EvaluateAsync<string[]>("""
            text => { const whole = JSON.parse(text).data.filter(t => t.visible !== false), drawn = document.querySelector('.js-plotly-plot').data;
                const found = whole.length === drawn.length ? [] : [whole.length + ' and ' + drawn.length];
                whole.forEach((trace, i) => ['x', 'y', 'text', 'fillcolor', 'name', 'showlegend'].forEach(name => {
                    const one = JSON.stringify(trace[name]), other = JSON.stringify(drawn[i][name]);
                    if (one !== other && !(name === 'x' || name === 'y')) found.push(i + ' ' + name + ' ' + one + ' ' + other);
                    if (name === 'x' || name === 'y') trace[name].forEach((value, j) => {
                        if (value === null ? drawn[i][name][j] !== null : Math.abs(value - drawn[i][name][j]) > 0.0011) found.push(i + name + j); });
                    if (JSON.stringify((trace.fillpattern || {}).shape) !== JSON.stringify((drawn[i].fillpattern || {}).shape)) found.push(i + ' pattern'); }));
                return found.slice(0, 10); }
            """, figure.ToPlotlyJson());

        differences.ShouldBeEmpty();
    }

    [NeedsChromiumFact]
    public async Task A_cell_without_plotly_keeps_its_picture_switches_layers_and_has_ids_of_its_own()
    {
        var cell = DemoFigures.Map().ToHtml();
        await using var opened = await browser.Open("<!DOCTYPE html><meta charset=\"utf-8\"><title>t</title><link rel=\"icon\" href=\"data:,\"><body>" + cell + cell);

        (await opened.Page.Locator(".zoning-layer:visible").CountAsync()).ShouldBe(2);
        (await opened.Page.EvaluateAsync<int>("document.querySelectorAll('[id]').length - new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size")).ShouldBe(0);
        await opened.Page.Locator(".zoning-switch").Nth(1).GetByRole(AriaRole.Button, new() { Name = "Change" }).ClickAsync();
        (await opened.Page.Locator(".zoning-title:visible").AllInnerTextsAsync()).ShouldBe(["Unmet share", "Change"]);
        var box = (await opened.Page.Locator(".zoning-layer:visible .areas use").Nth(20).BoundingBoxAsync())!;
        ((double)box.Width).ShouldBeGreaterThan(20, "the second one finds its outlines under its own ids");
        opened.Requests.Count.ShouldBe(1);
        opened.Complaints.ShouldBeEmpty();
    }

    [NeedsPlotlyFact(inChromium: true)]
    public async Task A_large_map_becomes_interactive_and_a_camera_and_no_cloud_button_are_there()
    {
        await using var opened = await browser.Open(FigurePage.Of(DemoFigures.Large()).ToHtml());
        await opened.Page.WaitForFunctionAsync("document.querySelector('.zoning-figure[data-drawn]') !== null");
        (await opened.Page.Locator(".modebar-btn[data-attr=zoom]").CountAsync()).ShouldBeGreaterThan(0);
        var titles = await opened.Page.Locator(".modebar-btn").EvaluateAllAsync<string[]>("all => all.map(b => b.dataset.title || '')");
        titles.ShouldContain(title => title.Contains("PNG", StringComparison.OrdinalIgnoreCase) || title.Contains("Download", StringComparison.OrdinalIgnoreCase));
        titles.ShouldNotContain(title => title.Contains("Cloud", StringComparison.OrdinalIgnoreCase));
        await Save(opened.Page, "figures-large.png");
        opened.Complaints.ShouldBeEmpty();
    }

    /// <summary>Keeps what was seen where the folder ZONING_SCREENSHOTS names is, to be looked at.</summary>
    private static async Task Save(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("ZONING_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name), FullPage = true });
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
