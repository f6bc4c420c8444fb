namespace Zoning.Forecasting;

/// <summary>
/// The rates of small counts of all series of a set together: a level that all share, times how busy each series is, shrunk to the mean of
/// all as far as its counts leave open.
/// </summary>
/// <remarks>
/// Counts are Poisson with mean L_t r_i: L_t is the mean count of all series, smoothed exponentially; r_i has a gamma distribution with
/// mean 1 and shape k (Clayton and Kaldor 1987, doi:10.2307/2532003), so that r_i = (k + sum of w y_it) / (k + sum of w L_t), older steps
/// counting less. The two
/// half-lives and k are those of a grid under which the sums of the steps ahead were likeliest at all earlier steps of all series.
/// </remarks>
internal sealed class PooledRates
{
    private const int LeastSeries = 3;
    private const int LeastSteps = 6;
    private static readonly double[] _halfLives = [2, 4, 8, 16, 32, 64, 1e9];
    private static readonly double[] _shapes = [0.25, 0.5, 1, 2, 4, 8, 16, 64];

    private readonly double _keep;
    private readonly double _smooth;
    private readonly double _shape;

    internal PooledRates(double smooth, double keep, double shape) => (_smooth, _keep, _shape) = (smooth, keep, shape);

    /// <summary>How much an older step counts, a step later; 1 if all count the same.</summary>
    internal double Keep => _keep;

    /// <summary>The shape k of the gamma distribution of the series' rates: the larger, the more alike they are.</summary>
    internal double Shape => _shape;

    /// <summary>Chooses the half-lives and the shape.</summary>
    /// <param name="counts">Counts by series, without their season, ending together; NaN for a missing step.</param>
    /// <param name="horizon">The number of steps ahead that are judged together.</param>
    /// <returns>The rates; null for fewer than three series, fewer than six steps and the horizon, or no counts at all.</returns>
    internal static PooledRates? Fit(IReadOnlyList<double[]> counts, int horizon)
    {
        var steps = counts.Count == 0 ? 0 : counts.Max(values => values.Length);
        if (counts.Count < LeastSeries || steps < LeastSteps + horizon)
        {
            return null;
        }

        var means = Means(counts, steps);
        if (!(means.Max() > 0))
        {
            return null;
        }

        PooledRates? best = null;
        var most = double.NegativeInfinity;
        foreach (var levelHalf in _halfLives)
        {
            foreach (var rateHalf in _halfLives)
            {
                foreach (var shape in _shapes)
                {
                    var tried = new PooledRates(1 - Math.Pow(0.5, 1 / levelHalf), Math.Pow(0.5, 1 / rateHalf), shape);
                    var likelihood = tried.Likelihood(counts, tried.Levels(means), horizon);
                    if (likelihood > most)
                    {
                        (best, most) = (tried, likelihood);
                    }
                }
            }
        }

        return best;
    }

    /// <summary>The mean count of all series at each step.</summary>
    internal static double[] Means(IReadOnlyList<double[]> counts, int steps)
    {
        var (sums, seen) = (new double[steps], new int[steps]);
        foreach (var values in counts)
        {
            var late = steps - values.Length;
            for (var step = 0; step < values.Length; step++)
            {
                sums[late + step] += double.IsNaN(values[step]) ? 0 : values[step];
                seen[late + step] += double.IsNaN(values[step]) ? 0 : 1;
            }
        }

        for (var step = 0; step < steps; step++)
        {
            sums[step] = seen[step] > 0 ? sums[step] / seen[step] : double.NaN;
        }

        return sums;
    }

    /// <summary>The smoothed mean after each step; it begins as a plain mean, so that the first count does not decide.</summary>
    internal double[] Levels(double[] means)
    {
        var levels = new double[means.Length];
        var (level, count) = (0.0, 0);
        for (var step = 0; step < means.Length; step++)
        {
            if (!double.IsNaN(means[step]))
            {
                count++;
                level += Math.Max(_smooth, 1.0 / count) * (means[step] - level);
            }

            levels[step] = level;
        }

        return levels;
    }

    /// <summary>The mean count expected after each step of one series; the last is the forecast.</summary>
    internal void Expected(ReadOnlySpan<double> counts, ReadOnlySpan<double> levels, Span<double> expected)
    {
        var late = levels.Length - counts.Length;
        var (above, below) = (0.0, 0.0);
        for (var step = 0; step < counts.Length; step++)
        {
            (above, below) = (above * _keep, below * _keep);
            if (!double.IsNaN(counts[step]))
            {
                (above, below) = (above + counts[step], below + levels[late + step]);
            }

            expected[step] = levels[late + step] * (_shape + above) / (_shape + below);
        }
    }

    /// <summary>The logarithm of the Poisson likelihood of the sums of the steps ahead, but for a constant.</summary>
    private double Likelihood(IReadOnlyList<double[]> counts, double[] levels, int horizon)
    {
        var sum = 0.0;
        var expected = new double[levels.Length];
        foreach (var values in counts)
        {
            if (values.Length < LeastSteps + horizon)
            {
                continue;
            }

            Expected(values, levels, expected.AsSpan(0, values.Length));
            var (ahead, seen) = (0.0, 0);
            for (var step = values.Length - 1; step >= LeastSteps; step--)
            {
                (ahead, seen) = Moved(values, step, horizon, ahead, seen);
                var mean = Math.Max(expected[step - 1] * seen, 1e-9);
                sum += step + horizon <= values.Length && seen > 0 ? ((ahead * Math.Log(mean)) - mean) / horizon : 0;
            }
        }

        return sum;
    }

    /// <summary>The sum of the seen counts from a step on, moved one step back.</summary>
    private static (double Ahead, int Seen) Moved(double[] values, int step, int horizon, double ahead, int seen)
    {
        if (!double.IsNaN(values[step]))
        {
            (ahead, seen) = (ahead + values[step], seen + 1);
        }

        var past = step + horizon;
        return past < values.Length && !double.IsNaN(values[past]) ? (ahead - values[past], seen - 1) : (ahead, seen);
    }
}
