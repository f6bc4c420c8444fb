using System.Text.RegularExpressions;
using Shouldly;
using TestKit;

namespace Samples.Tests;

/// <summary>The C# in READMEs and guides is no decoration: it compiles, and what is quick runs.</summary>
public sealed partial class CodeInDocsTests
{
    private static readonly string[] Run =
    [
        "README.md", "docs/guides/library.md", "src/Zoning/README.md", "src/Formats/README.md", "src/Disclosure/README.md",
        "src/Forecasting/README.md", "src/Demand/README.md", "src/Routing/README.md", "src/Counties/README.md", "src/Planning/README.md",
        "src/Reporting/README.md", "src/Samples/README.md", "src/Figures/README.md",
    ];

    private static readonly string[] ReadFolders = ["docs", "src", "samples"];

    public static TheoryData<string> Pages =>
    [
        .. Markdown().Where(page => !Run.Contains(page) && CodePage.Read(page).Blocks.Length > 0),
    ];

    public static TheoryData<string> PagesRun => [.. Run];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Code_on_a_page_compiles(string page)
    {
        var code = CodePage.Read(page);
        code.Faults(code.Script()).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(PagesRun))]
    public async Task Code_that_a_reader_tries_first_compiles_and_runs_on_the_sample_county(string page)
    {
        var code = CodePage.Read(page);
        var script = code.Script();
        code.Faults(script).ShouldBeEmpty();
        await script.RunAsync();
    }

    [Fact]
    public void Every_page_is_in_the_index_and_every_link_leads_somewhere()
    {
        var index = File.ReadAllText(Path.Combine(Folders.Project, "docs", "README.md"));
        Markdown().Where(page => page.StartsWith("docs/", StringComparison.Ordinal) && page is not "docs/README.md" && !page.StartsWith("docs/decisions/", StringComparison.Ordinal))
            .Where(page => !index.Contains($"({page[5..]})", StringComparison.Ordinal)).ShouldBeEmpty();
        Markdown().SelectMany(Broken).ShouldBeEmpty();
    }

    private static IEnumerable<string> Broken(string page) => Link().Matches(File.ReadAllText(Path.Combine(Folders.Project, page)))
        .Select(match => match.Groups[1].Value)
        .Where(target => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith('#'))
        .Where(target => !Path.Exists(Path.GetFullPath(Path.Combine(Folders.Project, Path.GetDirectoryName(page)!, target.Split('#')[0]))))
        .Select(target => $"{page}: {target}");

    /// <summary>The pages that readers come by: those of the root, the guides, and the README of each package and sample.</summary>
    private static IEnumerable<string> Markdown() => ReadFolders
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Folders.Project, folder), "*.md", SearchOption.AllDirectories))
        .Concat(Directory.EnumerateFiles(Folders.Project, "*.md"))
        .Select(file => Path.GetRelativePath(Folders.Project, file).Replace('\\', '/'))
        .Where(page => !page.Contains("/node_modules/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
