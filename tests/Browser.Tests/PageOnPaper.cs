using System.Diagnostics;
using Microsoft.Playwright;
using Shouldly;
using TestKit;
using Zoning.Figures;
using Zoning.Figures.Tests.Demo;

namespace Zoning.Browser.Tests;

public class PageOnPaper(OpenBrowser browser) : IClassFixture<OpenBrowser>
{
    private static readonly Zones Fields = DemoZones.Fields();
    private static readonly ReportContent Demo = DemoReport.On(Fields, DemoZones.Joined(Fields, (_, i) => $"group {i / 3}"));

    [NeedsChromiumFact]
    public async Task Every_map_has_a_sheet_of_its_own_with_key_scale_and_caption()
    {
        var sheets = await Printed(ReportPage.Of(Demo).Html);

        foreach (var layer in Demo.Layers.Where(layer => layer.NotDrawn is null))
        {
            var sheet = sheets.Where(text => text.Contains(layer.Measure.Label + ". ", StringComparison.Ordinal) &&
                text.Contains("North is up", StringComparison.Ordinal)).ShouldHaveSingleItem();
            sheet.ShouldContain("Synthetic data: nobody in them exists.");
            sheet.ShouldContain("km");
            sheet.ShouldContain("areas");
        }
    }

    [NeedsChromiumFact]
    public async Task Paper_shows_every_row_and_none_of_the_buttons()
    {
        var row = Demo.Tables[0].Rows[0];
        var sheets = await Printed(ReportPage.Of(Demo with
        {
            Tables =
            [
                Demo.Tables[0] with
                {
                    Rows = [.. Enumerable.Range(1, 60).Select(i => row.SetItem(0, TableCell.Of($"Row number {i}.")))],
                    Total = row.SetItem(0, TableCell.Of("The whole.")),
                },
            ],
        }).Html);

        var all = string.Join("\n", sheets);
        all.ShouldContain("Row number 60.");
        all.Split("The whole.").Length.ShouldBe(2, "the total stands once, not on every sheet");
        all.ShouldNotContain("Show all 60 rows");
        all.ShouldNotContain("Skip to content");
    }

    private async Task<string[]> Printed(string html)
    {
        await using var opened = await browser.Open(html);
        var file = Path.Combine(Directory.CreateTempSubdirectory("zoning print ").FullName, "page.pdf");
        await opened.Page.PdfAsync(new PagePdfOptions { Path = file, PreferCSSPageSize = true, PrintBackground = true });
        var text = ChildProcess.Run(new ProcessStartInfo(NeedsChromiumFactAttribute.PdfText, ["-layout", file, "-"])).Output;
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        return text.Split('\f');
    }
}
