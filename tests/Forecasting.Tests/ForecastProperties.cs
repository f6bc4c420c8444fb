using FsCheck;
using FsCheck.Fluent;
using Shouldly;

namespace Zoning.Forecasting.Tests;

/// <summary>What holds of every model, and of all together, whatever the series.</summary>
public sealed class ForecastProperties
{
    /// <summary>Logarithms of another unit round otherwise, and searches for parameters pass that on.</summary>
    private const double SearchShare = 1e-5;

    private static readonly Config Repeatable = Config.QuickThrowOnFailure.WithMaxTest(25).WithReplay(20261128, 11);

    public static TheoryData<string> Keys => [.. ForecastModels.Keys];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Any_series_gives_finite_nested_ranges_that_are_not_negative(string key) => ForSeries(key, one =>
        ShouldBeSound(one.History(1).Forecast(Of(key)), 0));

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_history_moved_in_time_gives_the_same_forecast_moved(string key) => ForSeries(key, one =>
    {
        // Under a year no bank holiday can be told from the rest, so only the date differs.
        var monday = new DateOnly(2021, 3, 1);
        var values = one.Values.Take(45).ToArray();
        var here = ForecastHistory.Of("Z", values, 1, monday).Forecast(Of(key));
        var later = ForecastHistory.Of("Z", values, 1, monday.AddDays(7 * 60)).Forecast(Of(key));

        later.FirstWeek.ShouldBe(here.FirstWeek!.Value.AddDays(7 * 60));
        later.Mean.ShouldBe(here.Mean);
        later.High95.ShouldBe(here.High95);
    });

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_history_in_another_unit_gives_the_forecast_in_that_unit(string key) => ForSeries(key, one =>
    {
        // Small counts are counts, not hours: other values than whole ones keep them out of it.
        var values = Array.ConvertAll(one.Values, value => value + 7.3);
        var plain = ForecastHistory.Of("Z", values, one.Period).Forecast(Of(key));
        var scaled = ForecastHistory.Of("Z", values.Select(value => 4096 * value), one.Period).Forecast(Of(key));

        foreach (var (big, small) in scaled.Mean.Concat(scaled.High80).Zip(plain.Mean.Concat(plain.High80)))
        {
            big.ShouldBe(4096 * small, SearchShare * 4096 * Math.Max(small, values.Max()));
        }
    });

    [Theory]
    [MemberData(nameof(Keys))]
    public void Zones_in_another_order_have_the_same_forecasts(string key) => Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
    {
        ForecastHistory[] zones = [.. Enumerable.Range(0, 4).Select(zone => Series.Of(40, 12, 4, seed + zone).History(1))];
        var forward = zones.Forecast(Of(key)).Forecasts;
        var backward = Enumerable.Reverse(zones).ToArray().Forecast(Of(key)).Forecasts;

        for (var zone = 0; zone < zones.Length; zone++)
        {
            foreach (
                var (one, other) in forward[zone].Mean.Concat(forward[zone].Low95)
                    .Zip(backward[^(zone + 1)].Mean.Concat(backward[^(zone + 1)].Low95)))
            {
                one.ShouldBe(other, 1e-9 * Math.Max(1, Math.Abs(other)));
            }
        }
    }).Check(Repeatable.WithMaxTest(5));

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_constant_and_zeros_go_on_from_one_point_to_many(string key)
    {
        foreach (var value in new[] { 0, 7.5, 1e-9, 1e12 })
        {
            foreach (var count in new[] { 1, 2, 3, 30, 150 })
            {
                var forecast = ForecastHistory.Of("Z", Enumerable.Repeat(value, count), 12).Forecast(Of(key));

                forecast.Mean.ShouldAllBe(mean => Math.Abs(mean - value) <= 1e-6 * value);
                ShouldBeSound(forecast, 0);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Two_points_huge_and_tiny_values_are_taken(string key)
    {
        foreach (var size in new[] { 1e-12, 1e-6, 1, 1e9, 1e15 })
        {
            ShouldBeSound(ForecastHistory.Of("Z", [3 * size, 5 * size], 12).Forecast(Of(key)), 0);
            ShouldBeSound(Series.Of(60, 12, 2, 5).History(size).Forecast(Of(key)), 0);
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Ten_thousand_points_are_taken(string key) =>
        ShouldBeSound(Series.Of(10_000, 12, 4, 3).History(1).Forecast(Of(key)), 0);

    private static ForecastOptions Of(string key) => new() { Model = key, Horizon = 8, Paths = 0, Threads = 1 };

    private static void ForSeries(string key, Action<Series> holds) =>
        Prop.ForAll(Any.ToArbitrary(), holds).Check(key == "auto" ? Repeatable.WithMaxTest(10) : Repeatable);

    private static Gen<Series> Any =>
        from count in Gen.Choose(1, 70)
        from period in Gen.Elements(1, 4, 12)
        from kind in Gen.Choose(0, 5)
        from seed in Gen.Choose(0, 1_000_000)
        select Series.Of(count, period, kind, seed);

    private static void ShouldBeSound(Forecast forecast, double floor)
    {
        for (var step = 0; step < forecast.Horizon; step++)
        {
            double[] inOrder = [floor, forecast.Low95[step], forecast.Low80[step], forecast.Median[step],
            forecast.High80[step], forecast.High95[step]];
            inOrder.ShouldAllBe(value => double.IsFinite(value));
            inOrder.ShouldBeInOrder();
            forecast.Mean[step].ShouldBeInRange(floor, double.MaxValue);
        }
    }

    /// <summary>
    /// A series of one of six kinds: level, walk, season, counts with zeros, swings that grow with the level, a break of level.
    /// </summary>
    private sealed record Series(int Period, int Kind, int Seed, double[] Values)
    {
        internal static Series Of(int count, int period, int kind, int seed)
        {
            var randomness = new Randomness(seed);
            var level = 100 + (200 * randomness.NextShare());
            var values = Enumerable.Range(0, count).Select(step =>
            {
                var season = Math.Sin(2 * Math.PI * step / period);
                level += kind == 1 ? 10 * randomness.NextNormal() : 0;
                return Math.Max(0, kind switch
                {
                    2 => level + (40 * season) + (5 * randomness.NextNormal()),
                    3 => randomness.NextBelow(3) == 0 ? randomness.NextBelow(4) : 0,
                    4 => level * (1 + (0.4 * season)) * Math.Exp(0.1 * randomness.NextNormal()),
                    5 => (step < 2 * count / 3 ? level : 0.4 * level) + (5 * randomness.NextNormal()),
                    _ => level + (10 * randomness.NextNormal()),
                });
            }).ToArray();
            return new Series(period, kind, seed, values);
        }

        internal ForecastHistory History(double size) => ForecastHistory.Of("Z", Values.Select(value => size * value), Period);

        public override string ToString() => $"kind {Kind}, seed {Seed}, period {Period}, {Values.Length} steps";
    }
}
