using Shouldly;
using TestKit;
using Zoning.Browser.Tests;
using GenericChartExtensions = Plotly.NET.CSharp.GenericChartExtensions;

namespace Zoning.Charts.Tests;

/// <summary>Pages that Plotly.NET saves of our figures, drawn by plotly.js 2.28 in a browser that reaches no network.</summary>
public sealed class ChartsInBrowser(OpenBrowser browser) : IClassFixture<OpenBrowser>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zoning-charts-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [NeedsChromiumFact]
    public async Task Every_kind_of_figure_is_drawn_with_its_title_and_unit()
    {
        foreach (var figure in EveryFigure.All)
        {
            var file = Path.Combine(_folder, "chart.html");
            GenericChartExtensions.SaveHtml(figure.ToChart(), file);
            await using var page = await browser.OpenFile(file);
            await page.Page.WaitForFunctionAsync("document.querySelector('.main-svg .gtitle') !== null");

            var title = await page.Page.Locator(".gtitle").TextContentAsync() ?? "";
            title.ShouldContain(figure.Title, Case.Sensitive, figure.Key);
            title.Length.ShouldBeGreaterThan(figure.Title.Length, figure.Key);
            var drawn = await page.Page.EvaluateAsync<int>("document.querySelectorAll('.main-svg path, .main-svg rect, .main-svg image').length");
            drawn.ShouldBeGreaterThanOrEqualTo(8, figure.Key);
            page.Complaints.ShouldBeEmpty(figure.Key);
            page.Requests.Count.ShouldBe(1, figure.Key);
        }
    }
}
