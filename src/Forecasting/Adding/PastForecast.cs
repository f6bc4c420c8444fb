namespace Zoning.Forecasting;

/// <summary>What the series' own forecasts said at one earlier origin, and what came.</summary>
/// <param name="Ahead">How many steps of the history were not known there.</param>
/// <param name="Means">Forecasts by series, then step.</param>
/// <param name="Actual">What came, by series, then step; NaN where a step is missing.</param>
internal sealed record PastForecast(int Ahead, double[][] Means, double[][] Actual);
