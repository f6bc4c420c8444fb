using Shouldly;

namespace Zoning.Tests;

/// <summary>Singular spectrum analysis against ML.NET's documented sample, and against series that it must continue exactly.</summary>
public class SsaReferenceTests
{
    /// <summary>The documented figures are single precision; 1e-5 is their last digit.</summary>
    private const double Near = 1.1e-5;

    /// <summary>The 97.5 % point of the standard normal distribution.</summary>
    private const double Normal95 = 1.959963984540054;

    [Fact]
    public void The_documented_sample_of_ML_NET_comes_out()
    {
        double[] values = [0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 0, 1, 2, 3, 4];
        double[] expected = [1.97722, 1.02049, 1.76054, 3.43751, 4.26646];
        double[] lower = [0.34511, -0.79676, -0.05847, 1.61505, 2.34930];
        double[] upper = [3.60934, 2.83774, 3.57955, 5.25997, 6.18362];

        var fit = new SsaModel(new SsaOptions { Window = 5 }).Fit(ForecastHistory.Of("sample", values, 1)).Model!;
        var (means, deviations) = (new double[5], new double[5]);
        fit.Forecast(means, deviations);

        fit.Name.ShouldBe("SSA(5,3)");
        for (var step = 0; step < means.Length; step++)
        {
            means[step].ShouldBe(expected[step], Near);
            (means[step] - (Normal95 * deviations[step])).ShouldBe(lower[step], Near);
            (means[step] + (Normal95 * deviations[step])).ShouldBe(upper[step], Near);
        }
    }

    [Theory]
    [InlineData(12, 13, 96, 2)]
    [InlineData(52, 53, 160, 2)]
    [InlineData(52, 120, 300, 2)]
    public void A_clean_swing_goes_on_exactly(int period, int window, int count, int rank)
    {
        double At(int step) => 3 * Math.Sin((2 * Math.PI * step / period) + 0.4);

        var fit = new SsaModel(new SsaOptions { Window = window, Rank = rank }).Fit(ForecastHistory.Of("swing", Enumerable.Range(0, count).Select(At), period)).Model!;
        var (means, deviations) = (new double[60], new double[60]);
        fit.Forecast(means, deviations);

        for (var step = 0; step < means.Length; step++)
        {
            means[step].ShouldBe(At(count + step), 1e-6);
            deviations[step].ShouldBeLessThan(1e-6);
        }
    }
}
