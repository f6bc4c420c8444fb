namespace Zoning.Quality;

/// <summary>Exact and learned: how far rounds are from the best possible, proved.</summary>
internal static class ProofLines
{
    internal static IReadOnlyList<MustLine> Lines { get; } = [];
}
