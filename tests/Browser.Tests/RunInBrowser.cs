using System.Globalization;
using System.Text.RegularExpressions;
using Shouldly;
using TestKit;

namespace Zoning.Browser.Tests;

public class RunInBrowser(OpenBrowser browser, RunOutput run) : IClassFixture<OpenBrowser>, IClassFixture<RunOutput>
{
    [NeedsChromiumFact]
    public async Task Every_area_of_every_layer_says_what_tables_csv_says() => await Compare(run.Shareable);

    [NeedsChromiumFact]
    public async Task Inside_the_council_too() => await Compare(run.Internal);

    [NeedsChromiumFact]
    public async Task Pointing_and_the_keyboard_show_the_same_words_on_every_layer()
    {
        await using var opened = await browser.OpenFile(Path.Combine(run.Shareable, "report.html"));
        for (var layer = 0; layer < await opened.Page.Locator(".switch button").CountAsync(); layer++)
        {
            await opened.Page.Locator(".switch button").Nth(layer).ClickAsync();
            await opened.Areas.Nth(3).HoverAsync();
            (await opened.Readout()).ShouldBe(await opened.Areas.Nth(3).GetAttributeAsync("aria-label"));
            await opened.Areas.Nth(5).FocusAsync();
            (await opened.Readout()).ShouldBe(await opened.Areas.Nth(5).GetAttributeAsync("aria-label"));
        }
    }

    [NeedsChromiumFact]
    public async Task The_real_page_asks_for_nothing_fits_stands_out_and_is_labelled()
    {
        foreach (var folder in new[] { run.Shareable, run.Internal })
        {
            foreach (var width in new[] { 1280, 390 })
            {
                await using var opened = await browser.OpenFile(Path.Combine(folder, "report.html"), width);
                await opened.Page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");

                (await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
                (await opened.Page.EvaluateAsync<string[]>(PageProbes.FaintText)).ShouldBeEmpty();
                (await opened.Page.EvaluateAsync<string[]>(PageProbes.TinyText)).ShouldBeEmpty();
                (await opened.Page.EvaluateAsync<string[]>(PageProbes.Nameless)).ShouldBeEmpty();
                (await opened.Page.Locator(".layer figcaption").AllTextContentsAsync())
                    .ShouldAllBe(caption => caption.Contains("Synthetic data", StringComparison.Ordinal));
                opened.Requests.Count.ShouldBe(1);
                opened.Complaints.ShouldBeEmpty();
            }
        }
    }

    [NeedsChromiumFact]
    public async Task The_whole_county_stays_below_its_areas_when_they_are_sorted()
    {
        await using var opened = await browser.OpenFile(Path.Combine(run.Shareable, "report.html"));
        await opened.Page.Locator("#areas thead button").Nth(1).ClickAsync();

        (await opened.Page.Locator("#areas tr").Last.InnerTextAsync()).ShouldStartWith("Whole county");
    }

    private async Task Compare(string folder)
    {
        var rows = RunOutput.Rows(folder).ToLookup(row => (row.Measure, row.Area));
        var display = RunOutput.Names(Path.Combine(folder, "zones.geojson"), "code");
        var zones = RunOutput.Names(Path.Combine(Folders.Project, "data-samples", "ashdale", "zones.geojson"), "zone");
        await using var opened = await browser.OpenFile(Path.Combine(folder, "report.html"));
        var plates = await opened.Page.Locator(".plate").AllAsync();
        plates.Count.ShouldBe(9);
        foreach (var plate in plates)
        {
            var isZones = await plate.GetAttributeAsync("data-areas") == "zones";
            var measure = (await plate.GetAttributeAsync("data-measure"))!;
            var said = await plate.Locator(".areas > *").EvaluateAllAsync<string[]>("areas => areas.map(a => a.getAttribute('aria-label'))");
            said.Length.ShouldBeGreaterThan(5);
            foreach (var text in said)
            {
                var name = text[..text.IndexOf(": ", StringComparison.Ordinal)];
                var code = (isZones ? zones : display)[name];
                var row = rows[(measure, code)].Where(row => row.AreaKind is "zone" or "display").OrderBy(row => isZones != (row.AreaKind == "zone")).First();
                Says(text[(name.Length + 2)..], row).ShouldBeTrue($"{measure} of {name}: the page says '{text}', tables.csv {row}");
            }
        }
    }

    private static bool Says(string text, TableRow row)
    {
        var numbers = Regex.Matches(text.Split(" per ")[0], "[0-9][0-9,]*(?:\\.[0-9]+)?")
            .Select(match => double.Parse(match.Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)).ToArray();
        return row.Shown switch
        {
            "hidden" => text.StartsWith("hidden", StringComparison.Ordinal),
            "not-supplied" => text == "not supplied",
            "class" => numbers.SequenceEqual(new[] { row.Low, row.High }.OfType<double>()),
            _ => numbers.Length == 1 && Math.Abs(numbers[0] - row.Value!.Value) <= 0.0501 &&
                text.EndsWith(", rounded", StringComparison.Ordinal) == (row.Shown == "rounded"),
        };
    }
}
