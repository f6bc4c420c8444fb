namespace Zoning.Forecasting;

/// <summary>How sample paths are drawn.</summary>
/// <param name="Count">How many paths, at least 1.</param>
/// <param name="Floor">The least value on a path; null if values may be negative.</param>
/// <param name="Hierarchy">Which series add up to which on every path; null if none do.</param>
internal sealed record PathOptions(int Count, double? Floor, ForecastHierarchy? Hierarchy);
