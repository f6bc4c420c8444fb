namespace Zoning.Quality;

/// <summary>Maps of every format and every fault.</summary>
internal static class MapLines
{
    internal static IReadOnlyList<MustLine> Lines { get; } = [];
}
