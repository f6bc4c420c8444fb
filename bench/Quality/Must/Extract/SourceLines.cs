namespace Zoning.Quality;

/// <summary>Sources that can be imported, lines counted twice or lost, histories without endings.</summary>
internal static class SourceLines
{
    internal static IReadOnlyList<MustLine> Lines { get; } = [];
}
