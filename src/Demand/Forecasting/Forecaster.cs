using System.Collections.Immutable;
using MathNet.Numerics.Distributions;

namespace Zoning.Demand;

/// <summary>Forecasts series, one or many together.</summary>
public static class Forecaster
{
    private const double Tail80 = 0.9;
    private const double Tail95 = 0.975;

    /// <summary>Forecasts several series together.</summary>
    /// <param name="histories">What was seen of each; at least one. Give all zones at once: they share calibration and calendar.</param>
    /// <param name="options">Horizon, model and the rest; defaults where none.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>A forecast a history, in the same order.</returns>
    /// <exception cref="ArgumentException">There is no history, or the model's key is not known.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static ForecastSet Forecast(this IReadOnlyList<ForecastHistory> histories, ForecastOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(histories);
        ArgumentOutOfRangeException.ThrowIfZero(histories.Count);
        options ??= new ForecastOptions();
        if (options.Model == "auto")
        {
            return Ensemble.Make(histories, options, cancellation);
        }

        var model = ForecastModels.Of(options.Model);
        var forecasts = ImmutableArray.CreateBuilder<Forecast>(histories.Count);
        foreach (var history in histories)
        {
            cancellation.ThrowIfCancellationRequested();
            forecasts.Add(One(history, model, options));
            options.Progress?.Report(forecasts.Count);
        }

        return new ForecastSet { Forecasts = forecasts.MoveToImmutable() };
    }

    /// <summary>Forecasts one series.</summary>
    /// <param name="history">What was seen.</param>
    /// <param name="options">Horizon, model and the rest; defaults where none.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The forecast.</returns>
    public static Forecast Forecast(this ForecastHistory history, ForecastOptions? options = null, CancellationToken cancellation = default) =>
        Forecast([history], options, cancellation).Forecasts[0];

    private static Forecast One(ForecastHistory history, IForecastModel model, ForecastOptions options)
    {
        var fit = model.Fit(history);
        var fitted = fit.Model ?? new NaiveModel().Fit(history).Model!;
        var means = new double[options.Horizon];
        var deviations = new double[options.Horizon];
        fitted.Forecast(means, deviations);
        var floor = options.Floor ?? double.NegativeInfinity;
        ImmutableArray<double> At(double share) =>
            [.. means.Select((mean, step) => Math.Max(floor, mean + (deviations[step] * Normal.InvCDF(0, 1, share))))];
        return new Forecast
        {
            Name = history.Name,
            FirstWeek = history.FirstWeek?.AddDays(7 * history.Count),
            Mean = At(0.5),
            Median = At(0.5),
            Low80 = At(1 - Tail80),
            High80 = At(Tail80),
            Low95 = At(1 - Tail95),
            High95 = At(Tail95),
            Method = fitted.Name,
            Words = fitted.Words,
            Notes = fit.Reason is { } reason ? [$"{model.Key}: {reason} The last value goes on instead."] : [],
        };
    }
}
