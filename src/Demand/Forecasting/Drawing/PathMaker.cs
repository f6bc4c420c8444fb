namespace Zoning.Demand;

/// <summary>
/// Draws joint futures: errors of one step are drawn from the same past step for all series at once, so what happened together happens together again;
/// they add up over the steps as the widths of each series' bands say, and land on the calibrated bands.
/// </summary>
/// <remarks>
/// The error h steps ahead is the sum over j &lt; h of c_j e_{h-j}, with c_0 = 1 and c_j^2 = (v_{j+1} - v_j) / v_1, v_h being the variance h steps ahead: the moving
/// average form of a linear model, its weights read off its variances. Past errors are divided by their root mean square.
/// </remarks>
internal static class PathMaker
{
    /// <summary>Draws paths.</summary>
    /// <param name="residuals">Each series' one-step errors, the last one at the last step of all; NaN where there is none.</param>
    /// <param name="deviations">Each series' standard deviations by step, before calibration; only their growth matters.</param>
    /// <param name="curves">Each series' bands by step.</param>
    /// <param name="paths">How many.</param>
    /// <param name="floor">The least value.</param>
    /// <param name="randomness">The stream.</param>
    internal static ForecastPaths Draw(
        double[][] residuals, double[][] deviations, BandCurve[][] curves, int paths, double floor, Randomness randomness)
    {
        var series = residuals.Length;
        var horizon = deviations[0].Length;
        var standard = Array.ConvertAll(residuals, Standardised);
        var growth = Array.ConvertAll(deviations, GrowthOf);
        var longest = standard.Max(one => one.Length);
        var values = new double[(long)paths * series * horizon];
        var picks = new int[horizon];
        var shocks = new double[horizon];
        for (var path = 0; path < paths; path++)
        {
            for (var step = 0; step < horizon; step++)
            {
                picks[step] = longest == 0 ? 0 : randomness.NextBelow(longest);
            }

            for (var one = 0; one < series; one++)
            {
                for (var step = 0; step < horizon; step++)
                {
                    shocks[step] = Shock(standard[one], longest, picks[step], randomness);
                }

                Write(values.AsSpan(((path * series) + one) * horizon, horizon), shocks, growth[one], curves[one], floor);
            }
        }

        return new ForecastPaths(values, paths, series, horizon);
    }

    private static void Write(Span<double> values, ReadOnlySpan<double> shocks, ReadOnlySpan<double> growth, BandCurve[] curves, double floor)
    {
        var variance = 0.0;
        for (var step = 0; step < values.Length; step++)
        {
            variance += growth[step] * growth[step];
            var error = 0.0;
            for (var back = 0; back <= step; back++)
            {
                error += growth[back] * shocks[step - back];
            }

            values[step] = Math.Max(floor, curves[step].At(error / Math.Sqrt(variance)));
        }
    }

    private static double Shock(double[] standard, int longest, int pick, Randomness randomness)
    {
        var at = pick - (longest - standard.Length);
        return at >= 0 && !double.IsNaN(standard[at]) ? standard[at] : randomness.NextNormal();
    }

    private static double[] Standardised(double[] residuals)
    {
        double squares = 0, sum = 0;
        var count = 0;
        foreach (var residual in residuals)
        {
            if (!double.IsNaN(residual))
            {
                sum += residual;
                squares += residual * residual;
                count++;
            }
        }

        if (count < 10)
        {
            return [];
        }

        var mean = sum / count;
        var deviation = Math.Sqrt(Math.Max(0, (squares / count) - (mean * mean)));
        return deviation > 0 ? Array.ConvertAll(residuals, residual => (residual - mean) / deviation) : [];
    }

    private static double[] GrowthOf(double[] deviations)
    {
        var growth = new double[deviations.Length];
        var first = deviations[0] * deviations[0];
        growth[0] = 1;
        for (var step = 1; step < growth.Length; step++)
        {
            var more = (deviations[step] * deviations[step]) - (deviations[step - 1] * deviations[step - 1]);
            growth[step] = first > 0 && more > 0 ? Math.Sqrt(more / first) : 0;
        }

        return growth;
    }
}
