using Shouldly;

namespace Zoning.Forecasting.Tests;

public sealed class PooledRatesTests
{
    [Fact]
    public void A_rate_is_the_mean_of_all_until_its_own_counts_say_otherwise()
    {
        // k = 2, all steps alike, a level of 1: (2 + 2) / (2 + 1), then (2 + 2) / (2 + 2); a missing step changes nothing.
        var expected = new double[3];
        new PooledRates(0, 1, 2).Expected([2, 0, double.NaN], [1, 1, 1], expected);

        expected[0].ShouldBe(4.0 / 3, 1e-12);
        expected[1].ShouldBe(1, 1e-12);
        expected[2].ShouldBe(1, 1e-12);
    }

    [Fact]
    public void Older_counts_fade_and_the_level_of_all_moves_every_series()
    {
        // Half of the first count is left after a step: (2 + 2/2 + 0) / (2 + 1/2 + 3), times the level 3.
        var expected = new double[2];
        new PooledRates(0, 0.5, 2).Expected([2, 0], [1, 3], expected);

        expected[1].ShouldBe(3 * 3 / 5.5, 1e-12);
    }

    [Fact]
    public void Series_that_are_alike_are_shrunk_more_than_series_that_differ()
    {
        var randomness = new Randomness(2);
        double[][] Counts(Func<int, double> rate) =>
            [.. Enumerable.Range(0, 20).Select(series => Enumerable.Range(0, 60).Select(_ => CountDistribution.Of(rate(series), 0).Draw(randomness)).ToArray())];

        var alike = PooledRates.Fit(Counts(_ => 0.5), 6)!;
        var unlike = PooledRates.Fit(Counts(series => series % 2 == 0 ? 0.1 : 2), 6)!;

        alike.Shape.ShouldBeGreaterThanOrEqualTo(8);
        unlike.Shape.ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public void Too_few_series_or_steps_or_no_counts_at_all_have_no_rates()
    {
        PooledRates.Fit([new double[40], new double[40]], 6).ShouldBeNull();
        PooledRates.Fit([new double[40], new double[40], new double[40]], 6).ShouldBeNull();
        PooledRates.Fit([[1, 2, 1], [1, 2, 1], [1, 2, 1]], 6).ShouldBeNull();
        PooledRates.Fit([], 6).ShouldBeNull();
    }

    [Theory]
    [InlineData(0.4)]
    [InlineData(2.5)]
    public void Small_zones_together_are_forecast_nearer_to_their_rates_than_each_alone(double mean)
    {
        var randomness = new Randomness(7);
        var rates = Enumerable.Range(0, 24).Select(_ => mean * Math.Exp(0.6 * randomness.NextNormal())).ToArray();
        double Season(int week) => 1 + (0.25 * Math.Cos(2 * Math.PI * week / 52));
        var histories = rates.Select((rate, zone) => ForecastHistory.Of(
            $"Z{zone}", Enumerable.Range(0, 156).Select(week => CountDistribution.Of(rate * Season(week), 0).Draw(randomness)), 52)).ToArray();
        double Error(string model)
        {
            var forecasts = histories.Forecast(new ForecastOptions { Model = model, Horizon = 13, Paths = 0, Threads = 1 }).Forecasts;
            return Math.Sqrt(forecasts.Select((forecast, zone) => forecast.Mean.Select((value, step) => Math.Pow(value - (rates[zone] * Season(156 + step)), 2)).Average()).Average());
        }

        Error("auto").ShouldBeLessThan(0.85 * Math.Min(Error("counts"), Error("tsb")));
    }
}
