namespace Zoning.Forecasting;

/// <summary>
/// STL and exponential smoothing: the season taken out by local regression, what is left forecast by ETS without a season, the last season put back
/// (Hyndman and Athanasopoulos 2021, Forecasting: Principles and Practice, section 5.7).
/// </summary>
/// <remarks>
/// Needs two full seasons. The season may change over the years; it is drawn to none by the share of its variance that the remainder alone would give, so
/// that noise of few seasons isn't carried on. Where all values are above 0, logarithms are taken if that brings the one-step errors down.
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
