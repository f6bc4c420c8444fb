using Shouldly;
using Zoning.Demand;

namespace Zoning.Tests;

/// <summary>Seasonal ARIMA against R's forecast 8.20, on 14 series made by Recorded/r-forecast/arima.R.</summary>
public class ArimaReferenceTests
{
    /// <summary>R starts differenced series from a wide prior and stops its own recursion early; its likelihood differs from the exact one by less than this.</summary>
    private const double NearLikelihood = 0.02;

    /// <summary>How much less likely (in units of the logarithm) our optimum may be than that of R.</summary>
    private const double NearOptimum = 0.05;

    public static TheoryData<string> Names => [.. RecordedArimaSeries.All.Select(series => series.Name)];

    [Fact]
    public void Fourteen_series_are_recorded_with_an_order_given_and_one_chosen()
    {
        RecordedArimaSeries.All.Count.ShouldBe(14);
        RecordedArimaSeries.All.ShouldAllBe(series => series.Fits.Length == 2);
        RecordedArimaSeries.All.SelectMany(series => series.Fits.Select(fit => fit.Point(series.Period))).Count(point => point is not null).ShouldBeGreaterThanOrEqualTo(24);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void At_the_parameters_of_R_likelihood_forecasts_and_deviations_are_those_of_R(string name)
    {
        var series = Series(name);
        foreach (var fit in series.Fits)
        {
            if (fit.Point(series.Period) is not { } point)
            {
                continue;
            }

            var order = fit.ArimaOrder(series.Period);
            var deviance = Estimation(series, order).Deviance(order, point);
            (-0.5 * deviance).ShouldBe(fit.LogLikelihood, NearLikelihood, order.Text);

            var fitted = new ArimaFit(new ArimaModel(), new ArimaEstimate(order, point, deviance, 0), series.Values, 1);
            var (means, deviations) = (new double[12], new double[12]);
            fitted.Forecast(means, deviations);
            for (var step = 0; step < 12; step++)
            {
                means[step].ShouldBe(fit.Mean[step], 0.002 * fit.Deviation[step], order.Text);

                // R takes the variance from errors that are not divided by their relative variance, so a level of the width may differ; its growth may not.
                (deviations[step] / deviations[0]).ShouldBe(fit.Deviation[step] / fit.Deviation[0], 0.01 * fit.Deviation[step] / fit.Deviation[0], order.Text);
            }

            deviations[0].ShouldBe(fit.Deviation[0], 0.06 * fit.Deviation[0], order.Text);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Our_optimum_is_as_likely_as_that_of_R(string name)
    {
        var series = Series(name);
        foreach (var fit in series.Fits.Where(fit => fit.Point(series.Period) is not null))
        {
            var order = fit.ArimaOrder(series.Period);

            var found = Estimation(series, order).Of(order, null, 30, 1e-8);

            // One order, ARIMA(2,1,2), has two hills; from nothing we climb the lower one.
            var near = order is { Ar: 2, Differences: 1, Ma: 2 } ? 0.5 : NearOptimum;
            (-0.5 * found.Deviance).ShouldBeGreaterThan(fit.LogLikelihood - near, order.Text);
        }
    }

    [Fact]
    public void Where_the_differences_agree_our_choice_is_about_as_good_as_that_of_R_by_its_own_criterion()
    {
        var gaps = new List<double>();
        foreach (var series in RecordedArimaSeries.All)
        {
            var chosen = series.Fits.Single(fit => fit.How == "chosen");
            var ours = ArimaSearch.Of(series.Values, series.Period);
            if (ours.Order.Differences == chosen.Order[1] && ours.Order.SeasonalDifferences == chosen.Order[4])
            {
                gaps.Add(ours.Criterion - chosen.Aicc);
            }
        }

        gaps.Count.ShouldBeGreaterThan(7);
        gaps.Average().ShouldBeLessThan(0.5);
        gaps.ShouldAllBe(gap => gap < 4);
    }

    private static RecordedArimaSeries Series(string name) => RecordedArimaSeries.All.Single(series => series.Name == name);

    private static ArimaEstimation Estimation(RecordedArimaSeries series, ArimaOrder order) =>
        new(ArimaDifferencing.Of(series.Values, order), Math.Max(order.ArLags, order.MaLags), 12);
}
