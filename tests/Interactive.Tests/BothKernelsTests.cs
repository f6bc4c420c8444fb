using Shouldly;
using TestKit;
using Zoning.Browser.Tests;

namespace Interactive.Tests;

/// <summary>The same notebooks in our kernel and in the real .NET Interactive, driven by Debian's nbclient.</summary>
[Collection(ExecutedNotebooks.Name)]
public sealed class BothKernelsTests(KernelRuns runs, OpenBrowser browser)
{
    // Each figure has a picture wide enough to read, with shapes in it, and with words.
    private const string Drawn = """
        [...document.querySelectorAll('.zoning-figure')].every(figure => {
          const seen = [...figure.querySelectorAll('svg')].filter(svg => svg.getBoundingClientRect().width > 200);
          return seen.some(svg => svg.querySelectorAll('path, rect, use, polygon, line, circle').length > 2)
            && seen.some(svg => svg.querySelectorAll('text').length > 1); })
        """;

    [NeedsInteractiveFact]
    public void Every_cell_runs_in_both_kernels()
    {
        runs.Seen.Count.ShouldBe(2 * KernelRuns.All.Count);
        runs.Seen.SelectMany(run => run.Errors.Select(error => $"{run.Kernel}, {run.Notebook}: {error}")).ShouldBeEmpty();
    }

    [NeedsInteractiveFact]
    public void Both_kernels_say_the_same()
    {
        foreach (var notebook in runs.Seen.GroupBy(run => run.Notebook))
        {
            var (own, real) = KernelTable.Pair(notebook);
            own.Said.ShouldBe(real.Said, notebook.Key);
            own.Said.Count(text => text.Length > 0).ShouldBeGreaterThanOrEqualTo(3, notebook.Key);
        }
    }

    [NeedsInteractiveFact]
    public void Figures_and_charts_arrive_in_their_plotly_form_where_the_extension_is_loaded()
    {
        foreach (var name in new[] { "extension.ipynb", "plotly.ipynb" })
        {
            var forms = runs.Outputs(BothKernels.Real, name).Where(output => output.ContainsKey("application/vnd.plotly.v1+json")).ToList();
            forms.Count.ShouldBeGreaterThanOrEqualTo(2, name);
            forms.ShouldAllBe(output => output.ContainsKey("text/html"), name);
        }
    }

    [NeedsInteractiveFact]
    public void No_output_loads_anything_from_the_network() => runs.Seen
        .SelectMany(run => OutputPage.Loaded(runs.Outputs(run.Kernel, run.Notebook)).Select(address => $"{run.Kernel}, {run.Notebook}: {address}"))
        .ShouldBeEmpty();

    [NeedsInteractiveFact(inChromium: true)]
    public async Task Figures_of_every_notebook_are_drawn_in_a_browser_that_reaches_no_network_the_same_number_in_both()
    {
        var total = 0;
        foreach (var name in KernelRuns.Names)
        {
            var counts = new List<int>();
            foreach (var kernel in KernelRuns.Used)
            {
                await using var page = await browser.OpenFile(runs.Page(kernel, name));
                await page.Page.WaitForFunctionAsync(Drawn);
                counts.Add(await page.Page.Locator(".zoning-figure").CountAsync());
                page.Requests.Count.ShouldBe(1, $"{kernel}, {name}");
                page.Complaints.ShouldBeEmpty($"{kernel}, {name}");
            }

            counts[1].ShouldBe(counts[0], name);
            total += counts[0];
        }

        total.ShouldBeGreaterThanOrEqualTo(KernelRuns.Names.Count);
    }

    [NeedsInteractiveFact(inChromium: true)]
    public async Task Charts_of_plotly_are_drawn_in_a_browser_that_reaches_no_network()
    {
        foreach (var kernel in new[] { BothKernels.Own, BothKernels.Real })
        {
            var outputs = runs.Outputs(kernel, "plotly.ipynb");
            await using var page = await browser.Open(OutputPage.Of(outputs));
            await page.Page.WaitForFunctionAsync("document.querySelectorAll('.zoning-chart[data-drawn] .main-svg').length >= 6");

            (await page.Page.Locator(".zoning-chart").CountAsync()).ShouldBe(3, kernel);
            (await page.Page.Locator(".zoning-chart .scatterlayer path.js-line").CountAsync()).ShouldBeGreaterThanOrEqualTo(4, kernel);
            (await page.Page.Locator(".zoning-chart").Nth(1).Locator(".xtitle").TextContentAsync()).ShouldBe("Days since referral", kernel);
            var lines = await page.Page.Locator(".zoning-chart").Nth(0).Locator(".scatterlayer .trace").CountAsync();
            (await page.Page.Locator(".zoning-chart").Nth(2).Locator(".scatterlayer .trace").CountAsync()).ShouldBe(lines + 1, kernel);
            (await page.Page.Locator(".zoning-chart-note:visible").CountAsync()).ShouldBe(0, kernel);
            page.Requests.Count.ShouldBe(1, kernel);
            page.Complaints.ShouldBeEmpty(kernel);
        }
    }
}
