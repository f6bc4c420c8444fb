using System.Text;
using Shouldly;
using TestKit;

namespace Zoning.Reporting.Tests;

public class PublishedForecastTests
{
    private static readonly CountyForecast Forecast = ByZone();
    private static readonly PublishedForecast Shareable = PublishedForecast.Of(Forecast, OutputLevel.Shareable);
    private static readonly PublishedForecast Internal = PublishedForecast.Of(Forecast, OutputLevel.Internal);

    [Fact]
    public void Shareable_output_is_of_the_county_only()
    {
        Shareable.Series.ShouldAllBe(series => series.Area == ForecastArea.County);
        Shareable.Chances.ShouldAllBe(chance => chance.Area == ForecastArea.County);
        Internal.Series.Select(series => series.Area).Distinct().Count().ShouldBe(24);
        foreach (var (name, content) in Shareable.Files())
        {
            Encoding.UTF8.GetString(content).ShouldNotContain("Z05", Case.Sensitive, name);
            Encoding.UTF8.GetString(content).ShouldNotContain("East Becks", Case.Sensitive, name);
        }
    }

    [Fact]
    public void Shareable_hours_are_tens_and_chances_twentieths()
    {
        foreach (var series in Shareable.Series)
        {
            series.Shown.ShouldBe(Shown.Rounded);
            series.Steps.ShouldAllBe(step => step.Mean % 10 == 0 && step.Low95 % 10 == 0 && step.High95 % 10 == 0 && step.Low80 % 10 == 0 && step.High80 % 10 == 0 && step.Median % 10 == 0);
            series.History.ShouldAllBe(point => point.Value == null || point.Value % 10 == 0);
        }

        Shareable.Chances.ShouldAllBe(chance => Math.Abs((chance.Share * 20) - Math.Round(chance.Share * 20)) < 1e-9);
        Shareable.Rungs.ShouldAllBe(rung => rung.Hours % 10 == 0);
    }

    [Fact]
    public void New_hours_are_shared_as_means_of_four_weeks_that_do_not_overlap()
    {
        var seen = Forecast.Whole.Requested.History!;
        var shown = Shareable.Of(ForecastMeasure.Requested)!;

        shown.HistoryNote.ShouldContain("four weeks");
        var first = seen.Count % 4;
        shown.History.Take(first).ShouldAllBe(point => point.Value == null);
        for (var week = first; week < seen.Count; week += 4)
        {
            var mean = Math.Round(seen.Values[week..(week + 4)].ToArray().Sum() / 40, MidpointRounding.AwayFromZero) * 10;
            shown.History.Skip(week).Take(4).ShouldAllBe(point => point.Value == mean);
        }

        Internal.Of(ForecastMeasure.Requested)!.History[10].Value.ShouldBe(Math.Round(seen.Values[10] * 10, MidpointRounding.AwayFromZero) / 10);
    }

    [Fact]
    public void Only_restricted_output_names_providers()
    {
        Shareable.Files().Keys.ShouldBe(["capacity.csv", "datapackage.json", "forecast.csv", "gap.csv", "outlook.csv", "pathways.csv", "results.xlsx"]);
        Internal.Files().Keys.ShouldBe(["capacity.csv", "datapackage.json", "forecast.csv", "gap.csv", "movement.csv", "outlook.csv", "pathways.csv", "results.xlsx"]);
        var restricted = PublishedForecast.Of(Forecast, OutputLevel.Restricted).Files();
        Encoding.UTF8.GetString(restricted["restricted/capacity-providers.csv"]).ShouldContain("SYN-PR01");
        Internal.Files().ShouldAllBe(file => !WorkbookText.Of(file.Key, file.Value).Contains("SYN-", StringComparison.Ordinal));
    }

    [Fact]
    public void The_movement_file_holds_weeks_that_add_up_and_join()
    {
        var rows = Encoding.UTF8.GetString(Internal.Files()["movement.csv"]).TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1).Select(line => line.Trim().Split(',')).ToArray();

        rows.Select(row => row[1]).Distinct().ShouldBe(["need", "in-service"]);
        for (var index = 0; index < rows.Length; index++)
        {
            var hours = rows[index][3..8].Select(cell => decimal.Parse(cell, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
            (hours[0] + hours[1] - hours[2] + hours[3]).ShouldBe(hours[4]);
            if (index > 0 && rows[index][1] == rows[index - 1][1])
            {
                rows[index][3].ShouldBe(rows[index - 1][7]);
            }
        }
    }

    [Fact]
    public void Capacity_of_few_providers_is_hidden_in_shareable_output()
    {
        var forecast = RoundsFolder.Read().OnHomeMap().Forecast();
        var shareable = PublishedForecast.Of(forecast, OutputLevel.Shareable);

        shareable.Of(ForecastMeasure.Capacity)!.Shown.ShouldBe(Shown.Hidden);
        shareable.Of(ForecastMeasure.Gap)!.Steps.ShouldBeEmpty();
        shareable.Rungs.ShouldAllBe(rung => rung.Hours == null && rung.Providers.Shown == Shown.Hidden);
        shareable.Notes.ShouldBe(["Hidden: fewer than eight people are behind it."]);
        PublishedForecast.Of(forecast, OutputLevel.Internal).Of(ForecastMeasure.Capacity)!.Shown.ShouldBe(Shown.Exact);
    }

    [Fact]
    public void Every_assumed_rate_stands_in_the_files_with_source_and_date()
    {
        var text = Encoding.UTF8.GetString(Shareable.Files()["capacity.csv"]);

        foreach (var rate in CapacityRates.Default.Rates)
        {
            text.ShouldContain(rate.Name);
            text.ShouldContain(rate.From.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        }

        Shareable.Report().Tables.Single(table => table.Key == "forecast-rates").Rows.ShouldAllBe(row => row[5].Text == "assumed");
    }

    [Fact]
    public void The_summary_names_the_rung_and_the_gap()
    {
        var report = Shareable.Report();

        report.Summary.ShouldContain("contact ratio");
        report.Summary.ShouldContain("beyond capacity then (80% range: ");
        report.KeyFigures.ShouldContain(figure => figure.Label == "Chance that need is beyond capacity");
    }

    [Fact]
    public void The_same_forecast_gives_the_same_bytes()
    {
        var again = PublishedForecast.Of(ByZone(), OutputLevel.Internal).Files();

        foreach (var (name, content) in Internal.Files())
        {
            again[name].ShouldBe(content, name);
        }
    }

    private static CountyForecast ByZone() => County.Read(Path.Combine(Folders.Project, "data-samples", "ashdale"))
        .OnHomeMap().Forecast(new CountyForecastOptions { By = ForecastBy.Zone });
}
