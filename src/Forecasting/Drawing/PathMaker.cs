using MathNet.Numerics.Distributions;

namespace Zoning.Forecasting;

/// <summary>
/// Draws joint sample paths: the errors of one step are drawn from the same past step for all series at once, which keeps their
/// correlation;
/// they accumulate over the steps as the widths of each series' ranges imply, and their values follow the calibrated ranges.
/// </summary>
/// <remarks>
/// The error h steps ahead is the sum over j &lt; h of c_j e_{h-j}, with c_0 = 1 and c_j^2 = (v_{j+1} - v_j) / v_1, v_h being the variance
/// h steps ahead: the moving
/// average form of a linear model, with weights derived from its variances. The drawn errors give the order of the paths at each step;
/// their values are the
/// quantiles of the calibrated range in that order (ensemble copula coupling: Schefzik, Thorarinsdottir and Gneiting 2013,
/// doi:10.1214/13-STS443).
/// </remarks>
internal static class PathMaker
{
    /// <summary>Draws paths.</summary>
    /// <param name="residuals">Each series' one-step errors, the last one at the last step of all; NaN if there is none.</param>
    /// <param name="deviations">
    /// Each series' standard deviations by step, before calibration; only their growth over the steps matters.
    /// </param>
    /// <param name="at">The value of a series at a step for a standard normal deviate: a quantile of its calibrated range.</param>
    /// <param name="options">How many paths, the least value and the hierarchy.</param>
    /// <param name="randomness">The stream.</param>
    /// <param name="means">The mean of each series; used only with a hierarchy.</param>
    internal static ForecastPaths Draw(
        double[][] residuals, double[][] deviations, Func<int, int, double, double> at, PathOptions options,
        Randomness randomness, double[][] means)
    {
        var (paths, floor) = (options.Count, options.Floor ?? double.NegativeInfinity);
        var series = residuals.Length;
        var horizon = deviations[0].Length;
        var standard = Array.ConvertAll(residuals, Standardised);
        var longest = standard.Max(one => one.Length);
        var picks = new int[paths * horizon];
        var common = randomness.For("steps");
        for (var pick = 0; pick < picks.Length; pick++)
        {
            picks[pick] = longest == 0 ? -1 : common.NextBelow(longest);
        }

        var values = new double[paths * series * horizon];
        var errors = new double[paths * horizon];
        var scores = NormalScores(paths);
        var keys = new double[paths];
        var order = new int[paths];
        var alone = randomness.For("alone");
        for (var one = 0; one < series; one++)
        {
            Errors(errors, standard[one], longest, picks, GrowthOf(deviations[one]), alone);
            for (var step = 0; step < horizon; step++)
            {
                for (var path = 0; path < paths; path++)
                {
                    keys[path] = errors[(path * horizon) + step];
                    order[path] = path;
                }

                Array.Sort(keys, order);
                for (var rank = 0; rank < paths; rank++)
                {
                    values[(((order[rank] * series) + one) * horizon) + step] = Math.Max(floor, at(one, step, scores[rank]));
                }
            }
        }

        if (options.Hierarchy is { } hierarchy)
        {
            CoherentPaths.Apply(values, hierarchy, means, horizon, isScaled: floor >= 0);
        }

        return new ForecastPaths(values, paths, series, horizon);
    }

    /// <summary>The normal deviates of equally likely ranks.</summary>
    private static double[] NormalScores(int paths)
    {
        var scores = new double[paths];
        for (var rank = 0; rank < paths; rank++)
        {
            scores[rank] = Normal.InvCDF(0, 1, (rank + 0.5) / paths);
        }

        return scores;
    }

    private static void Errors(double[] errors, double[] standard, int longest, int[] picks, double[] growth, Randomness alone)
    {
        var horizon = growth.Length;
        Span<double> shocks = stackalloc double[horizon];
        for (var first = 0; first < errors.Length; first += horizon)
        {
            for (var step = 0; step < horizon; step++)
            {
                var at = picks[first + step] - (longest - standard.Length);
                shocks[step] = picks[first + step] >= 0 && at >= 0 && !double.IsNaN(standard[at]) ? standard[at] : alone.NextNormal();
                var error = 0.0;
                for (var back = 0; back <= step; back++)
                {
                    error += growth[back] * shocks[step - back];
                }

                errors[first + step] = error;
            }
        }
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
