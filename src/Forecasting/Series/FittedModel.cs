namespace Zoning.Forecasting;

/// <summary>A model fitted to one history.</summary>
internal abstract class FittedModel
{
    /// <summary>The model with its chosen form, such as <c>ETS(A,Ad,N)</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What was fitted, in a sentence for the reader: the form and its parameters.</summary>
    public abstract string Words { get; }

    /// <summary>How many parameters were estimated, starting values included.</summary>
    public abstract int Parameters { get; }

    /// <summary>The shape of the spread; normal by default.</summary>
    public virtual ForecastShape Shape => ForecastShape.Normal;

    /// <summary>Whether errors grow with the level, so that the deviations already follow a level that has risen or fallen.</summary>
    public virtual bool GrowsWithLevel => false;

    /// <summary>
    /// One-step forecasts within the history, one value for each step; NaN for the first steps, for which the model has no forecast.
    /// </summary>
    public abstract ReadOnlySpan<double> OneStep { get; }

    /// <summary>Forecasts the steps after the history.</summary>
    /// <param name="means">Receives the mean of each step; its length is the horizon, at least 1.</param>
    /// <param name="deviations">
    /// Receives the standard deviation of each step's error, 0 or more; as long as the means. It falls with the step only if errors grow
    /// with the level and the mean falls.
    /// </param>
    public abstract void Forecast(Span<double> means, Span<double> deviations);

    /// <summary>Fits the same form to another history with new parameters; quicker than choosing a form again.</summary>
    /// <param name="history">The other history, such as an earlier part of the same one.</param>
    /// <returns>The fit, or the reason why there is none.</returns>
    public abstract FitResult Refit(ForecastHistory history);
}
