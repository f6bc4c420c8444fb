using Shouldly;
using TestKit;

namespace Zoning.Cli.Tests;

public sealed class RoundsCommandTests : IDisposable
{
    private static readonly string Ashdale = Path.Combine(Folders.Project, "data-samples", "ashdale");
    private readonly string _folder = Directory.CreateTempSubdirectory("zoning rounds ").FullName;

    private string Target => Path.Combine(_folder, "my rounds");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Shareable_rounds_are_a_few_files_and_the_same_each_time()
    {
        var first = Run(Ashdale, "--out", Target, "--iterations", "300");
        var bytes = File.ReadAllBytes(Path.Combine(Target, "rounds-summary.csv"));
        var again = Run(Ashdale, "--out", Target, "--iterations", "300", "--threads", "1");

        first.Code.ShouldBe(0, first.Error);
        first.Output.ShouldStartWith("Rounds of a Tuesday");
        again.Output.ShouldBe(first.Output);
        File.ReadAllBytes(Path.Combine(Target, "rounds-summary.csv")).ShouldBe(bytes);
        Directory.EnumerateFiles(Target).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe([".zoning", "datapackage.json", "release.json", "results.xlsx", "rounds-summary.csv", "rounds.md"]);
        File.ReadAllText(Path.Combine(Target, "rounds.md")).ShouldNotContain("Not repeatable");
    }

    [Fact]
    public void Restricted_rounds_of_one_provider_have_rows_lines_and_a_clock()
    {
        var run = Run(Ashdale, "--out", Target, "--iterations", "50", "--provider", "SYN-PR01", "--day", "sat", "--restricted");

        run.Code.ShouldBe(0, run.Error);
        File.ReadLines(Path.Combine(Target, "restricted", "rounds.csv")).Skip(1).ShouldAllBe(line => line.StartsWith("restricted,SYN-PR01,", StringComparison.Ordinal) && line.Contains(",sat,", StringComparison.Ordinal));
        File.ReadAllText(Path.Combine(Target, "restricted", "rounds-01.svg")).ShouldContain("restricted, personal data");
        File.Exists(Path.Combine(Target, "restricted", "rounds.geojson")).ShouldBeTrue();
    }

    [Fact]
    public void A_search_by_the_clock_is_marked()
    {
        var run = Run(Ashdale, "--out", Target, "--seconds", "0.2");

        run.Code.ShouldBe(0, run.Error);
        File.ReadAllText(Path.Combine(Target, "rounds.md")).ShouldContain("Not repeatable");
        File.ReadLines(Path.Combine(Target, "rounds-summary.csv")).Skip(1).ShouldAllBe(line => line.EndsWith(",no", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("SYN-NOBODY", "--provider", "SYN-NOBODY")]
    [InlineData("'Z99'", "--zones", "Z99")]
    [InlineData("not a day", "--day", "someday")]
    [InlineData("--day and --week", "--week", "--day", "mon")]
    [InlineData("--iterations and --seconds", "--iterations", "5", "--seconds", "1")]
    [InlineData("at most 14 visits a provider, a visit by two carers being two; 1 of 1 providers have more, 16", "--solver", "exact", "--provider", "SYN-PR08")]
    [InlineData("visits by several carers at once (", "--solver", "ortools")]
    [InlineData("O106 restricted/monitoring.csv: The folder has no", "--learned-times")]
    [InlineData("not a solver; write own, exact or ortools", "--solver", "best")]
    [InlineData("--solver exact and --solver ortools plan anew", "--solver", "exact", "--fixed", "P1")]
    public void Wrong_wishes_end_with_2_and_are_named(string needed, params string[] options)
    {
        var run = Run([Ashdale, "--out", Target, .. options]);

        run.Code.ShouldBe(2);
        run.Error.ShouldContain(needed);
        run.Error.ShouldNotContain("(Parameter");
        Directory.Exists(Target).ShouldBeFalse();
    }

    [Fact]
    public void A_folder_without_visits_is_planned_by_usual_visits_and_every_file_says_so()
    {
        var run = Run(Path.Combine(Folders.Project, "data-samples", "ashdale-extract"), "--out", Target, "--iterations", "300", "--restricted");

        run.Code.ShouldBe(0, run.Error);
        run.Output.ShouldContain("100% of visits are inferred from weekly hours");
        File.ReadAllText(Path.Combine(Target, "rounds.md")).ShouldContain("100% of visits are inferred from weekly hours");
        File.ReadLines(Path.Combine(Target, "rounds-summary.csv")).ShouldContain(line => line.Contains("rounds_inferred", StringComparison.Ordinal));
        var rows = File.ReadLines(Path.Combine(Target, "restricted", "rounds.csv")).Select(line => line.Split(',')).ToList();
        var (package, inferred) = (Array.IndexOf(rows[0], "package"), Array.IndexOf(rows[0], "inferred"));
        rows.Skip(1).ShouldAllBe(row => row[inferred] == (row[package] == "break" ? "" : "yes"));
    }

    [Fact]
    public async Task A_stop_keeps_the_best_rounds_so_far()
    {
        var (code, error) = (0, new StringWriter());
        for (var seconds = 3; !Directory.Exists(Target) && seconds <= 48; seconds *= 4)
        {
            // On a busy machine the folder is still being read when the first stop comes; then there is nothing to keep.
            using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
            error = new StringWriter();
            code = await ZoningCommand.RunAsync(
                ["rounds", Ashdale, "--out", Target, "--iterations", "500000000"], Terminal.Of(new StringWriter(), error), stop.Token);
        }

        code.ShouldBe(130, error.ToString());
        error.ToString().ShouldContain("Stopped: the best rounds so far are written");
        (await File.ReadAllTextAsync(Path.Combine(Target, "rounds.md"))).ShouldContain("Not repeatable");
    }

    private static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = ZoningCommand.RunAsync(["rounds", .. arguments], Terminal.Of(output, error)).GetAwaiter().GetResult();
        return (code, output.ToString(), error.ToString());
    }
}
