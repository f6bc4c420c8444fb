using FsCheck;
using FsCheck.Fluent;
using Shouldly;

namespace Zoning.Forecasting.Tests;

/// <summary>Shares asked of bands of counts so that a set is covered as often as wanted.</summary>
public sealed class CountCalibrationTests
{
    private static readonly double[] Shares = [0.03, 0.2, 0.5, 0.9, 0.98];

    [Fact]
    public void The_share_needed_is_where_the_band_takes_the_count_in() =>
        Prop.ForAll(
            Gen.Choose(-2000, 5000)
                .Two().Select(pair => (Math.Pow(10, pair.Item1 / 1000.0), Math.Pow(10, (pair.Item2 - 3000) / 1000.0))).ToArbitrary(),
            pair =>
            {
                var distribution = CountDistribution.Of(pair.Item1, pair.Item1 * (1 + pair.Item2));
                foreach (var share in Shares)
                {
                    var actual = distribution.Quantile(share);
                    var needed = CountBands.Needed(distribution, actual);
                    Holds(distribution, Math.Min(needed + 1e-6, 0.999999), actual).ShouldBeTrue();
                    if (needed > 1e-5)
                    {
                        Holds(distribution, needed - 1e-6, actual).ShouldBeFalse();
                    }
                }
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_median_needs_no_share_and_a_wonder_needs_all()
    {
        CountBands.Needed(CountDistribution.Of(0.2, 0.2), 0).ShouldBe(0);
        // Poisson 0.6 has .549 at 0 and .329 at 1: the band of a share above half way between .549 and .878 holds 1.
        CountBands.Needed(CountDistribution.Of(0.6, 0.6), 1).ShouldBe(0.7135, 0.0005);
        CountBands.Needed(CountDistribution.Of(0.6, 0.6), 50).ShouldBe(1, 1e-9);
    }

    [Fact]
    public void Sparse_series_together_are_covered_as_wanted()
    {
        var randomness = new Randomness(8);
        var seen = Draws(randomness);
        var needed = seen.Select(one => CountBands.Needed(one.Of, one.Count)).ToArray();
        var asked = CountCalibration.Share(needed, 0.8);
        var coming = Draws(randomness);
        var plain = coming.Average(one => Holds(one.Of, 0.8, one.Count) ? 1.0 : 0);
        var calibrated = coming.Average(one => Holds(one.Of, asked, one.Count) ? 1.0 : 0);
        plain.ShouldBeGreaterThan(0.84);
        calibrated.ShouldBe(0.8, 0.025);
    }

    [Fact]
    public void Few_counts_move_the_share_little()
    {
        CountCalibration.Share([], 0.8).ShouldBe(0.8);
        CountCalibration.Share([0.1, 0.1, 0.1], 0.8).ShouldBe(0.8 - (0.7 * 3 / 103), 1e-9);
        CountCalibration.Share(Enumerable.Repeat(0.5, 900).ToArray(), 0.8).ShouldBe(0.53, 1e-9);
    }

    [Fact]
    public void A_larger_wanted_share_is_never_asked_less()
    {
        var randomness = new Randomness(5);
        var needed = Enumerable.Range(0, 300).Select(_ => randomness.NextShare()).ToArray();
        CountCalibration.Share(needed, 0.8).ShouldBeLessThanOrEqualTo(CountCalibration.Share(needed, 0.95));
    }

    private static (CountDistribution Of, double Count)[] Draws(Randomness randomness) =>
        [.. Enumerable.Range(0, 4000).Select(at =>
        {
            var mean = Math.Exp((1.2 * randomness.NextNormal()) - 1);
            var distribution = CountDistribution.Of(mean, mean * 1.5);
            return (distribution, distribution.Draw(randomness));
        })];

    private static bool Holds(CountDistribution distribution, double share, double count)
    {
        var (lower, upper) = CountBands.Band(distribution, share);
        return count >= lower && count <= upper;
    }
}
