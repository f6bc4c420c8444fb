namespace Zoning.Forecasting;

/// <summary>How often a series is differenced until it is stationary.</summary>
internal static class ArimaDifferencing
{
    /// <summary>The 5 % point of the test of Kwiatkowski, Phillips, Schmidt and Shin for a level.</summary>
    private const double LevelBound = 0.463;

    /// <summary>Above this strength a season is removed by a difference.</summary>
    private const double StrongSeason = 0.64;

    /// <summary>
    /// Whether the season is so strong that it is removed by a difference: 1 - Var(remainder) / Var(season + remainder) above 0.64
    /// (Wang, Smith and Hyndman 2006, doi:10.1007/s10618-005-0039-x), the season being the mean of each place about a centred moving
    /// average. The remainder's
    /// variance is raised for the degrees of freedom of those means: with two seasons they follow the noise.
    /// </summary>
    internal static bool NeedsSeason(ReadOnlySpan<double> values, int period)
    {
        if (period < 2 || values.Length < (2 * period) + 5)
        {
            return false;
        }

        var half = period / 2;
        var detrended = new double[values.Length];
        var (sums, counts) = (new double[period], new int[period]);
        for (var step = half; step < values.Length - half; step++)
        {
            var middle = 0.0;
            for (var near = -half; near <= half; near++)
            {
                middle += values[step + near] * (period % 2 == 0 && Math.Abs(near) == half ? 0.5 : 1) / period;
            }

            detrended[step] = values[step] - middle;
            sums[step % period] += detrended[step];
            counts[step % period]++;
        }

        double whole = 0, rest = 0, mean = 0, meanRest = 0;
        var used = values.Length - (2 * half);
        for (var step = half; step < values.Length - half; step++)
        {
            mean += detrended[step] / used;
            meanRest += (detrended[step] - (sums[step % period] / counts[step % period])) / used;
        }

        for (var step = half; step < values.Length - half; step++)
        {
            var left = detrended[step] - (sums[step % period] / counts[step % period]) - meanRest;
            whole += (detrended[step] - mean) * (detrended[step] - mean);
            rest += left * left;
        }

        return whole > 0 && used > period && 1 - (rest / (used - period) / (whole / used)) > StrongSeason;
    }

    /// <summary>
    /// How often neighbours are differenced, 0 to 2, by the test of Kwiatkowski and others (1992, doi:10.1016/0304-4076(92)90104-Y).
    /// </summary>
    internal static int Times(ReadOnlySpan<double> values)
    {
        var series = values.ToArray();
        for (var times = 0; times < 2; times++)
        {
            if (series.Length < 5 || !Wanders(series))
            {
                return times;
            }

            series = Lagged(series, 1);
        }

        return 2;
    }

    /// <summary>The differenced series: first between seasons, then between neighbours.</summary>
    internal static double[] Of(ReadOnlySpan<double> values, in ArimaOrder order)
    {
        var series = values.ToArray();
        for (var times = 0; times < order.SeasonalDifferences; times++)
        {
            series = Lagged(series, order.Period);
        }

        for (var times = 0; times < order.Differences; times++)
        {
            series = Lagged(series, 1);
        }

        return series;
    }

    internal static double[] Lagged(double[] series, int lag)
    {
        var changed = new double[Math.Max(0, series.Length - lag)];
        for (var step = 0; step < changed.Length; step++)
        {
            changed[step] = series[step + lag] - series[step];
        }

        return changed;
    }

    private static bool Wanders(double[] series)
    {
        var mean = 0.0;
        foreach (var value in series)
        {
            mean += value / series.Length;
        }

        var away = Array.ConvertAll(series, value => value - mean);
        double sum = 0, paths = 0;
        foreach (var value in away)
        {
            sum += value;
            paths += sum * sum;
        }

        var lags = (int)(3 * Math.Sqrt(series.Length) / 13);
        var variance = 0.0;
        for (var lag = 0; lag <= lags; lag++)
        {
            var product = 0.0;
            for (var step = lag; step < away.Length; step++)
            {
                product += away[step] * away[step - lag];
            }

            variance += product * (lag == 0 ? 1 : 2 * (1 - (lag / (lags + 1.0))));
        }

        return variance > 0 && paths / (variance * series.Length) > LevelBound;
    }
}
