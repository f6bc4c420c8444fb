namespace Zoning.Quality;

/// <summary>Exact and learned: the best set of rounds out of those that the search has seen.</summary>
internal static class RecombinationLines
{
    internal static IReadOnlyList<MustLine> Lines { get; } = [];
}
