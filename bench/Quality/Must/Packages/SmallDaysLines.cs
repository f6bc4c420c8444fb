namespace Zoning.Quality;

/// <summary>Exact and learned: small days to the best plan, the peer, small exact calls.</summary>
internal static class SmallDaysLines
{
    internal static IReadOnlyList<MustLine> Lines { get; } = [];
}
