namespace Zoning.Forecasting;

/// <summary>One model for every series, with the ranges that the model gives.</summary>
/// <remarks>
/// Nothing is tried at earlier dates, so ranges are as wide as the model says; the ranges of the default forecast are calibrated on past
/// errors.
/// </remarks>
internal static class SingleModel
{
    internal static ForecastSet Make(
        IReadOnlyList<ForecastHistory> histories, IForecastModel model, ForecastOptions options, CancellationToken cancellation)
    {
        var fits = new FittedModel[histories.Count];
        var reasons = new string?[histories.Count];
        var combined = new Combined[histories.Count];
        var done = 0;
        var parallel = new ParallelOptions
        {
            CancellationToken = cancellation,
            MaxDegreeOfParallelism = options.Threads > 0 ? options.Threads : Environment.ProcessorCount,
        };
        Parallel.For(0, fits.Length, parallel, series =>
        {
            var fit = model.Fit(histories[series]);
            fits[series] = fit.Model ?? new NaiveModel().Fit(histories[series]).Model!;
            reasons[series] = fit.Reason;
            combined[series] = new Combined(new double[options.Horizon], new double[options.Horizon]);
            fits[series].Forecast(combined[series].Means, combined[series].Deviations);
            options.Progress?.Report(Interlocked.Increment(ref done));
        });

        cancellation.ThrowIfCancellationRequested();
        var errors = options.Hierarchy is null && options.Paths == 0
            ? []
            : histories.Select((history, series) => Errors(history, fits[series])).ToArray();
        var method = Reconcile(combined, errors, options);
        var isCounts = histories.Select((history, series) => fits[series].Shape == ForecastShape.Counts && history.IsCounts()).ToArray();
        var curves = combined.Select((one, series) => Curves(one, isCounts[series], options.Floor)).ToArray();
        return new ForecastSet
        {
            Forecasts = [.. histories.Select((history, series) => BandMaker.Forecast(history, combined[series], curves[series],
            options.Floor) with
            {
                Method = fits[series].Name,
                Words = fits[series].Words,
                Notes = reasons[series] is { } reason ? [$"{model.Key}: {reason} The forecast repeats the last value instead."] : [],
            })],
            Paths = options.Paths > 0 ? Drawn(combined, errors, curves, isCounts, options) : null,
            Reconciled = method,
            Notes = method is { } way ? [ReconciliationText.Asked(way)] : [],
        };
    }

    private static ReconciliationMethod? Reconcile(Combined[] combined, double[][] errors, ForecastOptions options)
    {
        if (options.Hierarchy is not { } hierarchy)
        {
            return null;
        }

        var method = options.Reconciliation == ReconciliationMethod.Automatic ? ReconciliationMethod.WlsVariance : options.Reconciliation;
        var floor = options.Floor ?? double.NegativeInfinity;
        var own = Array.ConvertAll(combined, one => Array.ConvertAll(one.Means, mean => Math.Max(floor, mean)));
        var moved = ReconciliationChoice.Reconciled(new ReconciliationMaker(hierarchy, errors).Make(method, 0), own, floor);
        for (var series = 0; series < moved.Length; series++)
        {
            combined[series] = combined[series] with { Means = moved[series] };
        }

        return method;
    }

    private static double[] Errors(ForecastHistory history, FittedModel model)
    {
        var errors = new double[history.Count];
        Array.Fill(errors, double.NaN);
        var oneStep = model.OneStep;
        var late = errors.Length - oneStep.Length;
        for (var step = late; step < errors.Length; step++)
        {
            errors[step] = history.IsMissing(step) ? double.NaN : history.Values[step] - oneStep[step - late];
        }

        return errors;
    }

    private static BandCurve[] Curves(Combined combined, bool isCounts, double? floor)
    {
        if (isCounts)
        {
            return new CountedBands([]).Of(combined);
        }

        var least = floor ?? double.NegativeInfinity;
        var curves = new BandCurve[combined.Means.Length];
        for (var step = 0; step < curves.Length; step++)
        {
            var (mean, deviation) = (combined.Means[step], combined.Deviations[step]);
            double At(double deviate) => Math.Max(least, mean + (deviation * deviate));
            curves[step] = new BandCurve(
                At(-BandCurve.Deviate95), At(-BandCurve.Deviate80), At(0), At(BandCurve.Deviate80), At(BandCurve.Deviate95));
        }

        return curves;
    }

    private static ForecastPaths Drawn(
        Combined[] combined, double[][] errors, BandCurve[][] curves, bool[] isCounts, ForecastOptions options)
    {
        double At(int series, int step, double deviate) =>
            isCounts[series] ? CountedBands.At(combined[series], step, deviate) : curves[series][step].At(deviate);
        var means = Array.ConvertAll(combined, one => one.Means);
        return PathMaker.Draw(
            errors, Array.ConvertAll(combined, one => one.Deviations), At, options.ForPaths, new Randomness(options.Seed)
                .For("forecast-paths"), options.Hierarchy is null
                ? []
                : means);
    }
}
