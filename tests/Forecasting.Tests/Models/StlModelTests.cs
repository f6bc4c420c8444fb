using Shouldly;

namespace Zoning.Forecasting.Tests;

public class StlModelTests
{
    private const int Months = 96;

    public static TheoryData<string> Keys => ["stl", "stl-theta"];

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_season_that_grows_with_the_level_is_forecast_on_logarithms(string key)
    {
        var fitted = Fitted(key, Series(Growing));
        var means = new double[12];
        fitted.Forecast(means, new double[12]);

        fitted.Name.ShouldStartWith("stl on logarithms");
        for (var step = 0; step < 12; step++)
        {
            means[step].ShouldBe(Growing(Months + step), 0.1 * Growing(Months + step));
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_season_beside_zeros_is_added(string key)
    {
        var fitted = Fitted(key, Series(step => step % 12 == 3 ? 0 : 20 + (step % 12)));

        fitted.Name.ShouldStartWith("stl, ");
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_season_of_mere_noise_is_not_carried_on(string key)
    {
        var noise = Series(step => 500 + (Math.Abs(Math.Sin((step * step) + (3.7 * step))) * 40));
        var means = new double[12];
        Fitted(key, noise).Forecast(means, new double[12]);

        (means.Max() - means.Min()).ShouldBeLessThan(6);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_season_that_changed_is_forecast_as_it_is_of_late(string key)
    {
        double[] fading = Series(step => 200 + (Math.Sin(step * Math.PI / 6) * 40 * (1.5 - ((double)step / Months))));
        var means = new double[12];
        Fitted(key, fading).Forecast(means, new double[12]);

        // Half its swing went from 60 to 20; the mean of all years would say 40.
        ((means[3] - means[9]) / 2).ShouldBeInRange(20, 35);
    }

    [Theory]
    [InlineData("theta")]
    [InlineData("stl")]
    [InlineData("stl-theta")]
    public void Errors_to_come_are_wider_than_errors_seen_since_the_season_was_fitted_to_them(string key)
    {
        double[] values = [.. Series(step => 300 + (60 * Math.Sin(step * Math.PI / 6)) + (step * step * 7919 % 23)).Take(36)];
        var fitted = Fitted(key, values);
        var deviations = new double[1];
        fitted.Forecast(new double[1], deviations);
        var squares = 0.0;
        for (var step = 1; step < values.Length; step++)
        {
            squares += Math.Pow(values[step] - fitted.OneStep[step], 2);
        }

        // 36 values, some 12 of them spent on the season: sqrt(36 / 24) = 1.22 times as wide.
        deviations[0].ShouldBeGreaterThan(1.15 * Math.Sqrt(squares / 35));
        deviations[0].ShouldBeLessThan(1.5 * Math.Sqrt(squares / 35));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Too_short_a_history_is_refused_with_the_reason(string key)
    {
        ForecastModels.Of(key)
            .Fit(ForecastHistory.Of("short", Series(Growing).Take(23), 12)).Reason!.ShouldContain("Needs two full seasons of 12");
        ForecastModels.Of(key).Fit(ForecastHistory.Of("none", Series(Growing), 1)).Reason.ShouldBe("Needs a season; this series has none.");
    }

    private static double Growing(int step) => 100 * Math.Exp(0.015 * step) * (1 + (0.3 * Math.Sin(step * Math.PI / 6)));

    private static FittedModel Fitted(string key, double[] values) =>
        ForecastModels.Of(key).Fit(ForecastHistory.Of("series", values, 12)).Model!;

    private static double[] Series(Func<int, double> of) => [.. Enumerable.Range(0, Months).Select(of)];
}
