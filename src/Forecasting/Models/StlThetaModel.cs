namespace Zoning.Forecasting;

/// <summary>
/// STL and theta: the season is removed by local regression, Dynamic Optimised Theta forecasts the rest, and the last season is added back
/// (Cleveland, Cleveland, McRae and Terpenning 1990; Fiorucci and others 2016, doi:10.1016/j.ijforecast.2016.02.005).
/// </summary>
/// <remarks>
/// Needs two full seasons. The season may change over the years; it is shrunk by the share of its variance that the remainder alone would
/// give, so
/// that the noise of few seasons is not continued. If all values are above 0, logarithms are used if they reduce the one-step errors.
/// </remarks>
internal sealed class StlThetaModel : IForecastModel
{
    private static readonly ThetaModel Rest = new();

    /// <inheritdoc/>
    public string Key => "stl-theta";

    /// <inheritdoc/>
    public FitResult Fit(ForecastHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return StlFit.Of(history, Rest, null);
    }
}
