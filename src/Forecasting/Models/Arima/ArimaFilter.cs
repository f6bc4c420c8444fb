namespace Zoning.Forecasting;

/// <summary>The exact likelihood of a stationary series under an ARMA model, by recursions that need a few sums for each lag.</summary>
/// <remarks>
/// The filter's covariance changes by rank one from step to step, so two vectors replace a matrix: Morf, Sidhu and Kailath 1974,
/// doi:10.1109/TAC.1974.1100576; for ARMA models Mélard 1984, doi:10.2307/2347672. Starts from the autocovariances (Brockwell and Davis
/// 1991, section 3.3).
/// </remarks>
internal sealed class ArimaFilter
{
    private const double Steady = 1e-7;

    private readonly double[] _ar;
    private readonly double[] _ma;
    private readonly double[] _covariance;
    private readonly double[] _weights;
    private readonly double[] _sides;
    private readonly double[] _gain;
    private readonly double[] _step;
    private readonly double[] _state;
    private double[] _system = [];

    /// <summary>Workspace for orders up to this many lags.</summary>
    internal ArimaFilter(int mostLags)
    {
        var size = mostLags + 2;
        (_ar, _ma, _covariance, _weights) = (new double[size], new double[size], new double[size], new double[size]);
        (_sides, _gain, _step, _state) = (new double[size], new double[size], new double[size], new double[size + 1]);
    }

    /// <summary>Weights of earlier values, by lag.</summary>
    internal ReadOnlySpan<double> Ar => _ar;

    /// <summary>Weights of earlier errors, by lag.</summary>
    internal ReadOnlySpan<double> Ma => _ma;

    /// <summary>After a run: the next values expected from the past alone, the first at place 0.</summary>
    internal ReadOnlySpan<double> State => _state;

    /// <summary>Runs through a series.</summary>
    /// <param name="order">The order.</param>
    /// <param name="point">The free parameters; the mean is last if there is one.</param>
    /// <param name="values">The differenced series.</param>
    /// <param name="errors">Receives the errors, each divided by the root of its relative variance.</param>
    /// <param name="means">Receives the one-step forecasts; empty if they are not needed.</param>
    /// <returns>The sum of the logarithms of the relative variances.</returns>
    internal double Run(
        in ArimaOrder order, ReadOnlySpan<double> point, ReadOnlySpan<double> values, Span<double> errors, Span<double> means)
    {
        ArimaPolynomials.Fill(order, point, _ar, _ma);
        var (ar, ma) = (order.ArLags, order.MaLags);
        var size = Math.Max(ar, ma + 1);
        var variance = Start(ar, ma, size);
        var mean = order.HasMean ? point[order.Variables - 1] : 0;
        var scale = -1 / variance;
        var logs = 0.0;
        var moving = true;
        var weights = _ar.AsSpan(0, size);
        var gain = _gain.AsSpan(0, size);
        var change = _step.AsSpan(0, size + 1);
        var state = _state.AsSpan(0, size + 1);
        gain[..size].CopyTo(change);
        change[size] = 0;
        state.Clear();
        for (var step = 0; step < values.Length; step++)
        {
            var next = state[0];
            var error = values[step] - mean - next;
            if (!means.IsEmpty)
            {
                means[step] = mean + next;
            }

            errors[step] = error / Math.Sqrt(variance);
            logs += Math.Log(variance);
            var share = error / variance;
            if (!moving)
            {
                for (var at = 0; at < size; at++)
                {
                    state[at] = state[at + 1] + (weights[at] * next) + (gain[at] * share);
                }

                continue;
            }

            var first = change[0];
            var (ahead, back) = (scale * first, first / variance);
            var most = 0.0;
            for (var at = 0; at < size; at++)
            {
                var carried = change[at + 1] + (weights[at] * first);
                state[at] = state[at + 1] + (weights[at] * next) + (gain[at] * share);
                var changed = carried - (gain[at] * back);
                change[at] = changed;
                gain[at] += carried * ahead;
                most += changed * changed;
            }

            var later = Math.Max(1, variance + (ahead * first));
            scale *= variance / later;
            variance = later;
            moving = most * -scale > Steady;
        }

        return logs;
    }

    /// <summary>Autocovariances, and from them the first gain; the variance of one value is returned.</summary>
    private double Start(int ar, int ma, int size)
    {
        // The effect of one error on later values.
        _weights[0] = 1;
        for (var lag = 1; lag <= ma; lag++)
        {
            var sum = _ma[lag - 1];
            for (var at = 1; at <= Math.Min(lag, ar); at++)
            {
                sum += _ar[at - 1] * _weights[lag - at];
            }

            _weights[lag] = sum;
        }

        for (var lag = 0; lag <= size; lag++)
        {
            var sum = lag == 0 ? 1.0 : 0.0;
            for (var at = Math.Max(lag, 1); at <= ma; at++)
            {
                sum += _ma[at - 1] * _weights[at - lag];
            }

            _sides[lag] = sum;
        }

        Covariances(ar, size);
        for (var at = 0; at < size; at++)
        {
            // The gain is the transition times the covariance of the state with the value: row at + 1 of the state plus the weight times
            // the variance.
            var sum = at < ar ? _ar[at] * _covariance[0] : 0;
            for (var lag = at + 2; lag <= ar; lag++)
            {
                sum += _ar[lag - 1] * _covariance[lag - at - 1];
            }

            for (var lag = at + 1; lag <= ma; lag++)
            {
                sum += _ma[lag - 1] * _weights[lag - at - 1];
            }

            _gain[at] = sum;
        }

        return Math.Max(1, _covariance[0]);
    }

    private void Covariances(int ar, int size)
    {
        var width = ar + 1;
        if (_system.Length < width * width)
        {
            _system = new double[width * width];
        }

        Array.Clear(_system);
        for (var row = 0; row < width; row++)
        {
            _system[(row * width) + row] += 1;
            for (var lag = 1; lag <= ar; lag++)
            {
                _system[(row * width) + Math.Abs(row - lag)] -= _ar[lag - 1];
            }

            _covariance[row] = _sides[row];
        }

        LinearSystem.Solve(_system.AsSpan(0, width * width), _covariance.AsSpan(0, width));
        for (var lag = width; lag < size; lag++)
        {
            var sum = _sides[lag];
            for (var at = 1; at <= ar; at++)
            {
                sum += _ar[at - 1] * _covariance[lag - at];
            }

            _covariance[lag] = sum;
        }
    }
}
