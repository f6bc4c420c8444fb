namespace Zoning.Forecasting;

/// <summary>
/// STL and theta: the season taken out by local regression, what is left forecast by Dynamic Optimised Theta, the last season put back
/// (Cleveland, Cleveland, McRae and Terpenning 1990; Fiorucci and others 2016, doi:10.1016/j.ijforecast.2016.02.005).
/// </summary>
/// <remarks>
/// Needs two full seasons. The season may change over the years; it is drawn to none by the share of its variance that the remainder alone would give, so
/// that noise of few seasons isn't carried on. Where all values are above 0, logarithms are taken if that brings the one-step errors down.
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
