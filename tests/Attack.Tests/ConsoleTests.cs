using System.Text.RegularExpressions;
using Shouldly;
using TestKit;
using Zoning.Cli;

namespace Zoning.Attack.Tests;

/// <summary>What commands print ends up in logs, so at shareable level it names no number of rows, packages or people from 1 to 7.</summary>
public sealed partial class ConsoleTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zoning-console").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("ashdale")]
    [InlineData("ashdale-extract")]
    public void The_run_of_a_sample_prints_nothing_small(string name) =>
        Small(Run(Path.Combine(Folders.Project, "data-samples", name))).ShouldBeEmpty();

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void The_run_of_a_small_county_prints_nothing_small(int seed)
    {
        var county = Path.Combine(_folder, "county");
        var files = RandomCounty.Files(seed, most: 60);
        files["services.csv"] += "SYN-9998,Mrs Example 0770 900123,10,,waiting,1,75-84,,,,\nSYN-9997,Z00,Mrs Example 0770 900123,,waiting,1,75-84,,,,\n";
        RandomCounty.Write(files, county);
        var said = Run(county, "--quarantine");
        said.ShouldNotContain("Mrs");
        said.ShouldNotContain("0770");
        Small(said).ShouldBeEmpty();
    }

    [Fact]
    public void Small_numbers_are_seen_where_they_are_printed() => Small(
        "S107 services.csv:23 7 rows (lines 23, 57), 91 hours a week.\n1 person waits. 17 rows, 1,004 packages and 12.5 people are many.")
        .ShouldBe(["7 rows", "1 person"]);

    private string Run(string county, params string[] more)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        ZoningCommand.RunAsync(["run", county, "--out", Path.Combine(_folder, "out"), .. more], Terminal.Of(output, error)).GetAwaiter().GetResult();
        return output + "\n" + error;
    }

    private static List<string> Small(string said) => [.. SmallNumber().Matches(said).Select(match => match.Value)];

    [GeneratedRegex(@"(?<![\d.,:-])[1-7] (rows?|lines?|packages?|people|persons?|cases?|clients?|visits?)\b")]
    private static partial Regex SmallNumber();
}
