namespace Zoning.Quality;

/// <summary>Any extract, any map: no wrong number in silence.</summary>
internal static class ExtractMust
{
    internal const string Topic = "extract";

    internal static IEnumerable<MustLine> Lines =>
        [.. WordLines.Lines, .. SourceLines.Lines, .. MapLines.Lines, .. WorkbookLines.Lines];
}
