namespace Zoning.Forecasting;

/// <summary>The separate forecasts of all series at one earlier origin, and the actual values.</summary>
/// <param name="Ahead">How many of the last steps were not yet known.</param>
/// <param name="Means">Forecasts by series, then step.</param>
/// <param name="Actual">Actual values by series, then step; NaN if a step is missing.</param>
internal sealed record PastForecast(int Ahead, double[][] Means, double[][] Actual);
