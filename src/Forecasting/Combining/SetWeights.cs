namespace Zoning.Forecasting;

/// <summary>
/// How much each model counts, found on the earlier origins of all series of a set together: weights at least 0 that add up to 1 and make
/// the mean
/// absolute error (in units of each series' scale) of the weighted mean small, pulled to equal weights as if by a number of series without
/// information.
/// </summary>
/// <remarks>
/// Mirror descent (exponentiated gradient: Kivinen and Warmuth 1997, doi:10.1006/inco.1996.2612) with an entropy penalty. Equal weights are
/// hard to beat
/// on few series (Claeskens et al. 2016, doi:10.1016/j.ijforecast.2015.12.005), so the pull towards them fades with the number of series.
/// </remarks>
internal static class SetWeights
{
    private const int Rounds = 300;

    /// <summary>The greatest influence of one step of a series, however large its error.</summary>
    private const double MostSlope = 100;

    /// <summary>The weights of a set of trials with the same candidates.</summary>
    /// <param name="trials">At least one.</param>
    /// <param name="pull">The pull to equal weights counts as this many series.</param>
    internal static double[] Of(IReadOnlyList<Trial> trials, double pull)
    {
        var models = trials[0].Candidates.Length;
        var weights = new double[models];
        Array.Fill(weights, 1.0 / models);
        var gradient = new double[models];
        var average = new double[models];
        var kept = 0;
        var informed = trials.Sum(Trust);
        if (informed <= 0 || models == 1)
        {
            return weights;
        }

        var strength = 0.5 * pull / (pull + informed);
        for (var round = 0; round < Rounds; round++)
        {
            Slope(trials, weights, gradient);
            var rate = 2.0 / Math.Sqrt(round + 4.0);
            var sum = 0.0;
            for (var model = 0; model < models; model++)
            {
                var drawn = Math.Clamp(gradient[model] + (strength * Math.Log(weights[model] * models)), -20, 20);
                weights[model] = Math.Max(1e-9, weights[model] * Math.Exp(-rate * drawn));
                sum += weights[model];
            }

            for (var model = 0; model < models; model++)
            {
                weights[model] /= sum;
                average[model] += round >= Rounds / 2 ? weights[model] : 0;
            }

            kept += round >= Rounds / 2 ? 1 : 0;
        }

        for (var model = 0; model < models; model++)
        {
            weights[model] = average[model] / kept;
        }

        return weights;
    }

    /// <summary>
    /// How much a series counts: 1 with eight seasons and seven horizons, 0 if its earlier origins have two seasons or fewer, or there are
    /// none.
    /// </summary>
    private static double Trust(Trial trial)
    {
        if (trial.Before.Length == 0 || trial.Scale <= 0)
        {
            return 0;
        }

        double count = trial.History.Count, horizon = trial.Now.Steps, period = trial.History.Period;
        var length = Math.Clamp((count - horizon) / (6 * horizon), 0, 1);
        return period > 1 ? length * Math.Clamp(((count / period) - 2) / 6, 0.05, 1) : length;
    }

    /// <summary>The slope of the mean scaled absolute error in each weight; every series counts once, however many steps it has.</summary>
    private static void Slope(IReadOnlyList<Trial> trials, ReadOnlySpan<double> weights, Span<double> gradient)
    {
        gradient.Clear();
        var series = 0;
        for (var index = 0; index < trials.Count; index++)
        {
            var trial = trials[index];
            var steps = 0;
            foreach (var origin in trial.Before)
            {
                steps += origin.Steps;
            }

            if (steps == 0 || trial.Scale <= 0)
            {
                continue;
            }

            series++;
            foreach (var origin in trial.Before)
            {
                AddSlope(origin, weights, gradient, 1 / (trial.Scale * steps));
            }
        }

        for (var model = 0; model < gradient.Length; model++)
        {
            gradient[model] /= Math.Max(series, 1);
        }
    }

    private static void AddSlope(TrialOrigin origin, ReadOnlySpan<double> weights, Span<double> gradient, double share)
    {
        var whole = 0.0;
        for (var model = 0; model < weights.Length; model++)
        {
            whole += origin.IsFitted[model] ? weights[model] : 0;
        }

        if (whole <= 0)
        {
            return;
        }

        for (var step = 0; step < origin.Steps; step++)
        {
            if (!origin.IsSeen[step])
            {
                continue;
            }

            var mean = 0.0;
            for (var model = 0; model < weights.Length; model++)
            {
                mean += origin.IsFitted[model] ? weights[model] * origin.Means[(model * origin.Steps) + step] / whole : 0;
            }

            if (!double.IsFinite(mean))
            {
                continue;
            }

            var side = Math.Sign(mean - origin.Actual[step]) * share;
            for (var model = 0; model < weights.Length; model++)
            {
                var slope = origin.IsFitted[model] ? side * (origin.Means[(model * origin.Steps) + step] - mean) / whole : 0;
                gradient[model] += double.IsFinite(slope) ? Math.Clamp(slope, -MostSlope, MostSlope) : 0;
            }
        }
    }
}
