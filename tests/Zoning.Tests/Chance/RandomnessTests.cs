using Shouldly;

namespace Zoning.Tests;

public class RandomnessTests
{
    [Fact]
    public void The_same_seed_and_name_give_the_same_numbers_for_ever()
    {
        // Recorded once; a change would change every sample and every plan.
        new Randomness(0).NextBits().ShouldBe(new Randomness(0).NextBits());
        var chance = new Randomness(7).For("visits");
        var again = new Randomness(7).For("visits");
        Enumerable.Range(0, 100).ShouldAllBe(_ => chance.NextBits() == again.NextBits());
        new Randomness(7).For("visits").NextBits().ShouldNotBe(new Randomness(7).For("carers").NextBits());
        new Randomness(7).NextBits().ShouldNotBe(new Randomness(8).NextBits());
    }

    [Fact]
    public void Opening_a_stream_moves_nothing_elsewhere()
    {
        var one = new Randomness(3);
        var other = new Randomness(3);
        other.For("anything").NextBits();

        one.NextBits().ShouldBe(other.NextBits());
    }

    [Fact]
    public void Numbers_below_a_bound_are_spread_evenly()
    {
        var chance = new Randomness(1);
        var counts = new int[6];
        for (var draw = 0; draw < 60_000; draw++)
        {
            counts[chance.NextBelow(6)]++;
        }

        // Chi-square with 5 degrees of freedom: 20.5 is passed once in a thousand.
        counts.Sum(count => (count - 10_000.0) * (count - 10_000.0) / 10_000).ShouldBeLessThan(20.5);
    }

    [Fact]
    public void Normal_numbers_have_mean_0_and_deviation_1()
    {
        var chance = new Randomness(2);
        var draws = Enumerable.Range(0, 100_000).Select(_ => chance.NextNormal()).ToArray();

        draws.Average().ShouldBe(0, 0.015);
        Math.Sqrt(draws.Average(draw => draw * draw)).ShouldBe(1, 0.012);
    }

    [Fact]
    public void A_bound_below_one_is_refused() => Should.Throw<ArgumentOutOfRangeException>(() => new Randomness(1).NextBelow(0));
}
