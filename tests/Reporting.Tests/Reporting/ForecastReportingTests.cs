using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Shouldly;
using TestKit;
using Zoning.Demand;

namespace Zoning.Reporting.Tests;

public partial class ForecastReportingTests
{
    private static readonly County Ashdale = County.Read(Path.Combine(Folders.Project, "data-samples", "ashdale"));
    private static readonly CountyForecast Forecast = Ashdale.OnHomeMap().Forecast(new CountyForecastOptions { Model = "naive", By = ForecastBy.Group });
    private static readonly PublishedForecast Shareable = PublishedForecast.Of(Forecast, OutputLevel.Shareable);
    private static readonly PublishedForecast Internal = PublishedForecast.Of(Forecast, OutputLevel.Internal);

    [Fact]
    public void The_paragraph_tells_need_now_and_then_capacity_and_gap_as_they_are_published()
    {
        var summary = Shareable.Report().Summary;
        var (need, capacity, gap) = (Last(Shareable, ForecastMeasure.Need), Last(Shareable, ForecastMeasure.Capacity), Last(Shareable, ForecastMeasure.Gap));
        var now = Shareable.Of(ForecastMeasure.Need)!.History.Last(point => point.Value is not null).Value!.Value;
        double[] said = [now, need.Median, need.Low80, need.High80, capacity.Median, capacity.Low80, capacity.High80, Math.Abs(gap.Median), Math.Abs(gap.Low80), Math.Abs(gap.High80)];

        Numbers(summary).Intersect(said).Count().ShouldBe(said.Distinct().Count(), summary);
        summary.ShouldContain(Forecast.Capacity.Rung!.Value.Label());
    }

    [Fact]
    public void A_shareable_report_names_no_area_and_an_internal_one_every_group()
    {
        Shareable.Report().Tables.ShouldNotContain(table => table.Key == "forecast-areas");
        var groups = Ashdale.HomeMap.SelectMany(zone => zone.Groups.Values).Distinct().ToArray();

        Internal.Report().Tables.Single(table => table.Key == "forecast-areas").Rows.Select(row => row[0].Text).ShouldBe(groups.Append("Elsewhere"), ignoreOrder: true);
    }

    [Fact]
    public void The_chance_on_its_tile_is_that_of_the_table()
    {
        var report = Shareable.Report();

        report.KeyFigures.Single(figure => figure.Label.StartsWith("Chance", StringComparison.Ordinal)).Cell.Value
            .ShouldBe(report.Tables.Single(table => table.Key == "forecast-chances").Rows[0][1].SortKey);
    }

    [Theory]
    [InlineData(0, "2 or fewer")]
    [InlineData(1, "98 or more")]
    [InlineData(0.35, "35")]
    public void No_chance_is_said_to_be_none_or_certain(double share, string text) => PublishedText.Of(ForecastTables.Chance(
        Shareable, new PublishedChance("that it rains", ForecastArea.County, share))).ShouldBe(text);

    [Fact]
    public void A_folder_of_open_packages_only_is_told_what_to_supply()
    {
        var folder = Directory.CreateTempSubdirectory("zoning open ").FullName;
        try
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Folders.Project, "data-samples", "ashdale")))
            {
                var name = Path.GetFileName(file);
                var lines = File.ReadAllLines(file);
                File.WriteAllLines(Path.Combine(folder, name), name == "services.csv" ? lines.Where(line => !line.Contains(",ended,", StringComparison.Ordinal)) : lines);
            }

            File.Delete(Path.Combine(folder, "history.csv"));
            var published = PublishedForecast.Of(County.Read(folder, new CountyOptions { Quarantine = 0.5 }).OnHomeMap().Forecast(new CountyForecastOptions { Model = "naive" }), OutputLevel.Shareable);

            published.Report().Summary.ShouldStartWith("The weeks ahead are not forecast: ");
            published.Report().Summary.ShouldContain("ended packages");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Another_culture_writes_the_same()
    {
        var before = CultureInfo.CurrentCulture;
        var plain = string.Concat(ForecastFolder.Of(Internal).Select(file => Encoding.UTF8.GetString(file.Value)));
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            string.Concat(ForecastFolder.Of(Internal).Select(file => Encoding.UTF8.GetString(file.Value))).ShouldBe(plain);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_code_of_the_guide_runs()
    {
        var need = Forecast.Whole.Need.Expected!;
        var chance = Forecast.ChanceWaitingStaysBelow(400, new DateOnly(2026, 6, 22));
        var series = ForecastHistory.Of("my series", [112, 118, 132, 129, 121, 135, 148, 148, 136, 119, 104, 118], period: 12);
        var ahead = series.Forecast(new ForecastOptions { Horizon = 6, Model = "auto" });

        need.Horizon.ShouldBe(13);
        chance!.Value.ShouldBeInRange(0, 1);
        ahead.Mean.Length.ShouldBe(6);
    }

    private static PublishedStep Last(PublishedForecast published, ForecastMeasure measure) => published.Of(measure)!.Steps[^1];

    private static double[] Numbers(string text) => [.. Figure().Matches(text).Select(match =>
        double.Parse(match.Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture))];

    [GeneratedRegex("[0-9][0-9,]*")]
    private static partial Regex Figure();
}
