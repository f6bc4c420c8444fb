using FsCheck;
using FsCheck.Fluent;
using Shouldly;

namespace Zoning.Forecasting.Tests;

/// <summary>Ranges of whole numbers about a count.</summary>
public sealed class CountBandsTests
{
    private static readonly double[] Shares = [0.01, 0.5, 0.79, 0.8, 0.9, 0.95, 0.999];

    [Theory]
    // Poisson 0.05: P(0) = .951; nothing smaller than 0 alone holds the median.
    [InlineData(0.05, 0.05, 0.8, 0, 0)]
    // Poisson 0.3: P(0) = .741, P(0..1) = .963: .741 is nearer to .8, .963 nearer to .95.
    [InlineData(0.3, 0.3, 0.8, 0, 0)]
    [InlineData(0.3, 0.3, 0.95, 0, 1)]
    // Poisson 0.6: .549, .878, .977.
    [InlineData(0.6, 0.6, 0.8, 0, 1)]
    [InlineData(0.6, 0.6, 0.95, 0, 2)]
    // Poisson 2: P(0..5) = .135 .271 .271 .180 .090 .036. More lies below 2 (.406) than above (.323), so 1 comes first, then 3 and 4: .722,
    // .812.
    [InlineData(2.0, 2.0, 0.8, 1, 4)]
    [InlineData(2.0, 2.0, 0.7, 1, 3)]
    public void The_band_is_the_range_nearest_to_the_share(double mean, double variance, double share, int lower, int upper) =>
        CountBands.Band(mean, variance, share).ShouldBe((lower, upper));

    [Fact]
    public void Bands_nest_hold_the_median_and_stay_above_0() =>
        Prop.ForAll(
            Gen.Choose(-6000, 6000)
                .Two().Select(pair => (Math.Pow(10, pair.Item1 / 1000.0), Math.Pow(10, pair.Item2 / 1000.0))).ToArbitrary(),
            pair =>
            {
                var median = CountDistribution.Of(pair.Item1, pair.Item1 * (1 + pair.Item2)).Quantile(0.5);
                var (inLower, inUpper) = (median, median);
                foreach (var share in Shares)
                {
                    var (lower, upper) = CountBands.Band(pair.Item1, pair.Item1 * (1 + pair.Item2), share);
                    lower.ShouldBeInRange(0, inLower);
                    upper.ShouldBeGreaterThanOrEqualTo(inUpper);
                    (lower, upper).ShouldBe((Math.Floor(lower), Math.Floor(upper)));
                    (inLower, inUpper) = (lower, upper);
                }
            }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0.8)]
    [InlineData(0.95)]
    public void Over_many_means_the_share_is_met(double share)
    {
        var (inside, all) = (0.0, 0);
        for (var mean = 2.0; mean < 60; mean += 0.25)
        {
            var distribution = CountDistribution.Of(mean, 1.8 * mean);
            var (lower, upper) = CountBands.Band(distribution, share);
            inside += distribution.UpTo((long)upper) - distribution.UpTo((long)lower - 1);
            all++;
        }

        (inside / all).ShouldBe(share, 0.01);
    }

    [Fact]
    public void A_share_of_all_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => CountBands.Band(1, 1, 1)).Message.ShouldContain("below 1");
}
