namespace Zoning.Quality.Forecasting;

/// <summary>Scores forecasts of a file from several origins against what came.</summary>
internal static class OriginScoring
{
    /// <summary>OWA is over this many origins; coverage is over all of them.</summary>
    internal const int OriginsOfOwa = 3;

    /// <summary>The figures of a file.</summary>
    /// <param name="found">The scores of each forecast, with its origin and its series.</param>
    /// <param name="result">The result with everything but the scores.</param>
    internal static OriginResult Of(IReadOnlyList<OriginScore> found, Func<OriginScores, OriginResult> result)
    {
        double Mean(Func<OriginScore, double?> of, int origins) =>
            found.Where(score => score.Origin < origins).Select(of).OfType<double>().DefaultIfEmpty(0).Average();
        double Owa(int origins) => 0.5 * ((Mean(score => score.Smape, origins) / Mean(score => score.NaiveSmape, origins))
            + (Mean(score => score.Mase, origins) / Mean(score => score.NaiveMase, origins)));
        var all = int.MaxValue;
        return result(new OriginScores(
            Owa(1), Owa(OriginsOfOwa), Mean(score => score.Mase, OriginsOfOwa), Mean(score => score.Coverage80, all), Mean(score => score.Coverage95, all),
            Error(found, score => score.Coverage80), Error(found, score => score.Coverage95), Mean(score => score.Msis95, all), Mean(score => score.Pinball, all),
            (found.Sum(score => score.Forecast) / found.Sum(score => score.Actual)) - 1, found.Count(score => score.Failed)));
    }

    /// <summary>The scores of one forecast.</summary>
    internal static OriginScore Row(ForecastRow row, Forecast forecast, int origin, bool isApart)
    {
        var scale = ForecastScores.Scale(row.Train, row.ScaleLag);
        var naive = Naive2Points.Of(row.Train, row.Period, row.Horizon);
        var mean = forecast.Mean.AsSpan();
        double[][] all = [[.. forecast.Mean], [.. forecast.Median], [.. forecast.Low80], [.. forecast.High80], [.. forecast.Low95], [.. forecast.High95]];
        (int Row, double Share)[] quantiles = [(4, 0.025), (2, 0.1), (1, 0.5), (3, 0.9), (5, 0.975)];
        return new OriginScore(
            row.Id, origin, ForecastScores.SymmetricPercentage(row.Test, mean), ForecastScores.MeanAbsoluteError(row.Test, mean) / scale,
            ForecastScores.SymmetricPercentage(row.Test, naive), ForecastScores.MeanAbsoluteError(row.Test, naive) / scale,
            ForecastScores.Coverage(row.Test, all[2], all[3]), ForecastScores.Coverage(row.Test, all[4], all[5]),
            ForecastScores.IntervalScore(row.Test, all[4], all[5], 0.05) / scale,
            quantiles.Average(quantile => ForecastScores.Pinball(row.Test, all[quantile.Row], quantile.Share)) / scale,
            forecast.Mean.Average(), row.Test.Average(), isApart || Failed(row, all));
    }

    private static bool Failed(ForecastRow row, double[][] all)
    {
        var least = row.Train.Min() < 0 ? double.NegativeInfinity : 0;
        return all.Any(values => values.Length != row.Horizon || values.Any(value => !double.IsFinite(value) || value < least))
            || Enumerable.Range(0, row.Horizon).Any(step =>
                !(all[4][step] <= all[2][step] && all[2][step] <= all[1][step] && all[1][step] <= all[3][step] && all[3][step] <= all[5][step]));
    }

    private static double Error(IReadOnlyList<OriginScore> found, Func<OriginScore, double> of)
    {
        var series = found.GroupBy(score => score.Series, StringComparer.Ordinal).Select(group => (Sum: group.Sum(of), Count: group.Count())).ToArray();
        var randomness = new Randomness(0).For("coverage");
        var means = new double[500];
        for (var draw = 0; draw < means.Length; draw++)
        {
            double sum = 0, count = 0;
            for (var drawn = 0; drawn < series.Length; drawn++)
            {
                var one = series[randomness.NextBelow(series.Length)];
                (sum, count) = (sum + one.Sum, count + one.Count);
            }

            means[draw] = sum / count;
        }

        var centre = means.Average();
        return Math.Sqrt(means.Average(value => (value - centre) * (value - centre)));
    }
}

/// <summary>The scores of one forecast; null where the series has no scale.</summary>
internal sealed record OriginScore(
    string Series, int Origin, double Smape, double? Mase, double NaiveSmape, double? NaiveMase, double Coverage80, double Coverage95, double? Msis95,
    double? Pinball, double Forecast, double Actual, bool Failed);

/// <summary>The scores of a file.</summary>
internal sealed record OriginScores(
    double OwaLast, double Owa, double Mase, double Coverage80, double Coverage95, double Error80, double Error95, double Msis95, double Pinball, double Bias, int Failures);
