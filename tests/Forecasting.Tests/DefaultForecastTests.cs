using Shouldly;

namespace Zoning.Forecasting.Tests;

/// <summary>What the default does about the calendar, zeros, counts and breaks, and how its weights and bands stay sound.</summary>
public sealed class DefaultForecastTests
{
    private static readonly DateOnly First = new(2021, 9, 6);

    [Fact]
    public void A_week_of_Christmas_to_come_is_forecast_lower_than_its_neighbours()
    {
        // 165 weeks from 6 September 2021: the last is that of 28 October 2024; Christmas 2024 falls into the eighth week ahead.
        DateOnly[] christmases = [new(2021, 12, 27), new(2022, 12, 26), new(2023, 12, 25)];
        var set = Weeks(165, monday => christmases.Contains(monday) ? 0.8 : 1)
            .Forecast(new ForecastOptions { Horizon = 12, Paths = 0, Threads = 1 });

        foreach (var forecast in set.Forecasts)
        {
            var first = forecast.FirstWeek!.Value;
            var christmas = Enumerable.Range(0, 12).Single(step => first.AddDays(7 * step) == new DateOnly(2024, 12, 23));
            (forecast.Mean[christmas] / forecast.Mean[christmas - 3]).ShouldBe(0.8, 0.06);
            forecast.High80[christmas].ShouldBeLessThan(forecast.Mean[christmas - 3]);
        }

        set.Notes.ShouldContain(note => note.StartsWith("Effects of the calendar"));
    }

    [Fact]
    public void With_one_Christmas_there_is_no_calendar_in_the_forecast_and_it_says_so()
    {
        var set = Weeks(60, monday => monday == new DateOnly(2021, 12, 27) ? 0.8 : 1)
            .Forecast(new ForecastOptions { Horizon = 8, Paths = 0 });

        set.Notes.ShouldContain(note => note.Contains("two Christmases"));
    }

    [Fact]
    public void Weeks_not_reported_as_zero_do_not_pull_the_forecast_down_and_are_said()
    {
        var values = Values(130, 3);
        int[] lost = [40, 90, 127, 129];
        var broken = values.Select((value, week) => lost.Contains(week) ? 0 : value);
        var whole = ForecastHistory.Of("Z1", values, 52).Forecast(new ForecastOptions { Horizon = 6, Paths = 0 });
        var forecast = ForecastHistory.Of("Z1", broken, 52).Forecast(new ForecastOptions { Horizon = 6, Paths = 0 });

        for (var step = 0; step < 6; step++)
        {
            forecast.Mean[step].ShouldBe(whole.Mean[step], 0.04 * whole.Mean[step]);
        }

        forecast.Notes.ShouldContain(note => note.StartsWith("4 of 130 steps at or near zero were taken as not reported"));
    }

    [Fact]
    public void Small_counts_have_bands_of_whole_numbers_and_paths_that_average_to_the_mean()
    {
        var randomness = new Randomness(8);
        double Count() => randomness.NextBelow(10) < 3 ? 1 + randomness.NextBelow(2) : 0;
        var histories = Enumerable.Range(0, 12)
            .Select(zone => ForecastHistory.Of($"Z{zone}", Enumerable.Range(0, 104).Select(_ => Count()), 1))
            .ToArray();
        var set = histories.Forecast(new ForecastOptions { Horizon = 4, Paths = 4000 });

        for (var zone = 0; zone < 12; zone++)
        {
            var forecast = set.Forecasts[zone];
            double[] ends = [.. forecast.Low95, .. forecast.Low80, .. forecast.Median, .. forecast.High80, .. forecast.High95];
            ends.ShouldAllBe(end => end == Math.Floor(end) && end >= 0);
            forecast.Mean[0].ShouldBe(0.45, 0.35);
            Enumerable.Range(0, 4000).Average(path => set.Paths!.Of(path, zone)[0]).ShouldBe(forecast.Mean[0], 0.05);
        }

        // A small error of counts only says that a forecast is low: none weighs more for it. The one that learns from all 12 counts 12 in 13.
        set.Notes.ShouldContain(
            "12 series of small counts are forecast with 3 models: pooled-counts 92%, counts 4%, tsb 4%. The first learns from all of "
                + "them together.");
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(12, 12)]
    [InlineData(56, 1)]
    public void Bands_are_never_narrower_than_a_season_before(int period, int back)
    {
        // 110 steps are not two seasons of 56: there bands stand as without a season.
        var set = Enumerable.Range(1, 6).Select(zone => ForecastHistory.Of($"Z{zone}", Values(110, zone), period))
            .ToArray().Forecast(new ForecastOptions { Horizon = 18, Floor = null, Paths = 0 });

        foreach (var forecast in set.Forecasts)
        {
            for (var step = back; step < 18; step++)
            {
                (forecast.High95[step] - forecast.Low95[step])
                    .ShouldBeGreaterThanOrEqualTo((forecast.High95[step - back] - forecast.Low95[step - back]) * (1 - 1e-9));
                (forecast.High80[step] - forecast.Low80[step])
                    .ShouldBeGreaterThanOrEqualTo((forecast.High80[step - back] - forecast.Low80[step - back]) * (1 - 1e-9));
            }
        }
    }

