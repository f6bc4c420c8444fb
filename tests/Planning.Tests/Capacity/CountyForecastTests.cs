using Shouldly;
using TestKit;

namespace Zoning.Planning.Tests;

public class CountyForecastTests
{
    private static readonly County Ashdale = County.Read(Path.Combine(Folders.Project, "data-samples", "ashdale"));
    private static readonly CountyForecast Forecast = Ashdale.OnHomeMap().Forecast(new CountyForecastOptions { By = ForecastBy.Zone });

    [Fact]
    public void Every_measure_of_every_area_is_forecast()
    {
        Forecast.Areas.Length.ShouldBe(1 + 4 + 18 + 1);
        foreach (var area in Forecast.Areas)
        {
            ForecastMeasures.All.ShouldAllBe(measure => area[measure].Expected!.Horizon == 13);
        }
    }

    [Fact]
    public void Ashdales_capacity_rests_on_carers_and_lies_between_what_is_met_and_what_is_needed()
    {
        Forecast.Capacity.Rung.ShouldBe(CapacityRung.Carers);
        Forecast.Capacity.Hours!.Value.Value.ShouldBeInRange(11_500, 12_650);
        Forecast.Capacity.IsHeldUp.ShouldBeFalse();
    }

    [Fact]
    public void The_band_of_a_gap_is_not_the_difference_of_the_ends_of_two_bands()
    {
        var (need, capacity, gap) = (Forecast.Whole.Need.Expected!, Forecast.Whole.Capacity.Expected!, Forecast.Whole.Gap.Expected!);

        gap.Mean[^1].ShouldBe(need.Mean[^1] - capacity.Mean[^1], 1e-9);
        (gap.High80[^1] - gap.Low80[^1]).ShouldBeLessThan(0.95 * (need.High80[^1] - capacity.Low80[^1] - (need.Low80[^1] - capacity.High80[^1])));
        (gap.High80[^1] - gap.Low80[^1]).ShouldBeGreaterThan(capacity.High80[^1] - capacity.Low80[^1]);
    }

    [Fact]
    public void Bands_nest_in_every_area_and_week()
    {
        foreach (var expected in Forecast.Areas.SelectMany(area => ForecastMeasures.All.Select(measure => area[measure].Expected!)))
        {
            for (var week = 0; week < 13; week++)
            {
                expected.Low95[week].ShouldBeLessThanOrEqualTo(expected.Low80[week]);
                expected.Low80[week].ShouldBeLessThanOrEqualTo(expected.Median[week]);
                expected.Median[week].ShouldBeLessThanOrEqualTo(expected.High80[week]);
                expected.High80[week].ShouldBeLessThanOrEqualTo(expected.High95[week]);
            }
        }
    }

    [Fact]
    public void The_longer_the_wait_the_less_likely_a_list_stays_short()
    {
        var chances = Enumerable.Range(0, 13).Select(week => Forecast.ChanceWaitingStaysBelow(400, Forecast.FirstWeek.AddDays(7 * week))!.Value).ToArray();

        chances.ShouldBe(chances.OrderDescending().ToArray());
        chances[0].ShouldBeInRange(0, 1);
    }

    [Fact]
    public void A_larger_amount_is_less_likely_exceeded()
    {
        var last = Forecast.FirstWeek.AddDays(84);
        double[] amounts = [-10_000, -1000, 0, 500, 1000, 10_000];
        var chances = amounts.Select(hours => Forecast.ChanceGapExceeds(hours, last)!.Value).ToArray();

        chances.ShouldBe(chances.OrderDescending().ToArray());
        chances[0].ShouldBe(1);
        chances[^1].ShouldBe(0);
        Forecast.ChanceNeedExceedsCapacity(last).ShouldBe(chances[2]);
    }

    [Theory]
    [InlineData(ForecastMeasure.Need)]
    [InlineData(ForecastMeasure.Gap)]
    [InlineData(ForecastMeasure.Capacity)]
    [InlineData(ForecastMeasure.Waiting)]
    [InlineData(ForecastMeasure.Requested)]
    public void Zones_add_up_to_groups_and_the_county(ForecastMeasure measure)
    {
        for (var week = 0; week < 13; week++)
        {
            var whole = Forecast.Whole[measure].Expected!.Mean[week];
            double Sum(Func<ForecastArea, bool> counts) => Forecast.Areas.Where(area => counts(area.Area)).Sum(area => area[measure].Expected!.Mean[week]);
            Sum(area => area.IsZone || area.Kind == "bucket").ShouldBe(whole, 1e-6);
            Sum(area => area.IsGroup || area.Kind == "bucket").ShouldBe(whole, 1e-6);
        }
    }

