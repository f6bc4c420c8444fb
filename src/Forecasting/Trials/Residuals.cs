namespace Zoning.Forecasting;

/// <summary>One-step errors of a combination in the history.</summary>
internal static class Residuals
{
    /// <summary>
    /// For each step the actual value less the weighted mean of the available one-step forecasts; NaN if there are none or the step is
    /// missing.
    /// </summary>
    internal static double[] Of(Trial trial, ReadOnlySpan<double> weights)
    {
        var values = trial.History.Values;
        var sums = new double[values.Length];
        var wholes = new double[values.Length];
        for (var candidate = 0; candidate < weights.Length; candidate++)
        {
            ReadOnlySpan<double> oneStep = candidate < trial.Fits.Length
                ? (trial.Fits[candidate] is { } fit ? fit.OneStep : [])
                : trial.PooledOneStep[candidate - trial.Fits.Length];
            var late = values.Length - oneStep.Length;
            for (var step = late; step < values.Length; step++)
            {
                var forecast = oneStep[step - late];
                if (!double.IsNaN(forecast))
                {
                    sums[step] += weights[candidate] * forecast;
                    wholes[step] += weights[candidate];
                }
            }
        }

        for (var step = 0; step < sums.Length; step++)
        {
            sums[step] = wholes[step] > 0 && !trial.History.IsMissing(step) ? values[step] - (sums[step] / wholes[step]) : double.NaN;
        }

        return sums;
    }
}
