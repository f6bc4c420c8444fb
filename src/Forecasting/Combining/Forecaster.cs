namespace Zoning.Forecasting;

/// <summary>Forecasts series, one or many together.</summary>
public static class Forecaster
{
    /// <summary>Forecasts several series together.</summary>
    /// <param name="histories">
    /// The history of each series; at least one. Give all zones at once: they share calibration and calendar effects.
    /// </param>
    /// <param name="options">Horizon, model and the rest; null for the defaults.</param>
    /// <param name="cancellation">Cancels the work.</param>
    /// <returns>One forecast for each history, in the same order.</returns>
    /// <exception cref="ArgumentException">
    /// There is no history, the key of the model is unknown, or the sums differ from the hierarchy.
    /// </exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static ForecastSet Forecast(
        this IReadOnlyList<ForecastHistory> histories, ForecastOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(histories);
        ArgumentOutOfRangeException.ThrowIfZero(histories.Count);
        options ??= new ForecastOptions();
        if (options.Hierarchy is { } hierarchy)
        {
            HierarchyChecks.Check(hierarchy, histories);
        }

        return options.Model == "auto"
            ? Ensemble.Make(histories, options, cancellation)
            : SingleModel.Make(histories, ForecastModels.Of(options.Model), options, cancellation);
    }

    /// <summary>Forecasts one series.</summary>
    /// <param name="history">The history.</param>
    /// <param name="options">Horizon, model and the rest; null for the defaults.</param>
    /// <param name="cancellation">Cancels the work.</param>
    /// <returns>The forecast.</returns>
    public static Forecast Forecast(
        this ForecastHistory history, ForecastOptions? options = null, CancellationToken cancellation = default) =>
        Forecast([history], options, cancellation).Forecasts[0];
}
