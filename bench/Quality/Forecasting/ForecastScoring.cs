using Zoning.Demand;

namespace Zoning.Quality.Forecasting;

/// <summary>Scores forecasts of a file against what came.</summary>
internal static class ForecastScoring
{
    internal static ForecastResult Of(string file, string model, IReadOnlyList<ForecastRow> rows, IReadOnlyList<Forecast> forecasts, double seconds)
    {
        var scores = rows.Select((row, index) => Row(row, forecasts[index])).ToArray();
        var incoherent = Incoherent(rows, forecasts);
        double Mean(Func<RowScore, double?> of) => scores.Select(of).Where(value => value is not null).Select(value => value!.Value).DefaultIfEmpty(0).Average();
        var smape = Mean(score => score.Smape);
        var mase = Mean(score => score.Mase);
        return new ForecastResult
        {
            File = file,
            Model = model,
            Series = rows.Count,
            Smape = smape,
            Mase = mase,
            Owa = 0.5 * ((smape / Mean(score => score.NaiveSmape)) + (mase / Mean(score => score.NaiveMase))),
            Coverage80 = Mean(score => score.Coverage80),
            Coverage95 = Mean(score => score.Coverage95),
            Msis80 = Mean(score => score.Msis80),
            Msis95 = Mean(score => score.Msis95),
            Seconds = seconds,
            SeriesPerSecond = rows.Count / seconds,
            Failures = scores.Where((score, index) => score.Failed || incoherent.Contains(index)).Count(),
            CoverageError80 = BootstrapError([.. scores.Select(score => score.Coverage80)]),
            CoverageError95 = BootstrapError([.. scores.Select(score => score.Coverage95)]),
        };
    }

    /// <summary>The rows whose means aren't the sums of the rows under them, to a millionth; found from the paths of the file alone.</summary>
    internal static HashSet<int> Incoherent(IReadOnlyList<ForecastRow> rows, IReadOnlyList<Forecast> forecasts)
    {
        var found = new HashSet<int>();
        var families = Enumerable.Range(0, rows.Count).Where(row => rows[row].Hierarchy.Contains('/', StringComparison.Ordinal))
            .GroupBy(row => rows[row].Hierarchy[..rows[row].Hierarchy.LastIndexOf('/')]).ToDictionary(family => family.Key, family => family.ToArray());
        for (var row = 0; row < rows.Count; row++)
        {
            if (families.TryGetValue(rows[row].Hierarchy, out var family))
            {
                var apart = Enumerable.Range(0, rows[row].Horizon).Max(step => Math.Abs(forecasts[row].Mean[step] - family.Sum(child => forecasts[child].Mean[step])));
                if (!(apart <= 1e-6 * Math.Max(1, forecasts[row].Mean.Max())))
                {
                    found.Add(row);
                }
            }
        }

        return found;
    }

    private static RowScore Row(ForecastRow row, Forecast forecast)
    {
        var mean = forecast.Mean.AsSpan();
        var scale = ForecastScores.Scale(row.Train, row.ScaleLag);
        var naive = Naive2Points.Of(row.Train, row.Period, row.Horizon);
        double[][] all = [[.. forecast.Mean], [.. forecast.Median], [.. forecast.Low80], [.. forecast.High80], [.. forecast.Low95], [.. forecast.High95]];
        var least = row.Train.Min() < 0 ? double.NegativeInfinity : 0;
        var failed = all.Any(values => values.Length != row.Horizon || values.Any(value => !double.IsFinite(value) || value < least));
        for (var step = 0; step < row.Horizon && !failed; step++)
        {
            failed = !(all[4][step] <= all[2][step] && all[2][step] <= all[1][step] && all[1][step] <= all[3][step] && all[3][step] <= all[5][step]);
        }

        return new RowScore(
            ForecastScores.SymmetricPercentage(row.Test, mean),
            ForecastScores.MeanAbsoluteError(row.Test, mean) / scale,
            ForecastScores.SymmetricPercentage(row.Test, naive),
            ForecastScores.MeanAbsoluteError(row.Test, naive) / scale,
            ForecastScores.Coverage(row.Test, all[2], all[3]),
            ForecastScores.Coverage(row.Test, all[4], all[5]),
            ForecastScores.IntervalScore(row.Test, all[2], all[3], 0.2) / scale,
            ForecastScores.IntervalScore(row.Test, all[4], all[5], 0.05) / scale,
            failed);
    }

    private static double BootstrapError(double[] values)
    {
        var randomness = new Randomness(0).For("coverage");
        var means = Enumerable.Range(0, 500)
            .Select(_ => Enumerable.Range(0, values.Length).Average(_ => values[randomness.NextBelow(values.Length)]))
            .ToArray();
        var centre = means.Average();
        return Math.Sqrt(means.Average(value => (value - centre) * (value - centre)));
    }

    private sealed record RowScore(
        double Smape, double? Mase, double NaiveSmape, double? NaiveMase, double Coverage80, double Coverage95, double? Msis80, double? Msis95, bool Failed);
}
