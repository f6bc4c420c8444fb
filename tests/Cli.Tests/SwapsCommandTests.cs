using System.Globalization;
using Shouldly;

namespace Zoning.Cli.Tests;

/// <summary><c>zoning swaps</c>, run as a user would on a small sample.</summary>
public sealed class SwapsCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zoning swaps ").FullName;

    private static string County =>
        MadeOnce.Sample("--packages", "50", "--zone-count", "6", "--seed", "2", "--waiting-per-zone", "1", "--interleave", "2");

    private string Target => Path.Combine(_folder, "out");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Proposals_totals_shortages_gains_and_draws_are_written_for_the_council_alone()
    {
        var run = await Run("--iterations", "20", "--moves", "4", "--draw-consent", "--draws", "3", "--restricted");

        run.Code.ShouldBe(0, run.Error);
        run.Output.ShouldContain("could be placed");
        run.Output.ShouldContain("With better rounds alone");
        run.Error.ShouldContain("Each needs the consent of the person");
        Directory.GetFiles(Target, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Target, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal).ShouldContain("restricted/proposals.csv");
        var totals = await File.ReadAllLinesAsync(Path.Combine(Target, "restricted", "swap-totals.csv"));
        totals.Skip(1).Select(row => row.Split(',')[1]).ShouldBe(["today", "better-rounds-only", "with-proposals"]);
        var proposals = await File.ReadAllLinesAsync(Path.Combine(Target, "restricted", "proposals.csv"));
        proposals.Length.ShouldBeGreaterThan(1);
        proposals.Skip(1).ShouldAllBe(row => row.StartsWith("restricted,", StringComparison.Ordinal) && row.EndsWith(",yes", StringComparison.Ordinal));
        File.Exists(Path.Combine(Target, "restricted", "shortages.csv")).ShouldBeTrue();
        var page = await File.ReadAllTextAsync(Path.Combine(Target, "swaps.html"));
        page.ShouldContain("drawn by the seed: a what-if");
        page.ShouldContain("No provider keeps less of its income than");
        page.ShouldContain("Restricted: this page holds personal data");

        run.Output.ShouldContain("Freed travel is");
        run.Output.ShouldContain("Over 3 draws of consent,");
        var freed = await Table("freed-hours.csv");
        freed[^3..].Select(row => row[1] + " " + row[2]).ShouldBe(["all better-rounds", "all swaps", "all both"]);
        foreach (var column in new[] { 3, 6 })
        {
            (Number(freed[^3][column]) + Number(freed[^2][column])).ShouldBe(Number(freed[^1][column]), 0.2);
        }

        (await Table("fragmentation.csv")).ShouldAllBe(row => Number(row[5]) >= 1 && Number(row[5]) <= Math.Sqrt(Number(row[3])) + 0.001);
        var benefits = await Table("benefits.csv");
        foreach (var rows in benefits.GroupBy(row => row[1]))
        {
            rows.Sum(row => decimal.Parse(row[8], CultureInfo.InvariantCulture)).ShouldBe(0);
            rows.Sum(row => decimal.Parse(row[9], CultureInfo.InvariantCulture)).ShouldBe(0);
        }

        var draws = await Table("swap-draws.csv");
        draws.Select(row => row[1]).ShouldBe(["0", "1", "2", "least", "median", "most"]);
        for (var column = 2; column < 8; column++)
        {
            double[] seen = [.. draws[..3].Select(row => Number(row[column])).Order()];
            draws[3..].Select(row => Number(row[column])).ShouldBe(seen);
        }
    }

    [Fact]
    public async Task Without_a_level_only_what_anybody_may_see_is_written()
    {
        var run = await Run("--iterations", "0", "--moves", "4", "--draw-consent");

        run.Code.ShouldBe(0, run.Error);
        run.Output.ShouldContain("could be placed");
        Directory.GetFiles(Target, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Target, file).Replace('\\', '/'))
            .ShouldAllBe(file => file == "swaps.html" || file == "swap-zones.csv" || file.StartsWith('.') || file.StartsWith("figures/swap-", StringComparison.Ordinal));
        var rows = await File.ReadAllLinesAsync(Path.Combine(Target, "swap-zones.csv"));
        rows.Skip(1).ShouldAllBe(row => row.Contains(",shareable,yes", StringComparison.Ordinal));
        var page = await File.ReadAllTextAsync(Path.Combine(Target, "swaps.html"));
        page.ShouldContain("This is a proposal, not a decision");
        var services = await File.ReadAllLinesAsync(Path.Combine(County, "services.csv"));
        var ids = services.Skip(1).Select(row => row.Split(',')[0]).Where(id => id.StartsWith("SYN-", StringComparison.Ordinal)).ToList();
        ids.Count.ShouldBeGreaterThan(50);
        foreach (var file in Directory.GetFiles(Target, "*", SearchOption.AllDirectories))
        {
            var text = await File.ReadAllTextAsync(file);
            ids.Where(id => text.Contains(id, StringComparison.Ordinal)).ShouldBeEmpty(file);
        }
    }

    [Theory]
    [InlineData("--draws is 0", "--restricted", "--draw-consent", "--draws", "0")]
    [InlineData("needs --draw-consent and --restricted", "--restricted", "--draws", "5")]
    [InlineData("needs --draw-consent and --restricted", "--draw-consent", "--draws", "5")]
    [InlineData("cannot be used together", "--restricted", "--internal")]
    [InlineData("no zone 'Y1' and no zone 'Y2'", "--restricted", "--zones", "Y1,Y2")]
    [InlineData("Moves are -1", "--restricted", "--moves=-1")]
    [InlineData("must be 0 to 1", "--restricted", "--hours", "2")]
    public async Task Wrong_wishes_end_with_2_and_nothing_is_written(string needed, params string[] options)
    {
        var run = await Run(options);

        run.Code.ShouldBe(2, run.Error);
        run.Error.ShouldContain(needed);
        Directory.Exists(Target).ShouldBeFalse();
    }

    [Fact]
    public async Task Wrong_numbers_are_told_all_at_once()
    {
        var run = await Run("--restricted", "--moves=-1", "--hours=-1", "--iterations=-1", "--draws", "0", "--tries", "30/29");

        run.Code.ShouldBe(2, run.Error);
        run.Error.ShouldContain("Moves are -1");
        run.Error.ShouldContain("--hours is -1");
        run.Error.ShouldContain("Iterations are -1");
        run.Error.ShouldContain("--draws is 0");
        run.Error.ShouldContain("--tries is '30/29'");
        Directory.Exists(Target).ShouldBeFalse();
    }

    [Fact]
    public async Task Faults_of_moves_and_costs_are_told_all_at_once_with_file_and_row()
    {
        var county = SmallFolder.Write(
            Path.Combine(_folder, "small"),
            ("moves.csv", "package,consent,tolerance_minutes\nSYN-P1,yes,-5\nSYN-P77,yes,\nSYN-P2,perhaps,\n"),
            ("provider-costs.csv", "provider,wage\nSYN-PR9,12.5\n"));
        var (output, error) = (new StringWriter(), new StringWriter());

        var code = await ZoningCommand.RunAsync(["swaps", county, "--restricted", "--out", Target], Terminal.Of(output, error), default);

        code.ShouldBe(2);
        error.ToString().ShouldContain("F210 moves.csv:2");
        error.ToString().ShouldContain("X101 moves.csv:3");
        error.ToString().ShouldContain("F212 moves.csv:4");
        error.ToString().ShouldContain("P111 provider-costs.csv:2");
        Directory.Exists(Target).ShouldBeFalse();
    }

    [Fact]
    public async Task A_stop_writes_nothing()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        var run = await Run(stop.Token, "--restricted");

        run.Code.ShouldBe(130, run.Error);
        Directory.Exists(Target).ShouldBeFalse();
    }

    [Fact]
    public async Task Help_has_an_example()
    {
        var output = new StringWriter();

        (await ZoningCommand.RunAsync(["swaps", "--help"], Terminal.Of(output, new StringWriter()), default)).ShouldBe(0);

        output.ToString().ShouldContain("zoning swaps county");
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private async Task<string[][]> Table(string name) =>
        [.. (await File.ReadAllLinesAsync(Path.Combine(Target, "restricted", name))).Skip(1).Select(row => row.Split(','))];

    private Task<(int Code, string Output, string Error)> Run(params string[] options) => Run(default, options);

    private async Task<(int Code, string Output, string Error)> Run(CancellationToken cancellation, params string[] options)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await ZoningCommand.RunAsync(["swaps", County, "--out", Target, .. options], Terminal.Of(output, error), cancellation);
        return (code, output.ToString(), error.ToString());
    }
}
