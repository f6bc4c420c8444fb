namespace Zoning.Forecasting;

/// <summary>
/// Whether a series has a clear season: the correlation at the season's lag is significant, |r_m| > z sqrt((1 + 2 sum_{k&lt;m} r_k^2) / n)
/// with z for one side of 5 % (Bartlett's bound, as in the M competitions: Makridakis and Hibon 2000, doi:10.1016/S0169-2070(00)00057-1).
/// </summary>
internal static class SeasonalityTest
{
    /// <summary>The bound as the competitions round it.</summary>
    internal const double Bound = 1.645;

    /// <summary>Whether the season is significant.</summary>
    /// <param name="values">The series.</param>
    /// <param name="period">Steps in a season.</param>
    /// <param name="seasons">How many full seasons there must be, at least 2.</param>
    /// <param name="bound">How many standard errors the correlation must reach.</param>
    internal static bool Holds(ReadOnlySpan<double> values, int period, int seasons = 3, double bound = Bound)
    {
        if (period < 2 || values.Length < (long)seasons * period || values.Length <= period)
        {
            return false;
        }

        var mean = 0.0;
        foreach (var value in values)
        {
            mean += value;
        }

        mean /= values.Length;
        var centred = new double[values.Length];
        var largest = 0.0;
        for (var step = 0; step < centred.Length; step++)
        {
            centred[step] = values[step] - mean;
            largest = Math.Max(largest, Math.Abs(centred[step]));
        }

        if (!(largest > 1e-12 * Math.Abs(mean)))
        {
            return false;
        }

        var whole = Product(centred, 0);
        var squares = 0.0;
        for (var lag = 1; lag < period; lag++)
        {
            var correlation = Product(centred, lag) / whole;
            squares += correlation * correlation;
        }

        return Math.Abs(Product(centred, period) / whole) > bound * Math.Sqrt((1 + (2 * squares)) / values.Length);
    }

    private static double Product(double[] centred, int lag)
    {
        double first = 0, second = 0, third = 0, fourth = 0;
        var ahead = centred.AsSpan(lag);
        var behind = centred.AsSpan(0, ahead.Length);
        var at = 0;
        for (; at + 4 <= ahead.Length; at += 4)
        {
            first += ahead[at] * behind[at];
            second += ahead[at + 1] * behind[at + 1];
            third += ahead[at + 2] * behind[at + 2];
            fourth += ahead[at + 3] * behind[at + 3];
        }

        for (; at < ahead.Length; at++)
        {
            first += ahead[at] * behind[at];
        }

        return first + second + third + fourth;
    }
}
