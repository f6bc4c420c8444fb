using Shouldly;

namespace Zoning.Forecasting.Tests;

/// <summary>What every model of this family keeps to, whatever the series.</summary>
public class ThetaFamilyTests
{
    private const double Near = 1e-6;

    public static TheoryData<string> Keys => ["theta", "theta-standard", "naive2", "snaive", "stl", "stl-theta"];

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_constant_series_goes_on(string key)
    {
        var (means, deviations) = Ahead(key, Series(60, _ => 7.25), 12, 24);

        means.ShouldAllBe(mean => Math.Abs(mean - 7.25) < 1e-9);
        deviations.ShouldAllBe(deviation => deviation < 1e-9);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Nothing_stays_nothing(string key)
    {
        var (means, deviations) = Ahead(key, Series(60, _ => 0), 12, 24);

        means.ShouldAllBe(mean => mean == 0);
        deviations.ShouldAllBe(deviation => deviation == 0);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Few_values_are_forecast_or_refused_with_a_reason(string key)
    {
        foreach (var period in new[] { 1, 2, 4, 12, 52 })
        {
            for (var count = 1; count <= 40; count++)
            {
                var fit = ForecastModels.Of(key).Fit(ForecastHistory.Of("few", Series(count, step => 3 + (step * step % 5)), period));
                if (fit.Model is null)
                {
                    fit.Reason!.ShouldContain("Needs");
                    continue;
                }

                IsSound(fit.Model, count, 30);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Ten_thousand_values_are_forecast(string key)
    {
        var values = Series(10_000, step => 500 + (40 * Math.Sin(2 * Math.PI * step / 52)) + (step * 7919 % 13));

        IsSound(ForecastModels.Of(key).Fit(ForecastHistory.Of("long", values, 52)).Model!, 10_000, 60);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Zeros_and_negative_values_inside_do_no_harm(string key)
    {
        var mixed = Series(72, step => (step * 31 % 11) - 5 + (3 * Math.Sin(step * Math.PI / 6)));
        var zeros = Series(72, step => step % 3 == 0 ? 0 : 4 + (step * 31 % 7));
        var mostly = Series(72, step => step % 12 == 5 ? 9 : 0);
        foreach (var values in new[] { mixed, zeros, mostly })
        {
            IsSound(ForecastModels.Of(key).Fit(ForecastHistory.Of("mixed", values, 12)).Model!, 72, 36);
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Other_units_give_the_same_forecast_in_those_units(string key)
    {
        var (means, deviations) = Ahead(key, Seasonal(84), 12, 18);
        foreach (var unit in new[] { 1e-9, 1e-3, 60, 1e12 })
        {
            var (scaled, spread) = Ahead(key, [.. Seasonal(84).Select(value => value * unit)], 12, 18);
            for (var step = 0; step < 18; step++)
            {
                (scaled[step] / unit).ShouldBe(means[step], Near * means[step]);
                (spread[step] / unit).ShouldBe(deviations[step], 1e-4 * deviations[step]);
            }
        }
    }

    [Theory]
    [InlineData("theta")]
    [InlineData("theta-standard")]
    [InlineData("snaive")]
    public void Without_a_season_a_higher_base_is_only_higher(string key)
    {
        var low = Series(50, step => 20 + (0.4 * step) + (step * 37 % 9));
        var (means, deviations) = Ahead(key, low, 1, 12);
        var (higher, spread) = Ahead(key, [.. low.Select(value => value + 1e6)], 1, 12);
        for (var step = 0; step < 12; step++)
        {
            (higher[step] - 1e6).ShouldBe(means[step], 1e-3);
            spread[step].ShouldBe(deviations[step], 1e-3);
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_later_clock_changes_nothing(string key)
    {
        var (means, _) = Ahead(key, Seasonal(84), 12, 18);
        var dated = ForecastHistory.Of("dated", Seasonal(84), 12, new DateOnly(2024, 1, 1));
        var moved = ForecastHistory.Of("moved", Seasonal(84), 12, new DateOnly(2031, 6, 2));

        Ahead(key, dated, 18).Means.ShouldBe(means);
        Ahead(key, moved, 18).Means.ShouldBe(means);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_season_that_repeats_exactly_is_carried_on(string key)
    {
        double[] season = [10, 14, 21, 15];
        var (means, _) = Ahead(key, Series(48, step => season[step % 4]), 4, 8);
        for (var step = 0; step < 8; step++)
        {
            means[step].ShouldBe(season[step % 4], 0.01);
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_second_fit_to_the_same_history_forecasts_the_same(string key)
    {
        var history = ForecastHistory.Of("same", Seasonal(84), 12);
        var fitted = ForecastModels.Of(key).Fit(history).Model!;
        var again = fitted.Refit(history).Model!;
        double[] means = new double[12], others = new double[12], spread = new double[12];
        fitted.Forecast(means, spread);
        again.Forecast(others, spread);
        for (var step = 0; step < 12; step++)
        {
            others[step].ShouldBe(means[step], 1e-3 * means[step]);
        }

        IsSound(fitted.Refit(history.Until(9)).Model ?? fitted, fitted.Refit(history.Until(9)).Model is null ? 84 : 9, 12);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void One_step_forecasts_are_near_the_values_and_in_their_scale(string key)
    {
        var values = Seasonal(96);
        var fitted = ForecastModels.Of(key).Fit(ForecastHistory.Of("near", values, 12)).Model!;

        fitted.OneStep.Length.ShouldBe(96);
        for (var step = 24; step < 96; step++)
        {
            Math.Abs(fitted.OneStep[step] - values[step]).ShouldBeLessThan(0.35 * values[step]);
        }
    }

    internal static double[] Seasonal(int count) =>
        Series(count, step => (100 + (0.5 * step)) * (1 + (0.3 * Math.Sin(step * Math.PI / 6))) * (1 + ((step * 7919 % 17) - 8) / 200.0));

    internal static double[] Series(int count, Func<int, double> of) => [.. Enumerable.Range(0, count).Select(of)];

    private static (double[] Means, double[] Deviations) Ahead(string key, double[] values, int period, int horizon) =>
        Ahead(key, ForecastHistory.Of("series", values, period), horizon);

    private static (double[] Means, double[] Deviations) Ahead(string key, ForecastHistory history, int horizon)
    {
        var means = new double[horizon];
        var deviations = new double[horizon];
        ForecastModels.Of(key).Fit(history).Model!.Forecast(means, deviations);
        return (means, deviations);
    }

    private static void IsSound(FittedModel fitted, int count, int horizon)
    {
        var means = new double[horizon];
        var deviations = new double[horizon];
        fitted.Forecast(means, deviations);
        means.ShouldAllBe(mean => double.IsFinite(mean));
        deviations.ShouldAllBe(deviation => double.IsFinite(deviation) && deviation >= 0);
        deviations.Zip(deviations.Skip(1)).ShouldAllBe(pair => pair.Second >= pair.First);
        fitted.OneStep.Length.ShouldBe(count);
        var first = 0;
        while (first < count && double.IsNaN(fitted.OneStep[first]))
        {
            first++;
        }

        fitted.OneStep[first..].ToArray().ShouldAllBe(mean => double.IsFinite(mean));
        fitted.Name.ShouldNotBeEmpty();
        fitted.Words.ShouldNotBeEmpty();
    }
}
