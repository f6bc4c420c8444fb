using MathNet.Numerics.Distributions;

namespace Zoning.Forecasting;

/// <summary>Ranges of small counts: whole numbers of a negative binomial, calibrated at earlier origins.</summary>
internal sealed class CountedBands
{
    private readonly double _share80;
    private readonly double _share95;

    /// <summary>Calibrates the shares.</summary>
    /// <param name="needed">The shares that the actual counts needed, over all series.</param>
    internal CountedBands(double[] needed)
    {
        _share80 = CountCalibration.Share(needed, 0.80);
        _share95 = Math.Max(_share80, CountCalibration.Share(needed, 0.95));
    }

    /// <summary>Adds the shares that the actual counts after an earlier origin needed.</summary>
    internal static void Gather(TrialOrigin origin, Combined combined, List<double> needed)
    {
        for (var step = 0; step < origin.Steps; step++)
        {
            if (origin.IsSeen[step])
            {
                needed.Add(CountBands.Needed(Distribution(combined, step), origin.Actual[step]));
            }
        }
    }

    /// <summary>The ranges of each step.</summary>
    internal BandCurve[] Of(Combined combined)
    {
        var curves = new BandCurve[combined.Means.Length];
        for (var step = 0; step < curves.Length; step++)
        {
            var distribution = Distribution(combined, step);
            var (low80, high80) = CountBands.Band(distribution, _share80);
            var (low95, high95) = CountBands.Band(distribution, _share95);
            curves[step] = new BandCurve(low95, low80, distribution.Median, high80, high95);
        }

        return curves;
    }

    /// <summary>The count at a standard normal deviate, for sample paths.</summary>
    internal static double At(Combined combined, int step, double deviate) =>
        Distribution(combined, step).Quantile(Normal.CDF(0, 1, deviate));

    private static CountDistribution Distribution(Combined combined, int step)
    {
        var mean = Math.Max(0, combined.Means[step]);
        var deviation = combined.Deviations[step];
        return CountDistribution.Of(mean, Math.Max(mean, deviation * deviation));
    }
}
