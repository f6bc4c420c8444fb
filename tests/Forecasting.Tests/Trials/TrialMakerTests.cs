using Shouldly;

namespace Zoning.Forecasting.Tests;

public sealed class TrialMakerTests
{
    private const int Horizon = 6;

    private static ForecastHistory Monthly(int months, double last = 0)
    {
        var randomness = new Randomness(11);
        var values = Enumerable.Range(0, months)
            .Select(month => 100 + month + (20 * Math.Sin(2 * Math.PI * month / 12)) + (4 * randomness.NextNormal()) + (month >= months - 3 ? last : 0));
        return ForecastHistory.Of("Z", values, 12);
    }

    private static Trial Tried(ForecastHistory history) =>
        Ensemble.Tried([history], new ForecastOptions { Horizon = Horizon, Threads = 1 }, out _, CancellationToken.None)[0];

    [Fact]
    public void The_form_at_earlier_dates_is_that_of_the_latest_of_them_with_new_parameters()
    {
        var trial = Tried(Monthly(96));
        var ets = trial.Candidates.IndexOf("ets");
        var latest = new EtsModel().Fit(trial.History.Until(93)).Model!;
        double[] means = new double[Horizon], deviations = new double[Horizon];
        latest.Refit(trial.History.Until(90)).Model!.Forecast(means, deviations);

        trial.Before.Select(origin => origin.Known).ShouldBe([93, 90, 87, 84]);
        trial.Before[1].MeansOf(ets).ToArray().ShouldBe(means);
        trial.Before[1].DeviationsOf(ets).ToArray().ShouldBe(deviations);
    }

    [Fact]
    public void The_order_of_a_short_arima_is_chosen_at_each_date()
    {
        var trial = Tried(Monthly(60));
        var arima = trial.Candidates.IndexOf("arima");
        foreach (var origin in trial.Before)
        {
            double[] means = new double[origin.Steps], deviations = new double[origin.Steps];
            new ArimaModel().Fit(trial.History.Until(origin.Known)).Model!.Forecast(means, deviations);
            origin.MeansOf(arima).ToArray().ShouldBe(means);
        }
    }

    [Fact]
    public void What_came_after_the_latest_earlier_date_changes_no_forecast_before_it()
    {
        // A history with a jump in its last three months: fitted now, its form and parameters differ; three months earlier they cannot.
        var (calm, jump) = (Tried(Monthly(96)), Tried(Monthly(96, last: 15)));
        var own = CandidateList.OfSmooth.Own.Length;

        calm.Now.MeansOf(0).ToArray().ShouldNotBe(jump.Now.MeansOf(0).ToArray());
        for (var origin = 0; origin < calm.Before.Length; origin++)
        {
            for (var candidate = 0; candidate < own; candidate++)
            {
                calm.Before[origin].MeansOf(candidate).ToArray().ShouldBe(jump.Before[origin].MeansOf(candidate).ToArray());
            }
        }
    }

    [Fact]
    public void Ranges_are_made_of_the_deviations_of_models_that_were_tried_at_every_date()
    {
        var origin = new TrialOrigin(3, 1);
        (origin.IsFitted[0], origin.IsFitted[1], origin.IsFitted[2]) = (true, true, true);
        double[] means = [10, 20, 60], deviations = [1, 3, 100];
        means.CopyTo(origin.Means, 0);
        deviations.CopyTo(origin.Deviations, 0);
        double[] weights = [0.25, 0.25, 0.5];

        var combined = Combined.Of(origin, weights, CombineBy.Mean, [true, true, false]);
        combined.Means[0].ShouldBe(37.5, 1e-12);
        combined.Deviations[0].ShouldBe(2, 1e-12);

        // One wild model moves neither the median nor the range about it far: the mean of deviations would be 25.5.
        Combined.Of(origin, [0.3, 0.45, 0.25], CombineBy.Median, [true, true, true]).Deviations[0].ShouldBeLessThan(4);
    }
}
