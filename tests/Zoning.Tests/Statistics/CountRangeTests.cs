using Shouldly;

namespace Zoning.Tests.Statistics;

public class CountRangeTests
{
    [Fact]
    public void A_poisson_count_of_ten_lies_between_five_and_sixteen_at_mid_p()
    {
        // P(Y < 4) + P(Y = 4) / 2 = .0198, P(Y < 5) + P(Y = 5) / 2 = .0482; P(Y < 17) + P(Y = 17) / 2 = .9793 and of 16 .9622.
        CountRange.Of(10, 0, 0.95).ShouldBe((5, 16));
        CountRange.MidP(10, 0, 4).ShouldBe(0.0198, 1e-4);
        CountRange.MidP(10, 0, 17).ShouldBe(0.9793, 1e-4);
    }

    [Fact]
    public void The_probabilities_of_a_negative_binomial_are_those_of_its_sum()
    {
        // Mean 4, s = 1/2: size 2, probability 1/3; P(k) = (k + 1) (1/3)^2 (2/3)^k.
        var below = Enumerable.Range(0, 6).Sum(k => (k + 1) / 9.0 * Math.Pow(2 / 3.0, k));

        CountRange.MidP(4, 0.5, 6).ShouldBe(below + (7 / 18.0 * Math.Pow(2 / 3.0, 6)), 1e-12);
    }

    [Fact]
    public void More_spread_makes_a_wider_range_and_a_large_mean_is_near_the_normal()
    {
        var (low, high) = CountRange.Of(10_000, 0, 0.95);
        ((double)low).ShouldBe(10_000 - 196, 3);
        ((double)high).ShouldBe(10_000 + 196, 3);
        CountRange.Of(10, 0.2, 0.95).High.ShouldBeGreaterThan(CountRange.Of(10, 0, 0.95).High);
        CountRange.Of(0.001, 0, 0.95).ShouldBe((0, 0));
    }
}
