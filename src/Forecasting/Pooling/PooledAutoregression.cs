using System.Numerics;
using System.Runtime.InteropServices;
using MathNet.Numerics.LinearAlgebra.Double;

namespace Zoning.Forecasting;

/// <summary>
/// One autoregression for all series of a set: each next value is a weighted sum of earlier values, in units of the size of its series and
/// about the
/// recent level of its series. Short series learn from the others.
/// </summary>
/// <remarks>
/// A global linear model in the sense of Montero-Manso and Hyndman 2021 (doi:10.1016/j.ijforecast.2021.03.004). With c the mean of the last
/// lags and s the
/// mean absolute seasonal change: (x_t - c) / s = sum over j of a_j (x_{t-j} - c) / s, by ridge regression.
/// </remarks>
internal sealed class PooledAutoregression
{
    private const int MostRows = 400;

    private readonly double[] _coefficients;
    private readonly double[] _growth;

    private PooledAutoregression(double[] coefficients, int horizon)
    {
        _coefficients = coefficients;
        _growth = Growth(coefficients, horizon);
    }

    /// <summary>The number of earlier values used.</summary>
    internal int Lags => _coefficients.Length;

    /// <summary>Fits the weights to all series.</summary>
    /// <param name="series">Values of each series.</param>
    /// <param name="scales">The size of each series; a series with size 0 is left out.</param>
    /// <param name="lags">The number of earlier values used.</param>
    /// <param name="horizon">The number of steps for which the spread is needed.</param>
    /// <returns>The fit; null if there are fewer than three rows for each lag.</returns>
    internal static PooledAutoregression? Fit(IReadOnlyList<double[]> series, ReadOnlySpan<double> scales, int lags, int horizon)
    {
        var products = new double[lags * lags];
        var targets = new double[lags];
        var features = new double[lags];
        long rows = 0;
        for (var index = 0; index < series.Count; index++)
        {
            var values = series[index];
            if (scales[index] <= 0)
            {
                continue;
            }

            for (var step = Math.Max(lags, values.Length - MostRows); step < values.Length; step++)
            {
                var centre = Features(values.AsSpan(0, step), scales[index], features);
                Add(products, targets, features, (values[step] - centre) / scales[index]);
                rows++;
            }
        }

        return rows >= 3L * lags ? new PooledAutoregression(Solve(products, targets, rows), horizon) : null;
    }

    /// <summary>Forecasts one series, one step after the other.</summary>
    internal void Forecast(ReadOnlySpan<double> values, double scale, Span<double> means)
    {
        var lags = Lags;
        Span<double> window = new double[lags + means.Length];
        var have = Math.Min(lags, values.Length);
        window[..(lags - have)].Fill(values[0]);
        values[^have..].CopyTo(window[(lags - have)..lags]);
        var size = scale > 0 ? scale : 1;
        var features = new double[lags];
        for (var step = 0; step < means.Length; step++)
        {
            means[step] = Next(window[..(lags + step)], size, features);
            window[lags + step] = means[step];
        }
    }

    private double Next(ReadOnlySpan<double> before, double size, double[] features)
    {
        var centre = Features(before, size, features);
        var sum = 0.0;
        for (var lag = 0; lag < features.Length; lag++)
        {
            sum += _coefficients[lag] * features[lag];
        }

        return centre + (sum * size);
    }

    /// <summary>One-step forecasts within a history; NaN for its first steps.</summary>
    internal double[] OneStep(double[] values, double scale)
    {
        var forecasts = new double[values.Length];
        Array.Fill(forecasts, double.NaN);
        var size = scale > 0 ? scale : 1;
        var features = new double[Lags];
        for (var step = Lags; step < values.Length; step++)
        {
            forecasts[step] = Next(values.AsSpan(0, step), size, features);
        }

        return forecasts;
    }

    /// <summary>The standard deviation of each step, from that of one step.</summary>
    internal void Deviations(double oneStep, Span<double> deviations)
    {
        for (var step = 0; step < deviations.Length; step++)
        {
            deviations[step] = oneStep * _growth[step];
        }
    }

    /// <summary>Writes the lags, latest first, about their mean and in units of the scale; returns the mean.</summary>
    private static double Features(ReadOnlySpan<double> before, double scale, Span<double> features)
    {
        var window = before[^features.Length..];
        var centre = 0.0;
        foreach (var value in window)
        {
            centre += value;
        }

        centre /= window.Length;
        for (var lag = 0; lag < features.Length; lag++)
        {
            features[lag] = (window[^(lag + 1)] - centre) / scale;
        }

        return centre;
    }

    private static void Add(double[] products, double[] targets, ReadOnlySpan<double> features, double target)
    {
        var lags = features.Length;
        for (var one = 0; one < lags; one++)
        {
            var value = features[one];
            targets[one] += value * target;
            var row = MemoryMarshal.Cast<double, Vector<double>>(products.AsSpan(one * lags, one + 1));
            var others = MemoryMarshal.Cast<double, Vector<double>>(features[..(one + 1)]);
            var wide = new Vector<double>(value);
            for (var at = 0; at < row.Length; at++)
            {
                row[at] += wide * others[at];
            }

            for (var other = row.Length * Vector<double>.Count; other <= one; other++)
            {
                products[(one * lags) + other] += value * features[other];
            }
        }
    }

    private static double[] Solve(double[] products, double[] targets, long rows)
    {
        var lags = targets.Length;
        var matrix = new DenseMatrix(lags, lags);
        var trace = 0.0;
        for (var one = 0; one < lags; one++)
        {
            for (var other = 0; other <= one; other++)
            {
                matrix[one, other] = products[(one * lags) + other];
                matrix[other, one] = matrix[one, other];
            }

            trace += matrix[one, one];
        }

        var ridge = (1e-3 * trace / lags) + (1e-9 * rows) + 1e-12;
        for (var one = 0; one < lags; one++)
        {
            matrix[one, one] += ridge;
        }

        return matrix.Cholesky().Solve(MathNet.Numerics.LinearAlgebra.Vector<double>.Build.DenseOfArray(targets)).ToArray();
    }

    /// <summary>The root of the sum of squares of the moving average weights up to each step.</summary>
    private static double[] Growth(double[] coefficients, int horizon)
    {
        var lags = coefficients.Length;
        var window = new double[lags + horizon];
        var growth = new double[horizon];
        var sum = 1.0;
        growth[0] = 1;
        window[lags] = 1;
        var means = 0.0;
        foreach (var coefficient in coefficients)
        {
            means += coefficient;
        }

        for (var step = 1; step < horizon; step++)
        {
            var centre = 0.0;
            var next = 0.0;
            for (var lag = 0; lag < lags; lag++)
            {
                var value = window[lags + step - 1 - lag];
                centre += value / lags;
                next += coefficients[lag] * value;
            }

            window[lags + step] = next + (centre * (1 - means));
            sum += window[lags + step] * window[lags + step];
            growth[step] = Math.Sqrt(sum);
        }

        return growth;
    }
}
