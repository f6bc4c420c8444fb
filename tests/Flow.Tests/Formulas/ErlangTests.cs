using System.Numerics;

namespace Zoning.Flow.Tests;

public class ErlangTests
{
    [Theory]
    [InlineData(1, 0.5, 1.0 / 3)] // a / (1 + a)
    [InlineData(2, 1, 0.2)] // (1/2) / (1 + 1 + 1/2)
    [InlineData(3, 2, 4.0 / 19)] // (8/6) / (1 + 2 + 2 + 8/6)
    [InlineData(0, 5, 1)]
    [InlineData(4, 0, 0)]
    public void The_share_turned_away_is_as_by_hand(int slots, double load, double expected) =>
        Erlang.ShareLost(slots, load).ShouldBe(expected, 1e-12);

    [Theory]
    [InlineData(1, 0.6, 0.6)] // M/M/1: the load
    [InlineData(2, 1, 1.0 / 3)] // 2 x 0.2 / (2 - 1 x 0.8)
    [InlineData(3, 2, 4.0 / 9)]
    public void The_share_that_waits_is_as_by_hand(int slots, double load, double expected) =>
        Erlang.ShareWaiting(slots, load).ShouldBe(expected, 1e-12);

    [Theory]
    [InlineData(30, 23.4)]
    [InlineData(150, 140)]
    [InlineData(170, 120.5)]
    public void Sums_of_whole_numbers_give_the_same(int slots, double load)
    {
        // B = (a^c / c!) / sum over k of a^k / k!, with a as a fraction of whole numbers and everything times c! x denominator^c: no rounding.
        var (up, down) = (new BigInteger(Math.Round(load * 10)), new BigInteger(10));
        var terms = new BigInteger[slots + 1];
        for (var k = 0; k <= slots; k++)
        {
            var term = BigInteger.Pow(up, k) * BigInteger.Pow(down, slots - k);
            for (var factor = k + 1; factor <= slots; factor++)
            {
                term *= factor;
            }

            terms[k] = term;
        }

        var sum = terms.Aggregate(BigInteger.Zero, (all, term) => all + term);
        var expected = (double)(terms[slots] * BigInteger.Pow(10, 40) / sum) / 1e40;

        Erlang.ShareLost(slots, load).ShouldBe(expected, 1e-12);
    }

    [Fact]
    public void Ten_thousand_slots_are_no_trouble()
    {
        // Halfin and Whitt's limit for c = a + b sqrt(a) with b = 1: 1 / (1 + b F(b) / f(b)) = 0.2234.
        Erlang.ShareWaiting(10_000, 10_000 - 99.5).ShouldBe(0.2234, 0.01);
        Erlang.ShareLost(10_000, 1).ShouldBe(0);
        Erlang.ShareLost(10_000, 20_000).ShouldBe(0.5, 0.001);
    }

    [Fact]
    public void More_than_the_slots_can_do_makes_everybody_wait() => Erlang.ShareWaiting(4, 4).ShouldBe(1);

    [Fact]
    public void Numbers_that_cannot_be_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Erlang.ShareLost(-1, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => Erlang.ShareLost(1, -1));
        Should.Throw<ArgumentOutOfRangeException>(() => Erlang.ShareWaiting(1, double.NaN));
        Should.Throw<ArgumentOutOfRangeException>(() => Erlang.ShareWaiting(1, double.PositiveInfinity));
    }
}
