namespace Zoning.Forecasting;

/// <summary>
/// Adjusts the spread to recent errors: if a series has become steadier or more variable, models that weigh its whole past equally are too
/// wide or too narrow.
/// </summary>
/// <param name="errors">One-step errors, oldest first; NaN if there is none.</param>
/// <param name="period">Steps in a season.</param>
/// <param name="options">How far back errors count, and how strongly.</param>
internal sealed class RecentSpread(double[] errors, int period, RecentSpreadOptions options)
{
    private const int LeastErrors = 8;
    private const double MostChange = 3;

    /// <summary>The forecast with adjusted deviations.</summary>
    /// <param name="combined">The forecast.</param>
    /// <param name="known">How many steps were known when it was made.</param>
    internal Combined Of(Combined combined, int known)
    {
        var ratio = Ratio(errors.AsSpan(0, known), Math.Max(options.LeastSteps, options.Seasons * period));
        var factor = Math.Pow(Math.Clamp(ratio, 1 / MostChange, MostChange), options.Power);
        return combined with { Deviations = Array.ConvertAll(combined.Deviations, deviation => deviation * factor) };
    }

    /// <summary>
    /// The size of recent errors divided by that of all errors: a ratio of root mean squares in which recent errors weigh more; 1 if there
    /// are few errors.
    /// </summary>
    /// <param name="errors">One-step errors, oldest first; NaN if there is none.</param>
    /// <param name="halfLife">The number of steps after which an error counts half.</param>
    internal static double Ratio(ReadOnlySpan<double> errors, double halfLife)
    {
        double all = 0, near = 0, weights = 0;
        var count = 0;
        for (var step = 0; step < errors.Length; step++)
        {
            var error = errors[step];
            if (double.IsNaN(error))
            {
                continue;
            }

            var weight = Math.Pow(0.5, (errors.Length - 1 - step) / halfLife);
            all += error * error;
            near += weight * error * error;
            weights += weight;
            count++;
        }

        var ratio = Math.Sqrt(near / weights * count / all);
        return count >= LeastErrors && double.IsFinite(ratio) ? ratio : 1;
    }
}
