using System.Globalization;
using Shouldly;
using TestKit;

namespace Zoning.Browser.Tests;

public class ForecastInBrowser(OpenBrowser browser, RunOutput run) : IClassFixture<OpenBrowser>, IClassFixture<RunOutput>
{
    [NeedsChromiumFact]
    public async Task The_fan_is_drawn_wide_and_narrow_without_a_complaint()
    {
        foreach (var (width, kind) in new[] { (1280, "wide"), (390, "narrow") })
        {
            await using var opened = await browser.OpenFile(Path.Combine(run.Shareable, "report.html"), width);
            var fan = opened.Page.Locator($"#fan-need svg.{kind}");

            (await fan.IsVisibleAsync()).ShouldBeTrue();
            (await opened.Page.Locator("#fan-need svg:visible").CountAsync()).ShouldBe(1);
            var median = (await fan.Locator(".median").BoundingBoxAsync())!;
            ((double)median.Width).ShouldBeGreaterThan(40);
            (await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
            opened.Complaints.ShouldBeEmpty();
        }
    }

    [NeedsChromiumFact]
    public async Task The_page_of_the_command_asks_for_nothing_fits_stands_out_and_is_labelled()
    {
        foreach (var width in new[] { 1280, 390 })
        {
            await using var opened = await browser.OpenFile(Path.Combine(run.Ahead, "forecast.html"), width);
            await opened.Page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");

            (await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
            (await opened.Page.EvaluateAsync<string[]>(PageProbes.FaintText)).ShouldBeEmpty();
            (await opened.Page.EvaluateAsync<string[]>(PageProbes.TinyText)).ShouldBeEmpty();
            (await opened.Page.EvaluateAsync<string[]>(PageProbes.Nameless)).ShouldBeEmpty();
            opened.Requests.Count.ShouldBe(1);
            opened.Complaints.ShouldBeEmpty();
        }
    }

    [NeedsChromiumFact]
    public async Task The_table_under_the_fan_says_what_the_file_of_weeks_says()
    {
        foreach (var folder in new[] { run.Shareable, run.Internal })
        {
            var expected = Weeks(folder);
            await using var opened = await browser.OpenFile(Path.Combine(folder, "report.html"));
            var rows = await opened.Page.Locator("#fan-need-table tbody tr").EvaluateAllAsync<string[][]>(
                "rows => rows.map(r => [...r.children].map(c => c.textContent))");
            var ahead = rows.Where(row => row[2].Length > 0).ToArray();

            ahead.Length.ShouldBe(13);
            foreach (var row in ahead)
            {
                var week = DateOnly.ParseExact(row[0], "d MMM yyyy", CultureInfo.InvariantCulture);
                row[2..].Select(Number).ShouldBe(expected[week].Select(value => Math.Round(value, MidpointRounding.AwayFromZero)));
            }
        }
    }

    [NeedsChromiumFact]
    public async Task The_end_of_the_fan_stands_where_its_scale_says()
    {
        await using var opened = await browser.OpenFile(Path.Combine(run.Shareable, "report.html"));
        var fan = opened.Page.Locator("#fan-need svg.wide");
        var last = Weeks(run.Shareable).OrderBy(week => week.Key).Last().Value[0];
        var marks = await fan.Locator("text[text-anchor=end]").EvaluateAllAsync<string[][]>("all => all.map(t => [t.textContent, String(t.getBBox().y + t.getBBox().height / 2)])");
        var scale = marks.Select(mark => (Value: Number(mark[0]), Y: double.Parse(mark[1], CultureInfo.InvariantCulture))).OrderBy(mark => mark.Value).ToArray();
        var end = await fan.Locator(".median").EvaluateAsync<double>("p => p.getPointAtLength(p.getTotalLength()).y");

        // Marks are written 5 pixels under their line, as high as letters: a pixel or two of the text box is not of the scale.
        var share = (last - scale[0].Value) / (scale[^1].Value - scale[0].Value);
        end.ShouldBe(scale[0].Y + (share * (scale[^1].Y - scale[0].Y)), 4);
    }

    /// <summary>Median and ranges of the county's need by week, by the names of the file's columns.</summary>
    private static Dictionary<DateOnly, double[]> Weeks(string folder)
    {
        var lines = File.ReadLines(Path.Combine(folder, "forecast.csv")).Select(line => line.TrimStart('\uFEFF').Split(',')).ToArray();
        int At(params string[] names) => Array.FindIndex(lines[0], names.Contains);
        int[] figures = [At("median"), At("low80", "lo80"), At("high80", "hi80"), At("low95", "lo95"), At("high95", "hi95")];
        return lines.Skip(1).Where(row => row[At("measure")] == "need" && row[At("area_kind")] == "county" && row[At("median")].Length > 0)
            .ToDictionary(row => DateOnly.Parse(row[At("week")], CultureInfo.InvariantCulture), row => figures.Select(at => Number(row[at])).ToArray());
    }

    private static double Number(string text) => double.Parse(text.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
}
