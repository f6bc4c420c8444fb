using Shouldly;

namespace Zoning.Planning.Tests;

/// <summary>Shares of what partners gain together, worked by hand.</summary>
public class ShapleyTests
{
    // Alone nobody gains; one and two together 6, one and three 3, all three 12.
    // One: 0 first (2 of 6 orders), 6 after two, 3 after three (1 of 6 each), 12 last (2 of 6): (6 + 3 + 24) / 6 = 5.5.
    // Two: 6 after one, 0 after three, 12 - 3 = 9 last (2 of 6): (6 + 18) / 6 = 4. Three: 3, 0 and 12 - 6 = 6 twice: (3 + 12) / 6 = 2.5.
    private static decimal ThreeProviders(bool[] isIn) => (isIn[0], isIn[1], isIn[2]) switch
    {
        (true, true, true) => 12,
        (true, true, false) => 6,
        (true, false, true) => 3,
        _ => 0,
    };

    [Fact]
    public void Three_providers_share_by_what_each_adds_in_all_six_orders()
    {
        var shares = Shapley.Of(3, ThreeProviders, 4, 0);

        shares.Select(one => one.Share).ShouldBe([5.5m, 4m, 2.5m]);
        shares.ShouldAllBe(one => one.Error == 0);
    }

    [Fact]
    public void Partners_of_whom_each_is_needed_share_alike_and_who_adds_nothing_gets_nothing()
    {
        var shares = Shapley.Of(4, isIn => isIn[0] && isIn[1] && isIn[3] ? 90 : 0, 4, 0);

        shares.Select(one => Math.Round(one.Share, 20)).ShouldBe([30m, 30m, 0m, 30m]);
    }

    [Fact]
    public void Of_nobody_there_is_nothing_to_share() => Shapley.Of(0, _ => 0, 4, 0).ShouldBeEmpty();

    // Twelve partners in six pairs, pair p gaining 10 p together: each partner's share is 5 p, by hand.
    [Fact]
    public void Beyond_ten_partners_drawn_orders_come_near_and_say_how_near()
    {
        static decimal Pairs(bool[] isIn) => Enumerable.Range(0, 6).Where(pair => isIn[2 * pair] && isIn[2 * pair + 1]).Sum(pair => 10m * pair);

        var shares = Shapley.Of(12, isIn => Pairs(isIn) + (isIn.All(one => one) ? 24 : 0), 400, 7);

        shares.Sum(one => one.Share).ShouldBe(10 * 15 + 24);
        for (var partner = 0; partner < 12; partner++)
        {
            var byHand = 5 * (partner / 2) + 2;
            shares[partner].Error.ShouldBeInRange(0.05, 2);
            ((double)shares[partner].Share).ShouldBe(byHand, 4 * shares[partner].Error);
        }

        Shapley.Of(12, Pairs, 400, 7).ShouldBe(Shapley.Of(12, Pairs, 400, 7));
    }

    [Theory]
    [InlineData(new[] { 1.0, 1.0, 1.0 }, 100, new long[] { 34, 33, 33 })]
    [InlineData(new[] { 1.0, 1.0, 1.0 }, 101, new long[] { 34, 34, 33 })]
    [InlineData(new[] { 3.0, 1.0 }, -101, new long[] { -76, -25 })]
    [InlineData(new[] { 0.0, 0.0 }, 5, new long[] { 3, 2 })]
    [InlineData(new double[0], 0, new long[0])]
    public void Pence_sum_to_the_whole(double[] weights, long whole, long[] shares) =>
        PennyShares.InProportion([.. weights.Select(weight => (long)weight)], whole).ShouldBe(shares);
}
