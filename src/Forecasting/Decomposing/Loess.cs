namespace Zoning.Forecasting;

/// <summary>
/// Local regression over equal steps with tricube weights (Cleveland 1979, doi:10.1080/01621459.1979.10481038), of degree 0 or 1,
/// calculated every
/// few steps and joined by straight lines (Cleveland, Cleveland, McRae and Terpenning 1990, Journal of Official Statistics 6, 3-73).
/// </summary>
/// <param name="Window">How many neighbours take part; odd.</param>
/// <param name="Degree">0 for a local mean, 1 for a local line.</param>
/// <param name="Jump">The number of steps from one calculation to the next, from 1.</param>
internal readonly record struct Loess(int Window, int Degree, int Jump)
{
    /// <summary>A window as the paper advises: calculated at every tenth of its width.</summary>
    internal static Loess Of(int window, int degree) => new(window, degree, (window + 9) / 10);

    /// <summary>Smooths a series; as many weights as values, or no weights for equal ones.</summary>
    internal void Smooth(ReadOnlySpan<double> values, ReadOnlySpan<double> weights, Span<double> smooth, Span<double> scratch)
    {
        var count = values.Length;
        if (count < 2)
        {
            values.CopyTo(smooth);
            return;
        }

        var jump = Math.Min(Jump, count - 1);
        var last = 0;
        for (var step = 0; step < count; step += jump)
        {
            smooth[step] = Near(values, weights, step, scratch);
            Join(smooth, last, step);
            last = step;
        }

        if (last != count - 1)
        {
            smooth[count - 1] = Near(values, weights, count - 1, scratch);
            Join(smooth, last, count - 1);
        }
    }

    /// <summary>The local fit at a step of the series, from its nearest neighbours.</summary>
    private double Near(ReadOnlySpan<double> values, ReadOnlySpan<double> weights, int step, Span<double> scratch)
    {
        var width = Math.Min(Window, values.Length);
        var from = Math.Clamp(step - ((Window - 1) / 2), 0, values.Length - width);
        var fitted = At(values, weights, step, from, from + width, scratch);
        return double.IsNaN(fitted) ? values[step] : fitted;
    }

    /// <summary>The local fit at any place, from the steps of a half-open range; NaN if all weights are 0.</summary>
    internal double At(ReadOnlySpan<double> values, ReadOnlySpan<double> weights, double place, int from, int to, Span<double> scratch)
    {
        var reach = Math.Max(place - from, to - 1 - place);
        reach += Window > values.Length ? (Window - values.Length) / 2 : 0;
        double flat = 0.001 * reach, end = 0.999 * reach, over = 1 / reach, sum = 0;
        for (var step = from; step < to; step++)
        {
            var far = Math.Abs(step - place);
            var weight = 0.0;
            if (far <= end)
            {
                var share = far * over;
                var rest = 1 - (share * share * share);
                weight = far <= flat ? 1 : rest * rest * rest;
                weight *= weights.IsEmpty ? 1 : weights[step];
            }

            scratch[step - from] = weight;
            sum += weight;
        }

        if (!(sum > 0))
        {
            return double.NaN;
        }

        double mean = 0, centre = 0;
        for (var step = from; step < to; step++)
        {
            var weight = scratch[step - from] / sum;
            scratch[step - from] = weight;
            mean += weight * values[step];
            centre += weight * step;
        }

        if (Degree == 0 || !(reach > 0))
        {
            return mean;
        }

        double spread = 0, slope = 0;
        for (var step = from; step < to; step++)
        {
            var apart = scratch[step - from] * (step - centre);
            spread += apart * (step - centre);
            slope += apart * values[step];
        }

        return Math.Sqrt(spread) > 0.001 * (values.Length - 1) ? mean + ((place - centre) * slope / spread) : mean;
    }

    private static void Join(Span<double> smooth, int from, int to)
    {
        for (var step = from + 1; step < to; step++)
        {
            smooth[step] = smooth[from] + ((smooth[to] - smooth[from]) * (step - from) / (to - from));
        }
    }
}
