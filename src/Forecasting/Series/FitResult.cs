namespace Zoning.Forecasting;

/// <summary>A fitted model, or the reason why the model cannot be fitted to the series.</summary>
internal sealed class FitResult
{
    private FitResult(FittedModel? model, string? reason)
    {
        Model = model;
        Reason = reason;
    }

    /// <summary>The fitted model; null if the model could not be fitted.</summary>
    public FittedModel? Model { get; }

    /// <summary>Why there is no fit, as a sentence; null if there is a fit.</summary>
    public string? Reason { get; }

    /// <summary>A fit.</summary>
    /// <param name="model">The fitted model.</param>
    /// <returns>The result.</returns>
    public static FitResult Of(FittedModel model) => new(model, null);

    /// <summary>No fit.</summary>
    /// <param name="reason">The reason, as a sentence, such as "Needs two seasons; there are 14 months."</param>
    /// <returns>The result.</returns>
    public static FitResult None(string reason) => new(null, reason);
}
