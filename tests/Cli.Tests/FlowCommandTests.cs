using Shouldly;

namespace Zoning.Cli.Tests;

/// <summary><c>zoning flow</c> and <c>zoning policies</c>, run as a user would on a small sample.</summary>
public sealed class FlowCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zoning flow ").FullName;

    private string Target => Path.Combine(_folder, "out");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_flow_is_written_with_its_page_tables_and_sources()
    {
        var run = await Run("flow", "--policy", "liverpool", "--weeks", "8", "--replications", "6", "--internal");

        run.Code.ShouldBe(0, run.Error);
        run.Output.ShouldContain("If packages are offered with five hours' first refusal for 8 weeks");
        run.Error.ShouldContain("It is a simulation");
        Names().ShouldBe(["flow-sources.csv", "flow-times.csv", "flow-zones.csv", "flow.csv", "flow.html"]);
        var rows = await File.ReadAllLinesAsync(Path.Combine(Target, "flow.csv"));
        rows.Count(row => row.Contains(",flow_people_waiting,", StringComparison.Ordinal)).ShouldBe(8);
        rows.Skip(1).ShouldAllBe(row => row.Contains(",internal,yes,", StringComparison.Ordinal));
        (await File.ReadAllTextAsync(Path.Combine(Target, "flow.html"))).ShouldContain("These are means of a simulation, not promises");
        (await File.ReadAllTextAsync(Path.Combine(Target, "flow-sources.csv"))).ShouldContain(",assumed,");
    }

    [Fact]
    public async Task Without_a_level_a_flow_names_no_zone_and_no_person()
    {
        var run = await Run("flow", "--weeks", "8", "--replications", "6");

        run.Code.ShouldBe(0, run.Error);
        Names().ShouldBe(["flow-sources.csv", "flow-times.csv", "flow.csv", "flow.html"]);
        var rows = await File.ReadAllLinesAsync(Path.Combine(Target, "flow.csv"));
        rows.Skip(1).ShouldAllBe(row => row.Contains(",county,county,", StringComparison.Ordinal) && row.Contains(",shareable,yes,", StringComparison.Ordinal));
        foreach (var file in Directory.GetFiles(Target, "*", SearchOption.AllDirectories))
        {
            (await File.ReadAllTextAsync(file)).ShouldNotContain("SYN-", customMessage: file);
        }
    }

    [Fact]
    public async Task Six_policies_stand_in_one_table_and_providers_are_restricted()
    {
        var run = await Run("policies", "--weeks", "4", "--replications", "4", "--restricted");

        run.Code.ShouldBe(0, run.Error);
        run.Output.ShouldContain("Lead provider (Halton)");
        run.Output.ShouldContain("Of six ways of offering packages");
        Names().ShouldContain("policies.html");
        var rows = await File.ReadAllLinesAsync(Path.Combine(Target, "policies.csv"));
        rows.Skip(1).Select(row => row.Split(',')[1]).Distinct().Count().ShouldBe(6);
        (await File.ReadAllTextAsync(Path.Combine(Target, "restricted", "policy-providers.csv"))).ShouldContain("SYN-PR");
    }

    [Fact]
    public async Task The_same_seed_writes_the_same_bytes_with_any_threads()
    {
        (await Run("flow", "--weeks", "4", "--replications", "5", "--seed", "7", "--threads", "1", "--internal")).Code.ShouldBe(0);
        var first = Directory.GetFiles(Target).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToList();
        (await Run("flow", "--weeks", "4", "--replications", "5", "--seed", "7", "--threads", "3", "--internal")).Code.ShouldBe(0);

        Directory.GetFiles(Target).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).Zip(first).ShouldAllBe(pair => pair.First.SequenceEqual(pair.Second));
    }

    [Theory]
    [InlineData("There is no policy 'dorest'. Near it: dorset.", "--policy", "dorest")]
    [InlineData("Near it: joint", "--buyers", "jiont")]
    [InlineData("--week takes a whole number from 1 to 520", "--week", "0")]
    [InlineData("give --internal or --restricted with --week", "--week", "2")]
    [InlineData("4 weeks are simulated", "--weeks", "4", "--week", "5", "--internal")]
    [InlineData("--weeks takes a whole number from 1 to 520", "--weeks", "0")]
    [InlineData("--replications takes a whole number from 2 to 100000", "--replications", "1")]
    [InlineData("cannot be used together", "--restricted", "--internal")]
    public async Task Wrong_wishes_end_with_2_and_nothing_is_written(string needed, params string[] options)
    {
        foreach (var command in new[] { "flow", "policies" })
        {
            var run = await Run([command, .. options]);

            run.Code.ShouldBe(2, run.Error);
            run.Error.ShouldContain(needed);
            Directory.Exists(Target).ShouldBeFalse();
        }
    }

    private IEnumerable<string> Names() => Directory.GetFiles(Target).Select(Path.GetFileName).OfType<string>()
        .Where(name => !name.StartsWith('.') && name != "RESTRICTED.txt").Order(StringComparer.Ordinal);

    [Fact]
    public async Task A_stop_writes_nothing_and_help_has_an_example()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        (await Run(stop.Token, "flow")).Code.ShouldBe(130);
        Directory.Exists(Target).ShouldBeFalse();

        var output = new StringWriter();
        (await ZoningCommand.RunAsync(["flow", "--help"], Terminal.Of(output, new StringWriter()), default)).ShouldBe(0);
        output.ToString().ShouldContain("zoning flow county --policy liverpool");
    }

    private Task<(int Code, string Output, string Error)> Run(params string[] options) => Run(default, options);

    private async Task<(int Code, string Output, string Error)> Run(CancellationToken cancellation, params string[] options)
    {
        var county = MadeOnce.Sample("--packages", "120", "--zone-count", "5", "--seed", "3");
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await ZoningCommand.RunAsync([options[0], county, "--out", Target, .. options[1..]], Terminal.Of(output, error), cancellation);
        return (code, output.ToString(), error.ToString());
    }
}
