using System.Collections.Immutable;

namespace Zoning.Forecasting;

/// <summary>The method of adding up that did best at earlier origins.</summary>
/// <param name="Method">The method.</param>
/// <param name="Ratio">
/// Its mean scaled error divided by that of the separate forecasts, over all series; NaN if there was no earlier origin.
/// </param>
/// <param name="LevelRatios">
/// The same ratio for each level, the top first. If the separate forecasts of a level were almost exact, it is near 1 for small errors.
/// </param>
internal sealed record ReconciliationChoice(ReconciliationMethod Method, double Ratio, ImmutableArray<double> LevelRatios)
{
    /// <summary>The greatest ratio of the errors of a level to those of its separate forecasts.</summary>
    private const double MostWorse = 1.05;

    /// <summary>Errors below this share of the mean error over all series are negligible.</summary>
    private const double Negligible = 0.05;

    /// <summary>
    /// The prior that adding up changes no level counts as this many series, because the errors of one county say little.
    /// </summary>
    private const double Pull = 8;

    /// <summary>Tries all methods at all origins.</summary>
    /// <param name="maker">The methods.</param>
    /// <param name="origins">The forecasts at earlier origins.</param>
    /// <param name="scales">The unit of each series' errors; 0 leaves the series out.</param>
    /// <param name="floor">The least value.</param>
    internal static ReconciliationChoice Of(ReconciliationMaker maker, IReadOnlyList<PastForecast> origins, double[] scales, double floor)
    {
        var hierarchy = maker.Hierarchy;
        var own = Errors(hierarchy, origins, scales, origin => origin.Means);
        if (own[hierarchy.Levels] == 0 || origins.Count == 0)
        {
            return new ReconciliationChoice(ReconciliationMethod.WlsStructure, double.NaN, []);
        }

        // The ratio of a level that was forecast almost exactly means nothing.
        var least = Negligible * own[^1];
        var sizes = Enumerable.Range(0, hierarchy.Levels)
            .Select(level => Enumerable.Range(0, hierarchy.Count).Count(series => hierarchy.LevelOf(series) == level)).ToArray();
        var tried = maker.Methods(origins.Max(origin => origin.Ahead)).Select(method =>
        {
            var errors = Errors(hierarchy, origins, scales, origin => Reconciled(maker.Make(method, origin.Ahead), origin.Means, floor));
            return new ReconciliationChoice(
                method, errors[^1] / own[^1], [.. errors.SkipLast(1).Zip(own, (error, before) => (error + least) / (before + least))]);
        }).ToArray();
        var fit = tried.Where(
            one => one.LevelRatios.Select((ratio, level) => Believed(ratio, sizes[level])).All(ratio => ratio <= MostWorse))
            .ToArray();
        return fit.Length > 0
            ? fit.MinBy(one => one.Ratio)!
            : tried.MinBy(one => one.LevelRatios.Select((ratio, level) => Believed(ratio, sizes[level])).Max())!;
    }

    private static double Believed(double ratio, int series) => 1 + ((ratio - 1) * series / (series + Pull));

    /// <summary>Values by series, then step, made to add up at every step.</summary>
    internal static double[][] Reconciled(Reconciliation reconciliation, double[][] means, double floor)
    {
        var moved = Array.ConvertAll(means, one => new double[one.Length]);
        var values = new double[means.Length];
        for (var step = 0; step < means[0].Length; step++)
        {
            for (var series = 0; series < values.Length; series++)
            {
                values[series] = means[series][step];
            }

            reconciliation.Apply(values, floor);
            for (var series = 0; series < values.Length; series++)
            {
                moved[series][step] = values[series];
            }
        }

        return moved;
    }

    /// <summary>The mean absolute scaled error of each level, and at the end that of all series.</summary>
    private static double[] Errors(
        ForecastHierarchy hierarchy, IReadOnlyList<PastForecast> origins, double[] scales, Func<PastForecast, double[][]> forecast)
    {
        var sums = new double[hierarchy.Levels + 1];
        var counts = new int[hierarchy.Levels + 1];
        foreach (var origin in origins)
        {
            var means = forecast(origin);
            for (var series = 0; series < scales.Length; series++)
            {
                for (var step = 0; step < means[series].Length && scales[series] > 0; step++)
                {
                    if (!double.IsNaN(origin.Actual[series][step]))
                    {
                        var error = Math.Abs(origin.Actual[series][step] - means[series][step]) / scales[series];
                        sums[hierarchy.LevelOf(series)] += error;
                        counts[hierarchy.LevelOf(series)]++;
                        sums[^1] += error;
                        counts[^1]++;
                    }
                }
            }
        }

        return [.. sums.Zip(counts, (sum, count) => count > 0 ? sum / count : 0)];
    }
}
