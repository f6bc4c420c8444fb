using Shouldly;

namespace Zoning.Cli.Tests;

/// <summary><c>zoning return</c>, run as a user would on a small sample.</summary>
public sealed class ReturnCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zoning return ").FullName;

    private string Target => Path.Combine(_folder, "out");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_table_is_printed_and_nothing_is_written_without_a_folder()
    {
        var run = await Run();

        run.Code.ShouldBe(0, run.Error);
        run.Output.ShouldContain("Better Care Fund measures");
        run.Output.ShouldContain("Discharged to the usual place of residence");
        run.Output.ShouldContain("Demand and room by pathway");
        Directory.Exists(Target).ShouldBeFalse();
    }

    [Fact]
    public async Task Tables_and_a_workbook_are_written_with_room_for_the_councils_words()
    {
        var run = await Run("--restricted", "--out", Target);

        run.Code.ShouldBe(0, run.Error);
        Directory.GetFiles(Target).Select(Path.GetFileName).Where(name => name![0] != '.').ShouldBe(
            ["RESTRICTED.txt", "datapackage.json", "results.xlsx", "return-measures.csv", "return-months.csv"], ignoreOrder: true);
        var rows = await File.ReadAllLinesAsync(Path.Combine(Target, "return-measures.csv"));
        rows[0].ShouldEndWith("remark,challenges,achievements,support,note,level,synthetic");
        rows.Skip(1).ShouldAllBe(row => row.EndsWith(",restricted,yes", StringComparison.Ordinal));

        // A quarter that no row of metrics.csv has is worked out from discharges.csv.
        rows.ShouldContain(row => row.Contains(",delayed-days,", StringComparison.Ordinal) && row.Contains(",discharges.csv,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Anybody_may_see_what_is_written_without_a_level()
    {
        var run = await Run("--out", Target);

        run.Code.ShouldBe(0, run.Error);
        foreach (var name in new[] { "return-measures.csv", "return-months.csv" })
        {
            var text = await File.ReadAllTextAsync(Path.Combine(Target, name));
            text.ShouldNotContain("SYN-");
            text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).ShouldAllBe(row => row.Contains(",shareable,yes", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_return_that_follows_another_takes_its_folder_or_its_file_and_tells_the_same_where_nothing_changed()
    {
        var (first, second, third) = (Target, Target + " 2", Target + " 3");

        (await Run("--out", first)).Code.ShouldBe(0);
        (await Run("--out", second, "--after", first)).Code.ShouldBe(0);
        (await Run("--out", third, "--after", Path.Combine(second, "release.json"), "--after", first)).Code.ShouldBe(0);

        foreach (var name in new[] { "return-measures.csv", "return-months.csv", "release.json" })
        {
            var told = await File.ReadAllTextAsync(Path.Combine(first, name));
            (await File.ReadAllTextAsync(Path.Combine(second, name))).ShouldBe(told);
            (await File.ReadAllTextAsync(Path.Combine(third, name))).ShouldBe(told);
        }

        var release = await File.ReadAllTextAsync(Path.Combine(first, "release.json"));
        release.ShouldContain("\"return/");
        release.ShouldNotContain("ledger|");
        File.Exists(Path.Combine(first, "RESTRICTED.txt")).ShouldBeFalse();
    }

    [Fact]
    public async Task What_nobody_may_compare_follows_nothing()
    {
        var inside = await Run("--internal", "--out", Target);
        inside.Code.ShouldBe(0);
        File.Exists(Path.Combine(Target, "release.json")).ShouldBeFalse();

        var run = await Run("--internal", "--after", Target);
        run.Code.ShouldBe(2);
        run.Error.ShouldContain("--after protects shareable releases");
        (await Run("--after", Target)).Code.ShouldNotBe(0);
    }

    [Theory]
    [InlineData("--bed-days", "0")]
    [InlineData("--home-days", "many")]
    [InlineData("--bed-days", "366")]
    public async Task A_stay_of_nothing_is_refused_before_anything_runs(string option, string value)
    {
        var run = await Run(option, value);

        run.Code.ShouldBe(2);
        run.Error.ShouldContain($"{option} takes days above 0");
    }

    private static async Task<(int Code, string Output, string Error)> Run(params string[] options)
    {
        var county = MadeOnce.Sample("--packages", "60", "--zone-count", "6", "--seed", "2");
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await ZoningCommand.RunAsync(["return", county, .. options], Terminal.Of(output, error), default);
        return (code, output.ToString(), error.ToString());
    }
}
