using System.Security.Cryptography;
using Shouldly;
using TestKit;

namespace EndToEnd.Tests;

public sealed class ForecastTests : IDisposable
{
    private static readonly string Ashdale = Path.Combine(Folders.Project, "data-samples", "ashdale");
    private static readonly string[] ThreadCounts = ["1", "2", "8"];
    private readonly string _folder = Directory.CreateTempSubdirectory("zoning forecast ").FullName;

    private string Target => Path.Combine(_folder, "weeks ahead");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("ashdale", "")]
    [InlineData("ashdale", "--internal")]
    [InlineData("ashdale-extract", "")]
    public void The_summary_of_a_forecast_is_the_approved_one(string sample, string level)
    {
        string[] flags = level.Length > 0 ? [level, "--by", "group"] : [];
        var run = ZoningTool.Run(["forecast", Path.Combine(Folders.Project, "data-samples", sample), "--out", Target, .. flags]);

        run.Code.ShouldBe(0, run.Error);
        Approved.Text("EndToEnd.Tests", $"forecast-{sample}{level}", run.Output).ShouldBeNull();
        string[] files = ["forecast.html", "forecast.csv", "forecast.md"];
        files.ShouldAllBe(file => File.Exists(Path.Combine(Target, file)));
        Directory.Exists(Path.Combine(Target, "restricted")).ShouldBeFalse();
    }

    [Fact]
    public void Threads_change_nothing()
    {
        var files = ThreadCounts.Select(threads =>
        {
            var folder = Path.Combine(_folder, threads);
            ZoningTool.Run("forecast", ZoningTool.SmallCounty, "--internal", "--by", "group", "--threads", threads, "--out", folder).Code.ShouldBe(0);
            return Hashes(folder);
        }).ToArray();

        files[1].ShouldBe(files[0]);
        files[2].ShouldBe(files[0]);
        files[0].Length.ShouldBeGreaterThan(5);
    }

    [Fact]
    public void Nor_do_they_change_the_page_of_a_run()
    {
        var files = new[] { ThreadCounts[0], ThreadCounts[^1] }.Select(threads =>
        {
            var folder = Path.Combine(_folder, "run" + threads);
            ZoningTool.Run("run", ZoningTool.SmallCounty, "--internal", "--threads", threads, "--out", folder).Code.ShouldBe(0);
            return Hashes(folder);
        }).ToArray();

        files[1].ShouldBe(files[0]);
    }

    [Fact]
    public void A_model_that_is_not_known_is_refused_with_those_that_are()
    {
        var run = ZoningTool.Run("forecast", Ashdale, "--model", "crystal-ball", "--out", Target);

        run.Code.ShouldBe(2);
        run.Error.ShouldContain("There is no model 'crystal-ball'. Use one of: auto, ");
        Directory.Exists(Target).ShouldBeFalse();
    }

    [Theory]
    [InlineData("0")]
    [InlineData("105")]
    [InlineData("soon")]
    public void Weeks_out_of_range_are_refused(string weeks)
    {
        var run = ZoningTool.Run("forecast", Ashdale, "--weeks", weeks, "--out", Target);

        run.Code.ShouldBe(2);
        run.Error.ShouldContain($"'{weeks}': --weeks takes a whole number from 1 to 104");
        Directory.Exists(Target).ShouldBeFalse();
    }

    [Fact]
    public void The_page_of_a_run_says_the_same_as_its_file_of_weeks()
    {
        ZoningTool.Run("run", ZoningTool.SmallCounty, "--out", Target).Code.ShouldBe(0);

        var last = File.ReadLines(Path.Combine(Target, "forecast.csv")).Skip(1).Select(line => line.Split(','))
            .Last(row => row.Contains("need") && row.Contains("county") && row.Contains("2026-06-22"));
        File.ReadAllText(Path.Combine(Target, "report.html")).ShouldContain("In 13 weeks, in the week of 22 June 2026");
        last.ShouldNotBeEmpty();
    }

    private static string[] Hashes(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => Path.GetRelativePath(folder, file) + " " + Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))))];
}
