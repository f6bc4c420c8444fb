namespace Zoning.Forecasting;

/// <summary>
/// How much busier each place in the season is than the rest, for counts: factors near 1, shrunk towards 1 as far as they may be due to
/// chance.
/// </summary>
/// <remarks>
/// Factor of a place = sum of counts there / sum of a centred moving average there, so that zeros do no harm; then shrunk towards 1 by the
/// positive part of James and Stein's share, 1 - (places - 3) / (places - 1) x noise / spread (Efron and Morris 1975,
/// doi:10.1080/01621459.1975.10479864), which
/// is 0 if the factors vary no more than by chance. Shrinking indices makes forecasts better: Miller and Williams 2003,
/// doi:10.1016/S0169-2070(02)00077-8.
/// </remarks>
internal static class CountSeason
{
    /// <summary>A factor based on fewer counts than this is not used.</summary>
    private const double LeastCounts = 5;

    /// <summary>If chance explains more of the factors' spread than this, there is no season.</summary>
    private const double LeastShare = 0.3;

    /// <summary>
    /// The factors; null if the history has less than three seasons or no season, or the factors are due to chance. The share is how much
    /// of their spread is kept.
    /// </summary>
    internal static double[]? Factors(ForecastHistory history, out double share)
    {
        share = 0;
        var values = history.Values;
        var period = history.Period;
        if (period < 2 || values.Length < 3 * period)
        {
            return null;
        }

        var level = CentredMeans(values, period, out var first);
        var seen = new double[period];
        var expected = new double[period];
        for (var step = 0; step < level.Length; step++)
        {
            var place = (first + step) % period;
            if (!history.IsMissing(first + step))
            {
                seen[place] += values[first + step];
                expected[place] += level[step];
            }
        }

        var factors = new double[period];
        var mean = 0.0;
        for (var place = 0; place < period; place++)
        {
            if (!(expected[place] >= LeastCounts))
            {
                return null;
            }

            factors[place] = seen[place] / expected[place];
            mean += factors[place] / period;
        }

        if (!(mean > 0))
        {
            return null;
        }

        for (var place = 0; place < period; place++)
        {
            factors[place] /= mean;
        }

        share = Draw(factors, Noise(history, level, first, factors, expected));
        return share > 0 ? factors : null;
    }

    /// <summary>How much a factor would vary by chance: the mean square of the residuals, divided by the sums behind the factors.</summary>
    private static double Noise(ForecastHistory history, double[] level, int first, double[] factors, double[] expected)
    {
        var (period, squares, count) = (factors.Length, 0.0, 0);
        for (var step = 0; step < level.Length; step++)
        {
            var place = (first + step) % period;
            var left = history.Values[first + step] - (factors[place] * level[step]);
            squares += history.IsMissing(first + step) ? 0 : left * left;
            count += history.IsMissing(first + step) ? 0 : 1;
        }

        var noise = 0.0;
        for (var place = 0; place < period; place++)
        {
            noise += squares / Math.Max(count - period, 1) * (level.Length / (double)period) / (expected[place] * expected[place]) / period;
        }

        return noise;
    }

    /// <summary>Shrinks the factors towards 1; returns the share of their spread that is kept, 0 if they are due to chance.</summary>
    private static double Draw(double[] factors, double noise)
    {
        var spread = 0.0;
        foreach (var factor in factors)
        {
            spread += (factor - 1) * (factor - 1) / Math.Max(factors.Length - 1, 1);
        }

        var places = factors.Length;
        var share = 1 - (Math.Max(places - 3, 1) / (double)Math.Max(places - 1, 1) * noise / spread);
        if (!(share > LeastShare))
        {
            return 0;
        }

        for (var place = 0; place < places; place++)
        {
            factors[place] = Math.Max(1 + (share * (factors[place] - 1)), 0.01);
        }

        return share;
    }

    private static double[] CentredMeans(ReadOnlySpan<double> values, int period, out int first)
    {
        first = period / 2;
        var means = new double[values.Length - (2 * first)];
        for (var step = 0; step < means.Length; step++)
        {
            var sum = 0.0;
            for (var near = 0; near <= 2 * first; near++)
            {
                sum += (period % 2 == 0 && (near == 0 || near == 2 * first) ? 0.5 : 1) * values[step + near];
            }

            means[step] = sum / period;
        }

        return means;
    }
}
