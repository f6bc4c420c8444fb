using System.Text.Json;
using Shouldly;
using TestKit;

namespace EndToEnd.Tests;

public sealed class RunTests : IDisposable
{
    private static readonly string Ashdale = Path.Combine(Folders.Project, "data-samples", "ashdale");
    private static readonly string Small = ZoningTool.SmallCounty;
    private readonly string _folder = Directory.CreateTempSubdirectory("zoning run ").FullName;

    private string Findings => Path.Combine(_folder, "my findings");

    private string Target => Path.Combine(_folder, "my page");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("ashdale", "--internal")]
    [InlineData("ashdale", "")]
    [InlineData("ashdale-extract", "--internal")]
    [InlineData("ashdale-extract", "")]
    public void The_summary_of_a_sample_is_the_approved_one(string sample, string level)
    {
        string[] flags = level.Length > 0 ? [level] : [];
        var run = ZoningTool.Run(["run", Path.Combine(Folders.Project, "data-samples", sample), "--out", Target, .. flags]);

        run.Code.ShouldBe(0, run.Error);
        Approved.Text("EndToEnd.Tests", $"{sample}{level}", File.ReadAllText(Path.Combine(Target, "summary.md"))).ShouldBeNull();
        string[] files = ["report.html", "tables.csv", "ledger.csv", "waiting.csv", "zones.geojson", "summary.json", "assumptions.json"];
        files.ShouldAllBe(file => File.Exists(Path.Combine(Target, file)));
        Directory.EnumerateFiles(Path.Combine(Target, "figures"), "*.svg").Count().ShouldBeGreaterThan(8);
        Directory.Exists(Path.Combine(Target, "restricted")).ShouldBeFalse();
        File.ReadAllText(Path.Combine(Target, "report.html")).ShouldContain("Home care in ");
    }

    [Fact]
    public void The_first_command_of_the_readme_is_the_run_of_ashdale_whose_summary_is_approved()
    {
        var command = File.ReadLines(Path.Combine(Folders.Project, "README.md"))
            .First(line => line.StartsWith("dotnet run ", StringComparison.Ordinal));

        command.Split(' ')[..^1].ShouldBe("dotnet run -c Release -v m --project src/Cli -- run data-samples/ashdale --out".Split(' '));
    }

    [Fact]
    public void Restricted_output_has_rows_and_findings_in_a_folder_of_their_own()
    {
        var run = ZoningTool.Run("run", Small, "--restricted", "--findings", Findings, "--out", Target);

        run.Code.ShouldBe(0, run.Error);
        File.ReadLines(Path.Combine(Target, "restricted", "packages.csv")).Count().ShouldBeGreaterThan(150);
        File.ReadAllText(Path.Combine(Findings, "findings.csv")).ShouldContain("services.csv");
        File.ReadAllText(Path.Combine(Findings, "control-totals.csv")).ShouldContain("of which no known place");
        run.Error.ShouldNotContain("S107", Case.Sensitive, "findings go to the file instead of the console");
    }

    [Fact]
    public void The_two_level_flags_exclude_each_other()
    {
        var run = ZoningTool.Run("run", Ashdale, "--internal", "--restricted", "--out", Target);

        run.Code.ShouldBe(2);
        run.Error.ShouldContain("cannot be used together");
        Directory.Exists(Target).ShouldBeFalse();
    }

    [Fact]
    public void Json_on_standard_output_is_the_summary_and_nothing_else()
    {
        var run = ZoningTool.Run("run", Small, "--json", "--out", Target);

        using var json = JsonDocument.Parse(run.Output);
        json.RootElement.GetProperty("county").GetString().ShouldBe("Ashdale");
        json.RootElement.GetProperty("level").GetString().ShouldBe("shareable");
    }

    [Fact]
    public void A_folder_that_is_not_ours_or_is_read_is_never_overwritten()
    {
        Directory.CreateDirectory(Target);
        File.WriteAllText(Path.Combine(Target, "letter.txt"), "dear");

        ZoningTool.Run("run", Small, "--out", Target).Code.ShouldBe(2);
        File.ReadAllText(Path.Combine(Target, "letter.txt")).ShouldBe("dear");
        ZoningTool.Run("run", Small, "--out", Small, "--replace").Code.ShouldBe(2);
        ZoningTool.Run("run", Small, "--out", Path.GetDirectoryName(Small)!, "--replace").Code.ShouldBe(2);
        ZoningTool.Run("run", Small, "--out", Target, "--replace").Code.ShouldBe(0);
        File.Exists(Path.Combine(Target, "letter.txt")).ShouldBeFalse();
        ZoningTool.Run("run", Small, "--out", Target).Code.ShouldBe(0, "a folder of ours is replaced");
    }

    [Fact]
    public void Bad_data_end_with_2_and_every_finding_and_nothing_written()
    {
        var county = Path.Combine(_folder, "a county");
        Copy(Small, county);
        File.AppendAllText(Path.Combine(county, "services.csv"), "SYN-X1,Z01,-1,,active\nSYN-X2,Z01,7,,running\n");

        var run = ZoningTool.Run("run", county, "--out", Target);

        run.Code.ShouldBe(2);
        run.Error.ShouldContain("F205");
        run.Error.ShouldContain("--quarantine");
        Directory.Exists(Target).ShouldBeFalse();
        var aside = ZoningTool.Run("run", county, "--quarantine", "5%", "--out", Target);
        aside.Code.ShouldBe(0, aside.Error);
        File.ReadAllText(Path.Combine(Target, "report.html")).ShouldContain("Rows not used because of faults: ");
    }

    [Fact]
    public void Setting_an_assumption_moves_figures_and_is_named_as_yours()
    {
        ZoningTool.Run("run", Small, "--internal", "--out", Path.Combine(_folder, "base")).Code.ShouldBe(0);
        var run = ZoningTool.Run("run", Small, "--internal", "--set", "rule.undelivered=off", "--set", "reablement_weeks=52", "--out", Target);

        run.Code.ShouldBe(0, run.Error);
        Figure(Target, "status_hours:undelivered").ShouldBe(0);
        Figure(Path.Combine(_folder, "base"), "status_hours:undelivered").ShouldBeGreaterThan(0);
        File.ReadAllText(Path.Combine(Target, "assumptions.json")).ShouldContain("\"setBy\": \"you\"");
        ZoningTool.Run("run", Small, "--set", "luck=7", "--out", Target).Code.ShouldBe(2);
    }

    [Fact]
    public void Another_day_is_another_ledger()
    {
        var run = ZoningTool.Run("run", Small, "--internal", "--as-at", "2026-02-28", "--out", Target);

        run.Code.ShouldBe(0, run.Error);
        File.ReadAllText(Path.Combine(Target, "summary.md")).ShouldContain("28 February 2026");
        ZoningTool.Run("run", Small, "--as-at", "28/02/2026", "--out", Target).Code.ShouldBe(2);
    }

    [Fact]
    public void Two_runs_compare_and_two_levels_do_not()
    {
        var (one, two, three) = (Path.Combine(_folder, "1"), Path.Combine(_folder, "2"), Path.Combine(_folder, "3"));
        ZoningTool.Run("run", Small, "--out", one).Code.ShouldBe(0);
        ZoningTool.Run("run", Small, "--as-at", "2026-03-24", "--after", Path.Combine(one, "release.json"), "--out", two).Code.ShouldBe(0);
        ZoningTool.Run("run", Small, "--internal", "--out", three).Code.ShouldBe(0);

        var run = ZoningTool.Run("compare", one, two, "--out", Target);

        run.Code.ShouldBe(0, run.Error);
        File.ReadAllText(Path.Combine(Target, "comparison.csv")).ShouldContain("unmet_hours");
        File.Exists(Path.Combine(Target, "report.html")).ShouldBeTrue();
        var refused = ZoningTool.Run("compare", one, three, "--out", Path.Combine(_folder, "4"));
        refused.Code.ShouldBe(2);
        refused.Error.ShouldContain("D304");
    }

    [Fact]
    public void A_forecast_and_rounds_follow_the_release_before_and_write_their_own()
    {
        var (one, two, three) = (Path.Combine(_folder, "1"), Path.Combine(_folder, "2"), Path.Combine(_folder, "3"));
        ZoningTool.Run("forecast", Small, "--model", "naive", "--out", one).Code.ShouldBe(0);

        var again = ZoningTool.Run("forecast", Small, "--model", "naive", "--after", one, "--out", two);
        var rounds = ZoningTool.Run("rounds", Small, "--iterations", "0", "--after", Path.Combine(one, "release.json"), "--out", three);

        again.Code.ShouldBe(0, again.Error);
        rounds.Code.ShouldBe(0, rounds.Error);
        File.ReadAllBytes(Path.Combine(two, "release.json")).ShouldBe(File.ReadAllBytes(Path.Combine(one, "release.json")));
        File.ReadAllText(Path.Combine(three, "release.json")).ShouldContain("rounds/");
        ZoningTool.Run("forecast", Small, "--after", Path.Combine(Small, "county.json"), "--out", Target).Error.ShouldContain("D306");
    }

    private static double Figure(string run, string name)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(run, "summary.json")));
        return json.RootElement.GetProperty("figures").GetProperty(name).GetProperty("value").GetDouble();
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }
}
