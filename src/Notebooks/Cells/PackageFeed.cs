using System.Text.RegularExpressions;

namespace Zoning.Notebooks;

/// <summary>A line <c>#i "nuget:FOLDER"</c>: another place to look for packages.</summary>
internal static partial class PackageFeed
{
    /// <summary>Whether a line is meant to name one.</summary>
    internal static bool IsLine(string written) => Begin().IsMatch(written);

    /// <summary>The place that a line names.</summary>
    /// <exception cref="CellRefusedException">It isn't written like that.</exception>
    internal static ReferenceLine Line(string written, int line) => WholeLine().Match(written) is { Success: true } match
        ? new ReferenceLine(match.Groups["place"].Value.Trim(), line)
        : throw new CellRefusedException("BadReference", $"'{written}' isn't a place of packages; write #i \"nuget:FOLDER\".", line);

    /// <summary>The place as NuGet takes it: a full path or an address.</summary>
    /// <exception cref="CellRefusedException">There is no such folder.</exception>
    internal static string Whole(ReferenceLine line, string folder)
    {
        if (line.Target.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            return line.Target;
        }

        var path = Path.GetFullPath(line.Target, folder);
        return Directory.Exists(path) ? path : throw new CellRefusedException(
            "FeedNotFound", $"There is no folder '{line.Target}' of packages. 'zoning notebook feed DIR' writes one.", line.Line);
    }

    [GeneratedRegex(@"^#\s*i(\s|""|$)")]
    private static partial Regex Begin();

    [GeneratedRegex(@"^#\s*i\s*""nuget:(?<place>[^""]+)""\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex WholeLine();
}
