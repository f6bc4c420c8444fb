using MathNet.Numerics.LinearAlgebra;

namespace Zoning.Forecasting;

/// <summary>The patterns found in a series, each as long as a window, the strongest first, and what the leading patterns predict.</summary>
internal sealed class SsaSpectrum
{
    private const double Whole = 1 - 1e-9;
    private const int MostScored = 200;

    private readonly double[] _values;
    private readonly double[] _patterns;

    /// <summary>Decomposes a series: the eigenvectors of the matrix of products of its windows.</summary>
    /// <param name="values">The series.</param>
    /// <param name="window">Steps in a window, 2 to half the series.</param>
    internal SsaSpectrum(double[] values, int window)
    {
        _values = values;
        Window = window;
        var windows = values.Length - window + 1;
        var products = Matrix<double>.Build.Dense(window, window);
        for (var row = 0; row < window; row++)
        {
            for (var column = row; column < window; column++)
            {
                var sum = 0.0;
                for (var at = 0; at < windows; at++)
                {
                    sum += values[at + row] * values[at + column];
                }

                products[row, column] = sum;
                products[column, row] = sum;
            }
        }

        var vectors = products.Evd(Symmetricity.Symmetric).EigenVectors;
        _patterns = new double[window * window];
        for (var pattern = 0; pattern < window; pattern++)
        {
            for (var at = 0; at < window; at++)
            {
                _patterns[(pattern * window) + at] = vectors[at, window - 1 - pattern];
            }
        }
    }

    /// <summary>Steps in a window.</summary>
    internal int Window { get; }

    /// <summary>A pattern: one value for each step of the window, scaled to length 1.</summary>
    internal ReadOnlySpan<double> Pattern(int pattern) => _patterns.AsSpan(pattern * Window, Window);

    /// <summary>
    /// The number of leading patterns that would have forecast the latest (up to 200) values best, by mean absolute error; 0 if no number
    /// can.
    /// </summary>
    internal int ChooseRank()
    {
        var count = _values.Length;
        var scored = Math.Min(Math.Max(Window, MostScored), count - Window + 1);
        var signal = new double[count];
        var sums = new double[Window - 1];
        var path = new double[scored + Window - 1];
        var (best, least, last) = (0, double.PositiveInfinity, 0.0);
        for (var rank = 1; rank < Window; rank++)
        {
            var pattern = Pattern(rank - 1);
            var end = pattern[^1];
            last += end * end;
            for (var at = 0; at < sums.Length; at++)
            {
                sums[at] += end * pattern[at];
            }

            AddSignal(rank - 1, signal);
            if (last >= Whole)
            {
                break;
            }

            var bias = 0.0;
            for (var step = 0; step < count; step++)
            {
                bias += (_values[step] - signal[step]) / count;
            }

            var error = Score(signal, sums, 1 - last, bias, path, scored, least);
            if (error < least)
            {
                (best, least) = (rank, error);
            }
        }

        return best;
    }

    /// <summary>
    /// The weights of the last (window - 1) values of the signal, oldest first, that give the next one; null if the patterns give no
    /// recurrence.
    /// </summary>
    internal double[]? Recurrence(int rank)
    {
        var weights = new double[Window - 1];
        var last = 0.0;
        for (var pattern = 0; pattern < rank; pattern++)
        {
            var values = Pattern(pattern);
            last += values[^1] * values[^1];
            for (var at = 0; at < weights.Length; at++)
            {
                weights[at] += values[^1] * values[at];
            }
        }

        for (var at = 0; at < weights.Length; at++)
        {
            weights[at] /= 1 - last;
        }

        return last < Whole ? weights : null;
    }

    /// <summary>The series as reconstructed from the leading patterns.</summary>
    internal double[] Signal(int rank)
    {
        var signal = new double[_values.Length];
        for (var pattern = 0; pattern < rank; pattern++)
        {
            AddSignal(pattern, signal);
        }

        return signal;
    }

    /// <summary>The part of one window of values that the leading patterns explain.</summary>
    internal double[] Smooth(ReadOnlySpan<double> window, int rank)
    {
        var smooth = new double[Window];
        for (var pattern = 0; pattern < rank; pattern++)
        {
            var values = Pattern(pattern);
            var share = Dot(values, window);
            for (var at = 0; at < smooth.Length; at++)
            {
                smooth[at] += share * values[at];
            }
        }

        return smooth;
    }

    internal static double Dot(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        var sum = 0.0;
        for (var at = 0; at < first.Length; at++)
        {
            sum += first[at] * second[at];
        }

        return sum;
    }

    /// <summary>Forecasts the latest values at once from the signal before them.</summary>
    private double Score(double[] signal, double[] sums, double left, double bias, double[] path, int scored, double least)
    {
        var before = Window - 1;
        var first = _values.Length - scored;
        signal.AsSpan(first - before, before).CopyTo(path);
        var error = 0.0;
        for (var step = 0; step < scored && error < least; step++)
        {
            var next = (Dot(sums, path.AsSpan(step, before)) / left) + bias;
            path[before + step] = next;
            error += Math.Abs(_values[first + step] - next);
        }

        return double.IsNaN(error) ? double.PositiveInfinity : error;
    }

    /// <summary>Adds the share of one pattern, averaged at each step over the windows that contain it.</summary>
    private void AddSignal(int index, double[] signal)
    {
        var pattern = Pattern(index);
        var windows = signal.Length - Window + 1;
        var sums = new double[signal.Length];
        for (var at = 0; at < windows; at++)
        {
            var share = Dot(pattern, _values.AsSpan(at, Window));
            for (var place = 0; place < pattern.Length; place++)
            {
                sums[at + place] += share * pattern[place];
            }
        }

        for (var step = 0; step < sums.Length; step++)
        {
            signal[step] += sums[step] / Math.Min(Math.Min(step + 1, sums.Length - step), Math.Min(Window, windows));
        }
    }
}
