using Shouldly;
using TestKit;

namespace Zoning.Cli.Tests;

/// <summary><c>zoning whatif</c>, run as a user would.</summary>
public sealed class WhatIfCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zoning whatif ").FullName;

    private string Target => Path.Combine(_folder, "out");

    private static string Ashdale => Path.Combine(Folders.Project, "data-samples", "ashdale");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Inside_the_council_all_is_written_and_parts_sum_to_the_change()
    {
        var run = await Run(Scenario("calls.csv", "virtual-visits,2026-04-06,0.1\nsingle-handed,2026-04-06,0.2\nfreed-hours,2026-04-06,0.5\n"), "--internal");

        run.Code.ShouldBe(0, run.Error);
        run.Output.ShouldStartWith("With virtual visits, single-handed care and freed hours used, in week 52");
        Names().ShouldBe([".zoning", "attribution.csv", "figures/whatif-maps.svg", "figures/whatif-parts.svg", "figures/whatif-path.svg", "figures/whatif-slope.svg", "outcome.csv", "path.csv", "whatif.html"]);
        var outcome = Rows("outcome.csv").Single(row => row[0] == "52" && row[2] == "county" && row[4] == "unmet_hours");
        var parts = Rows("attribution.csv").Where(row => row[3] == "unmet_hours").ToList();
        parts.Count.ShouldBe(3);
        parts.Sum(row => Number(row[6])).ShouldBe(Number(outcome[8]), 1e-5);
        parts.Sum(row => Number(row[5])).ShouldBe(Number(outcome[8]), 1e-5);
        (await File.ReadAllTextAsync(Path.Combine(Target, "whatif.html"))).ShouldContain("This is a what-if, not a forecast");
    }

    [Fact]
    public async Task Tries_without_drawn_consent_are_refused_and_all_ways_of_offering_are_compared()
    {
        var file = Scenario("ways.csv", "lever,from,policy", "offer-policy,2026-04-06,all\n");
        var refused = await Run(file, "--internal", "--tries", "21/29");
        refused.Code.ShouldBe(2);
        refused.Error.ShouldContain("--tries is '21/29'");
        Directory.Exists(Target).ShouldBeFalse();

        var run = await Run(file, "--internal", "--weeks", "13", "--draws", "20");
        run.Code.ShouldBe(0, run.Error);
        run.Output.ShouldContain("Of 6 ways of offering");
        Rows("outcome.csv").Where(row => row[2] == "policy").Select(row => row[3]).Distinct().Count().ShouldBe(6);
    }

    [Fact]
    public async Task Shareable_output_has_no_parts_and_no_author()
    {
        var run = await Run(Scenario("calls.csv", "lever,from,central,author,reason", "virtual-visits,2026-04-06,0.2,Kim Example,Because Kim said so\n"));

        run.Code.ShouldBe(0, run.Error);
        Names().ShouldNotContain("attribution.csv");
        Names().ShouldNotContain("path.csv");
        foreach (var name in Names())
        {
            (await File.ReadAllTextAsync(Path.Combine(Target, name))).ShouldNotContain("Kim");
        }
    }

    [Fact]
    public async Task A_faulty_scenario_is_refused_with_all_faults_and_nothing_is_written()
    {
        var run = await Run(Scenario("bad.csv", "virtual-visit,2026-04-06,0.1\nsingle-handed,2030-01-01,1.2\n"), "--internal");

        run.Code.ShouldBe(2);
        foreach (var code in new[] { "Y101", "Y104", "Y105" })
        {
            run.Error.ShouldContain(code);
        }

        run.Error.ShouldContain("bad.csv");
        Directory.Exists(Target).ShouldBeFalse();
    }

    // The four scenarios that come with Ashdale can be read and run; Dorset's follows the flow, on fewer weeks here.
    [Theory]
    [InlineData("zones.csv", "only redrawing")]
    [InlineData("winter.csv", "Unmet need is highest in week")]
    [InlineData("capacity.csv", "extra care, step-up, carers ill and surge")]
    [InlineData("dorset.csv", "days on average to place a person")]
    public async Task The_scenarios_of_the_sample_say_what_they_are_about(string name, string needed)
    {
        var run = await Run(Path.Combine(Ashdale, "scenarios", name), "--internal", "--draws", "20", "--weeks", name == "dorset.csv" ? "13" : "52");

        run.Code.ShouldBe(0, run.Error);
        run.Output.ShouldContain(needed);
    }

    private static double Number(string cell) => double.Parse(cell, System.Globalization.CultureInfo.InvariantCulture);

    private IEnumerable<string[]> Rows(string name) => File.ReadLines(Path.Combine(Target, name)).Skip(1).Select(line => line.Split(','));

    private List<string> Names() =>
    [
        .. Directory.GetFiles(Target, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Target, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    private string Scenario(string name, string rows) => Scenario(name, "lever,from,central", rows);

    private string Scenario(string name, string header, string rows)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "scenarios")).FullName;
        File.WriteAllText(Path.Combine(folder, name), header + "\n" + rows);
        return Path.Combine(folder, name);
    }

    private async Task<(int Code, string Output, string Error)> Run(string scenario, params string[] options)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await ZoningCommand.RunAsync(["whatif", Ashdale, scenario, "--out", Target, .. options], Terminal.Of(output, error), default);
        return (code, output.ToString(), error.ToString());
    }
}
