namespace Zoning.Forecasting;

/// <summary>
/// Candidates that learn from all series of a set: autoregressions over a few steps, one season, and more than two seasons.
/// </summary>
internal static class PooledCandidates
{
    private const double LongSeasons = 2.5;
    private const int LongestShortSeason = 24;

    /// <summary>Fits them at the end and at each earlier origin, and writes their forecasts into the trials.</summary>
    internal static void Fill(Trial[] trials, int horizon)
    {
        foreach (var group in trials.GroupBy(trial => trial.History.Period))
        {
            var members = group.ToArray();
            for (var candidate = 0; candidate < CandidateList.PooledNames.Length; candidate++)
            {
                FillOne(members, horizon, candidate);
            }
        }
    }

    private static void FillOne(Trial[] trials, int horizon, int candidate)
    {
        var row = trials[0].Fits.Length + candidate;
        var lags = Lags(trials, horizon, candidate);
        if (lags < 2)
        {
            return;
        }

        foreach (var back in Backs(trials))
        {
            var series = trials.Where(trial => trial.History.Count > back)
                .Select(trial => trial.History.Values[..^back].ToArray()).ToArray();
            var scales = Array.ConvertAll(series, values => TrialMaker.SizeOf(values, trials[0].History.Period));
            if (PooledAutoregression.Fit(series, scales, lags, horizon) is not { } fit)
            {
                continue;
            }

            var index = 0;
            foreach (var trial in trials.Where(trial => trial.History.Count > back))
            {
                Write(trial, back, fit, series[index], scales[index], row, candidate);
                index++;
            }
        }
    }

    /// <summary>How many steps before the end the origins of trials are, the end first.</summary>
    internal static IEnumerable<int> Backs(Trial[] trials) => trials
        .SelectMany(trial => trial.Before.Select(origin => trial.History.Count - origin.Known)).Append(0).Distinct().Order();

    private static void Write(Trial trial, int back, PooledAutoregression fit, double[] values, double scale, int row, int candidate)
    {
        var origin = back == 0 ? trial.Now : Array.Find(trial.Before, before => before.Known == values.Length);
        if (origin is null)
        {
            return;
        }

        var means = origin.MeansOf(row);
        fit.Forecast(values, scale, means);
        var oneStep = fit.OneStep(values, scale);
        fit.Deviations(SpreadOf(values, oneStep, scale), origin.DeviationsOf(row));
        origin.IsFitted[row] = true;
        foreach (var mean in means)
        {
            origin.IsFitted[row] &= double.IsFinite(mean);
        }

        if (back == 0)
        {
            trial.PooledOneStep[candidate] = oneStep;
        }
    }

    /// <summary>The root mean square of one-step errors; the size of the series if there are fewer than five errors.</summary>
    private static double SpreadOf(double[] values, double[] oneStep, double scale)
    {
        var squares = 0.0;
        var count = 0;
        for (var step = 0; step < values.Length; step++)
        {
            if (!double.IsNaN(oneStep[step]))
            {
                squares += (values[step] - oneStep[step]) * (values[step] - oneStep[step]);
                count++;
            }
        }

        return count >= 5 ? Math.Sqrt(squares / count) : scale;
    }

    /// <summary>
    /// The number of lags of a candidate; 0 if the histories are too short for it or have less than three years of weeks.
    /// </summary>
    private static int Lags(Trial[] trials, int horizon, int candidate)
    {
        var period = trials[0].History.Period;
        var longest = trials.Max(trial => trial.History.Count);
        if (candidate == 0)
        {
            return Math.Clamp(longest / 10, 2, 8);
        }

        var lags = candidate == 1 ? period + 1 : (int)Math.Round(LongSeasons * period) + 1;
        var isKnown = period > 1 && lags <= longest / 2 && (period <= LongestShortSeason || longest - (2 * horizon) >= 3 * period);
        return isKnown ? lags : 0;
    }
}
