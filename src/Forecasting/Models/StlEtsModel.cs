namespace Zoning.Forecasting;

/// <summary>
/// STL and exponential smoothing: the season is removed by local regression, ETS without a season forecasts the rest, and the last season
/// is added back
/// (Hyndman and Athanasopoulos 2021, Forecasting: Principles and Practice, section 5.7).
/// </summary>
/// <remarks>
/// Needs two full seasons. The season may change over the years; it is shrunk by the share of its variance that the remainder alone would
/// give, so
/// that the noise of few seasons is not continued. If all values are above 0, logarithms are used if they reduce the one-step errors.
/// </remarks>
internal sealed class StlEtsModel : IForecastModel
{
    private static readonly EtsModel Rest = new();

    /// <inheritdoc/>
    public string Key => "stl";

    /// <inheritdoc/>
    public FitResult Fit(ForecastHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return StlFit.Of(history, Rest, null);
    }
}
