namespace Zoning.Quality;

/// <summary>Workbooks in and out, tidy tables, populations.</summary>
internal static class WorkbookLines
{
    internal static IReadOnlyList<MustLine> Lines { get; } = [];
}
