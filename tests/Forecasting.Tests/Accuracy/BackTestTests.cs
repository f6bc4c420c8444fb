using System.Text;
using Shouldly;

namespace Zoning.Forecasting.Tests;

public class BackTestTests
{
    private static readonly double[] Small = [4, 7, 5, 9, 6, 8, 12, 10];
    private static readonly BackTestOptions Two = new() { Models = ["naive"], Horizon = 2, Origins = 2, LeastKnown = 3, Stride = 1 };

    [Fact]
    public void At_each_date_the_last_value_known_is_held_against_what_came()
    {
        var test = BackTest.Of([Series("Z01", Small)], Two);

        // Known 5 (last value 6) and 6 (last value 8), two steps ahead each.
        test.Rows.Select(row => (row.Series, row.Model, row.Origin, row.StepAhead, row.Actual, row.Mean)).ShouldBe(
        [
            ("Z01", "naive", 5, 1, 8, 6), ("Z01", "naive", 5, 2, 12, 6),
            ("Z01", "naive", 6, 1, 12, 8), ("Z01", "naive", 6, 2, 10, 8),
        ]);
        test.Dates.ShouldBe(2);
        test.LeftOut.ShouldBeEmpty();
        test.Reference.ShouldBe("naive");
    }

    [Fact]
    public void Errors_are_those_worked_out_by_hand()
    {
        var test = BackTest.Of([Series("Z01", Small)], Two);
        var all = test.Of("naive");

        // Changes up to 5 known: 3, 2, 4, 3 (mean 3, mean square 38/4); up to 6 known: 2 more (mean 14/5, mean square 42/5). Errors: 2, 6;
        // 4, 2, all too little.
        all.Judged.ShouldBe(4);
        all.MeanAbsoluteScaledError!.Value.ShouldBe(((2 / 3.0) + (6 / 3.0) + (4 / 2.8) + (2 / 2.8)) / 4, 1e-12);
        all.RootMeanSquareScaledError!.Value.ShouldBe(Math.Sqrt(((4 / 9.5) + (36 / 9.5) + (16 / 8.4) + (4 / 8.4)) / 4), 1e-12);
        all.SymmetricPercentage!.Value.ShouldBe(200 * ((2 / 14.0) + (6 / 18.0) + (4 / 20.0) + (2 / 18.0)) / 4, 1e-12);
        all.ErrorShare!.Value.ShouldBe(14 / 42.0, 1e-12);
        all.BiasShare!.Value.ShouldBe(-14 / 42.0, 1e-12);
        test.Of("naive", 2).ErrorShare!.Value.ShouldBe(8 / 22.0, 1e-12);
        test.Steps.Length.ShouldBe(2);
    }

    [Fact]
    public void Bands_are_scored_as_the_formulas_say()
    {
        var test = BackTest.Of([Series("Z01", Small)], Two);
        var (pinball, score80, score95, inside80, inside95) = (0.0, 0.0, 0.0, 0, 0);
        foreach (var (known, step, square, scale) in new[] { (5, 1, 9.5, 3.0), (5, 2, 9.5, 3.0), (6, 1, 8.4, 2.8), (6, 2, 8.4, 2.8) })
        {
            var (actual, middle, deviation) = (Small[known + step - 1], Small[known - 1], Math.Sqrt(square * step));
            double End(double z) => Math.Max(0, middle + (z * deviation));
            double[] ends = [End(-1.959963984540054), End(-1.2815515655446004), middle, End(1.2815515655446004), End(1.959963984540054)];
            double[] shares = [0.025, 0.1, 0.5, 0.9, 0.975];
            pinball += Enumerable.Range(0, 5).Average(i => Math.Max(shares[i] * (actual - ends[i]), (shares[i] - 1) * (actual - ends[i])));
            score80 += (ends[3] - ends[1] + (10 * Math.Max(0, ends[1] - actual)) + (10 * Math.Max(0, actual - ends[3]))) / scale;
            score95 += (ends[4] - ends[0] + (40 * Math.Max(0, ends[0] - actual)) + (40 * Math.Max(0, actual - ends[4]))) / scale;
            inside80 += actual >= ends[1] && actual <= ends[3] ? 1 : 0;
            inside95 += actual >= ends[0] && actual <= ends[4] ? 1 : 0;
        }

        var all = test.Of("naive");
        all.Pinball!.Value.ShouldBe(pinball / 4, 1e-6);
        all.ScaledIntervalScore80!.Value.ShouldBe(score80 / 4, 1e-6);
        all.ScaledIntervalScore95!.Value.ShouldBe(score95 / 4, 1e-6);
        all.Coverage80.ShouldBe(inside80 / 4.0);
        all.Coverage95.ShouldBe(inside95 / 4.0);
        inside80.ShouldBeLessThan(4);
    }