    [Theory]
    [InlineData(ForecastMeasure.Need)]
    [InlineData(ForecastMeasure.Gap)]
    [InlineData(ForecastMeasure.Waiting)]
    public void Zones_add_up_on_every_path(ForecastMeasure measure)
    {
        var paths = Forecast.Paths[measure];
        for (var path = 0; path < paths.Count; path += 37)
        {
            var sum = Enumerable.Range(0, paths.Areas).Where(area => !Forecast.Areas[area].Area.IsGroup && area > 0).Sum(area => paths.Of(path, area)[12]);
            sum.ShouldBe(paths.Of(path, 0)[12], 1e-6);
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_and_another_seed_another()
    {
        var options = new CountyForecastOptions { By = ForecastBy.County, Paths = 200, Seed = 5 };
        var once = Ashdale.OnHomeMap().Forecast(options);
        var again = Ashdale.OnHomeMap().Forecast(options with { Threads = 1 });
        var other = Ashdale.OnHomeMap().Forecast(options with { Seed = 6 });

        again.Whole.Gap.Expected!.Mean.ShouldBe(once.Whole.Gap.Expected!.Mean);
        other.Whole.Gap.Expected!.Mean.ShouldNotBe(once.Whole.Gap.Expected.Mean);
        once.Areas.Length.ShouldBe(1);
    }

    [Fact]
    public void Zone_series_hold_the_means()
    {
        var series = Forecast.ByZone(ForecastMeasure.Capacity)!;

        series.Weeks.ShouldBe(13);
        series.FirstWeek.ShouldBe(new DateOnly(2026, 3, 30));
        series[12][4].Value.ShouldBe(Forecast.Of("Z05").Capacity.Expected!.Mean[12]);
        series[12].Outside.Value.ShouldBe(Forecast.Of("elsewhere").Capacity.Expected!.Mean[12]);
    }

    [Fact]
    public void Futures_of_capacity_begin_at_what_was_kept_up_where_carers_come_to_less()
    {
        var rates = Ashdale.CapacityRates;
        var poor = Ashdale with { CapacityRates = rates.With([rates["contact_ratio"] with { Value = 0.05, Low = 0.05, High = 0.05 }]) };
        var forecast = poor.OnHomeMap().Forecast(new CountyForecastOptions { By = ForecastBy.County, Weeks = 2 });

        forecast.Capacity.IsHeldUp.ShouldBeTrue();
        var floor = forecast.Capacity.Floor!.Value.Value;
        forecast.Whole.Capacity.Expected!.Mean[0].ShouldBe(floor, 0.02 * floor);
    }

    [Fact]
    public void Carers_that_only_leave_take_capacity_with_them()
    {
        var rates = Ashdale.CapacityRates;
        CapacityRate Known(string name, double value) => rates[name] with { Value = value, Low = value, High = value };
        var leaving = Ashdale with { CapacityRates = rates.With([Known("turnover", 0.52), Known("joiners", 0), Known("contact_ratio", 0.9)]) };
        var capacity = leaving.OnHomeMap().Forecast(new CountyForecastOptions { By = ForecastBy.County }).Whole.Capacity.Expected!;

        // A hundredth leaves each week, of those who are left.
        (capacity.Mean[12] / capacity.Mean[0]).ShouldBe(Math.Pow(0.99, 12), 0.003);
    }

    [Fact]
    public void Callers_mistakes_are_told_with_advice()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new CountyForecastOptions { Weeks = 105 }).Message.ShouldContain("outlook");
        Should.Throw<ArgumentException>(() => Ashdale.OnHomeMap().Forecast(new CountyForecastOptions { Model = "oracle" })).Message.ShouldContain("auto");
        Should.Throw<ArgumentException>(() => Ashdale.OnHomeMap().Forecast(new CountyForecastOptions { Grouping = "parish" })).Message.ShouldContain("locality");
        Should.Throw<ArgumentException>(() => Forecast.Of("Z99")).Message.ShouldContain("Z05");
        Should.Throw<ArgumentOutOfRangeException>(() => Forecast.ChanceWaitingStaysEmpty(new DateOnly(2027, 1, 1)));
        Should.Throw<ArgumentOutOfRangeException>(() => Forecast.ChanceNeedExceedsCapacity(new DateOnly(2026, 3, 29)));
    }
}
