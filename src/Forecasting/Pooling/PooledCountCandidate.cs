using System.Collections.Immutable;

namespace Zoning.Forecasting;

/// <summary>
/// A candidate for small counts that learns from all of them together: the rates of <see cref="PooledRates"/> times one season.
/// </summary>
/// <remarks>
/// A few counts of one zone say little about its season, the sum of all zones says more. The season, of weeks that of seven weeks about
/// each, is taken out of the counts before the rates are found, and put back on the forecast. The variance is the mean times the mean
/// square of past errors over past means, shrunk to that of all series as if by ten counts.
/// </remarks>
internal static class PooledCountCandidate
{
    private const double Belief = 10;
    private const int LongestRough = 24;
    private const int Reach = 3;

    /// <summary>The name of the candidate.</summary>
    internal const string Name = "pooled-counts";

    /// <summary>Fits it at the end and at each earlier origin, and writes its forecasts into the trials.</summary>
    internal static void Fill(ImmutableArray<Trial> trials, int horizon)
    {
        foreach (var group in trials.GroupBy(trial => trial.History.Period))
        {
            var members = group.ToArray();
            var backs = members.SelectMany(trial => trial.Before.Select(origin => trial.History.Count - origin.Known)).Append(0);
            foreach (var back in backs.Distinct().Order())
            {
                FillAt([.. members.Where(trial => trial.History.Count > back)], back, horizon);
            }
        }
    }

    private static void FillAt(Trial[] trials, int back, int horizon)
    {
        var steps = trials.Max(trial => trial.History.Count) - back;
        var period = trials[0].History.Period;
        var factors = Season(trials, back, steps, period);
        var counts = Array.ConvertAll(trials, trial => Without(trial.History, back, steps, factors));
        if (PooledRates.Fit(counts, horizon) is not { } rates)
        {
            return;
        }

        var levels = rates.Levels(PooledRates.Means(counts, steps));
        var expected = Array.ConvertAll(counts, values => new double[values.Length]);
        var (squares, means) = (new double[counts.Length], new double[counts.Length]);
        for (var series = 0; series < counts.Length; series++)
        {
            rates.Expected(counts[series], levels, expected[series]);
            for (var step = 1; step < counts[series].Length; step++)
            {
                var error = counts[series][step] - expected[series][step - 1];
                squares[series] += double.IsNaN(error) ? 0 : error * error;
                means[series] += double.IsNaN(error) ? 0 : expected[series][step - 1];
            }
        }

        var overall = Math.Max(1, squares.Sum() / Math.Max(means.Sum(), 1e-9));
        for (var series = 0; series < trials.Length; series++)
        {
            var dispersion = ((Belief * overall) + squares[series]) / (Belief + means[series]);
            Write(trials[series], back, steps, expected[series], factors, dispersion);
        }
    }

    private static void Write(Trial trial, int back, int steps, double[] expected, double[]? factors, double dispersion)
    {
        var known = trial.History.Count - back;
        var origin = back == 0 ? trial.Now : trial.Before.FirstOrDefault(one => one.Known == known);
        if (origin is null)
        {
            return;
        }

        var row = trial.Candidates.Length - 1;
        var means = origin.MeansOf(row);
        var deviations = origin.DeviationsOf(row);
        for (var step = 0; step < means.Length; step++)
        {
            means[step] = expected[^1] * Factor(factors, steps + step);
            deviations[step] = Math.Sqrt(means[step] * dispersion);
        }

        origin.IsFitted[row] = true;
        if (back == 0)
        {
            var oneStep = new double[expected.Length];
            oneStep[0] = double.NaN;
            for (var step = 1; step < oneStep.Length; step++)
            {
                oneStep[step] = expected[step - 1] * Factor(factors, steps - oneStep.Length + step);
            }

            trial.PooledOneStep[^1] = oneStep;
        }
    }

    /// <summary>The season of the sum of all series over the steps that all have; null if it may be due to chance.</summary>
    private static double[]? Season(Trial[] trials, int back, int steps, int period)
    {
        var common = trials.Min(trial => trial.History.Count) - back;
        if (period < 2 || common < 3 * period)
        {
            return null;
        }

        // The places of the season are counted from the first step of the longest series, so the sum must begin at a season's start.
        var first = (steps - common + period - 1) / period * period;
        var sums = new double[steps - first];
        foreach (var trial in trials)
        {
            var late = steps - (trial.History.Count - back);
            for (var step = 0; step < sums.Length; step++)
            {
                sums[step] += trial.History.Values[first + step - late];
            }
        }

        return CountSeason.Factors(ForecastHistory.Of("all", period > LongestRough ? Smooth(sums) : sums, period), out _);
    }

    /// <summary>Means of seven weeks: one week of a year is seen too seldom to be known by itself.</summary>
    private static double[] Smooth(double[] sums)
    {
        var smooth = new double[sums.Length];
        for (var step = 0; step < sums.Length; step++)
        {
            var (from, to) = (Math.Max(0, step - Reach), Math.Min(sums.Length, step + Reach + 1));
            for (var near = from; near < to; near++)
            {
                smooth[step] += sums[near] / (to - from);
            }
        }

        return smooth;
    }

    private static double[] Without(ForecastHistory history, int back, int steps, double[]? factors)
    {
        var counts = new double[history.Count - back];
        for (var step = 0; step < counts.Length; step++)
        {
            counts[step] = history.IsMissing(step) ? double.NaN : history.Values[step] / Factor(factors, steps - counts.Length + step);
        }

        return counts;
    }

    private static double Factor(double[]? factors, int step) => factors is null ? 1 : factors[step % factors.Length];
}
