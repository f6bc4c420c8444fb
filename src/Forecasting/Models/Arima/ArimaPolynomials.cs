namespace Zoning.Forecasting;

/// <summary>The lag polynomials of an ARIMA model, multiplied out.</summary>
/// <remarks>
/// The numbers searched are free; each becomes a partial autocorrelation within (-1, 1), and these the coefficients of a stationary (or
/// invertible) factor
/// (Barndorff-Nielsen and Schou 1973, doi:10.1016/0047-259X(73)90030-4; Monahan 1984, doi:10.1093/biomet/71.2.403).
/// </remarks>
internal static class ArimaPolynomials
{
    /// <summary>The largest partial autocorrelation: nearer 1 it has the same effect as a difference.</summary>
    internal const double MostPartial = 0.995;

    /// <summary>Fills the weights of earlier values and earlier errors by lag, the first at place 0.</summary>
    /// <param name="order">The order.</param>
    /// <param name="point">Free numbers: p, q, P and Q of them.</param>
    /// <param name="ar">Receives the weights of values; the rest is cleared.</param>
    /// <param name="ma">Receives the weights of errors; the rest is cleared.</param>
    internal static void Fill(in ArimaOrder order, ReadOnlySpan<double> point, Span<double> ar, Span<double> ma)
    {
        Span<double> near = stackalloc double[8];
        Span<double> far = stackalloc double[8];
        Factor(point[..order.Ar], near);
        Factor(point.Slice(order.Ar + order.Ma, order.SeasonalAr), far);
        Multiply(near[..order.Ar], far[..order.SeasonalAr], order.Period, ar);
        Factor(point.Slice(order.Ar, order.Ma), near);
        Factor(point.Slice(order.Ar + order.Ma + order.SeasonalAr, order.SeasonalMa), far);
        Multiply(near[..order.Ma], far[..order.SeasonalMa], order.Period, ma);
        for (var lag = 0; lag < order.MaLags; lag++)
        {
            ma[lag] = -ma[lag];
        }
    }

    /// <summary>The coefficients of one factor, 1 - c1 B - c2 B^2 - ..., from free numbers.</summary>
    internal static void Factor(ReadOnlySpan<double> free, Span<double> coefficients)
    {
        Span<double> before = stackalloc double[8];
        for (var size = 0; size < free.Length; size++)
        {
            var partial = MostPartial * Math.Tanh(free[size]);
            coefficients[..size].CopyTo(before);
            for (var at = 0; at < size; at++)
            {
                coefficients[at] = before[at] - (partial * before[size - 1 - at]);
            }

            coefficients[size] = partial;
        }
    }

    /// <summary>The free parameters of one factor; null if it is not stationary.</summary>
    internal static double[]? Free(ReadOnlySpan<double> coefficients)
    {
        var left = coefficients.ToArray();
        var free = new double[left.Length];
        for (var size = left.Length - 1; size >= 0; size--)
        {
            var partial = left[size];
            if (!(Math.Abs(partial) < MostPartial))
            {
                return null;
            }

            free[size] = Math.Atanh(partial / MostPartial);
            var before = left[..size];
            for (var at = 0; at < size; at++)
            {
                left[at] = (before[at] + (partial * before[size - 1 - at])) / (1 - (partial * partial));
            }
        }

        return free;
    }

    private static void Multiply(ReadOnlySpan<double> near, ReadOnlySpan<double> far, int period, Span<double> product)
    {
        product.Clear();
        near.CopyTo(product);
        for (var season = 0; season < far.Length; season++)
        {
            var lag = (season + 1) * period;
            product[lag - 1] += far[season];
            for (var at = 0; at < near.Length; at++)
            {
                product[lag + at] -= far[season] * near[at];
            }
        }
    }
}
