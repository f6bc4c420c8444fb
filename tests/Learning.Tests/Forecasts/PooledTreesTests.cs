using System.Collections.Immutable;

namespace Zoning.Learning.Tests;

/// <summary>Trees within <c>auto</c>: they learn what is common to all series, and where they may not compete nothing changes.</summary>
public sealed class PooledTreesTests
{
    private const int Horizon = 4;
    private static readonly TreeOptions Small = new(Trees: 40, Leaves: 8, LeastInLeaf: 30, Rate: 0.15);

    [Fact]
    public void A_shock_that_always_comes_back_two_steps_later_is_learned_from_the_other_series()
    {
        var set = Echoes(120, 44);
        var means = new PooledTrees { Growing = Small }.Forecast(set with { Values = [.. set.Values.Select(values => values[..^Horizon])] }, default).Means;

        double trees = 0, naive = 0;
        for (var series = 0; series < set.Values.Length; series++)
        {
            for (var step = 0; step < Horizon; step++)
            {
                var actual = set.Values[series][^(Horizon - step)];
                trees += Math.Abs(means[(series * Horizon) + step] - actual);
                naive += Math.Abs(set.Values[series][^(Horizon - step + 4)] - actual);
            }
        }

        trees.ShouldBeLessThan(0.75 * naive);
    }

    [Fact]
    public void The_same_set_gives_the_same_means_bit_by_bit()
    {
        var set = Echoes(60, 30);
        var model = new PooledTrees { Growing = Small };
        model.Forecast(set, default).Means.ShouldBe(model.Forecast(set, default).Means);
    }

    [Fact]
    public void Threads_change_nothing_where_trees_compete()
    {
        var histories = Histories(Echoes(110, 30));
        var one = histories.Forecast(Options(threads: 1));
        var two = histories.Forecast(Options(threads: 2));
        one.Notes.ShouldContain(note => note.Contains("pooled-trees", StringComparison.Ordinal) && note.Contains("110 series", StringComparison.Ordinal));
        one.Forecasts.Select(forecast => forecast.Mean).SelectMany(means => means).ShouldBe(two.Forecasts.SelectMany(forecast => forecast.Mean));
    }

    [Fact]
    public void Few_series_are_forecast_as_without_trees_and_a_note_says_why()
    {
        var histories = Histories(Echoes(12, 40));
        var without = histories.Forecast(Options() with { Candidates = [] });
        var with = histories.Forecast(Options());
        Figures(with).ShouldBe(Figures(without));
        with.Notes.Except(without.Notes).ShouldHaveSingleItem().ShouldBe("pooled-trees is not used: trees need 100 series, and the set has 12.");
    }

    [Fact]
    public void A_weekly_history_under_five_years_never_qualifies_however_many_series_there_are()
    {
        var weekly = Weekly(series: 300, weeks: 259);
        new PooledTrees().Refuses(weekly).ShouldBe("trees need 5 seasons of 52 steps, and the longest history has 259 steps");
        new PooledTrees().Refuses(Weekly(series: 300, weeks: 260)).ShouldBeNull();
    }

    [Fact]
    public void What_cannot_be_learned_is_an_answer_with_a_reason()
    {
        var model = new PooledTrees();
        model.Refuses(Set([])).ShouldBe("trees need 100 series, and the set has 0");
        model.Forecast(Set([]), default).Reason.ShouldBe("there is no series to learn from");
        model.Forecast(Set([[1, 2, 3]]), default).Reason.ShouldBe("0 rows are too few; trees need 200");
        model.Forecast(Set([.. Enumerable.Repeat(ImmutableArray.CreateRange(Enumerable.Repeat(7.0, 40)), 20)]), default).Reason
            .ShouldBe("0 rows are too few; trees need 200");
        var spoilt = Echoes(60, 40);
        model.Forecast(spoilt with { Values = [.. spoilt.Values.Skip(1), spoilt.Values[0].SetItem(20, double.NaN)] }, default).Reason!
            .ShouldContain("rows hold a value that is not a finite number");
    }

    [Fact]
    public void A_series_that_is_too_short_or_never_changes_is_not_forecast_and_the_others_are()
    {
        var set = Echoes(60, 30);
        var mixed = set with
        {
            Values = [.. set.Values, [3, 4, 5], [.. Enumerable.Repeat(7.0, 30)]],
            Scales = [.. set.Scales, 1, 0],
        };
        var means = new PooledTrees { Growing = Small }.Forecast(mixed, default).Means;
        means[..(60 * Horizon)].ShouldAllBe(mean => double.IsFinite(mean));
        means[(60 * Horizon)..].ShouldAllBe(mean => double.IsNaN(mean));
    }

    [Fact]
    public void A_stopped_forecast_throws_before_trees_are_grown()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        Should.Throw<OperationCanceledException>(() => new PooledTrees().Forecast(Echoes(60, 40), stopped.Token));
    }

    private static ForecastOptions Options(int threads = 2) => new()
    {
        Horizon = Horizon,
        Paths = 0,
        Threads = threads,
        Candidates = [new PooledTrees { Growing = Small, MostRows = 4000 }],
    };

    private static IEnumerable<double> Figures(ForecastSet set) => set.Forecasts.SelectMany(one => one.Mean.Concat(one.Low95).Concat(one.High80));

    private static ForecastHistory[] Histories(PooledSet set) =>
        [.. set.Values.Select((values, index) => ForecastHistory.Of(FormattableString.Invariant($"S{index}"), values, set.Period))];

    private static PooledSet Set(ImmutableArray<ImmutableArray<double>> values) =>
        new(4, Horizon, values, [.. values.Select(series => series.Distinct().Skip(1).Any() ? 1.0 : 0.0)]);

    private static PooledSet Weekly(int series, int weeks) =>
        new(52, 13, [.. Enumerable.Repeat(ImmutableArray.CreateRange(new double[weeks]), series)], [.. new double[series]]);

    /// <summary>Quarterly series with a season; a shock above 20 comes back with the other sign two steps later, a smaller one does not.</summary>
    private static PooledSet Echoes(int series, int length)
    {
        var randomness = new Randomness(1).For("echoes");
        var all = ImmutableArray.CreateBuilder<ImmutableArray<double>>();
        for (var one = 0; one < series; one++)
        {
            var shocks = new double[length];
            var values = new double[length];
            for (var step = 0; step < length; step++)
            {
                var echo = step >= 2 && Math.Abs(shocks[step - 2]) > 20 ? -2 * shocks[step - 2] : 0;
                shocks[step] = echo == 0 ? (randomness.NextBelow(61) - 30) : 0;
                values[step] = 500 + (10 * (step % 4)) + shocks[step] + echo;
            }

            all.Add([.. values]);
        }

        return Set(all.ToImmutable()) with { Scales = [.. Enumerable.Repeat(20.0, series)] };
    }
}
