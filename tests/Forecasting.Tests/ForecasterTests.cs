using System.Globalization;
using Shouldly;

namespace Zoning.Forecasting.Tests;

public class ForecasterTests
{
    private static readonly ForecastOptions Quarter = new() { Horizon = 13, Paths = 200 };

    [Theory]
    [InlineData(7.5)]
    [InlineData(0)]
    [InlineData(1e-9)]
    [InlineData(1e12)]
    public void A_constant_series_goes_on(double value)
    {
        foreach (var count in new[] { 1, 2, 3, 30, 200 })
        {
            var forecast = History(Enumerable.Repeat(value, count), 12).Forecast(Quarter);

            forecast.Mean.ShouldAllBe(mean => Math.Abs(mean - value) <= 1e-9 * value);
            (forecast.High95[^1] - forecast.Low95[^1]).ShouldBeLessThanOrEqualTo(1e-6 * value);
        }
    }

    [Fact]
    public void Odd_series_give_finite_nested_bands_that_are_not_negative()
    {
        foreach (var values in OddSeries())
        {
            foreach (var period in new[] { 1, 4, 12, 52 })
            {
                var forecast = History(values, period).Forecast(Quarter);

                ShouldBeSound(forecast, floor: 0);
            }
        }
    }

    [Fact]
    public void A_series_of_10_000_steps_is_forecast()
    {
        var randomness = new Randomness(3);
        var level = 500.0;
        var values = Enumerable.Range(0, 10_000).Select(_ => level = Math.Max(0, level + (5 * randomness.NextNormal())));

        ShouldBeSound(History(values, 52).Forecast(Quarter), floor: 0);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void A_value_that_is_no_number_is_refused_with_its_steps_and_advice(double wrong)
    {
        var fault = Should.Throw<ArgumentException>(() => ForecastHistory.Of("Z05", [1, wrong, 3, wrong], 12));

        fault.Message.ShouldContain("2 values of 'Z05'");
        fault.Message.ShouldContain("steps 2, 4");
        fault.Message.ShouldContain("Use null for a missing step");
    }

    [Fact]
    public void Scaling_the_history_scales_the_forecast()
    {
        foreach (var history in Zones(8))
        {
            var plain = history.Forecast(Quarter);
            var scaled = history.With([.. history.Values.ToArray().Select(value => 1024 * value)]).Forecast(Quarter);

            ShouldBeNear(scaled.Mean, plain.Mean.Select(value => 1024 * value), 1e-6);
            ShouldBeNear(scaled.High95, plain.High95.Select(value => 1024 * value), 1e-6);
        }
    }

    [Fact]
    public void A_history_moved_in_time_gives_the_same_forecast_moved()
    {
        var monday = new DateOnly(2021, 3, 1);
        var here = ForecastHistory.Of("Z01", Weeks(60, 5), 1, monday).Forecast(Quarter);
        var later = ForecastHistory.Of("Z01", Weeks(60, 5), 1, monday.AddDays(7 * 52)).Forecast(Quarter);

        later.FirstWeek.ShouldBe(here.FirstWeek!.Value.AddDays(7 * 52));
        later.Mean.ShouldBe(here.Mean);
    }

    [Fact]
    public void The_order_of_zones_changes_nothing_but_the_order()
    {
        var zones = Zones(9);
        var forward = zones.Forecast(Quarter).Forecasts;
        var backward = Enumerable.Reverse(zones).ToList().Forecast(Quarter).Forecasts;

        for (var zone = 0; zone < zones.Count; zone++)
        {
            var other = backward[zones.Count - 1 - zone];
            other.Name.ShouldBe(forward[zone].Name);
            ShouldBeNear(other.Mean, forward[zone].Mean, 1e-9);
            ShouldBeNear(other.Low95, forward[zone].Low95, 1e-9);
        }
    }

    [Fact]
    public void Threads_change_nothing()
    {
        var zones = Zones(9);
        var one = zones.Forecast(Quarter with { Threads = 1 });
        var eight = zones.Forecast(Quarter with { Threads = 8 });

        for (var zone = 0; zone < zones.Count; zone++)
        {
            eight.Forecasts[zone].Mean.ShouldBe(one.Forecasts[zone].Mean);
            eight.Forecasts[zone].High80.ShouldBe(one.Forecasts[zone].High80);
            eight.Paths!.Of(17, zone).ToArray().ShouldBe(one.Paths!.Of(17, zone).ToArray());
        }
    }

    [Fact]
    public void Paths_spread_as_the_bands_say()
    {
        var zones = Zones(6);
        var set = zones.Forecast(Quarter with { Paths = 4000 });

        for (var zone = 0; zone < zones.Count; zone++)
        {
            var forecast = set.Forecasts[zone];
            foreach (var step in new[] { 0, 12 })
            {
                set.Paths!.Probability(zone, path => path.Span[step] <= forecast.High80[step]).ShouldBe(0.9, 0.03);
                set.Paths.Probability(zone, path => path.Span[step] >= forecast.Low80[step]).ShouldBe(0.9, 0.03);
            }
        }
    }

    [Fact]
    public void Zones_that_moved_together_move_together_on_the_paths()
    {
        var randomness = new Randomness(5);
        var shared = Enumerable.Range(0, 150).Select(_ => 20 * randomness.NextNormal()).ToArray();
        var first = History(shared.Select(shock => 300 + shock + (4 * randomness.NextNormal())), 1);
        var second = History(shared.Select(shock => 500 + shock + (4 * randomness.NextNormal())), 1);
        var alone = History(Enumerable.Range(0, 150).Select(_ => 400 + (20 * randomness.NextNormal())), 1);
        var paths = new[] { first, second, alone }.Forecast(Quarter with { Paths = 2000 }).Paths!;

        double[] Step(int series) => [.. Enumerable.Range(0, paths.Count).Select(path => paths.Of(path, series)[0])];
        Correlation(Step(0), Step(1)).ShouldBeGreaterThan(0.85);
        Math.Abs(Correlation(Step(0), Step(2))).ShouldBeLessThan(0.25);
    }

    [Fact]
    public void A_stop_is_obeyed()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Should.Throw<OperationCanceledException>(() => Zones(5).Forecast(Quarter, stop.Token));
    }

