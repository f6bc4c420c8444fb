namespace Zoning.Forecasting;

/// <summary>
/// Adjusts the spread to recent errors: if a series has become steadier or more variable, models that weigh its whole past equally are too
/// wide or too narrow.
/// </summary>
/// <remarks>
/// The deviations of models whose errors grow with the level already follow it: of their part, only the change of relative errors counts,
/// else a series that grows would be widened twice.
/// </remarks>
/// <param name="errors">One-step errors, oldest first; NaN if there is none.</param>
/// <param name="values">The values of the same steps.</param>
/// <param name="growing">The share of the models whose errors grow with the level, 0 to 1.</param>
/// <param name="period">Steps in a season.</param>
/// <param name="options">How far back errors count, and how strongly.</param>
internal sealed class RecentSpread(
    double[] errors, ReadOnlySpan<double> values, double growing, int period, RecentSpreadOptions options)
{
    private const int LeastErrors = 8;
    private const double MostChange = 3;
    private readonly double[] _relative = Relative(errors, values);

    /// <summary>The forecast with adjusted deviations.</summary>
    /// <param name="combined">The forecast.</param>
    /// <param name="known">How many steps were known when it was made.</param>
    internal Combined Of(Combined combined, int known)
    {
        var halfLife = Math.Max(options.LeastSteps, options.Seasons * period);
        var plain = Math.Clamp(Ratio(errors.AsSpan(0, known), halfLife), 1 / MostChange, MostChange);
        var relative = Math.Clamp(Ratio(_relative.AsSpan(0, known), halfLife), 1 / MostChange, MostChange);
        var factor = Math.Pow(plain, options.Power * (1 - growing)) * Math.Pow(relative, options.Power * growing);
        return combined with { Deviations = Array.ConvertAll(combined.Deviations, deviation => deviation * factor) };
    }

    /// <summary>Errors as shares of what was forecast; NaN where the forecast was 0 or below.</summary>
    private static double[] Relative(double[] errors, ReadOnlySpan<double> values)
    {
        var relative = new double[errors.Length];
        for (var step = 0; step < relative.Length; step++)
        {
            var forecast = values[step] - errors[step];
            relative[step] = forecast > 0 ? errors[step] / forecast : double.NaN;
        }

        return relative;
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
