using Shouldly;
using TestKit;

namespace Zoning.Forecasting.Tests;

/// <summary>Where the level of a series broke, and where it didn't.</summary>
public sealed class LevelBreaksTests
{
    [Theory]
    [InlineData("walk", 60, 10)]
    [InlineData("walk", 160, 10)]
    [InlineData("noise", 160, 10)]
    [InlineData("lagged", 160, 10)]
    [InlineData("season", 160, 10)]
    // A short steep climb is the hardest to tell from a step.
    [InlineData("trend", 60, 14)]
    [InlineData("trend", 160, 10)]
    public void Series_without_a_break_raise_few_alarms(string kind, int steps, int most)
    {
        var randomness = new Randomness(11).For(kind);
        var alarms = Enumerable.Range(0, 200).Count(_ => Breaks(Series(kind, steps, randomness, steps, 0)).Length > 0);
        alarms.ShouldBeLessThanOrEqualTo(most);
    }

    [Theory]
    [InlineData("noise", 60, 3.0)]
    [InlineData("noise", 160, 3.0)]
    [InlineData("season", 160, 3.0)]
    [InlineData("noise", 160, -4.0)]
    public void Planted_breaks_are_found_near_their_step(string kind, int steps, double size)
    {
        var randomness = new Randomness(12).For(kind);
        var found = 0;
        for (var series = 0; series < 200; series++)
        {
            var at = 15 + randomness.NextBelow(steps - 30);
            found += Breaks(Series(kind, steps, randomness, at, size)).Any(row => Math.Abs(row.Step - at) <= 3) ? 1 : 0;
        }

        found.ShouldBeGreaterThanOrEqualTo(180);
    }

    [Fact]
    public void A_break_is_told_in_a_sentence()
    {
        var values = Enumerable.Range(0, 100).Select(week => (week < 40 ? 410.0 : 230.0) + (week * 7919 % 5) - 2);
        var row = LevelBreaks.Find(ForecastHistory.Of("z", values, 52, new DateOnly(2019, 6, 17))).ShouldHaveSingleItem();
        row.Kind.ShouldBe(LevelChangeKind.Break);
        row.Step.ShouldBe(40);
        row.Until.ShouldBe(100);
        row.Before.ShouldBe(410, 3);
        row.After.ShouldBe(230, 3);
        row.Words.ShouldMatch(@"^The level fell from 4\d\d to 2\d\d in the week of 2020-03-23\.$");
    }

    [Fact]
    public void A_few_low_steps_are_a_gap_and_one_is_an_outlier()
    {
        var randomness = new Randomness(9);
        var values = Enumerable.Range(0, 100)
            .Select(step => (step is >= 40 and < 45 ? 150.0 : step == 70 ? 900 : 400) + (5 * randomness.NextNormal())).ToArray();
        var rows = LevelBreaks.Find(ForecastHistory.Of("z", values, 52));
        rows.Select(row => (row.Kind, row.Step, row.Until)).ShouldBe([(LevelChangeKind.Gap, 40, 45), (LevelChangeKind.Outlier, 70, 71)]);
        rows[0].Words.ShouldContain("then returned");
        rows[1].Words.ShouldStartWith("Step 71 is an outlier: 9");
    }

    [Theory]
    [InlineData(1e-9)]
    [InlineData(1e9)]
    public void The_unit_of_the_series_changes_no_step(double unit)
    {
        var values = Series("noise", 120, new Randomness(5), 50, 5).Values.ToArray();
        var steps = LevelBreaks.Find(ForecastHistory.Of("z", values, 1)).Select(row => (row.Kind, row.Step));
        LevelBreaks.Find(ForecastHistory.Of("z", values.Select(value => value * unit), 1))
            .Select(row => (row.Kind, row.Step)).ShouldBe(steps);
    }

    [Theory]
    [InlineData(1, 5.0)]
    [InlineData(2, 5.0)]
    [InlineData(11, 5.0)]
    [InlineData(500, 5.5)]
    [InlineData(500, 0.0)]
    [InlineData(10_000, 1e12)]
    public void A_constant_series_has_none(int steps, double value) =>
        LevelBreaks.Find(ForecastHistory.Of("z", Enumerable.Repeat(value, steps), 12)).ShouldBeEmpty();

    [Fact]
    public void A_constant_that_jumps_has_one()
    {
        var row = LevelBreaks.Find(ForecastHistory.Of("z", Enumerable.Range(0, 60).Select(step => step < 30 ? 50.5 : 90.5), 1))
            .ShouldHaveSingleItem();
        (row.Step, row.Before, row.After).ShouldBe((30, 50.5, 90.5), new NearLevels());
    }

    [NeedsSharedFact]
    public void The_spring_of_2020_is_found_in_Scottish_emergency_departments()
    {
        var lines = File.ReadAllLines(Path.Combine(Folders.Shared, "bench", "forecast", "open", "scot_ae_weekly_covidbreak_hierarchy.csv"));
        var found = 0;
        foreach (var line in lines.Skip(1))
        {
            // Train is the last cell but one and no cell but the first holds a comma.
            var values = line.Split(',')[^2].Split(' ')
                .Select(value => double.Parse(value, System.Globalization.CultureInfo.InvariantCulture));
            var history = ForecastHistory.Of("z", values, 52, new DateOnly(2015, 2, 16));
            found += LevelBreaks.Find(history)
                .Any(row => row.Kind == LevelChangeKind.Break && row.After < row.Before && row.Step is >= 261 and <= 272)
                ? 1
                : 0;
        }

        // 45 series; a few small hospitals move too much by themselves.
        found.ShouldBeGreaterThanOrEqualTo(36);
    }

    private static LevelChange[] Breaks(ForecastHistory history) =>
        [.. LevelBreaks.Find(history).Where(row => row.Kind == LevelChangeKind.Break)];

    private static ForecastHistory Series(string kind, int steps, Randomness randomness, int at, double size)
    {
        var values = new double[steps];
        var level = 0.0;
        for (var step = 0; step < steps; step++)
        {
            var shock = randomness.NextNormal();
            level = kind switch { "walk" => level + shock, "lagged" => (0.7 * level) + shock, _ => shock };
            values[step] = level
                + (kind == "season" ? 4 * Math.Sin(step * Math.PI / 6) : 0)
                + (kind == "trend" ? 0.05 * step : 0)
                + (step >= at ? size : 0);
        }

        return ForecastHistory.Of("z", values, kind == "season" ? 12 : 1);
    }

    private sealed class NearLevels : IEqualityComparer<(int, double, double)>
    {
        public bool Equals((int, double, double) one, (int, double, double) other) =>
            one.Item1 == other.Item1 && Math.Abs(one.Item2 - other.Item2) < 1e-9 && Math.Abs(one.Item3 - other.Item3) < 1e-9;

        public int GetHashCode((int, double, double) row) => row.Item1;
    }
}
