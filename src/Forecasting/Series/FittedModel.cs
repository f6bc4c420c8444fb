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

    /// <summary>The shape of the spread; normal unless the model says otherwise.</summary>
    public virtual ForecastShape Shape => ForecastShape.Normal;

    /// <summary>Forecasts one step ahead within the history, a value a step, NaN where the model has none (its first steps).</summary>
    public abstract ReadOnlySpan<double> OneStep { get; }

    /// <summary>Forecasts the steps after the history.</summary>
    /// <param name="means">Takes the mean of each step; its length is the horizon, at least 1.</param>
    /// <param name="deviations">Takes the standard deviation of each step's error; as long, never negative. It never falls with the step, but where errors grow with the level it follows the mean down.</param>
    public abstract void Forecast(Span<double> means, Span<double> deviations);

    /// <summary>Fits the same form to another history, its parameters estimated anew; quicker than choosing a form again.</summary>
    /// <param name="history">Another history, such as an earlier part of the same one.</param>
    /// <returns>The fit, or why there is none.</returns>
    public abstract FitResult Refit(ForecastHistory history);
}
