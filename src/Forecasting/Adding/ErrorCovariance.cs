namespace Zoning.Forecasting;

/// <summary>The covariance of forecast errors, estimated from past one-step errors.</summary>
/// <remarks>
/// Correlations are shrunk to 0 by the intensity that Schäfer and Strimmer (2005), doi:10.2202/1544-6115.1175, derive from their
/// uncertainty. It is kept above
/// a hundredth, because a parent with one child repeats its errors and the matrix would have no inverse.
/// </remarks>
internal static class ErrorCovariance
{
    private const double LeastVariance = 1e-6;
    private const double LeastShrinkage = 0.01;
    private const int LeastErrors = 8;

    /// <summary>The mean squared error of each series, kept above a small share of the mean of its level.</summary>
    /// <param name="hierarchy">The hierarchy.</param>
    /// <param name="errors">One-step errors by series, the last ones at the same step; NaN if there is none.</param>
    /// <param name="ahead">How many of the last errors are left out because they were not yet known.</param>
    internal static double[] Variances(ForecastHierarchy hierarchy, double[][] errors, int ahead)
    {
        var variances = new double[errors.Length];
        for (var series = 0; series < errors.Length; series++)
        {
            var (squares, count) = (0.0, 0);
            foreach (var error in errors[series].AsSpan(0, Math.Max(0, errors[series].Length - ahead)))
            {
                if (!double.IsNaN(error))
                {
                    squares += error * error;
                    count++;
                }
            }

            variances[series] = count >= LeastErrors ? squares / count : double.NaN;
        }

        for (var level = 0; level < hierarchy.Levels; level++)
        {
            var members = Enumerable.Range(0, errors.Length).Where(series => hierarchy.LevelOf(series) == level).ToArray();
            var usual = members.Select(series => variances[series])
                .Where(variance => variance > 0 && double.IsFinite(variance)).DefaultIfEmpty(1).Average();
            foreach (var member in members)
            {
                variances[member] = double.IsFinite(variances[member]) ? Math.Max(variances[member], usual * LeastVariance) : usual;
            }
        }

        // Only their proportions matter, and products of proportions do not overflow.
        var greatest = variances.Max();
        return Array.ConvertAll(variances, variance => variance / greatest);
    }

    /// <summary>The whole covariance matrix by row, its correlations shrunk.</summary>
    /// <param name="variances">The variance of each series, in any unit.</param>
    /// <param name="errors">One-step errors by series, the last ones at the same step; NaN if there is none.</param>
    /// <param name="ahead">How many of the last errors are left out.</param>
    internal static double[] Shrunk(double[] variances, double[][] errors, int ahead)
    {
        var (series, steps) = (errors.Length, errors.Max(one => one.Length) - ahead);
        var standard = new double[series][];
        for (var one = 0; one < series; one++)
        {
            standard[one] = new double[steps];
            var late = steps - (errors[one].Length - ahead);
            for (var step = Math.Max(0, late); step < steps; step++)
            {
                var error = errors[one][step - late];
                standard[one][step] = double.IsNaN(error) ? 0 : error;
            }

            Standardise(standard[one]);
        }

        var matrix = new double[series * series];
        var (uncertain, whole) = (0.0, 0.0);
        for (var one = 0; one < series; one++)
        {
            for (var other = 0; other < one; other++)
            {
                var (sum, squares) = (0.0, 0.0);
                for (var step = 0; step < steps; step++)
                {
                    var product = standard[one][step] * standard[other][step];
                    sum += product;
                    squares += product * product;
                }

                var correlation = sum / steps;
                matrix[(one * series) + other] = correlation;
                uncertain += (squares - (sum * correlation)) * steps / Math.Pow(steps - 1, 3);
                whole += correlation * correlation;
            }
        }

        var kept = 1 - (whole > 0 ? Math.Clamp(uncertain / whole, LeastShrinkage, 1) : 1);
        for (var one = 0; one < series; one++)
        {
            matrix[(one * series) + one] = variances[one];
            for (var other = 0; other < one; other++)
            {
                var covariance = kept * matrix[(one * series) + other] * Math.Sqrt(variances[one] * variances[other]);
                matrix[(one * series) + other] = covariance;
                matrix[(other * series) + one] = covariance;
            }
        }

        return matrix;
    }

    private static void Standardise(double[] errors)
    {
        var greatest = errors.Max(Math.Abs);
        if (greatest == 0)
        {
            return;
        }

        var size = greatest * Math.Sqrt(errors.Average(error => error / greatest * (error / greatest)));
        for (var step = 0; step < errors.Length; step++)
        {
            errors[step] /= size;
        }
    }

    /// <summary>Whether there are enough errors for correlations.</summary>
    internal static bool IsEnough(double[][] errors, int ahead) => errors.Max(one => one.Length) - ahead >= LeastErrors;
}
