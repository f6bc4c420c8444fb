using Shouldly;

namespace Zoning.Forecasting.Tests;

public sealed class CandidateGateTests
{
    [Theory]
    [InlineData("arima", 1, 20, true)]
    [InlineData("arima", 4, 23, true)]
    [InlineData("arima", 4, 24, false)]
    [InlineData("arima", 12, 300, true)]
    [InlineData("arima", 52, 900, true)]
    [InlineData("ces", 1, 100, false)]
    [InlineData("ces", 4, 23, true)]
    [InlineData("ces", 4, 24, true)]
    [InlineData("ces", 4, 80, true)]
    [InlineData("ces", 12, 100, false)]
    [InlineData("ces", 12, 240, true)]
    [InlineData("ces", 52, 164, true)]
    [InlineData("ces", 52, 2000, false)]
    [InlineData("ets", 12, 100, true)]
    [InlineData("stl", 52, 156, true)]
    public void Dear_models_are_tried_only_where_they_were_worth_it(string key, int period, int count, bool expected) =>
        CandidateGate.IsTried(key, ForecastHistory.Of("A", Enumerable.Range(1, count).Select(step => (double)step), period)).ShouldBe(expected);

    [Fact]
    public void Three_years_of_weeks_are_enough_for_the_season_to_be_tried_at_every_earlier_date()
    {
        var randomness = new Randomness(3);
        var values = Enumerable.Range(0, 156).Select(week => 100 + (30 * Math.Sin(2 * Math.PI * week / 52)) + (3 * randomness.NextNormal()));
        var histories = new[] { ForecastHistory.Of("Z", values, 52) };
        var trial = Ensemble.Tried(histories, new ForecastOptions { Horizon = 13, Threads = 1 }, out _, CancellationToken.None)[0];
        var stl = trial.Candidates.IndexOf("stl");

        trial.Before.Length.ShouldBe(4);
        trial.Before.ShouldAllBe(origin => origin.IsFitted[stl]);
        var ets = trial.Candidates.IndexOf("ets");
        double Error(int candidate) => trial.Before.Sum(origin =>
            Enumerable.Range(0, origin.Steps).Sum(step => Math.Abs(origin.MeansOf(candidate)[step] - origin.Actual[step])));
        Error(stl).ShouldBeLessThan(0.7 * Error(ets));
    }
}
