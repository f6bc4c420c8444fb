namespace Zoning.Quality;

/// <summary>Exact and learned: forecasts on open sets, over several origins.</summary>
internal static class ForecastSetsLines
{
    internal static IReadOnlyList<MustLine> Lines { get; } = [];
}