    [Fact]
    public void Series_of_unlike_size_weigh_the_same_in_scaled_errors()
    {
        var test = BackTest.Of([Series("Z01", Small), Series("Z02", [.. Small.Select(value => 1000 * value)])], Two);
        var alone = BackTest.Of([Series("Z01", Small)], Two).Of("naive");

        test.Of("naive").MeanAbsoluteScaledError!.Value.ShouldBe(alone.MeanAbsoluteScaledError!.Value, 1e-12);
        test.Of("naive").RootMeanSquareScaledError!.Value.ShouldBe(alone.RootMeanSquareScaledError!.Value, 1e-12);
        test.Of("naive").ScaledPinball!.Value.ShouldBe(alone.ScaledPinball!.Value, 1e-9);
        test.Rows.Select(row => (row.Origin, row.Series, row.StepAhead)).ShouldBe(
            [(5, "Z01", 1), (5, "Z01", 2), (5, "Z02", 1), (5, "Z02", 2), (6, "Z01", 1), (6, "Z01", 2), (6, "Z02", 1), (6, "Z02", 2)]);
    }

    [Fact]
    public void Nothing_that_came_after_a_date_changes_its_forecast()
    {
        var options = new BackTestOptions
        {
            Models = ["auto", "theta"],
            Horizon = 6,
            Origins = 3,
            Stride = 4,
            LeastKnown = 20,
            Threads = 2,
        };
        var zones = Enumerable.Range(0, 3).Select(zone => Weeks(80, zone)).ToArray();
        var before = BackTest.Of([.. zones.Select((weeks, zone) => Series($"Z{zone}", weeks, 12))], options);
        const int Date = 70;
        var changed = zones.Select(weeks => weeks.Select((value, week) => week < Date ? value : (3 * value) + 900).ToArray());
        var after = BackTest.Of([.. changed.Select((weeks, zone) => Series($"Z{zone}", weeks, 12))], options);

        before.Rows.Select(row => row.Origin).Distinct().ShouldBe([66, 70, 74]);
        var early = before.Rows.Zip(after.Rows).Where(pair => pair.First.Origin <= Date).ToArray();
        early.Length.ShouldBe(3 * 3 * 2 * 6);
        Array.ConvertAll(early, pair => pair.First with { Actual = 0 })
            .ShouldBe(Array.ConvertAll(early, pair => pair.Second with { Actual = 0 }));
        before.Rows.Zip(after.Rows).Where(pair => pair.First.Origin > Date).ShouldAllBe(pair => pair.First.High95 != pair.Second.High95);
    }

    [Fact]
    public void All_series_of_a_date_are_forecast_together()
    {
        ForecastHistory[] zones = [.. Enumerable.Range(0, 3).Select(zone => Series($"Z{zone}", Weeks(80, zone), 12))];
        var test = BackTest.Of(zones, new BackTestOptions { Horizon = 6, Origins = 1 });
        var together = zones.Select(zone => zone.Until(74)).ToArray().Forecast(new ForecastOptions { Horizon = 6, Paths = 0 }).Forecasts;

        var rows = test.Rows.Where(row => row.Model == "auto").ToArray();
        rows.Select(row => row.Mean).ShouldBe(together.SelectMany(forecast => forecast.Mean));
        rows.Select(row => row.Median).ShouldBe(together.SelectMany(forecast => forecast.Median));
        rows.Select(row => row.Low80).ShouldBe(together.SelectMany(forecast => forecast.Low80));
        rows.Select(row => row.High80).ShouldBe(together.SelectMany(forecast => forecast.High80));
        rows.Select(row => row.Low95).ShouldBe(together.SelectMany(forecast => forecast.Low95));
        rows.Select(row => row.High95).ShouldBe(together.SelectMany(forecast => forecast.High95));
    }

