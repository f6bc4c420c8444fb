using System.Text.RegularExpressions;
using Shouldly;
using TestKit;

namespace Zoning.Architecture.Tests;

/// <summary>The folders that ARCHITECTURE.md lists are the folders of src, no more and no fewer.</summary>
public partial class ArchitectureListTests
{
    private const int MostLines = 90;

    private static string[] Page { get; } = File.ReadAllLines(Path.Combine(Folders.Project, "ARCHITECTURE.md"));

    private static IEnumerable<string> Names =>
        Directory.EnumerateDirectories(Path.Combine(Folders.Project, "src")).Select(folder => Path.GetFileName(folder));

    public static TheoryData<string> Projects => [.. Names];

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_page_names_each_folder_of_a_project(string project) =>
        Listed()[project].ShouldBe(FoldersOf(project), ignoreOrder: true, $"ARCHITECTURE.md and src/{project} differ.");

    [Fact]
    public void The_page_names_no_project_that_does_not_exist() =>
        Listed().Keys.ShouldBe(Names, ignoreOrder: true);

    [Fact]
    public void It_stays_about_a_page() => Page.Length.ShouldBeLessThan(MostLines);

    /// <summary>The words that end in a slash, by the project under which they stand.</summary>
    private static Dictionary<string, SortedSet<string>> Listed()
    {
        var listed = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        SortedSet<string> folders = [];
        foreach (var line in Page.SkipWhile(line => line != "src/").Skip(1).TakeWhile(line => line.StartsWith(' ')))
        {
            var rest = line;
            if (ProjectLine().Match(line) is { Success: true } project)
            {
                folders = listed[project.Groups["name"].Value] = new SortedSet<string>(StringComparer.Ordinal);
                rest = line[project.Length..];
            }

            folders.UnionWith(Folder().Matches(rest).Select(match => match.Groups["name"].Value));
        }

        return listed;
    }

    /// <summary>The top folders of a project that hold a file; what a build made is none of them.</summary>
    private static IEnumerable<string> FoldersOf(string project) => Directory
        .EnumerateDirectories(Path.Combine(Folders.Project, "src", project))
        .Where(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Any())
        .Select(folder => Path.GetFileName(folder))
        .Where(folder => folder is not ("obj" or "bin"));

    [GeneratedRegex("^  (?<name>[A-Z][A-Za-z]+)/")]
    private static partial Regex ProjectLine();

    [GeneratedRegex(@"(?<![\w/.])(?<name>[A-Za-z]+)/(?=[\s,;)]|$)")]
    private static partial Regex Folder();
}
