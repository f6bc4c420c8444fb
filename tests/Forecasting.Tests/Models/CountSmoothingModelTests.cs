using Shouldly;

namespace Zoning.Forecasting.Tests;

/// <summary>Counts followed by simple exponential smoothing, with factors of the season.</summary>
public sealed class CountSmoothingModelTests
{
    [Fact]
    public void A_constant_series_goes_on()
    {
        var (means, deviations) = Ahead([4, 4, 4, 4, 4, 4, 4, 4], 1);
        means.ShouldAllBe(mean => Math.Abs(mean - 4) < 1e-9);
        deviations.ShouldAllBe(deviation => deviation < 1e-9);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Nothing_but_zeros_stays_at_0(int count)
    {
        var (means, deviations) = Ahead(new double[count], 12);
        means.ShouldAllBe(mean => mean == 0);
        deviations.ShouldAllBe(deviation => deviation == 0);
    }

    [Fact]
    public void No_level_and_first_value_tried_by_hand_errs_less()
    {
        double[] values = [3, 0, 2, 5, 1, 0, 0, 4, 2, 7, 6, 9, 5, 8, 7, 6, 10, 4];
        var oneStep = Fit(values, 1).OneStep.ToArray();
        var squares = values.Zip(oneStep, (value, forecast) => (value - forecast) * (value - forecast)).Sum();
        for (var alpha = 0.0; alpha <= 1; alpha += 0.05)
        {
            for (var first = 0.0; first < 12; first += 0.1)
            {
                var (level, sum) = (first, 0.0);
                foreach (var value in values)
                {
                    sum += (value - level) * (value - level);
                    level += alpha * (value - level);
                }

                squares.ShouldBeLessThanOrEqualTo(sum + 1e-9);
            }
        }
    }

    [Fact]
    public void Twice_as_many_are_forecast_from_twice_as_many()
    {
        double[] values = [3, 0, 2, 5, 1, 0, 0, 4, 2, 7, 6, 9, 5, 8, 7, 6, 10, 4];
        var (means, deviations) = Ahead(values, 1);
        var (twice, wider) = Ahead([.. values.Select(value => 2 * value)], 1);
        for (var step = 0; step < means.Length; step++)
        {
            twice[step].ShouldBe(2 * means[step], 1e-9);
            wider[step].ShouldBe(2 * deviations[step], 1e-9);
        }
    }

    [Fact]
    public void A_season_of_busy_counts_comes_back()
    {
        var randomness = new Randomness(2);
        int[] pattern = [60, 20, 30, 50];
        var values = Enumerable.Range(0, 48).Select(step => Math.Round(pattern[step % 4] + (3 * randomness.NextNormal()))).ToArray();
        var (means, _) = Ahead(values, 4);
        for (var step = 0; step < means.Length; step++)
        {
            means[step].ShouldBe(pattern[(48 + step) % 4], 4);
        }
    }

    [Fact]
    public void A_season_made_by_chance_is_drawn_to_little()
    {
        var randomness = new Randomness(3);
        var range = 0.0;
        for (var series = 0; series < 200; series++)
        {
            var values = Enumerable.Range(0, 60).Select(_ => CountDistribution.Of(6, 9).Draw(randomness)).ToArray();
            var (means, _) = Ahead(values, 12);
            range += (means.Max() - means.Min()) / means.Average() / 200;
        }

        // Five values a place with a deviation of 3 about 6: factors as seen would differ by 0.7 over eight places.
        range.ShouldBeLessThan(0.2);
    }

    [Fact]
    public void A_missing_step_leaves_the_level_as_it_was()
    {
        double?[] seen = [3, 0, 2, 5, 1, null, 0, 4, 2, 7, null, null, 9, 5];
        var with = new CountSmoothingModel().Fit(ForecastHistory.OfSeen("z", seen, 1)).Model!;
        var without = Fit([.. seen.Where(value => value is not null).Select(value => value!.Value)], 1);
        Means(with)[0].ShouldBe(Means(without)[0], 1e-12);
    }

    [Fact]
    public void Fractions_are_refused_with_a_reason() =>
        new CountSmoothingModel().Fit(ForecastHistory.Of("z", [1.5, 2], 1)).Reason.ShouldNotBeNull().ShouldContain("whole numbers");

    [Fact]
    public void Deviations_grow_with_the_level_that_moves()
    {
        double[] values = [3, 0, 2, 5, 1, 0, 0, 4, 2, 7, 6, 9, 5, 8, 7, 6, 10, 4];
        var (_, deviations) = Ahead(values, 1);
        deviations[^1].ShouldBeGreaterThan(deviations[0]);
        // var(h) = v (1 + (h - 1) alpha^2): equal steps of variance.
        var first = (deviations[1] * deviations[1]) - (deviations[0] * deviations[0]);
        var later = (deviations[5] * deviations[5]) - (deviations[4] * deviations[4]);
        later.ShouldBe(first, 1e-9);
        // The weight, read off how far a surprise moved the next forecast.
        var oneStep = Fit(values, 1).OneStep;
        var alpha = (oneStep[9] - oneStep[8]) / (values[8] - oneStep[8]);
        (first / (deviations[0] * deviations[0])).ShouldBe(alpha * alpha, 1e-9);
    }

    [Fact]
    public void Long_and_large_series_are_finite()
    {
        Finite(Ahead([.. Enumerable.Range(0, 10_000).Select(step => (double)(step * 7919 % 23))], 52));
        Finite(Ahead([.. Enumerable.Range(0, 60).Select(step => 1e12 + (step * 7919 % 23))], 12));
    }

    private static void Finite((double[] Means, double[] Deviations) ahead)
    {
        ahead.Means.ShouldAllBe(mean => double.IsFinite(mean) && mean >= 0);
        ahead.Deviations.ShouldAllBe(deviation => double.IsFinite(deviation) && deviation >= 0);
    }

    private static FittedModel Fit(double[] values, int period) =>
        new CountSmoothingModel().Fit(ForecastHistory.Of("z", values, period)).Model!;

    private static double[] Means(FittedModel model)
    {
        var means = new double[6];
        model.Forecast(means, new double[6]);
        return means;
    }

    private static (double[] Means, double[] Deviations) Ahead(double[] values, int period)
    {
        var (means, deviations) = (new double[8], new double[8]);
        var model = Fit(values, period);
        model.Shape.ShouldBe(ForecastShape.Counts);
        model.Forecast(means, deviations);
        return (means, deviations);
    }
}