    [Fact]
    public void A_missing_step_is_not_judged_and_told()
    {
        double?[] seen = [4, 7, null, 9, 6, 8, null, 10];
        var test = BackTest.Of([ForecastHistory.OfSeen("Z01", seen, 1)], Two);

        test.Rows.Select(row => (row.Origin, row.StepAhead, row.Actual)).ShouldBe([(5, 1, 8), (6, 2, 10)]);
        test.LeftOut.ShouldBe([new("Z01", 5, "1 of 2 steps ahead are missing."), new("Z01", 6, "1 of 2 steps ahead are missing.")]);

        // Changes between steps that were both seen: 3 and 3, then 2 as well.
        test.Rows.Select(row => row.Scale!.Value).ShouldBe([3, 8 / 3.0]);
        test.Rows.Select(row => row.SquareScale!.Value).ShouldBe([9, 22 / 3.0]);
    }

    [Fact]
    public void A_series_too_short_is_left_out_and_told_while_others_are_judged()
    {
        var test = BackTest.Of([Series("long", Small), Series("short", [3, 4, 5, 6]), Series("middle", [1, 2, 3, 4, 5])], Two);

        test.Rows.Select(row => (row.Series, row.Origin)).Distinct().ShouldBe([("long", 5), ("long", 6), ("middle", 3)]);
        test.LeftOut.ShouldBe(
        [
            new("short", null, "There are 4 steps; 5 are needed, 3 to start from and 2 to be judged."),
            new("middle", 2, "2 steps were known; 3 are needed."),
        ]);
    }

    [Fact]
    public void Where_nothing_can_be_judged_the_result_says_so()
    {
        var test = BackTest.Of([Series("short", [3, 4])], Two);

        test.Rows.ShouldBeEmpty();
        test.Dates.ShouldBe(0);
        test.Of("naive").Judged.ShouldBe(0);
        test.Of("naive").MeanAbsoluteScaledError.ShouldBeNull();
        test.Of("naive").Coverage80.ShouldBeNull();
        test.Skill.ShouldBeNull();
        test.LeftOut.Single().Origin.ShouldBeNull();
        test.Words.ShouldBe("No earlier forecast could be judged.");
    }

    [Fact]
    public void A_series_whose_first_steps_were_not_seen_starts_later()
    {
        var test = BackTest.Of([ForecastHistory.OfSeen("Z01", [null, null, null, null, null, 8, 12, 10], 1)], Two);

        test.Rows.Select(row => row.Origin).Distinct().ShouldBe([6]);
        test.LeftOut.ShouldBe([new("Z01", 5, "No step before this date has a value.")]);
    }

    [Fact]
    public void Weeks_of_the_calendar_line_series_up_that_end_at_unlike_weeks()
    {
        var monday = new DateOnly(2025, 1, 6);
        var test = BackTest.Of(
            [
                ForecastHistory.Of("Z01", Small, 1, monday),
                ForecastHistory.Of("Z02", Small[..7], 1, monday),
                ForecastHistory.Of("Z03", Small[..5], 1, monday),
            ],
            Two);

        // Both were known for 5 and 6 weeks at the two dates; the one that ended a week earlier is judged a step less at the later one.
        test.Rows.Select(row => (row.Series, row.Origin, row.StepAhead)).ShouldBe(
            [("Z01", 5, 1), ("Z01", 5, 2), ("Z02", 5, 1), ("Z02", 5, 2), ("Z01", 6, 1), ("Z01", 6, 2), ("Z02", 6, 1)]);
        test.LeftOut.ShouldBe([new("Z03", null, "It ended before this date.")]);
    }

