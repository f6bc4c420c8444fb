using Shouldly;
using TestKit;

namespace Zoning.Figures.Tests.Fan;

public class ForecastContentTests
{
    private static readonly County Ashdale = County.Read(Path.Combine(Folders.Project, "data-samples", "ashdale"));
    private static readonly CountyForecast Forecast = Ashdale.OnHomeMap().Forecast(new CountyForecastOptions { Model = "naive", By = ForecastBy.Group });
    private static readonly PublishedForecast Shareable = PublishedForecast.Of(Forecast, OutputLevel.Shareable);

    [Fact]
    public void Shareable_output_has_no_fan_of_an_area_and_internal_output_one_for_every_group()
    {
        ForecastPanels.OfNeed(Shareable).ShouldBeNull();
        ForecastPanels.OfNeed(PublishedForecast.Of(Forecast, OutputLevel.Internal))!.Panels.Select(panel => panel.Label)
            .ShouldBe(Ashdale.HomeMap.SelectMany(zone => zone.Groups.Values).Distinct(), ignoreOrder: true);
    }

    [Fact]
    public void Every_zone_has_a_fan_if_zones_are_forecast()
    {
        var byZone = Ashdale.OnHomeMap().Forecast(new CountyForecastOptions { Model = "naive", Weeks = 2, By = ForecastBy.Zone });
        var zones = PublishedForecast.Of(byZone, OutputLevel.Internal);

        ForecastPanels.OfNeed(zones)!.Panels.Select(panel => panel.Label).ShouldBe(Ashdale.HomeMap.Select(zone => zone.Name));
    }

    [Fact]
    public void Every_figure_of_the_fan_is_one_of_the_published_weeks()
    {
        var fan = ForecastFans.Of(Shareable).First();
        var published = Shareable.Of(ForecastMeasure.Need)!;

        fan.Series.Ahead.Select(week => (week.Week, week.Median, week.Low80, week.High95))
            .ShouldBe(published.Steps.Select(step => (step.Week, step.Median, step.Low80, step.High95)));
        fan.Series.Seen.Select(week => (week.Week, week.Value)).ShouldBe(published.History.Select(point => (point.Week, point.Value)));
    }

    [Fact]
    public void The_parts_of_the_history_add_up_to_the_weeks_shown()
    {
        var parts = ForecastParts.Of(Shareable)!;
        var seen = ForecastFans.Of(Shareable).First().Series.Seen;

        for (var week = 0; week < parts.Trend.Length; week++)
        {
            var season = parts.Season.IsEmpty ? 0 : parts.Season[week];
            (parts.Trend[week] + season + parts.Remainder[week]!.Value).ShouldBe(seen[week].Value!.Value, 1e-6);
        }
    }

    [Fact]
    public void A_change_of_level_is_marked_in_the_fan()
    {
        var fan = ForecastFans.Of(With(week => (week < 40 ? 10_000.0 : 8_000) + (week * 7 % 11 * 10))).First();

        fan.Breaks.ShouldHaveSingleItem().Week.ShouldBe(First.AddDays(7 * 40));
    }

    [Fact]
    public void A_zero_that_cannot_be_true_is_missing_from_the_fan_and_from_the_parts()
    {
        var published = With(week => week == 50 ? 0 : 10_000.0 + (week * 7 % 11 * 10));

        var seen = ForecastFans.Of(published).First().Series.Seen;
        seen[50].Value.ShouldBeNull();
        seen.Count(week => week.Value is null).ShouldBe(1);
        ForecastParts.Of(published)!.Remainder[50].ShouldBeNull();
    }

    private static DateOnly First => Forecast.FirstWeek.AddDays(-7 * 80);

    private static PublishedForecast With(Func<int, double> need)
    {
        var county = Forecast.Areas[0];
        var history = ForecastHistory.Of("need", Enumerable.Range(0, 80).Select(need), 52, First);
        var changed = county with { Need = county.Need with { History = history } };
        return PublishedForecast.Of(Forecast with { Areas = [changed, .. Forecast.Areas.Skip(1)] }, OutputLevel.Shareable);
    }
}
