namespace Zoning.Forecasting;

/// <summary>The combination of the candidates at one origin.</summary>
/// <param name="Means">The mean of each step.</param>
/// <param name="Deviations">The standard deviation of each step: the weighted mean, or median, of the models' deviations.</param>
internal sealed record Combined(double[] Means, double[] Deviations)
{
    /// <summary>Means and deviations multiplied by one factor for each step, such as a calendar effect.</summary>
    internal Combined Times(ReadOnlySpan<double> factors)
    {
        var (means, deviations) = ((double[])Means.Clone(), (double[])Deviations.Clone());
        for (var step = 0; step < means.Length; step++)
        {
            means[step] *= factors[step];
            deviations[step] *= factors[step];
        }

        return new Combined(means, deviations);
    }

    /// <summary>The weighted mean of the fitted candidates, or their weighted median.</summary>
    /// <param name="origin">The forecasts of the candidates.</param>
    /// <param name="weights">The weight of each candidate.</param>
    /// <param name="by">Mean or median.</param>
    /// <param name="throughout">
    /// The candidates whose deviations count: those with a forecast at every origin, else ranges would be calibrated on other deviations
    /// than those that they are made of.
    /// </param>
    internal static Combined Of(TrialOrigin origin, ReadOnlySpan<double> weights, CombineBy by, ReadOnlySpan<bool> throughout)
    {
        var steps = origin.Steps;
        var means = new double[steps];
        var deviations = new double[steps];
        var models = weights.Length;
        Span<double> values = stackalloc double[models];
        Span<double> shares = stackalloc double[models];
        Span<double> spreads = stackalloc double[models];
        Span<double> spreadShares = stackalloc double[models];
        for (var step = 0; step < steps; step++)
        {
            var (used, spread) = (0, 0);
            for (var model = 0; model < models; model++)
            {
                if (!origin.IsFitted[model])
                {
                    continue;
                }

                values[used] = origin.Means[(model * steps) + step];
                shares[used] = weights[model];
                used++;
                if (throughout[model])
                {
                    spreads[spread] = origin.Deviations[(model * steps) + step];
                    spreadShares[spread] = weights[model];
                    spread++;
                }
            }

            means[step] = One(values[..used], shares[..used], by);
            deviations[step] = One(spreads[..spread], spreadShares[..spread], by);
        }

        return new Combined(means, deviations);
    }

    private static double One(Span<double> values, Span<double> shares, CombineBy by)
    {
        if (by == CombineBy.Median)
        {
            return WeightedMedian.Of(values, shares);
        }

        var (sum, whole) = (0.0, 0.0);
        for (var at = 0; at < values.Length; at++)
        {
            sum += shares[at] * values[at];
            whole += shares[at];
        }

        return sum / whole;
    }
}
