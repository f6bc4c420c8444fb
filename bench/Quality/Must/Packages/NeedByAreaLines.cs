namespace Zoning.Quality;

/// <summary>Exact and learned: packages against areas like it; geometry and numerics by libraries.</summary>
internal static class NeedByAreaLines
{
    internal static IReadOnlyList<MustLine> Lines { get; } = [];
}
