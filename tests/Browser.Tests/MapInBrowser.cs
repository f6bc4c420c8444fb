using Shouldly;
using TestKit;
using Zoning.Figures;
using Zoning.Figures.Tests.Demo;

namespace Zoning.Browser.Tests;

public class MapInBrowser(OpenBrowser browser) : IClassFixture<OpenBrowser>
{
    private static readonly Zones Fields = DemoZones.Fields();
    private static readonly ReportContent Demo = DemoReport.On(Fields, DemoZones.Joined(Fields, (_, i) => $"group {i / 3}"));
    private static readonly string Html = ReportPage.Of(Demo).Html;

    [NeedsChromiumFact]
    public async Task Choosing_a_layer_changes_the_fills_and_tells_which_is_chosen()
    {
        await using var opened = await browser.Open(Html);
        var before = await opened.Fills();

        await opened.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Waiting", Exact = true }).ClickAsync();

        (await opened.Fills()).ShouldNotBe(before);
        (await opened.Page.Locator(".switch [aria-pressed=true]").InnerTextAsync()).ShouldBe("Waiting");
        (await opened.Page.Locator(".layer:visible h3").AllInnerTextsAsync()).ShouldBe(["Waiting"]);
    }

    [NeedsChromiumFact]
    public async Task Pointing_at_an_area_shows_its_figure()
    {
        await using var opened = await browser.Open(Html);

        for (var i = 0; i < Demo.Display.Count; i++)
        {
            await opened.Areas.Nth(i).HoverAsync();
            (await opened.Readout()).ShouldBe(Expected(Demo.Layers[0], Demo.Display[i]));
        }

        await opened.Page.Mouse.MoveAsync(1, 1);
        (await opened.Readout()).ShouldStartWith("Point at");
    }

    [NeedsChromiumFact]
    public async Task The_keyboard_alone_reaches_layer_area_and_figure()
    {
        await using var opened = await browser.Open(Html);
        await opened.Page.Locator(".switch button").Nth(1).FocusAsync();
        await opened.Page.Keyboard.PressAsync("Enter");
        await TabTo(opened, "use");

        (await opened.Readout()).ShouldBe("Ashdale Town: no data");
        await opened.Page.Keyboard.PressAsync("ArrowRight");
        (await opened.Readout()).ShouldBe(Expected(Demo.Layers[1], Fields[1]));
        await opened.Page.Keyboard.PressAsync("ArrowUp");
        (await opened.Readout()).ShouldBe(Expected(Demo.Layers[1], Fields[7]));
        await opened.Page.Keyboard.PressAsync("End");
        (await opened.Readout()).ShouldBe(Expected(Demo.Layers[1], Fields[17]));
        (await opened.Page.Locator(".ring").CountAsync()).ShouldBe(2);
    }

    [NeedsChromiumFact]
    public async Task A_map_is_one_stop_of_the_tab_key()
    {
        await using var opened = await browser.Open(Html);

        (await opened.Page.Locator(".layer:not(.off) .areas [tabindex='0']").CountAsync()).ShouldBe(1);
        await opened.Areas.Nth(2).FocusAsync();
        (await opened.Page.Locator(".layer:not(.off) .areas [tabindex='0']").CountAsync()).ShouldBe(1);
    }

    [NeedsChromiumFact]
    public async Task The_chosen_area_stays_chosen_when_the_layer_changes()
    {
        await using var opened = await browser.Open(Html);
        await opened.Areas.Nth(2).FocusAsync();

        await opened.Page.Locator(".switch button").Nth(3).ClickAsync();

        (await opened.Readout()).ShouldBe(Expected(Demo.Layers[3], Demo.Display[2]));
    }

    [NeedsChromiumFact]
    public async Task Zooming_enlarges_the_map_and_its_scale_and_back()
    {
        await using var opened = await browser.Open(Html);
        var plate = opened.Page.Locator(".layer:not(.off) .plate");
        var whole = await plate.GetAttributeAsync("viewBox");
        var length = await opened.Page.Locator(".layer:not(.off) .length").InnerTextAsync();

        for (var i = 0; i < 3; i++)
        {
            await opened.Page.Locator(".layer:not(.off)").GetByRole(
                Microsoft.Playwright.AriaRole.Button, new() { Name = "Zoom in" }).ClickAsync();
        }

        (await plate.GetAttributeAsync("viewBox")).ShouldNotBe(whole);
        (await opened.Page.Locator(".layer:not(.off) .length").InnerTextAsync()).ShouldNotBe(length);
        await opened.Areas.First.FocusAsync();
        await opened.Page.Keyboard.PressAsync("Escape");
        (await plate.GetAttributeAsync("viewBox")).ShouldBe(whole);
        (await opened.Page.Locator(".layer:not(.off) .length").InnerTextAsync()).ShouldBe(length);
    }

    [NeedsChromiumFact]
    public async Task The_scale_bar_is_as_long_as_it_says()
    {
        await using var opened = await browser.Open(Html);
        var bar = (await opened.Page.Locator(".layer:not(.off) .bar").BoundingBoxAsync())!;
        var one = (await opened.Areas.First.EvaluateAsync<double>("a => a.ownerSVGElement.getScreenCTM().a"))!;

        // The fields are about 5 km wide; the frame says how many pixels a metre has.
        var metresAcross = double.Parse(
            (await opened.Page.Locator(".layer:not(.off) .plate").GetAttributeAsync("data-metres"))!,
            System.Globalization.CultureInfo.InvariantCulture);
        var shown = await opened.Page.Locator(".layer:not(.off) .length").InnerTextAsync();

        shown.ShouldBe("5 km");
        ((double)bar.Width).ShouldBe(5_000 / metresAcross * 900 * one, 1.5);
    }

    [NeedsChromiumFact]
    public async Task A_layer_that_cannot_be_drawn_says_why()
    {
        await using var opened = await browser.Open(Html);

        await opened.Page.Locator(".switch button").Last.ClickAsync();

        (await opened.Page.Locator(".layer:visible").InnerTextAsync()).ShouldContain("Not drawn. The folder doesn't say who is off framework");
    }

    [NeedsChromiumFact]
    public async Task Without_the_script_every_layer_is_there_and_nothing_is_offered_that_does_not_work()
    {
        await using var opened = await browser.Open(Html, script: false);

        (await opened.Page.Locator(".layer:visible").CountAsync()).ShouldBe(5);
        (await opened.Page.Locator("button:visible").CountAsync()).ShouldBe(0);
        (await opened.Page.Locator("tbody tr:visible").CountAsync()).ShouldBeGreaterThan(15);
    }

    private static string Expected(MapLayer layer, Zone area)
    {
        var cell = layer.Cells.Single(cell => cell.Area == area.Code.Value);
        return area.Name + ": " + cell.Shown switch
        {
            Shown.Hidden => "hidden, because small numbers could be worked back",
            Shown.Class => $"{cell.Low}–{cell.High} {cell.Measure.Unit}",
            _ when cell.Measure.Unit.StartsWith('%') =>
                cell.Value!.Value.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture) + cell.Measure.Unit,
            _ => $"{cell.Value} {cell.Measure.Unit}" + (cell.Shown == Shown.Rounded ? ", rounded" : ""),
        };
    }

    private static async Task TabTo(OpenPage opened, string element)
    {
        for (var i = 0; i < 20; i++)
        {
            await opened.Page.Keyboard.PressAsync("Tab");
            if (await opened.Page.EvaluateAsync<string>("document.activeElement.tagName") == element)
            {
                return;
            }
        }

        throw new Xunit.Sdk.XunitException($"20 tabs didn't reach a {element}.");
    }
}
