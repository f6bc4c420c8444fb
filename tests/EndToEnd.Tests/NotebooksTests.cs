using System.Text.Json;
using System.Text.RegularExpressions;
using Shouldly;
using TestKit;

namespace EndToEnd.Tests;

/// <summary>Every notebook of the project, as a reader runs it: in a copy of the folder, from top to bottom.</summary>
public sealed partial class NotebooksTests(NotebookCopies copies) : IClassFixture<NotebookCopies>
{
    public static TheoryData<string> All => [.. NotebookCopies.Names];

    [Theory]
    [MemberData(nameof(All))]
    public void A_notebook_runs_from_top_to_bottom_and_every_cell_says_something(string name)
    {
        using var notebook = copies.Executed(name);
        foreach (var (cell, number) in NotebookCopies.Code(notebook).Select((cell, i) => (cell, i + 1)))
        {
            cell.GetProperty("execution_count").GetInt32().ShouldBe(number);
            var outputs = cell.GetProperty("outputs").EnumerateArray().ToList();
            outputs.ShouldAllBe(output => output.GetProperty("output_type").GetString() != "error", $"{name}, cell {number}");
            if (Shows(NotebookCopies.Source(cell)))
            {
                outputs.Count(output => output.GetProperty("output_type").GetString() is "execute_result" or "display_data")
                    .ShouldBeGreaterThanOrEqualTo(1, $"{name}, cell {number} ends in an expression and shows nothing");
            }
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void What_a_notebook_shows_holds_no_person_and_no_path_of_the_machine(string name)
    {
        var people = File.ReadLines(Path.Combine(Folders.Project, "data-samples", "ashdale", "services.csv")).Skip(1)
            .SelectMany(line => line.Split(',').Take(2)).Where(id => id.StartsWith("SYN-", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        people.Count.ShouldBeGreaterThan(1000);
        using var notebook = copies.Executed(name);
        var said = string.Join('\n', NotebookCopies.Code(notebook).Select(cell => cell.GetProperty("outputs").ToString()));

        Pseudonym().Matches(said).Select(match => match.Value).Where(people.Contains).ShouldBeEmpty();
        said.ShouldNotContain(copies.Folder);
        said.ShouldNotContain(Folders.Project);
        MachinePath().Matches(said).Select(match => match.Value).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_notebook_keeps_to_the_manners_of_the_folder(string name)
    {
        using var notebook = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folders.Project, "notebooks", name)));
        var code = NotebookCopies.Code(notebook).Select(NotebookCopies.Source).ToList();

        code[0].ShouldStartWith("// Change only these lines.");
        code.Count(source => source.Contains("#r \"nuget:", StringComparison.Ordinal)).ShouldBe(1);
        var first = notebook.RootElement.GetProperty("cells").EnumerateArray().Take(10)
            .Where(cell => cell.GetProperty("cell_type").GetString() == "code").Select(NotebookCopies.Source).ToList();
        first.ShouldAllBe(source => !Loop().IsMatch(source) && !TypedVariable().IsMatch(source));
        notebook.RootElement.GetProperty("cells").EnumerateArray().Where(cell => cell.GetProperty("cell_type").GetString() == "markdown")
            .Select(NotebookCopies.Source).ShouldContain(text => text.Contains("If you know R or Python", StringComparison.Ordinal));
        NotebookCopies.Code(notebook).ShouldAllBe(cell => cell.GetProperty("outputs").GetArrayLength() == 0);
        File.ReadAllText(Path.Combine(Folders.Project, "notebooks", "README.md")).ShouldContain($"]({name})");
    }

    [Fact]
    public void All_notebooks_pass_their_own_check()
    {
        var check = ZoningTool.Run(["notebook", "check", .. NotebookCopies.Names.Select(name => Path.Combine(Folders.Project, "notebooks", name))]);

        check.Code.ShouldBe(0, check.Error);
    }

    [Fact]
    public void Links_between_notebooks_and_guides_lead_somewhere()
    {
        foreach (var name in NotebookCopies.Names)
        {
            var folder = Path.Combine(Folders.Project, "notebooks");
            foreach (Match link in Link().Matches(File.ReadAllText(Path.Combine(folder, name))))
            {
                File.Exists(Path.Combine(folder, link.Groups[1].Value)).ShouldBeTrue($"{name}: {link.Value}");
            }
        }
    }

    // A cell shows its last line where that is an expression: no semicolon, no comment, no directive.
    private static bool Shows(string source)
    {
        var last = source.TrimEnd().Split('\n')[^1].Split("  //")[0].Trim();
        return !last.EndsWith(';') && !last.StartsWith("//", StringComparison.Ordinal) && !last.StartsWith('#');
    }

    [GeneratedRegex(@"SYN-[A-Z0-9-]+")]
    private static partial Regex Pseudonym();

    [GeneratedRegex(@"(?<![\w.~])/(?:tmp|home|root|usr|var|work)/[\w./-]*|[A-Z]:\\\\Users")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\b(for|foreach|while|do)\b\s*[({]")]
    private static partial Regex Loop();

    [GeneratedRegex(@"(?m)^\s*(?!var\b|using\b|return\b|new\b)[A-Za-z][\w<>?\[\],]*\s+\w+\s*=[^=>]")]
    private static partial Regex TypedVariable();

    [GeneratedRegex(@"\]\(((?:\.\./|\d\d-)[^)#]+)\)")]
    private static partial Regex Link();
}
