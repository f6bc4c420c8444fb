using TestKit;
using Shouldly;
using Zoning.Figures.Tests.Demo;

namespace Zoning.Figures.Tests.Charts;

public class GalleryTests
{
    /// <summary>The page is also where to look at the charts: it lies beside the tests' program.</summary>
    [Fact]
    public void All_new_charts_make_one_page_that_asks_for_nothing()
    {
        var fields = DemoZones.Fields();
        var page = FigurePage.Of([.. DemoCharts.All(fields)]).ToHtml();
        var folder = Path.Combine(AppContext.BaseDirectory, "gallery");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "charts.html"), page);
        foreach (var (name, plot) in new (string, Plot)[]
        {
            ("sankey", SankeyChart.At(DemoCharts.Sankey, ChartWidth.Narrow)), ("slope", SlopeChart.At(DemoCharts.Slope, ChartWidth.Narrow)),
            ("waterfall", WaterfallChart.At(DemoCharts.Waterfall, ChartWidth.Narrow)), ("pareto", ParetoChart.At(DemoCharts.Pareto, ChartWidth.Narrow)),
            ("heat", HeatMapChart.At(DemoCharts.HeatMap(), ChartWidth.Narrow)), ("maps", MapPanelsChart.At(fields, DemoCharts.Maps(fields), ChartWidth.Narrow)),
        })
        {
            var words = new PlotWords(name, name, DemoCharts.Hours.Unit, name, []);
            File.WriteAllText(Path.Combine(folder, name + "-narrow.svg"), words.Document(plot, DemoCharts.Caption));
        }

        page.ShouldNotContain("src=\"http");
        page.ShouldContain("zoning-figure");
        Folders.Project.ShouldNotBeEmpty();
    }
}
