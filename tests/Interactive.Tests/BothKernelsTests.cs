using Shouldly;
using TestKit;
using Zoning.Browser.Tests;

namespace Interactive.Tests;

/// <summary>The same notebooks in our kernel and in the real .NET Interactive, driven by Debian's nbclient.</summary>
public sealed class BothKernelsTests(KernelRuns runs, OpenBrowser browser) : IClassFixture<KernelRuns>, IClassFixture<OpenBrowser>
{
    [NeedsInteractiveFact]
    public void Every_cell_runs_in_both_kernels()
    {
        runs.Seen.Count.ShouldBe(2 * KernelRuns.Notebooks.Length);
        runs.Seen.SelectMany(run => run.Errors.Select(error => $"{run.Kernel}, {run.Notebook}: {error}")).ShouldBeEmpty();
    }

    [NeedsInteractiveFact]
    public void Both_kernels_say_the_same()
    {
        foreach (var notebook in runs.Seen.GroupBy(run => run.Notebook))
        {
            var (own, real) = (notebook.Single(run => run.Kernel == BothKernels.Own), notebook.Single(run => run.Kernel == BothKernels.Real));
            own.Said.Skip(1).ShouldBe(real.Said.Skip(1), notebook.Key);
            own.Said.Count(text => text.Length > 0).ShouldBeGreaterThanOrEqualTo(3, notebook.Key);
        }
    }

    [NeedsInteractiveFact]
    public void Figures_and_charts_arrive_in_their_plotly_form_where_the_extension_is_loaded()
    {
        foreach (var name in new[] { "extension.ipynb", "plotly.ipynb" })
        {
            var forms = runs.Kernels.Outputs(BothKernels.Real, name).Where(output => output.ContainsKey("application/vnd.plotly.v1+json")).ToList();
            forms.Count.ShouldBeGreaterThanOrEqualTo(2, name);
            forms.ShouldAllBe(output => output.ContainsKey("text/html"), name);
        }
    }

    [NeedsInteractiveFact]
    public void No_output_loads_anything_from_the_network() => runs.Seen
        .SelectMany(run => OutputPage.Loaded(runs.Kernels.Outputs(run.Kernel, run.Notebook)).Select(address => $"{run.Kernel}, {run.Notebook}: {address}"))
        .ShouldBeEmpty();

    [NeedsInteractiveFact(inChromium: true)]
    public async Task Charts_of_plotly_are_drawn_in_a_browser_that_reaches_no_network()
    {
        foreach (var kernel in new[] { BothKernels.Own, BothKernels.Real })
        {
            var outputs = runs.Kernels.Outputs(kernel, "plotly.ipynb");
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
