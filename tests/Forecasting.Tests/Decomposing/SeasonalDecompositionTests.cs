using Shouldly;

namespace Zoning.Forecasting.Tests;

public class SeasonalDecompositionTests
{
    private const double Near = 1e-9;

    /// <summary>Two rounds of smoothing don't tell slope and season wholly apart near the ends.</summary>
    private const double LineNear = 0.2;

    private static readonly double[] Quarters = [3, -1, -4, 2];

    [Fact]
    public void Parts_add_up_to_the_values()
    {
        var history = ForecastHistory.Of("sum", Wavy(90), 12);
        foreach (var options in new[] { null, new DecompositionOptions { Robust = false }, new DecompositionOptions { SeasonWindow = 7 } })
        {
            var parts = SeasonalDecomposition.Of(history, options);
            for (var step = 0; step < 90; step++)
            {
                (parts.Trend[step] + parts.Season[step] + parts.Remainder[step]).ShouldBe(history.Values[step], Near);
            }
        }
    }

    [Fact]
    public void A_straight_line_with_a_fixed_season_leaves_next_to_nothing()
    {
        var parts = SeasonalDecomposition.Of(
            ForecastHistory.Of(
                "line", Enumerable.Range(0, 40)
                    .Select(step => 50 + (0.5 * step) + Quarters[step % 4]), 4), new DecompositionOptions { Robust = false });

        for (var step = 0; step < 40; step++)
        {
            parts.Season[step].ShouldBe(Quarters[step % 4], LineNear);
            parts.Trend[step].ShouldBe(50 + (0.5 * step), LineNear);
        }

        parts.SeasonStrength.ShouldBe(1, 0.01);
        parts.TrendStrength.ShouldBe(1, 0.01);
    }

    [Fact]
    public void One_odd_value_bends_a_robust_trend_less()
    {
        var values = Enumerable.Range(0, 60).Select(step => 50 + Quarters[step % 4] + (step * 7 % 3 / 10.0)).ToArray();
        values[30] += 100;
        var history = ForecastHistory.Of("odd", values, 4);
        var robust = SeasonalDecomposition.Of(history);
        var plain = SeasonalDecomposition.Of(history, new DecompositionOptions { Robust = false });

        Math.Abs(robust.Trend[30] - 50).ShouldBeLessThan(1);
        Math.Abs(plain.Trend[30] - 50).ShouldBeGreaterThan(5);
        robust.Remainder[30].ShouldBe(100, 1);
    }

    [Fact]
    public void Strengths_are_shares_of_variance()
    {
        var parts = SeasonalDecomposition.Of(ForecastHistory.Of("shares", Wavy(96), 12));
        double Variance(IEnumerable<double> values) => values.Average(value => Math.Pow(value - values.Average(), 2));

        parts.SeasonStrength.ShouldBe(
            1 - (Variance(parts.Remainder) / Variance([.. parts.Season.Zip(parts.Remainder, (one, other) => one + other)])), Near);
        parts.TrendStrength.ShouldBe(
            1 - (Variance(parts.Remainder) / Variance([.. parts.Trend.Zip(parts.Remainder, (one, other) => one + other)])), Near);
    }

    [Fact]
    public void Less_than_two_seasons_tell_none()
    {
        var parts = SeasonalDecomposition.Of(ForecastHistory.Of("short", Wavy(80), 52));

        parts.HasSeason.ShouldBeFalse();
        parts.Season.ShouldAllBe(value => value == 0);
        parts.SeasonStrength.ShouldBe(0);
        parts.Words.ShouldContain("too short to estimate a season");
    }

    [Fact]
    public void Words_tell_the_trend_the_season_and_what_remains()
    {
        string Words(double slope) => SeasonalDecomposition.Of(
            ForecastHistory.Of("words", Enumerable.Range(0, 40).Select(step => 50 + (slope * step) + Quarters[step % 4]), 4)).Words;

        Words(0).ShouldBe(
            "The trend stays near 50; the season is strong (strength 1.00 of 1), from -4 to +3; "
            + "the remainder is typically 0 either way.");
        Words(0.5).ShouldStartWith("The trend rises from 50");
        Words(-0.5).ShouldStartWith("The trend falls from ");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(8)]
    public void Any_length_is_taken_apart(int count)
    {
        foreach (var period in new[] { 1, 2, 4, 52 })
        {
            var parts = SeasonalDecomposition.Of(ForecastHistory.Of("any", Enumerable.Repeat(4.0, count), period));

            parts.Trend.ShouldAllBe(value => Math.Abs(value - 4) < Near);
            parts.Remainder.ShouldAllBe(value => Math.Abs(value) < Near);
            parts.TrendStrength.ShouldBe(0);
        }
    }

    [Fact]
    public void A_window_that_is_even_or_short_is_refused_with_advice()
    {
        foreach (var window in new[] { 5, 8, -7, 0 })
        {
            Should.Throw<ArgumentOutOfRangeException>(
                () => new DecompositionOptions { SeasonWindow = window }).Message.ShouldContain("odd number from 7");
        }
    }

    private static double[] Wavy(int count) =>
        [.. Enumerable.Range(0, count).Select(step => 80 + (0.3 * step) + (9 * Math.Sin(step * Math.PI / 6)) + (step * 7919 % 11 / 3.0))];
}
