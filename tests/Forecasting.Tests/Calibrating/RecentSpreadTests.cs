using Shouldly;

namespace Zoning.Forecasting.Tests;

public sealed class RecentSpreadTests
{
    [Fact]
    public void Near_errors_count_double_every_half_life()
    {
        // Weights from the last error back: 1, 1/2, 1/4 .. 1/128. Errors 2 in the last step, 1 before: (4 + 127/128) / (255/128) = 2.5059;
        // of all: (7 + 4) / 8.
        double[] errors = [1, -1, 1, -1, 1, -1, 1, 2];

        RecentSpread.Ratio(errors, 1).ShouldBe(Math.Sqrt((639.0 / 255) / (11.0 / 8)), 1e-12);
        RecentSpread.Ratio([double.NaN, .. errors], 1).ShouldBe(Math.Sqrt((639.0 / 255) / (11.0 / 8)), 1e-12);
    }

    [Fact]
    public void Few_errors_and_none_at_all_change_nothing()
    {
        RecentSpread.Ratio([1, 1, 1, 1, 1, 1, 9], 1).ShouldBe(1);
        RecentSpread.Ratio(new double[20], 3).ShouldBe(1);
        RecentSpread.Ratio([1e300, 1e300, 1e300, 1e300, 1e300, 1e300, 1e300, 1e300, 1e300], 3).ShouldBe(1);
    }

    [Fact]
    public void An_earlier_date_is_judged_by_the_errors_known_then()
    {
        double[] errors = [.. Enumerable.Repeat(1.0, 12), .. Enumerable.Repeat(3.0, 12)];
        var spread = new RecentSpread(errors, new double[24], 0, 1, new RecentSpreadOptions());

        spread.Of(new Combined([10], [1]), 12).Deviations[0].ShouldBe(1, 1e-12);
        spread.Of(new Combined([10], [1]), 24).Deviations[0].ShouldBeGreaterThan(1.02);
    }

    [Fact]
    public void Errors_that_grow_with_the_level_widen_a_range_once()
    {
        // Errors of 5 % of a level that doubles: models of relative errors know it, others have to be told.
        var levels = Enumerable.Range(0, 48).Select(step => 100 * Math.Pow(2, step / 47.0)).ToArray();
        double[] errors = [.. levels.Select((level, step) => step % 2 == 0 ? 0.05 * level : -0.05 * level)];
        double[] values = [.. levels.Select((level, step) => level + errors[step])];
        double Widened(double growing) =>
            new RecentSpread(errors, values, growing, 12, new RecentSpreadOptions()).Of(new Combined([200], [1]), 48).Deviations[0];

        Widened(1).ShouldBe(1, 1e-9);
        Widened(0).ShouldBeGreaterThan(1.05);
        Widened(0.5).ShouldBe(Math.Sqrt(Widened(0)), 1e-9);
    }

    [Theory]
    [InlineData(4, 1)]
    [InlineData(1, 4)]
    public void Ranges_follow_a_series_that_has_become_calmer_or_wilder(double before, double after)
    {
        var randomness = new Randomness(5);
        var histories = Enumerable.Range(0, 12).Select(series => ForecastHistory.Of(
            $"Z{series}", Enumerable.Range(0, 120)
                .Select(month => 200 + ((month < 80 ? before : after) * randomness.NextNormal())), 12)).ToArray();
        double Width(double power)
        {
            var options = new ForecastOptions { Horizon = 6, Paths = 0, Threads = 1 };
            var set = Ensemble.Made(
                histories, options, new EnsembleOptions { Spread = new RecentSpreadOptions { Power = power } },
                Ensemble.Tried(histories, options, out _, CancellationToken.None));
            return set.Forecasts.Average(forecast => forecast.High80[0] - forecast.Low80[0]);
        }

        // What is to come lies within 1.28 deviations either way, 80 times in 100.
        var right = 2 * 1.2816 * after;
        Math.Abs(Math.Log(Width(0.5) / right)).ShouldBeLessThan(0.75 * Math.Abs(Math.Log(Width(0) / right)));
    }
}
