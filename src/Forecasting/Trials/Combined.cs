namespace Zoning.Forecasting;

/// <summary>The combination of the candidates at one origin.</summary>
/// <param name="Means">The mean of each step.</param>
/// <param name="Deviations">The standard deviation of each step: the weighted mean of the models' deviations.</param>
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
    internal static Combined Of(TrialOrigin origin, ReadOnlySpan<double> weights, CombineBy by)
    {
        var steps = origin.Steps;
        var means = new double[steps];
        var deviations = new double[steps];
        var models = weights.Length;
        Span<double> values = stackalloc double[models];
        Span<double> shares = stackalloc double[models];
        for (var step = 0; step < steps; step++)
        {
            var used = 0;
            var whole = 0.0;
            var variance = 0.0;
            var mean = 0.0;
            for (var model = 0; model < models; model++)
            {
                if (!origin.IsFitted[model])
                {
                    continue;
                }

                var value = origin.Means[(model * steps) + step];
                var deviation = origin.Deviations[(model * steps) + step];
                values[used] = value;
                shares[used] = weights[model];
                whole += weights[model];
                mean += weights[model] * value;
                variance += weights[model] * deviation;
                used++;
            }

            mean /= whole;
            means[step] = by == CombineBy.Mean ? mean : WeightedMedian.Of(values[..used], shares[..used]);
            deviations[step] = variance / whole;
        }

        return new Combined(means, deviations);
    }
}
