namespace Zoning.Forecasting;

/// <summary>A way to forecast one series: fitted to a history, it gives means and deviations for the steps ahead.</summary>
/// <remarks>
/// A model never throws for a history it can't take (too short, zeros where it needs none): it answers with the reason.
/// It holds no state between calls, so that one instance may serve many threads. The same history gives the same fit everywhere.
/// </remarks>
internal interface IForecastModel
{
    /// <summary>The short name by which people ask for it, such as <c>theta</c>.</summary>
    string Key { get; }

    /// <summary>Fits the model.</summary>
    /// <param name="history">What was seen.</param>
    /// <returns>The fitted model, or why there is none.</returns>
    FitResult Fit(ForecastHistory history);
}
