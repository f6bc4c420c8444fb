namespace Zoning.Quality;

/// <summary>The source files of src: how many, how long, how wide.</summary>
internal static class SourceFiles
{
    /// <summary>All files, without those that a build made.</summary>
    internal static IEnumerable<string> All => Directory.EnumerateFiles(Projects.Source, "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin" or "node_modules"))
        .Order(StringComparer.Ordinal);

    /// <summary>How many files each project has.</summary>
    internal static SortedDictionary<string, int> ByProject()
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var file in All)
        {
            var project = Name(file).Split('/')[0];
            counts[project] = counts.GetValueOrDefault(project) + 1;
        }

        return counts;
    }

    /// <summary>The longest line, and how many lines are longer than a limit.</summary>
    internal static (string File, int Number, int Length, int Over) LongestLine(int limit)
    {
        var (longest, over) = ((File: "", Number: 0, Length: 0), 0);
        foreach (var file in All)
        {
            var number = 0;
            foreach (var line in File.ReadLines(file))
            {
                number++;
                over += line.Length > limit ? 1 : 0;
                longest = line.Length > longest.Length ? (Name(file), number, line.Length) : longest;
            }
        }

        return (longest.File, longest.Number, longest.Length, over);
    }

    /// <summary>The file with most lines.</summary>
    internal static (string File, int Lines) LongestFile() =>
        All.Select(file => (File: Name(file), Lines: File.ReadLines(file).Count())).MaxBy(file => file.Lines);

    /// <summary>A file's name from src on, with slashes.</summary>
    internal static string Name(string file) => Path.GetRelativePath(Projects.Source, file).Replace('\\', '/');
}
