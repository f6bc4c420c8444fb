namespace Zoning.Forecasting;

/// <summary>Makes the combined forecasts of a set add up, now and at the earlier origins at which their ranges are calibrated.</summary>
internal sealed class CoherentSet
{
    private readonly ForecastHierarchy _hierarchy;
    private readonly double _floor;
    private readonly ReconciliationMaker _maker;

    internal CoherentSet(ForecastHierarchy hierarchy, Trial[] trials, double[][] weights, double floor)
    {
        _hierarchy = hierarchy;
        _floor = floor;
        _maker = new ReconciliationMaker(hierarchy, [.. trials.Select((trial, series) => Residuals.Of(trial, weights[series]))]);
    }

    /// <summary>Makes forecasts add up, in place.</summary>
    /// <param name="method">The method requested, or automatic.</param>
    /// <param name="trials">The trials.</param>
    /// <param name="now">The forecasts, one for each series.</param>
    /// <param name="before">Earlier forecasts by series, then origin.</param>
    /// <param name="words">A sentence on the method.</param>
    /// <returns>The method used.</returns>
    internal ReconciliationMethod Apply(ReconciliationMethod method, Trial[] trials, Combined[] now, Combined[][] before, out string words)
    {
        // A series that begins late has fewer origins; only origins that all series share can be made to add up.
        var shared = trials.MinBy(trial => trial.Before.Length)!.Before.Length;
        var origins = Enumerable.Range(0, shared).Select(origin => new PastForecast(
            trials[0].History.Count - trials[0].Before[origin].Known,
            [.. before.Select(one => AtLeast(one[origin].Means))],
            [.. trials.Select(trial => Seen(trial.Before[origin]))])).ToArray();
        if (method == ReconciliationMethod.Automatic)
        {
            var choice = ReconciliationChoice.Of(_maker, origins, [.. trials.Select(trial => trial.Scale)], _floor);
            method = choice.Method;
            words = ReconciliationText.Of(choice);
        }
        else
        {
            words = ReconciliationText.Asked(method);
        }

        for (var origin = 0; origin < origins.Length; origin++)
        {
            var moved = ReconciliationChoice.Reconciled(_maker.Make(method, origins[origin].Ahead), origins[origin].Means, _floor);
            for (var series = 0; series < moved.Length; series++)
            {
                before[series][origin] = before[series][origin] with { Means = moved[series] };
            }
        }

        var means = ReconciliationChoice.Reconciled(_maker.Make(method, 0), Array.ConvertAll(now, one => AtLeast(one.Means)), _floor);
        for (var series = 0; series < means.Length; series++)
        {
            now[series] = now[series] with { Means = means[series] };
        }

        return method;
    }

    private double[] AtLeast(double[] means) => Array.ConvertAll(means, mean => Math.Max(_floor, mean));

    private static double[] Seen(TrialOrigin origin) =>
        [.. origin.Actual.Select((actual, step) => origin.IsSeen[step] ? actual : double.NaN)];
}
