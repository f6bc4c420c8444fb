using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shouldly;
using TestKit;
using Zoning.Browser.Tests;

namespace Interactive.Tests;

/// <summary>The pages that notebooks are written to, as a reader opens them: with and without scripts, at a desk and on a telephone.</summary>
[Collection(ExecutedNotebooks.Name)]
public sealed class NotebooksInBrowser(KernelRuns runs, OpenBrowser browser)
{
    [NeedsJupyterFact(inChromium: true)]
    public async Task Every_page_of_a_notebook_opens_without_complaint_or_request_and_fits_its_window()
    {
        foreach (var name in KernelRuns.Names)
        {
            foreach (var (width, script) in new[] { (1280, true), (390, true), (1280, false), (390, false) })
            {
                await using var opened = await browser.OpenFile(runs.Page(BothKernels.Own, name), width, script);
                if (script && NeedsPlotlyFactAttribute.IsHere)
                {
                    await opened.Page.WaitForFunctionAsync("[...document.querySelectorAll('.zoning-figure')].every(figure => 'drawn' in figure.dataset)");
                }

                var what = string.Create(CultureInfo.InvariantCulture, $"{name} at {width}, scripts {script}");

                opened.Complaints.ShouldBeEmpty(what);
                opened.Requests.Count.ShouldBe(1, what);
                var wide = opened.Page.Locator("html");
                (await wide.EvaluateAsync<int>("page => page.scrollWidth")).ShouldBeLessThanOrEqualTo(width, what);
                if (!script)
                {
                    (await opened.Page.Locator("svg").CountAsync()).ShouldBeGreaterThanOrEqualTo(1, what);
                }
            }
        }
    }

    [NeedsJupyterFact(inChromium: true)]
    public async Task A_reader_switches_the_layer_hovers_a_zone_sorts_a_table_and_reads_what_the_csv_has()
    {
        await using var opened = await browser.OpenFile(runs.Page(BothKernels.Own, "01-first-map.ipynb"));
        await opened.Page.Locator(".zoning-layer").First.ScrollIntoViewIfNeededAsync();
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Unmet", Exact = true }).First.ClickAsync();
        await opened.Page.WaitForFunctionAsync("document.querySelectorAll('.zoning-layer')[1].querySelector('.main-svg') !== null");
        var said = await Hovering.Over(opened.Page, 1, "Bilberry Scar");

        var table = opened.Page.Locator("table", new PageLocatorOptions { HasTextString = "People waiting" }).Last;
        var head = table.Locator("th", new LocatorLocatorOptions { HasTextRegex = new Regex("^Unmet") }).First;
        await head.Locator("button").ClickAsync();

        var unmet = await table.EvaluateAsync<string[]>(
            "table => { const at = [...table.querySelectorAll('thead th')].findIndex(th => th.textContent.trim().startsWith('Unmet')); return [...table.querySelectorAll('tbody tr')].map(row => row.children[at].textContent.trim()); }");
        var numbers = unmet.Where(text => double.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _))
            .Select(text => double.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture)).ToList();
        numbers.Count.ShouldBeGreaterThanOrEqualTo(12);
        numbers.ShouldBe(numbers.OrderDescending());
        (await head.GetAttributeAsync("aria-sort")).ShouldBe("descending");

        var link = await opened.Page.Locator("a[href^='data:text/csv']").Nth(1).GetAttributeAsync("href") ?? "";
        var csv = System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(link[(link.IndexOf(',', StringComparison.Ordinal) + 1)..]));
        var area = csv.Split('\n').First(line => line.StartsWith("Bilberry Scar", StringComparison.Ordinal)).Split(',');
        said.ShouldBe($"Bilberry Scar: {area[3].Trim()} client hours a week, rounded");
    }
}
