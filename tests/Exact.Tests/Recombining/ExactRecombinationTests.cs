using Shouldly;
using Zoning.Quality.Rounds;

namespace Zoning.Exact.Tests;

public class ExactRecombinationTests
{
    private const double Seconds = 5;

    /// <remarks>bench/Quality has the full thousand: <c>must packages</c>.</remarks>
    [Fact]
    public void On_a_hundred_random_pools_the_set_chosen_costs_as_little_as_any()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var pool = RandomPool.Make(seed);
            var chosen = ExactRecombination.Choose(pool, Seconds, CancellationToken.None);
            var present = PoolEnumeration.PriceOf(pool, [.. Enumerable.Range(0, pool.Present)]);
            var seen = chosen.IsDefault ? present : PoolEnumeration.PriceOf(pool, chosen);

            seen.ShouldBe(PoolEnumeration.Least(pool), $"seed {seed}");
        }
    }

    [Fact]
    public void Two_rounds_that_were_never_in_one_plan_are_put_together() =>
        ExactRecombination.Choose(FourVisits(), Seconds, CancellationToken.None).Order().ShouldBe([2, 4]);

    [Fact]
    public void No_more_rounds_are_chosen_than_there_are_shifts()
    {
        var chosen = ExactRecombination.Choose(FourVisits() with { Shifts = [1], Present = 1 }, Seconds, CancellationToken.None);

        chosen.Length.ShouldBe(1);
        chosen.ShouldBeSubsetOf([2, 4]);
    }

    [Fact]
    public void A_plan_that_leaves_everybody_out_is_an_answer_too()
    {
        var pool = FourVisits() with { LeavingOut = [10, 10, 10, 10] };

        var chosen = ExactRecombination.Choose(pool, Seconds, CancellationToken.None);

        (chosen.IsDefault, chosen.IsEmpty).ShouldBe((false, true));
    }

    [Fact]
    public void A_pair_held_in_two_ways_is_never_put_together()
    {
        var pool = new RoundPool
        {
            Rounds = [new(0, [0], [0], 50), new(0, [1], [0], 50), new(0, [0], [1], 1), new(0, [1], [2], 1)],
            Present = 2,
            Shifts = [2],
            LeavingOut = [1000, 1000],
            Holdings = [new(0, [0, 1]), new(0, [0, 1]), new(0, [0, 1])],
        };

        ExactRecombination.Choose(pool, Seconds, CancellationToken.None).IsDefault.ShouldBeTrue();
        ExactRecombination.Choose(pool with { Rounds = pool.Rounds.SetItem(3, new(0, [1], [1], 1)) }, Seconds, CancellationToken.None)
            .Order().ShouldBe([2, 3]);
    }

    [Fact]
    public void Without_time_or_after_a_stop_nothing_is_chosen()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();

        ExactRecombination.Choose(FourVisits(), 0, CancellationToken.None).IsDefault.ShouldBeTrue();
        ExactRecombination.Choose(FourVisits(), Seconds, stopped.Token).IsDefault.ShouldBeTrue();
        ExactRecombination.Within(0)!(FourVisits(), CancellationToken.None).IsDefault.ShouldBeTrue();
    }

    [Fact]
    public void Prices_beyond_what_can_be_added_and_pools_without_rounds_have_no_answer()
    {
        ExactRecombination.Choose(FourVisits() with { LeavingOut = [long.MaxValue, 1, 1, long.MaxValue] }, Seconds, CancellationToken.None)
            .IsDefault.ShouldBeTrue();
        ExactRecombination.Choose(FourVisits() with { Rounds = [], Present = 0 }, Seconds, CancellationToken.None).IsDefault.ShouldBeTrue();
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void A_time_below_zero_or_unknown_is_refused(double seconds) =>
        Should.Throw<ArgumentOutOfRangeException>(() => ExactRecombination.Within(seconds));

    /// <summary>Present: visits 0 and 2, 1 and 3, which are far apart; seen elsewhere: 0 and 1, 2 and 3.</summary>
    private static RoundPool FourVisits() => new()
    {
        Rounds = [new(0, [0, 2], [], 100), new(0, [1, 3], [], 100), new(0, [0, 1], [], 60), new(0, [2], [], 40), new(0, [2, 3], [], 60)],
        Present = 2,
        Shifts = [2],
        LeavingOut = [1000, 1000, 1000, 1000],
        Holdings = [],
    };
}
