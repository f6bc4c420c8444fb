namespace Zoning.Forecasting;

/// <summary>An estimated ARIMA model.</summary>
/// <param name="Order">The order.</param>
/// <param name="Point">The free parameters; the mean is last if there is one.</param>
/// <param name="Deviance">-2 times the logarithm of the likelihood of the differenced series.</param>
/// <param name="Criterion">Akaike's criterion corrected for few points.</param>
internal sealed record ArimaEstimate(ArimaOrder Order, double[] Point, double Deviance, double Criterion);

/// <summary>Finds the most likely parameters of one order.</summary>
/// <remarks>
/// The likelihood without its scale is a sum of squares (errors divided by the root of their relative variance, times the geometric mean of
/// these),
/// so that damped least squares find it in a few steps (Marquardt 1963, doi:10.1137/0111030).
/// </remarks>
internal sealed class ArimaEstimation
{
    private const double Difference = 1e-4;
    private const double MostFree = 4;

    private readonly ArimaFilter _filter;
    private readonly double[] _values;
    private readonly double[] _errors;
    private readonly double[] _tried;
    private readonly double[] _slopes;
    private readonly double _mean;
    private readonly double _spread;

    /// <summary>Takes the differenced series.</summary>
    internal ArimaEstimation(double[] values, int mostLags, int mostVariables)
    {
        _values = values;
        _filter = new ArimaFilter(mostLags);
        (_errors, _tried, _slopes) = (new double[values.Length], new double[values.Length], new double[values.Length * mostVariables]);
        foreach (var value in values)
        {
            _mean += value / values.Length;
        }

        foreach (var value in values)
        {
            _spread += (value - _mean) * (value - _mean) / values.Length;
        }

        _spread = Math.Sqrt(_spread);
    }

    /// <summary>Estimates an order.</summary>
    /// <param name="order">The order.</param>
    /// <param name="near">An estimate of a similar order to start from; null for a standard start.</param>
    /// <param name="rounds">Steps at most.</param>
    /// <param name="tolerance">Ends when the sum of squares falls by less than this share.</param>
    internal ArimaEstimate Of(ArimaOrder order, ArimaEstimate? near, int rounds, double tolerance)
    {
        var variables = order.Variables;
        var point = new double[variables];
        Begin(order, near, point);
        var next = new double[variables];
        var (products, sides, system) = (new double[variables * variables], new double[variables], new double[variables * variables]);
        var least = Squares(order, point, _errors);
        var damping = 1e-3;
        for (var round = 0; round < rounds && variables > 0 && least > 0; round++)
        {
            Slopes(order, point);
            Normal(variables, products, sides);
            var (before, found) = (least, false);
            for (var trial = 0; trial < 6 && !found; trial++)
            {
                products.CopyTo(system, 0);
                sides.CopyTo(next, 0);
                for (var at = 0; at < variables; at++)
                {
                    system[(at * variables) + at] += (damping * system[(at * variables) + at]) + 1e-12;
                }

                LinearSystem.Solve(system, next);
                for (var at = 0; at < variables; at++)
                {
                    next[at] = point[at] - next[at];
                    if (!order.HasMean || at < variables - 1)
                    {
                        next[at] = Math.Clamp(next[at], Math.Max(-MostFree, point[at] - 1), Math.Min(MostFree, point[at] + 1));
                    }
                }

                var squares = Squares(order, next, _tried);
                found = squares < least;
                damping *= found ? 0.1 : 10;
                if (found)
                {
                    least = squares;
                    next.CopyTo(point, 0);
                    _tried.CopyTo(_errors, 0);
                }
            }

            if (!found || before - least < tolerance * before)
            {
                break;
            }
        }

        var points = _values.Length;
        var deviance = points * (Math.Log(2 * Math.PI * Math.Max(least, 1e-300) / points) + 1);
        var parameters = variables + 1;
        var left = points - parameters - 1;
        var criterion = left <= 0 ? double.PositiveInfinity : deviance + (2 * parameters) + (2.0 * parameters * (parameters + 1) / left);
        return new ArimaEstimate(order, point, deviance, double.IsNaN(criterion) ? double.PositiveInfinity : criterion);
    }

    /// <summary>-2 times the logarithm of the likelihood at given numbers.</summary>
    internal double Deviance(in ArimaOrder order, ReadOnlySpan<double> point) =>
        _values.Length * (Math.Log(2 * Math.PI * Squares(order, point, _errors) / _values.Length) + 1);

    private static void Copy(ReadOnlySpan<double> from, Span<double> to) => from[..Math.Min(from.Length, to.Length)].CopyTo(to);

    private void Begin(in ArimaOrder order, ArimaEstimate? near, Span<double> point)
    {
        if (order.HasMean)
        {
            point[^1] = near is { Order.HasMean: true } ? near.Point[^1] : _mean;
        }

        if (near is null)
        {
            return;
        }

        var other = near.Order;
        var from = near.Point.AsSpan();
        Copy(from[..other.Ar], point[..order.Ar]);
        Copy(from.Slice(other.Ar, other.Ma), point.Slice(order.Ar, order.Ma));
        Copy(from.Slice(other.Ar + other.Ma, other.SeasonalAr), point.Slice(order.Ar + order.Ma, order.SeasonalAr));
        Copy(
            from.Slice(other.Ar + other.Ma + other.SeasonalAr, other.SeasonalMa),
            point.Slice(order.Ar + order.Ma + order.SeasonalAr, order.SeasonalMa));
    }

    private double Squares(in ArimaOrder order, ReadOnlySpan<double> point, double[] errors)
    {
        var logs = _filter.Run(order, point, _values, errors, []);
        var factor = Math.Exp(logs / (2 * errors.Length));
        var sum = 0.0;
        for (var step = 0; step < errors.Length; step++)
        {
            var error = errors[step] * factor;
            errors[step] = error;
            sum += error * error;
        }

        return double.IsFinite(sum) ? sum : double.MaxValue;
    }

    private void Slopes(in ArimaOrder order, double[] point)
    {
        var count = _values.Length;
        for (var at = 0; at < point.Length; at++)
        {
            var kept = point[at];
            var step = order.HasMean && at == point.Length - 1
                ? Difference * Math.Max(_spread, 1e-300)
                : kept > 0 ? -Difference : Difference;
            point[at] = kept + step;
            Squares(order, point, _tried);
            point[at] = kept;
            var slopes = _slopes.AsSpan(at * count, count);
            for (var value = 0; value < count; value++)
            {
                slopes[value] = (_tried[value] - _errors[value]) / step;
            }
        }
    }

    private void Normal(int variables, double[] products, double[] sides)
    {
        var count = _values.Length;
        for (var row = 0; row < variables; row++)
        {
            var first = _slopes.AsSpan(row * count, count);
            for (var column = row; column < variables; column++)
            {
                var sum = Product(first, _slopes.AsSpan(column * count, count));
                products[(row * variables) + column] = sum;
                products[(column * variables) + row] = sum;
            }

            sides[row] = Product(first, _errors);
        }
    }

    private static double Product(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        var sum = 0.0;
        for (var at = 0; at < first.Length; at++)
        {
            sum += first[at] * second[at];
        }

        return sum;
    }
}
