namespace Zoning.Quality;

/// <summary>Exact and learned: trees, where they were better on what they had not seen.</summary>
internal static class LearnedLines
{
    internal static IReadOnlyList<MustLine> Lines { get; } = [];
}
