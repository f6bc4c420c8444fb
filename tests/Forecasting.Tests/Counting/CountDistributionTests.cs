using FsCheck;
using FsCheck.Fluent;
using Shouldly;

namespace Zoning.Forecasting.Tests;

/// <summary>Probabilities of counts against sums over the textbook formula.</summary>
public sealed class CountDistributionTests
{
    private const double Rounding = 1e-12;

    [Theory]
    [InlineData(0.3, 0.5)]
    [InlineData(4.0, 9.0)]
    [InlineData(60.0, 400.0)]
    [InlineData(150.0, 20000.0)]
    public void Probabilities_are_those_of_the_negative_binomial(double mean, double variance)
    {
        var distribution = CountDistribution.Of(mean, variance);
        var expected = NegativeBinomial(mean, variance, 900);
        var summed = 0.0;
        for (var count = 0; count < expected.Length; count++)
        {
            summed += expected[count];
            distribution.Probability(count).ShouldBe(expected[count], 1e-10);
            distribution.UpTo(count).ShouldBe(summed, 1e-9);
        }
    }

    [Theory]
    [InlineData(2.5, 2.5)]
    [InlineData(2.5, 0.0)]
    [InlineData(2.5, -1.0)]
    public void A_variance_no_more_than_the_mean_is_Poisson(double mean, double variance)
    {
        var distribution = CountDistribution.Of(mean, variance);
        distribution.Variance.ShouldBe(mean);
        distribution.Probability(0).ShouldBe(0.0820849986, 1e-9);
        distribution.Probability(3).ShouldBe(0.2137630172, 1e-9);
    }

    [Theory]
    [InlineData(0.3, 0.5)]
    [InlineData(7.0, 7.0)]
    [InlineData(60.0, 400.0)]
    [InlineData(900.0, 5000.0)]
    public void The_quantile_is_the_first_count_that_reaches_the_share(double mean, double variance)
    {
        var distribution = CountDistribution.Of(mean, variance);
        var expected = NegativeBinomial(mean, Math.Max(variance, mean * 1.0000001), 3000);
        foreach (var share in new[] { 0.001, 0.025, 0.1, 0.5, 0.9, 0.975, 0.999 })
        {
            var count = 0;
            for (var summed = expected[0]; summed < share; summed += expected[count])
            {
                count++;
            }

            distribution.Quantile(share).ShouldBe(count, mean > 500 ? 1 : 0.5);
        }
    }

    [Theory]
    [InlineData(1e6, 1e6)]
    [InlineData(1e6, 1e9)]
    [InlineData(5000, 20000)]
    [InlineData(300, 250_000)]
    [InlineData(1900, 1_200_000)]
    public void Large_counts_are_near_the_exact_sum(double mean, double variance)
    {
        var distribution = CountDistribution.Of(mean, variance);
        var deviation = Math.Sqrt(variance);
        var last = (int)(mean + (12 * deviation));
        var expected = NegativeBinomial(mean, Math.Max(variance, mean * 1.0000001), last);
        foreach (var share in new[] { 0.025, 0.1, 0.5, 0.9, 0.975 })
        {
            var count = distribution.Quantile(share);
            var below = expected.Take((int)count).Sum();
            below.ShouldBeLessThan(share + 0.001);
            (below + expected[(int)count]).ShouldBeGreaterThan(share - 0.001);
            distribution.UpTo((long)count).ShouldBe(below + expected[(int)count], 0.001);
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1e-6, 1e-6)]
    [InlineData(1e-6, 1)]
    [InlineData(1, 1e6)]
    [InlineData(1e6, 1e13)]
    [InlineData(1e12, 1e15)]
    [InlineData(1e-9, 1e12)]
    public void No_mean_and_variance_breaks_it(double mean, double variance)
    {
        var distribution = CountDistribution.Of(mean, variance);
        var before = -1.0;
        foreach (var share in new[] { 0.0, 0.001, 0.25, 0.5, 0.75, 0.975, 0.9999 })
        {
            var count = distribution.Quantile(share);
            double.IsFinite(count).ShouldBeTrue();
            count.ShouldBeGreaterThanOrEqualTo(Math.Max(before, 0));
            before = count;
        }

        distribution.UpTo(0).ShouldBeInRange(0, 1);
        distribution.UpTo(long.MaxValue / 2).ShouldBe(1, 1e-6);
    }

    [Fact]
    public void Draws_have_the_mean_and_the_variance()
    {
        var distribution = CountDistribution.Of(3, 8);
        var randomness = new Randomness(4);
        var draws = Enumerable.Range(0, 20_000).Select(_ => distribution.Draw(randomness)).ToArray();
        var mean = draws.Average();
        mean.ShouldBe(3, 0.08);
        draws.Average(draw => (draw - mean) * (draw - mean)).ShouldBe(8, 0.5);
    }

    [Fact]
    public void A_mean_that_is_no_number_is_refused() =>
        Should.Throw<ArgumentException>(() => CountDistribution.Of(double.NaN, 1)).Message.ShouldContain("finite");

    [Fact]
    public void Shares_rise_with_the_count_everywhere() =>
        Prop.ForAll(
            Gen.Choose(-6000, 6000)
                .Two().Select(pair => (Math.Pow(10, pair.Item1 / 1000.0), Math.Pow(10, pair.Item2 / 1000.0))).ToArbitrary(),
            pair =>
            {
                var distribution = CountDistribution.Of(pair.Item1, pair.Item2);
                var before = 0.0;
                for (var count = 1990L; count < 2010; count++)
                {
                    var at = distribution.UpTo(count);
                    at.ShouldBeInRange(before - Rounding, 1);
                    before = at;
                }
            }).QuickCheckThrowOnFailure();

    /// <summary>
    /// The textbook's formula with a size and a share of successes, by its gamma functions (a series of Stirling), no recursion.
    /// </summary>
    private static double[] NegativeBinomial(double mean, double variance, int last)
    {
        var success = mean / variance;
        var size = mean * success / (1 - success);
        if (size > 1e9)
        {
            return [.. Enumerable.Range(0, last + 1).Select(count => Math.Exp((count * Math.Log(mean)) - mean - LogGamma(count + 1)))];
        }

        return
        [
            .. Enumerable.Range(0, last + 1).Select(count => Math.Exp(
                LogGamma(count + size) - LogGamma(size) - LogGamma(count + 1) + (size * Math.Log(success))
                    + (count * Math.Log(1 - success)))),
        ];
    }

    private static double LogGamma(double value)
    {
        var moved = 0.0;
        while (value < 20)
        {
            moved -= Math.Log(value);
            value++;
        }

        var square = 1 / (value * value);
        return moved + ((value - 0.5) * Math.Log(value)) - value + (0.5 * Math.Log(2 * Math.PI))
            + ((1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square / 1680))) / value);
    }
}
