using System.Collections.Immutable;

namespace Zoning.Notebooks;

/// <summary>
/// Completes lines that begin with <c>#!</c>: their names, then the words and values of a line of the host, then folders.
/// </summary>
internal static class LineCompletion
{
    private const int MostFolders = 50;
    private static readonly string[] Own = ["#!csharp", "#!html", "#!markdown", "#!time"];

    /// <summary>What fits; null if the line isn't one.</summary>
    internal static Completion? At(string code, int place, ImmutableArray<CellDirective> directives)
    {
        var begin = code.LastIndexOf('\n', Math.Max(0, place - 1), Math.Max(0, place)) + 1;
        var line = code[begin..place];
        if (!line.StartsWith("#!", StringComparison.Ordinal))
        {
            return null;
        }

        var start = line.LastIndexOf(' ') + 1;
        var begun = line[start..];
        if (start == 0)
        {
            return new Completion(begin, [.. Completion.Fitting(directives.Select(one => one.Name).Concat(Own), begun)]);
        }

        var words = line[..start].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (directives.FirstOrDefault(one => one.Name == words[0]) is not { } directive)
        {
            return new Completion(begin + start, []);
        }

        var option = directive.Words.FirstOrDefault(word => word.IsOption && word.Name == words[^1]);
        var offered = option is not null ? option.Values
            : begun.StartsWith('-') || words.Length > 1
                ? directive.Words.Where(word => word.IsOption && !words.Contains(word.Name)).Select(word => word.Name)
                : Folders(begun);
        return new Completion(begin + start, [.. Completion.Fitting(offered, begun)]);
    }

    private static IEnumerable<string> Folders(string begun)
    {
        var parent = begun[..(begun.LastIndexOf('/') + 1)];
        var folder = new DirectoryInfo(parent.Length > 0 ? parent : ".");
        return folder.Exists
            ? folder.EnumerateDirectories().Select(one => one.Name).Where(name => !name.StartsWith('.'))
                .Order(StringComparer.Ordinal).Take(MostFolders).Select(name => parent + name)
            : [];
    }
}
