namespace Zoning.Forecasting;

/// <summary>A model that forecasts one series: fitted to a history, it gives means and deviations for the steps ahead.</summary>
/// <remarks>
/// A model never throws for a history that it cannot use (too short, or with zeros): it returns the reason.
/// It keeps no state between calls, so several threads may use one instance. The same history always gives the same fit.
/// </remarks>
internal interface IForecastModel
{
    /// <summary>The short name that people use for it, such as <c>theta</c>.</summary>
    string Key { get; }

    /// <summary>Fits the model.</summary>
    /// <param name="history">The history.</param>
    /// <returns>The fitted model, or the reason why there is none.</returns>
    FitResult Fit(ForecastHistory history);
}
