namespace Zoning.Forecasting;

/// <summary>Forecasts series, one or many together.</summary>
public static class Forecaster
{
    /// <summary>Forecasts several series together.</summary>
    /// <param name="histories">What was seen of each; at least one. Give all zones at once: they share calibration and calendar.</param>
    /// <param name="options">Horizon, model and the rest; defaults where none.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>A forecast a history, in the same order.</returns>
    /// <exception cref="ArgumentException">There is no history, the model's key is not known, or the histories don't add up as the hierarchy says.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static ForecastSet Forecast(this IReadOnlyList<ForecastHistory> histories, ForecastOptions? options = null, CancellationToken cancellation = default)
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
    /// <param name="history">What was seen.</param>
    /// <param name="options">Horizon, model and the rest; defaults where none.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The forecast.</returns>
    public static Forecast Forecast(this ForecastHistory history, ForecastOptions? options = null, CancellationToken cancellation = default) =>
        Forecast([history], options, cancellation).Forecasts[0];
}
