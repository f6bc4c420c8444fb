namespace Zoning.Forecasting;

/// <summary>The weights of the set, moved towards the candidates that did better on one series.</summary>
internal static class SeriesWeights
{
    /// <summary>
    /// Each weight divided by a power of the candidate's error at this series' earlier origins, relative to the mean of all candidates.
    /// </summary>
    /// <param name="trial">The series.</param>
    /// <param name="weights">The set's weights.</param>
    /// <param name="power">0 leaves the weights of the set unchanged.</param>
    internal static double[] Of(Trial trial, double[] weights, double power)
    {
        if (power <= 0 || trial.Before.Length == 0 || trial.Scale <= 0)
        {
            return weights;
        }

        var bent = new double[weights.Length];
        var whole = 0.0;
        for (var candidate = 0; candidate < weights.Length; candidate++)
        {
            bent[candidate] = weights[candidate] / Math.Pow(0.1 + ErrorOf(trial, candidate), power);
            whole += bent[candidate];
        }

        for (var candidate = 0; candidate < weights.Length; candidate++)
        {
            bent[candidate] /= whole;
        }

        return bent;
    }

    /// <summary>The mean absolute error in units of the series' scale; 1 for a candidate without a forecast.</summary>
    private static double ErrorOf(Trial trial, int candidate)
    {
        double sum = 0, count = 0;
        foreach (var origin in trial.Before)
        {
            if (!origin.IsFitted[candidate])
            {
                continue;
            }

            var means = origin.MeansOf(candidate);
            for (var step = 0; step < origin.Steps; step++)
            {
                if (origin.IsSeen[step])
                {
                    sum += Math.Abs(means[step] - origin.Actual[step]);
                    count++;
                }
            }
        }

        return count > 0 ? sum / (count * trial.Scale) : 1;
    }
}
