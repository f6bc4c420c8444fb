namespace Zoning.Quality;

/// <summary>Units, periods, words and what spreadsheets do to cells.</summary>
internal static class WordLines
{
    internal static IReadOnlyList<MustLine> Lines { get; } = [];
}
