using Shouldly;

namespace Zoning.Forecasting.Tests;

/// <summary>Demand now and then, its probability and its size smoothed apart.</summary>
public sealed class TsbModelTests
{
    [Fact]
    public void A_constant_series_goes_on()
    {
        var (means, deviations) = Ahead([4, 4, 4, 4, 4, 4]);
        means.ShouldAllBe(mean => Math.Abs(mean - 4) < 1e-9);
        deviations.ShouldAllBe(deviation => deviation < 1e-9);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Nothing_but_zeros_stays_at_0(int count)
    {
        var (means, deviations) = Ahead(new double[count]);
        means.ShouldAllBe(mean => mean == 0);
        deviations.ShouldAllBe(deviation => deviation == 0);
    }

    [Fact]
    public void It_falls_while_nothing_comes()
    {
        double[] busy = [2, 0, 3, 2, 0, 2, 3, 0, 2, 2, 3, 0, 2, 3];
        var then = Ahead([.. busy, .. new double[14]]).Means[0];
        then.ShouldBeLessThan(0.3 * Ahead(busy).Means[0]);
    }

    [Fact]
    public void No_pair_of_weights_tried_by_hand_errs_less()
    {
        double[] values = [0, 0, 3, 0, 1, 0, 0, 4, 0, 7, 6, 0, 5, 8, 0, 0, 10, 4, 0, 0, 0, 0, 3, 0, 0];
        var oneStep = Fit(values).OneStep.ToArray();
        var squares = values.Zip(oneStep, (value, forecast) => (value - forecast) * (value - forecast)).Sum();
        for (var alpha = 0.0; alpha <= 1; alpha += 0.05)
        {
            for (var beta = 0.0; beta <= 1; beta += 0.05)
            {
                squares.ShouldBeLessThanOrEqualTo(1.02 * Squares(values, alpha, beta));
            }
        }
    }

    [Fact]
    public void Steady_demand_has_the_spread_of_the_compound()
    {
        // A demand of 2 at every other step, whatever the weights: p near .5, z = 2, so the variance is near p (1 - p) z^2 = 1.
        var (means, deviations) = Ahead([.. Enumerable.Range(0, 200).Select(step => step % 2 == 0 ? 2.0 : 0.0)]);
        means[0].ShouldBe(1, 0.1);
        deviations[0].ShouldBe(1, 0.05);
    }

    [Fact]
    public void A_missing_step_leaves_the_levels_as_they_were()
    {
        double?[] seen = [3, 0, 2, 5, 0, null, 0, 4, 2, 0, null, null, 9, 5];
        var with = new TsbModel().Fit(ForecastHistory.OfSeen("z", seen, 1)).Model!;
        var (means, deviations) = Ahead([.. seen.Where(value => value is not null).Select(value => value!.Value)]);
        var (other, spread) = (new double[8], new double[8]);
        with.Forecast(other, spread);
        other.ShouldBe(means);
        spread.ShouldBe(deviations);
    }

    [Fact]
    public void Fractions_are_refused_with_a_reason() =>
        new TsbModel().Fit(ForecastHistory.Of("z", [1.5, 2], 1)).Reason.ShouldNotBeNull().ShouldContain("whole numbers");

    [Fact]
    public void Long_and_large_series_are_finite()
    {
        var (means, deviations) = Ahead([.. Enumerable.Range(0, 10_000).Select(step => step % 5 == 0 ? 1e12 + step : 0)]);
        means.ShouldAllBe(mean => double.IsFinite(mean) && mean >= 0);
        deviations.ShouldAllBe(deviation => double.IsFinite(deviation) && deviation >= 0);
    }

    /// <summary>The published recursion, started from the share and the mean size of the whole history.</summary>
    private static double Squares(double[] values, double alpha, double beta)
    {
        var busy = values.Where(value => value > 0).ToArray();
        var (p, z, sum) = ((double)busy.Length / values.Length, busy.Average(), 0.0);
        foreach (var value in values)
        {
            sum += (value - (p * z)) * (value - (p * z));
            z = value > 0 ? (alpha * value) + ((1 - alpha) * z) : z;
            p = value > 0 ? beta + ((1 - beta) * p) : (1 - beta) * p;
        }

        return sum;
    }

    private static FittedModel Fit(double[] values) => new TsbModel().Fit(ForecastHistory.Of("z", values, 1)).Model!;

    private static (double[] Means, double[] Deviations) Ahead(double[] values)
    {
        var (means, deviations) = (new double[8], new double[8]);
        var model = Fit(values);
        model.Shape.ShouldBe(ForecastShape.Counts);
        model.Forecast(means, deviations);
        return (means, deviations);
    }
}