    [Fact]
    public void Skill_is_the_error_less_than_that_of_the_same_step_last_season()
    {
        // A season of four: last season is repeated exactly, except for the last year, which is 10 higher.
        double[] season = [100, 140, 120, 80];
        double[] values = [.. Enumerable.Range(0, 24).Select(step => season[step % 4] + (step >= 20 ? 10 : 0))];
        var test = BackTest.Of([Series("Z01", values, 4)], new BackTestOptions { Models = ["naive"], Horizon = 4, Origins = 1 });

        // Known 20: the last value is 80, what came 110, 150, 130, 90; last season was 10 too low each time.
        test.Reference.ShouldBe("snaive");
        test.Skill!.Value.ShouldBe(1 - (160 / 40.0), 1e-12);
        test.Words.ShouldBe(
            "Earlier forecasts were off by 33.3% (same quarter last year: 8.3%). "
            + "The simple rule did better: read the forecast with care.");
        test.Of("snaive").MeanAbsoluteScaledError.ShouldBeNull();
    }

    [Fact]
    public void With_no_more_than_a_season_known_the_reference_is_the_last_value() =>
        BackTest.Of(
            [Series("Z01", Weeks(40, 1), 30)],
            new BackTestOptions { Models = ["ets"], Horizon = 10, Origins = 1 }).Reference.ShouldBe("naive");

    [Fact]
    public void Zeros_throughout_have_no_share_to_be_off_by()
    {
        var test = BackTest.Of([Series("Z01", new double[20])], Two);

        test.Of("naive").ErrorShare.ShouldBeNull();
        test.Of("naive").SymmetricPercentage.ShouldBe(0);
        test.Words.ShouldContain("were all 0");
    }

    [Fact]
    public void Threads_change_nothing()
    {
        ForecastHistory[] zones = [.. Enumerable.Range(0, 4).Select(zone => Series($"Z{zone}", Weeks(60, zone), 12))];
        var options = new BackTestOptions { Horizon = 4, Origins = 4 };
        var one = BackTest.Of(zones, options with { Threads = 1 });
        var four = BackTest.Of(zones, options with { Threads = 4 });

        four.Rows.ShouldBe(one.Rows);
        four.Models.ShouldBe(one.Models);
        four.Steps.ShouldBe(one.Steps);
    }

    [Fact]
    public void A_stop_is_obeyed_between_dates()
    {
        using var stop = new CancellationTokenSource();
        var told = new Stopping(stop);

        Should.Throw<OperationCanceledException>(
            () => BackTest.Of([Series("Z01", Small)], Two with { Threads = 1, Progress = told }, stop.Token));
        told.Done.ShouldBe(1);
    }

    [Fact]
    public void Mistakes_are_refused_with_advice()
    {
        Should.Throw<ArgumentException>(
            () => BackTest.Of([Series("Z01", Small), Series("Z01", Small)])).Message.ShouldContain("2 histories are named 'Z01'");
        Should.Throw<ArgumentException>(() => BackTest.Of([]));
        Should.Throw<ArgumentException>(() => new BackTestOptions { Models = ["oracle"] }).Message.ShouldContain("auto, naive");
        Should.Throw<ArgumentException>(() => new BackTestOptions { Models = [] }).Message.ShouldContain("at least one model");
        Should.Throw<ArgumentException>(
            () => BackTest.Of([Series("Z01", Small)], Two).Of("naive", 3)).Message.ShouldContain("steps 1 to 2");
    }

    [Fact]
    public void Rows_are_written_as_csv()
    {
        var lines = Encoding.UTF8.GetString(BackTest.Of([Series("Z01", Small)], Two).ToCsv()).TrimStart('\uFEFF')
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

        lines.Length.ShouldBe(5);
        lines[0].ShouldStartWith("series,model,origin,step_ahead,actual,mean,");
        lines[2].ShouldStartWith("Z01,naive,5,2,12,6,6,");
        lines[2].ShouldEndWith(",3,9.5");
    }

    private static ForecastHistory Series(string name, double[] values, int period = 1) => ForecastHistory.Of(name, values, period);

    private static double[] Weeks(int count, int seed)
    {
        var randomness = new Randomness(seed);
        return [.. Enumerable.Range(0, count).Select(week =>
             200 + (50 * seed) + (20 * Math.Sin(2 * Math.PI * week / 12)) + (8 * randomness.NextNormal()))];
    }

    private sealed class Stopping(CancellationTokenSource stop) : IProgress<int>
    {
        public int Done { get; private set; }

        public void Report(int value)
        {
            Done = value;
            stop.Cancel();
        }
    }
}
