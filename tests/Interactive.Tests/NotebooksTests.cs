using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EndToEnd.Tests;
using Shouldly;
using TestKit;

namespace Interactive.Tests;

/// <summary>Every notebook of the project, as a reader runs it: in a copy of the folder, from top to bottom.</summary>
[Collection(ExecutedNotebooks.Name)]
public sealed partial class NotebooksTests(KernelRuns runs)
{
    private const string Untidy = "05-your-own-council.ipynb";
    private static readonly string Folder = Path.Combine(Folders.Project, "notebooks");

    public static TheoryData<string> All => [.. KernelRuns.Names];

    [NeedsJupyterFact]
    public void A_notebook_runs_from_top_to_bottom_and_every_cell_says_something()
    {
        foreach (var name in KernelRuns.Names)
        {
            SaysSomething(runs.Code(BothKernels.Own, name), name, numbersFrom: 2); // the line that names the feed is the first
        }
    }

    [NeedsJupyterFact]
    public void What_a_notebook_shows_holds_no_person_and_no_path_of_the_project()
    {
        var people = People();
        foreach (var (kernel, name) in KernelRuns.Used.SelectMany(kernel => KernelRuns.Names.Select(name => (kernel, name))))
        {
            var said = string.Join('\n', runs.Code(kernel, name).Select(cell => cell["outputs"]!.ToJsonString()));

            Pseudonym().Matches(said).Select(match => match.Value).Where(people.Contains).ShouldBeEmpty($"{kernel}, {name}");
            said.ShouldNotContain(Folders.Project, Case.Sensitive, $"{kernel}, {name}");
        }
    }

    [NeedsJupyterFact]
    public void The_runner_says_what_the_kernel_says_and_writes_no_path_of_the_machine()
    {
        var target = Path.Combine(runs.Kernels.Folder, "out", "runner.ipynb");
        var page = Path.ChangeExtension(target, ".html");

        var run = ZoningTool.Run(
            "notebook", "run", Path.Combine(runs.Kernels.In(BothKernels.Runner), "notebooks", Untidy), "--out", target, "--html", page, "--timeout", "180");

        run.Code.ShouldBe(0, run.Error);
        var (cells, own) = (KernelRuns.CodeOf(target), runs.Code(BothKernels.Own, Untidy));
        SaysSomething(cells, Untidy, numbersFrom: 1);
        foreach (var file in new[] { target, page })
        {
            var text = File.ReadAllText(file);
            text.ShouldNotContain(runs.Kernels.Folder);
            MachinePath().Matches(text).Select(match => match.Value).ShouldBeEmpty();
        }

        cells.Select(Shown).ShouldBe(own.Select(Shown));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_notebook_keeps_to_the_manners_of_the_folder(string name)
    {
        var cells = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, name)))!["cells"]!.AsArray().OfType<JsonObject>().ToList();
        var code = cells.Where(IsCode).Select(KernelRuns.Source).ToList();

        code[0].ShouldStartWith("// Change only these lines.");
        code.Count(source => source.Contains("#r \"nuget:", StringComparison.Ordinal)).ShouldBe(1);
        cells.Take(10).Where(IsCode).Select(KernelRuns.Source).ShouldAllBe(source => !Loop().IsMatch(source) && !TypedVariable().IsMatch(source));
        cells.Where(cell => (string?)cell["cell_type"] == "markdown").Select(KernelRuns.Source)
            .ShouldContain(text => text.Contains("If you know R or Python", StringComparison.Ordinal));
        cells.Where(IsCode).ShouldAllBe(cell => cell["outputs"]!.AsArray().Count == 0);
        File.ReadAllText(Path.Combine(Folder, "README.md")).ShouldContain($"]({name})");
    }

    [Fact]
    public void All_notebooks_pass_their_own_check()
    {
        var check = ZoningTool.Run(["notebook", "check", .. KernelRuns.Names.Select(name => Path.Combine(Folder, name))]);

        check.Code.ShouldBe(0, check.Error);
    }

    [Fact]
    public void Links_between_notebooks_and_guides_lead_somewhere()
    {
        foreach (var name in KernelRuns.Names)
        {
            foreach (Match link in Link().Matches(File.ReadAllText(Path.Combine(Folder, name))))
            {
                File.Exists(Path.Combine(Folder, link.Groups[1].Value)).ShouldBeTrue($"{name}: {link.Value}");
            }
        }
    }

    private static void SaysSomething(IReadOnlyList<JsonObject> cells, string name, int numbersFrom)
    {
        var rich = 0;
        for (var i = 0; i < cells.Count; i++)
        {
            var kinds = cells[i]["outputs"]!.AsArray().Select(output => (string?)output!["output_type"]).ToList();
            ((int?)cells[i]["execution_count"]).ShouldBe(i + numbersFrom, name);
            kinds.ShouldNotContain("error", $"{name}, cell {i + 1}");
            if (ShowsLast(KernelRuns.Source(cells[i])))
            {
                kinds.ShouldContain(kind => kind == "execute_result" || kind == "display_data", $"{name}, cell {i + 1} ends in an expression and shows nothing");
            }

            rich += cells[i]["outputs"]!.AsArray().Count(output => output!["data"]?["text/html"] is not null);
        }

        rich.ShouldBeGreaterThanOrEqualTo(4, name);
    }

    /// <summary>What a cell shows, each in its first form, without notes.</summary>
    private static string Shown(JsonObject cell) => string.Join('\n', cell["outputs"]!.AsArray().Select(output => output!["data"]).OfType<JsonObject>()
        .Select(data => BothKernels.Text(data, "text/html") is { Length: > 0 } html ? html : BothKernels.Text(data, "text/plain")));

    private static HashSet<string> People()
    {
        var people = File.ReadLines(Path.Combine(Folders.Project, "data-samples", "ashdale", "services.csv")).Skip(1)
            .SelectMany(line => line.Split(',').Take(2)).Where(id => id.StartsWith("SYN-", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        people.Count.ShouldBeGreaterThan(1000);
        return people;
    }

    private static bool IsCode(JsonObject cell) => (string?)cell["cell_type"] == "code";

    // A cell shows its last line where that is an expression: no semicolon, no comment, no directive.
    private static bool ShowsLast(string source)
    {
        var last = source.TrimEnd().Split('\n')[^1].Split(" //")[0].Trim();
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