    [Theory]
    [InlineData(120, 1, true)]
    [InlineData(30, 12, false)]
    public void Across_a_break_and_under_three_seasons_one_wild_model_moves_nothing(int steps, int period, bool breaks)
    {
        var values = Values(steps, 5).Select((value, week) => breaks && week >= 80 ? 0.6 * value : value);
        ForecastHistory[] histories = [ForecastHistory.Of("Z1", values, period)];
        var trials = Ensemble.Tried(histories, new ForecastOptions { Horizon = 6 }, out _, default);
        trials[0].Prepared.HasBreak.ShouldBe(breaks);
        trials[0].Now.MeansOf(0).Fill(1e6);

        var forecast = Ensemble.Made(histories, new ForecastOptions { Horizon = 6, Paths = 0 }, new EnsembleOptions(), trials).Forecasts[0];

        forecast.Mean.ShouldAllBe(mean => Math.Abs(mean - (breaks ? 240 : 400)) < 40);
    }

    [Fact]
    public void What_came_in_other_zones_widens_the_ranges_of_a_zone()
    {
        ForecastHistory[] zones = [.. Enumerable.Range(1, 8).Select(zone => ForecastHistory.Of($"Z{zone}", Values(110, zone), 1))];
        var options = new ForecastOptions { Horizon = 6, Paths = 0 };
        var trials = Ensemble.Tried(zones, options, out _, default);
        var before = Ensemble.Made(zones, options, new EnsembleOptions(), trials).Forecasts[0];
        foreach (var actual in trials.Skip(1).SelectMany(trial => trial.Before).Select(origin => origin.Actual))
        {
            for (var step = 0; step < actual.Length; step++)
            {
                actual[step] += 80 * (step % 2 == 0 ? 1 : -1);
            }
        }

        var after = Ensemble.Made(zones, options, new EnsembleOptions(), trials).Forecasts[0];

        (after.High80[0] - after.Low80[0]).ShouldBeGreaterThan(1.3 * (before.High80[0] - before.Low80[0]));
    }

    [Fact]
    public void Autoregressions_learn_from_all_zones()
    {
        ForecastHistory[] Zones(int seed) =>
            [.. Enumerable.Range(1, 7).Append(seed).Select(zone => ForecastHistory.Of($"Z{zone}", Values(110, zone), 12))];
        double[] Pooled(int seed)
        {
            var trial = Ensemble.Tried(Zones(seed), new ForecastOptions { Horizon = 6 }, out _, default)[0];
            var candidate = Enumerable.Range(0, trial.Candidates.Length)
                .First(row => trial.Candidates[row].StartsWith("pooled", StringComparison.Ordinal) && trial.Now.IsFitted[row]);
            return trial.Now.MeansOf(candidate).ToArray();
        }

        Pooled(8).ShouldNotBe(Pooled(9));
    }

    [Fact]
    public void A_break_of_level_is_said_and_the_new_level_goes_on()
    {
        var values = Values(120, 5).Select((value, week) => week >= 80 ? 0.6 * value : value);
        var forecast = ForecastHistory.Of("Z1", values, 1).Forecast(new ForecastOptions { Horizon = 6, Paths = 0 });

        forecast.Mean[5].ShouldBe(240, 20);
        forecast.Notes.ShouldContain(note => note.StartsWith("The level fell from 4"));
    }

    [Fact]
    public void Under_26_weeks_there_is_a_level_without_a_season_and_it_says_so()
    {
        var forecast = ForecastHistory.Of("Z1", Values(20, 4), 52, First).Forecast(new ForecastOptions { Horizon = 13, Paths = 0 });

        forecast.Mean.ShouldAllBe(mean => Math.Abs(mean - 400) < 40);
        forecast.Notes.ShouldContain("The history has 20 weeks, fewer than 26, so the forecast has a level and a range but no season.");
    }

    [Fact]
    public void A_candidate_that_is_astronomically_off_leaves_weights_that_are_numbers()
    {
        // Grows by a half each week, then stands still: trends go through the roof at the earlier origins of one of the series.
        var wild = Enumerable.Range(0, 60).Select(week => Math.Pow(1.5, Math.Min(week, 50))).ToArray();
        ForecastHistory[] histories = [ForecastHistory.Of("wild", wild, 1), ForecastHistory.Of("calm", Values(60, 2), 1)];
        var trials = Ensemble.Tried(histories, new ForecastOptions { Horizon = 26 }, out _, default);
        foreach (var origin in trials[0].Before)
        {
            for (var at = 0; at < origin.Means.Length; at++)
            {
                origin.Means[at] = at % 2 == 0 ? 1.7e308 : -1.7e308;
            }
        }

        var weights = SetWeights.Of(trials, 30);

        weights.ShouldAllBe(weight => weight > 0 && weight <= 1);
        weights.Sum().ShouldBe(1, 1e-9);
    }

    private static ForecastHistory[] Weeks(int weeks, Func<DateOnly, double> factor) =>
    [
        .. Enumerable.Range(1, 8).Select(zone => ForecastHistory.Of(
            $"Z{zone}", Values(weeks, zone).Select((value, week) => value * factor(First.AddDays(7 * week))), 52, First)),
    ];

    private static double[] Values(int weeks, int seed)
    {
        var randomness = new Randomness(seed);
        return [.. Enumerable.Range(0, weeks).Select(_ => 400 * Math.Exp(0.03 * randomness.NextNormal()))];
    }
}
