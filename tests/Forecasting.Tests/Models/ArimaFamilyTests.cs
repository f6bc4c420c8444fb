using Shouldly;

namespace Zoning.Forecasting.Tests;

/// <summary>What seasonal ARIMA, complex smoothing and singular spectrum analysis keep to, whatever the series.</summary>
public class ArimaFamilyTests
{
    public static TheoryData<string> Keys => ["arima", "ces", "ssa"];

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_constant_series_goes_on(string key)
    {
        foreach (var level in new[] { 7.25, -3.0 })
        {
            var (means, deviations) = Ahead(key, Series(60, _ => level), 12, 24);

            means.ShouldAllBe(mean => Math.Abs(mean - level) < 1e-6);
            deviations.ShouldAllBe(deviation => deviation < 1e-6);
        }
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
        foreach (var period in new[] { 1, 2, 4, 12, 24, 52, 10_000 })
        {
            for (var count = 1; count <= 60; count++)
            {
                var fit = ForecastModels.Of(key).Fit(ForecastHistory.Of("few", Series(count, step => 3 + (step * step % 5)), period));
                if (fit.Model is null)
                {
                    count.ShouldBeLessThan(5);
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
        foreach (var period in new[] { 12, 24, 52 })
        {
            var values = Series(10_000, step => 500 + (40 * Math.Sin(2 * Math.PI * step / period)) + (step * 7919 % 13));

            IsSound(ForecastModels.Of(key).Fit(ForecastHistory.Of("long", values, period)).Model!, 10_000, 60);
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Zeros_jumps_and_negative_values_do_no_harm(string key)
    {
        double[][] all =
        [
            Series(72, step => (step * 31 % 11) - 5 + (3 * Math.Sin(step * Math.PI / 6))),
            Series(72, step => step % 3 == 0 ? 0 : 4 + (step * 31 % 7)),
            Series(72, step => step % 12 == 5 ? 9 : 0),
            Series(72, step => step == 71 ? 9 : 0),
            Series(72, step => step == 0 ? 9 : 0),
            Series(72, step => step < 40 ? 100 : 5),
            Series(72, step => Math.Pow(1.3, step)),
            Series(72, step => step % 2 == 0 ? 1 : -1),
            Series(72, step => 4 + (3 * step)),
        ];
        foreach (var values in all)
        {
            var fit = ForecastModels.Of(key).Fit(ForecastHistory.Of("odd", values, 12));
            if (fit.Model is { } model)
            {
                IsSound(model, 72, 36);
                IsSound(
                    model.Refit(ForecastHistory.Of("odd", values[..50], 12)).Model
                        ?? model, model.Refit(ForecastHistory.Of("odd", values[..50], 12)).Model is null
                        ? 72
                        : 50, 36);
            }
            else
            {
                fit.Reason.ShouldNotBeNullOrEmpty();
            }
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
                (scaled[step] / unit).ShouldBe(means[step], 1e-3 * means[step]);
                (spread[step] / unit).ShouldBe(deviations[step], 1e-2 * deviations[step]);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_later_clock_changes_nothing(string key)
    {
        var (means, _) = Ahead(key, Seasonal(84), 12, 18);
        var moved = ForecastHistory.Of("moved", Seasonal(84), 12, new DateOnly(2031, 6, 2));

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
            means[step].ShouldBe(season[step % 4], 0.05);
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
            others[step].ShouldBe(means[step], 1e-2 * means[step]);
        }

        again.Name.ShouldBe(fitted.Name);
        IsSound(fitted.Refit(history.Until(9)).Model!, 9, 12);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void One_step_forecasts_are_near_the_values_and_in_their_scale(string key)
    {
        var values = Seasonal(96);
        var fitted = ForecastModels.Of(key).Fit(ForecastHistory.Of("near", values, 12)).Model!;

        fitted.OneStep.Length.ShouldBe(96);
        for (var step = 36; step < 96; step++)
        {
            Math.Abs(fitted.OneStep[step] - values[step]).ShouldBeLessThan(0.35 * values[step]);
        }
    }

    [Fact]
    public void A_straight_line_goes_on_by_arima_without_doubt()
    {
        var (means, deviations) = Ahead("arima", Series(30, step => 4 + (3 * step)), 12, 5);

        means[4].ShouldBe(4 + (3 * 34), 1e-6);
        deviations[4].ShouldBe(0, 1e-6);
    }

    [Fact]
    public void Swings_that_grow_with_the_level_are_modelled_as_logarithms_and_refitted_as_such()
    {
        var history = ForecastHistory.Of(
            "swings", Series(120, step => Math.Exp((0.02 * step) + Math.Sin(step * Math.PI / 6) + (((step * 7919 % 17) - 8) / 60.0))), 12);

        var fitted = ForecastModels.Of("arima").Fit(history).Model!;

        fitted.Name.ShouldEndWith("of logarithms");
        var again = fitted.Refit(history.Until(108)).Model!;
        again.Name.ShouldBe(fitted.Name);
        double[] means = new double[12], deviations = new double[12];
        again.Forecast(means, deviations);
        for (var step = 0; step < 12; step++)
        {
            means[step].ShouldBe(history.Values[108 + step], 0.4 * history.Values[108 + step]);
        }
    }

    [Fact]
    public void A_walk_is_forecast_by_its_last_value_with_a_width_that_grows_with_the_root_of_the_step()
    {
        double[] steps = [1, -2, 2, -1, -1, 2, -2, 1, 1, -1, 2, -2, -1, 1, 2, -1, -2, 1, 1, -1, -1, 2, 1, -2, 2, -1, 1, -1, -2, 2];
        var level = 50.0;
        var fit = new ArimaFit(
            new ArimaModel(), new ArimaEstimate(
                new ArimaOrder(0, 1, 0, 0, 0, 0, 1, false), [], 0, 0), [level, .. steps.Select(step => level += step)], 1);
        double[] means = new double[4], deviations = new double[4];
        fit.Forecast(means, deviations);

        var deviation = Math.Sqrt(steps.Sum(step => step * step) / steps.Length);
        for (var step = 0; step < 4; step++)
        {
            means[step].ShouldBe(level, 1e-9);
            deviations[step].ShouldBe(deviation * Math.Sqrt(step + 1), 1e-9);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(201)]
    public void A_window_out_of_range_is_refused(int window) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new SsaOptions { Window = window }).Message.ShouldContain("2 to 200");

    [Fact]
    public void A_rank_and_a_growth_out_of_range_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new SsaOptions { Rank = 0 });
        Should.Throw<ArgumentOutOfRangeException>(() => new SsaOptions { MostGrowth = 0.99 });
    }

    [Fact]
    public void Without_growth_a_growing_series_is_not_carried_off()
    {
        var values = Series(60, step => Math.Pow(1.05, step));
        var (free, held, spread) = (new double[48], new double[48], new double[48]);
        new SsaModel(new SsaOptions { Window = 4, Rank = 1 }).Fit(ForecastHistory.Of("growing", values, 1)).Model!.Forecast(free, spread);
        new SsaModel(new SsaOptions { Window = 4, Rank = 1, MostGrowth = 1 })
            .Fit(ForecastHistory.Of("growing", values, 1)).Model!.Forecast(held, spread);

        free[47].ShouldBe(Math.Pow(1.05, 107), 1e-6 * free[47]);
        held[47].ShouldBeLessThan(1.5 * values[59]);
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
        for (var step = 1; step < horizon; step++)
        {
            // Where logarithms are modelled the width is a share of the mean, and that share never falls.
            var shares = fitted.Name.EndsWith("logarithms", StringComparison.Ordinal);
            var (before, after) = shares
                ? (deviations[step - 1] / means[step - 1], deviations[step] / means[step])
                : (deviations[step - 1], deviations[step]);
            after.ShouldBeGreaterThanOrEqualTo(before * (1 - 1e-12));
        }

        fitted.OneStep.Length.ShouldBe(count);
        var first = 0;
        while (first < count && double.IsNaN(fitted.OneStep[first]))
        {
            first++;
        }

        fitted.OneStep[first..].ToArray().ShouldAllBe(mean => double.IsFinite(mean));
        fitted.Name.ShouldNotBeEmpty();
        fitted.Words.ShouldNotBeEmpty();
        fitted.Parameters.ShouldBeGreaterThan(0);
    }
}