    [Fact]
    public void An_unknown_model_lists_those_that_are_known()
    {
        var fault = Should.Throw<ArgumentException>(() => Zones(1).Forecast(new ForecastOptions { Model = "oracle" }));

        fault.Message.ShouldContain("'oracle'");
        fault.Message.ShouldContain("auto, naive");
    }

    private static ForecastHistory History(IEnumerable<double> values, int period) => ForecastHistory.Of("Z01", values, period);

    private static List<ForecastHistory> Zones(int count) =>
        [.. Enumerable.Range(0,
        count).Select(zone => ForecastHistory.Of(
            $"Z{zone.ToString("00", CultureInfo.InvariantCulture)}", Weeks(120, zone), 52, new DateOnly(2023, 1, 2)))];

    private static double[] Weeks(int count, int seed)
    {
        var randomness = new Randomness(seed);
        var level = 200.0 + (50 * seed);
        return [.. Enumerable.Range(0, count).Select(week =>
        {
            level += 2 * randomness.NextNormal();
            return Math.Max(0, level + (10 * Math.Sin(2 * Math.PI * week / 52)) + (8 * randomness.NextNormal()));
        })];
    }

    private static IEnumerable<double[]> OddSeries()
    {
        var randomness = new Randomness(11);
        yield return [5];
        yield return [5, 9];
        yield return [0, 0, 9];
        yield return [.. Enumerable.Repeat(0.0, 40)];
        yield return [.. Enumerable.Range(0, 60).Select(step => step % 2 == 0 ? 0.0 : 100.0)];
        yield return [.. Enumerable.Range(0, 60).Select(step => step == 59 ? 1e9 : 0.0)];
        yield return [.. Enumerable.Range(0, 80).Select(step => Math.Max(0, 400.0 - (10 * step)))];
        yield return [.. Enumerable.Range(0, 80).Select(step => Math.Exp(step / 4.0))];
        yield return [.. Enumerable.Range(0, 130).Select(_ => 1e-9 * (1 + randomness.NextShare()))];
        yield return [.. Enumerable.Range(0, 130).Select(_ => 1e12 * (1 + randomness.NextShare()))];
        yield return [.. Enumerable.Range(0, 130).Select(_ => (double)randomness.NextBelow(3))];
    }

    private static void ShouldBeSound(Forecast forecast, double floor)
    {
        for (var step = 0; step < forecast.Horizon; step++)
        {
            double[] inOrder = [floor, forecast.Low95[step], forecast.Low80[step], forecast.Median[step],
            forecast.High80[step], forecast.High95[step]];
            inOrder.ShouldAllBe(value => double.IsFinite(value));
            inOrder.ShouldBeInOrder();
            double.IsFinite(forecast.Mean[step]).ShouldBeTrue();
            forecast.Mean[step].ShouldBeGreaterThanOrEqualTo(floor);
        }
    }

    private static void ShouldBeNear(IEnumerable<double> actual, IEnumerable<double> expected, double share)
    {
        foreach (var (one, other) in actual.Zip(expected))
        {
            one.ShouldBe(other, share * Math.Max(Math.Abs(other), 1e-12));
        }
    }

    private static double Correlation(double[] one, double[] other)
    {
        double mean1 = one.Average(), mean2 = other.Average();
        var joint = one.Zip(other, (a, b) => (a - mean1) * (b - mean2)).Sum();
        return joint / Math.Sqrt(one.Sum(a => (a - mean1) * (a - mean1)) * other.Sum(b => (b - mean2) * (b - mean2)));
    }
}
