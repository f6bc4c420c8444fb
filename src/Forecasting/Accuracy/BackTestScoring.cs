namespace Zoning.Forecasting;

/// <summary>Works out the scores of a back-test from its rows.</summary>
internal static class BackTestScoring
{
    /// <summary>The mean absolute and mean square change over a season in the known, non-missing steps.</summary>
    internal static (double? Absolute, double? Square) Scales(ForecastHistory known)
    {
        var values = known.Values;
        var lag = known.Count <= known.Period ? 1 : known.Period;
        var (sum, squares, count) = (0.0, 0.0, 0);
        for (var step = lag; step < values.Length; step++)
        {
            if (known.IsMissing(step) || known.IsMissing(step - lag))
            {
                continue;
            }

            var change = Math.Abs(values[step] - values[step - lag]);
            sum += change;
            squares += change * change;
            count++;
        }

        return (sum > 0 ? sum / count : null, squares > 0 ? squares / count : null);
    }

    internal static BackTestSummary Of(string model, int? stepAhead, IReadOnlyList<BackTestRow> rows)
    {
        var count = rows.Count;
        double[] Column(Func<BackTestRow, double> of)
        {
            var values = new double[count];
            for (var row = 0; row < count; row++)
            {
                values[row] = of(rows[row]);
            }

            return values;
        }

        double? Mean(Func<BackTestRow, double?> of) => rows.Average(of);
        double? Judged(Func<double> score) => count == 0 ? null : score();
        var actual = Column(row => row.Actual);
        var mean = Column(row => row.Mean);
        var came = actual.Sum(Math.Abs);
        double? OfCame(Func<double> error) => came > 0 ? error() * count / came : null;
        return new BackTestSummary
        {
            Model = model,
            StepAhead = stepAhead,
            Judged = count,
            MeanAbsoluteScaledError = Mean(row => Math.Abs(row.Mean - row.Actual) / row.Scale),
            RootMeanSquareScaledError = rows.GroupBy(row => row.Series, StringComparer.Ordinal)
                .Average(
                    series => series.Average(row => (row.Mean - row.Actual) * (row.Mean - row.Actual) / row.SquareScale) is { } square
                        ? (double?)Math.Sqrt(square)
                        : null),
            SymmetricPercentage = Judged(() => ForecastScores.SymmetricPercentage(actual, mean)),
            ErrorShare = OfCame(() => ForecastScores.MeanAbsoluteError(actual, mean)),
            BiasShare = OfCame(() => ForecastScores.Bias(actual, mean)),
            Pinball = Mean(row => Pinball(row)),
            ScaledPinball = Mean(row => Pinball(row) / row.Scale),
            ScaledIntervalScore80 = Mean(row => IntervalScore(row, row.Low80, row.High80, 0.2) / row.Scale),
            ScaledIntervalScore95 = Mean(row => IntervalScore(row, row.Low95, row.High95, 0.05) / row.Scale),
            Coverage80 = Judged(() => ForecastScores.Coverage(actual, Column(row => row.Low80), Column(row => row.High80))),
            Coverage95 = Judged(() => ForecastScores.Coverage(actual, Column(row => row.Low95), Column(row => row.High95))),
        };
    }

    private static double Pinball(BackTestRow row)
    {
        double Loss(double quantile, double share) => ForecastScores.Pinball([row.Actual], [quantile], share);
        var sum = Loss(row.Low95, 0.025) + Loss(row.Low80, 0.1) + Loss(row.Median, 0.5) + Loss(row.High80, 0.9) + Loss(row.High95, 0.975);
        return sum / 5;
    }

    private static double IntervalScore(BackTestRow row, double low, double high, double outside) =>
        ForecastScores.IntervalScore([row.Actual], [low], [high], outside);
}
