using Shouldly;
using Zoning.Demand;

namespace Zoning.Tests;

/// <summary>Exponential smoothing against R's forecast 8.20, on 24 series made by Recorded/r-forecast/ets.R.</summary>
public class EtsReferenceTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private const double Normal95 = 1.959963984540054;
    private const double Normal80 = 1.2815515655446004;

    public static TheoryData<string> Names => [.. RecordedEtsSeries.All.Select(series => series.Name)];

    [Fact]
    public void Every_form_was_fitted_by_R_to_one_of_the_series_at_least_and_24_series_are_recorded()
    {
        RecordedEtsSeries.All.Count.ShouldBe(24);
        RecordedEtsSeries.All.SelectMany(series => series.Fits).Select(fit => fit.EtsForm).Distinct().Count().ShouldBe(15);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void At_the_parameters_of_R_the_likelihood_is_that_of_R(string name)
    {
        var series = Series(name);
        foreach (var fit in series.Fits)
        {
            var found = At(series, fit);
            found.LogLikelihood.ShouldBe(fit.LogLikelihood, 1e-6 * Math.Abs(fit.LogLikelihood), fit.Form);
            EtsEstimation.Criterion(-2 * fit.LogLikelihood, found.Parameters, series.Values.Length).ShouldBe(fit.Aicc, 1e-6 * Math.Abs(fit.Aicc), fit.Form);
        }
    }

    // Without a slope R lets the season's own smoothing widen the band a step before the season comes round (its formula puts gamma in the wrong row),
    // so from there on such forms are held to 2 % of the width only.
    [Theory]
    [MemberData(nameof(Names))]
    public void At_the_parameters_of_R_the_bands_are_those_of_R_wherever_the_season_does_not_multiply(string name)
    {
        var series = Series(name);
        foreach (var fit in series.Fits.Where(fit => fit.EtsForm.Season != EtsSeason.Multiplicative))
        {
            var (means, deviations) = Forecast(At(series, fit));
            for (var step = 0; step < means.Length; step++)
            {
                var early = fit.EtsForm is { Trend: EtsTrend.None, Season: EtsSeason.Additive } && step >= series.Period - 1;
                var tolerance = 1e-6 * (Math.Abs(fit.Mean[step]) + fit.High95[step] - fit.Low95[step]);
                means[step].ShouldBe(fit.Mean[step], tolerance, fit.Form);
                tolerance = early ? 0.02 * (fit.High95[step] - fit.Low95[step]) : tolerance;
                (means[step] - (Normal95 * deviations[step])).ShouldBe(fit.Low95[step], tolerance, fit.Form);
                (means[step] + (Normal95 * deviations[step])).ShouldBe(fit.High95[step], tolerance, fit.Form);
                (means[step] - (Normal80 * deviations[step])).ShouldBe(fit.Low80[step], tolerance, fit.Form);
                (means[step] + (Normal80 * deviations[step])).ShouldBe(fit.High80[step], tolerance, fit.Form);
            }
        }
    }

    // R's formulas for a multiplied season take the slope undamped in the first step, so forms with a damped slope are held to the paths it draws.
    // Means differ a little: R's hold the product of two surprises (alpha times gamma), ours don't. 20,000 paths leave about 2 % of chance in a width.
    [Theory]
    [MemberData(nameof(Names))]
    public void Where_the_season_multiplies_means_are_within_half_a_percent_and_widths_within_7_percent_of_those_of_R(string name)
    {
        var series = Series(name);
        foreach (var fit in series.Fits.Where(fit => fit.EtsForm.Season == EtsSeason.Multiplicative))
        {
            var (means, deviations) = Forecast(At(series, fit));
            for (var step = 0; step < means.Length; step++)
            {
                var drawn = fit.DrawnHigh95![step] - fit.DrawnLow95![step];
                (2 * Normal95 * deviations[step] / drawn).ShouldBeInRange(0.93, 1.07, $"{fit.Form} step {step + 1} against paths");
                if (fit.EtsForm.Trend != EtsTrend.Damped)
                {
                    means[step].ShouldBe(fit.Mean[step], 0.005 * fit.Mean[step], fit.Form);
                    (2 * Normal95 * deviations[step] / (fit.High95[step] - fit.Low95[step])).ShouldBeInRange(0.98, 1.02, $"{fit.Form} step {step + 1}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void For_the_same_form_the_likelihood_found_is_no_lower_than_that_of_R(string name)
    {
        var series = Series(name);
        foreach (var fit in series.Fits)
        {
            var found = Fit(series, EtsOptions.Textbook with { Pool = [fit.EtsForm], LeastSeasons = 1 });
            output.WriteLine($"{name} {fit.Form} {found.LogLikelihood - fit.LogLikelihood:0.000}");
            found.LogLikelihood.ShouldBeGreaterThan(fit.LogLikelihood - 0.02, fit.Form);
        }
    }

    [Fact]
    public void Where_the_likelihood_is_that_of_R_to_a_hundredth_forecasts_are_within_2_percent_of_the_spread_and_the_size()
    {
        var alike = 0;
        foreach (var series in RecordedEtsSeries.All)
        {
            foreach (var fit in series.Fits)
            {
                var found = Fit(series, EtsOptions.Textbook with { Pool = [fit.EtsForm], LeastSeasons = 1 });
                if (Math.Abs(found.LogLikelihood - fit.LogLikelihood) > 0.01 || (fit.EtsForm is { Season: EtsSeason.Multiplicative, Trend: EtsTrend.Damped }))
                {
                    continue;
                }

                alike++;
                var (means, _) = Forecast(found);
                for (var step = 0; step < means.Length; step++)
                {
                    var tolerance = 0.02 * (Math.Abs(fit.Mean[step]) + fit.High95[step] - fit.Low95[step]);
                    means[step].ShouldBe(fit.Mean[step], tolerance, $"{series.Name} {fit.Form}");
                }
            }
        }

        output.WriteLine($"alike {alike}");
        alike.ShouldBeGreaterThanOrEqualTo(30);
    }

    // The six others are better by more than 2, one by 43: R's simplex over all starting states stops before the top.
    [Fact]
    public void The_form_chosen_is_never_worse_than_that_of_R_by_its_criterion_and_within_2_of_it_for_18_of_24()
    {
        var near = 0;
        foreach (var series in RecordedEtsSeries.All)
        {
            var fit = series.Fits.Single(each => each.Chosen);
            var found = Fit(series, EtsOptions.Textbook with { LeastSeasons = 1 });
            output.WriteLine($"{series.Name} R {fit.Form} {fit.Aicc:0.00} ours {found.Name} {found.Criterion:0.00}");
            found.Criterion.ShouldBeLessThan(fit.Aicc + 0.05, series.Name);
            near += found.Criterion > fit.Aicc - 2 ? 1 : 0;
        }

        near.ShouldBeGreaterThanOrEqualTo(18);
    }

    private static RecordedEtsSeries Series(string name) => RecordedEtsSeries.All.Single(series => series.Name == name);

    private static EtsFit At(RecordedEtsSeries series, RecordedEtsFit fit)
    {
        var estimate = fit.Estimate(series.Period);
        var deviance = EtsRecursion.Deviance(estimate.Layout, series.Values, estimate.Point, new double[estimate.Layout.Period], [], out _, out _);
        return new EtsFit(new EtsModel(), estimate with { Deviance = deviance }, series.Values, 1);
    }

    private static EtsFit Fit(RecordedEtsSeries series, EtsOptions options) => (EtsFit)new EtsModel(options).Fit(series.History).Model!;

    private static (double[] Means, double[] Deviations) Forecast(EtsFit fit)
    {
        var (means, deviations) = (new double[12], new double[12]);
        fit.Forecast(means, deviations);
        return (means, deviations);
    }
}
