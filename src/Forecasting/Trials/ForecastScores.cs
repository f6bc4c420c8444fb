namespace Zoning.Forecasting;

/// <summary>How far forecasts were from the actual values, by the usual measures.</summary>
/// <remarks>
/// MASE and its scale: Hyndman and Koehler 2006, doi:10.1016/j.ijforecast.2006.03.001. sMAPE and MSIS as in the M4 competition
/// (Makridakis et al. 2020, doi:10.1016/j.ijforecast.2019.04.014). Pinball loss: Koenker and Bassett 1978, doi:10.2307/1913643.
/// </remarks>
internal static class ForecastScores
{
    /// <summary>The scale of MASE and MSIS: the mean absolute change over a lag in the history.</summary>
    /// <param name="history">The values that the forecast was made from.</param>
    /// <param name="lag">Steps in a season, or 1; 1 is used if the history is no longer than the lag.</param>
    /// <returns>The scale; null if it is 0 or unknown.</returns>
    public static double? Scale(ReadOnlySpan<double> history, int lag)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lag, 1);
        lag = history.Length <= lag ? 1 : lag;
        if (history.Length < 2)
        {
            return null;
        }

        var sum = 0.0;
        for (var step = lag; step < history.Length; step++)
        {
            sum += Math.Abs(history[step] - history[step - lag]);
        }

        return sum > 0 ? sum / (history.Length - lag) : null;
    }

    /// <summary>The mean absolute error, in the unit of the series.</summary>
    /// <param name="actual">The actual value.</param>
    /// <param name="forecast">The forecasts, as many as actual values.</param>
    /// <returns>At least 0.</returns>
    public static double MeanAbsoluteError(ReadOnlySpan<double> actual, ReadOnlySpan<double> forecast)
    {
        Check(actual, forecast);
        var sum = 0.0;
        for (var step = 0; step < actual.Length; step++)
        {
            sum += Math.Abs(actual[step] - forecast[step]);
        }

        return sum / actual.Length;
    }

    /// <summary>The root of the mean square error, in the unit of the series.</summary>
    /// <param name="actual">The actual value.</param>
    /// <param name="forecast">The forecasts, as many as actual values.</param>
    /// <returns>At least 0.</returns>
    public static double RootMeanSquareError(ReadOnlySpan<double> actual, ReadOnlySpan<double> forecast)
    {
        Check(actual, forecast);
        var sum = 0.0;
        for (var step = 0; step < actual.Length; step++)
        {
            sum += (actual[step] - forecast[step]) * (actual[step] - forecast[step]);
        }

        return Math.Sqrt(sum / actual.Length);
    }

    /// <summary>The mean error (forecast - actual), in the unit of the series: above 0 if the forecast was too high.</summary>
    /// <param name="actual">The actual value.</param>
    /// <param name="forecast">The forecasts, as many as actual values.</param>
    /// <returns>The bias.</returns>
    public static double Bias(ReadOnlySpan<double> actual, ReadOnlySpan<double> forecast)
    {
        Check(actual, forecast);
        var sum = 0.0;
        for (var step = 0; step < actual.Length; step++)
        {
            sum += forecast[step] - actual[step];
        }

        return sum / actual.Length;
    }

    /// <summary>The symmetric mean absolute percentage error, 0 to 200; a step where both are 0 counts as 0.</summary>
    /// <param name="actual">The actual value.</param>
    /// <param name="forecast">The forecasts, as many as actual values.</param>
    /// <returns>Per cent.</returns>
    public static double SymmetricPercentage(ReadOnlySpan<double> actual, ReadOnlySpan<double> forecast)
    {
        Check(actual, forecast);
        var sum = 0.0;
        for (var step = 0; step < actual.Length; step++)
        {
            var size = Math.Abs(actual[step]) + Math.Abs(forecast[step]);
            sum += size > 0 ? Math.Abs(actual[step] - forecast[step]) / size : 0;
        }

        return 200 * sum / actual.Length;
    }

    /// <summary>The share of steps whose actual value was in a range, ends included.</summary>
    /// <param name="actual">The actual value.</param>
    /// <param name="lower">Lower ends.</param>
    /// <param name="upper">Upper ends.</param>
    /// <returns>0 to 1.</returns>
    public static double Coverage(ReadOnlySpan<double> actual, ReadOnlySpan<double> lower, ReadOnlySpan<double> upper)
    {
        Check(actual, lower);
        Check(actual, upper);
        var inside = 0;
        for (var step = 0; step < actual.Length; step++)
        {
            inside += actual[step] >= lower[step] && actual[step] <= upper[step] ? 1 : 0;
        }

        return (double)inside / actual.Length;
    }

    /// <summary>
    /// The mean interval score, in the unit of the series: width, and a penalty for each miss. Divided by <see cref="Scale"/> it is MSIS.
    /// </summary>
    /// <param name="actual">The actual value.</param>
    /// <param name="lower">Lower ends.</param>
    /// <param name="upper">Upper ends.</param>
    /// <param name="outside">The share that should be outside: 0.05 for a 95 % range.</param>
    /// <returns>At least 0; smaller is better.</returns>
    public static double IntervalScore(ReadOnlySpan<double> actual, ReadOnlySpan<double> lower, ReadOnlySpan<double> upper, double outside)
    {
        Check(actual, lower);
        Check(actual, upper);
        var sum = 0.0;
        for (var step = 0; step < actual.Length; step++)
        {
            sum += upper[step] - lower[step];
            sum += 2 / outside * (Math.Max(lower[step] - actual[step], 0) + Math.Max(actual[step] - upper[step], 0));
        }

        return sum / actual.Length;
    }

    /// <summary>The mean pinball loss of a quantile, in the unit of the series.</summary>
    /// <param name="actual">The actual value.</param>
    /// <param name="quantile">The forecast quantile.</param>
    /// <param name="share">Which quantile: 0.9 for the value that the actual value is below 9 times in 10.</param>
    /// <returns>At least 0; smaller is better.</returns>
    public static double Pinball(ReadOnlySpan<double> actual, ReadOnlySpan<double> quantile, double share)
    {
        Check(actual, quantile);
        var sum = 0.0;
        for (var step = 0; step < actual.Length; step++)
        {
            var above = actual[step] - quantile[step];
            sum += above >= 0 ? share * above : (share - 1) * above;
        }

        return sum / actual.Length;
    }

    private static void Check(ReadOnlySpan<double> actual, ReadOnlySpan<double> other)
    {
        if (actual.Length == 0 || actual.Length != other.Length)
        {
            throw new ArgumentException(
                $"There are {actual.Length} actual values and {other.Length} others; give the same number of both, at least one.",
                nameof(other));
        }
    }
}
