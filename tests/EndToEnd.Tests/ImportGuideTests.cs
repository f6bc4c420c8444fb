using System.Text.RegularExpressions;
using Shouldly;
using TestKit;

namespace EndToEnd.Tests;

/// <summary>The guide's commands are run as they stand, but for where they write.</summary>
public sealed class ImportGuideTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("zoning guide ").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Every_command_of_the_guide_works_and_ends_with_a_page()
    {
        var commands = Commands();

        commands.Count.ShouldBe(7);
        foreach (var command in commands)
        {
            var result = ZoningTool.Run(command);
            result.Code.ShouldBe(0, string.Join(' ', command) + "\n" + result.Error);
        }

        File.Exists(Path.Combine(_root, "my-run", "report.html")).ShouldBeTrue();
        File.ReadAllText(Path.Combine(_root, "my-county", "providers.csv")).ShouldContain("SYN-cafe-rowan-care,Café Rowan Care,yes,");
        File.ReadAllText(Path.Combine(_root, "my-county", "services.csv")).ShouldContain(",SYN-cafe-rowan-care,");

        // Referrals and reviews came last: the county can be read with them.
        File.ReadAllLines(Path.Combine(_root, "my-county", "referrals.csv")).Count(line => line.Contains(",placed,", StringComparison.Ordinal)).ShouldBeGreaterThan(500);
        File.ReadAllLines(Path.Combine(_root, "my-county", "reviews.csv")).Length.ShouldBeGreaterThan(500);
        ZoningTool.Run("check", Path.Combine(_root, "my-county")).Code.ShouldBe(0);
    }

    [Fact]
    public void An_import_that_cant_be_done_ends_with_2_and_leaves_the_map()
    {
        var extract = Path.Combine(_root, "my lines.csv");
        File.WriteAllText(extract, "Client ID,Colour,Start Date\nA1,red,13/01/2026\n");
        var county = Path.Combine(_root, "my county");

        var result = ZoningTool.Run("import", extract, "--as", "packages", "--out", county);

        result.Code.ShouldBe(2);
        result.Error.ShouldContain("Needed: hours_week or cost_week or unit_cost.");
        File.Exists(Path.Combine(county, "restricted", "packages.map.json")).ShouldBeTrue();
        File.Exists(Path.Combine(county, "services.csv")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("--as", "parcels")]
    [InlineData("--as", "packages", "--zones", "zones.geojson")]
    [InlineData("--as", "packages", "--county", "X")]
    [InlineData("--as", "packages", "--quarantine", "80%")]
    [InlineData("--as", "packages")]
    public void Wrong_arguments_end_with_2_and_write_nothing(params string[] arguments)
    {
        var county = Path.Combine(_root, "county");

        ZoningTool.Run(["import", Path.Combine(_root, "absent.csv"), "--out", county, .. arguments]).Code.ShouldBe(2);

        Directory.Exists(county).ShouldBeFalse();
    }

    private List<string[]> Commands()
    {
        var guide = File.ReadAllText(Path.Combine(Folders.Project, "docs", "guides", "import.md"));
        var block = string.Concat(Regex.Matches(guide, "```\n(zoning .*?)```", RegexOptions.Singleline).Select(match => match.Groups[1].Value))
            .Replace("\\\n", " ", StringComparison.Ordinal);
        return [.. block.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Regex.Matches(line, "\"([^\"]*)\"|([^ ]+)")
            .Select(match => match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value).Skip(1).Select(Placed).ToArray())];
    }

    /// <summary>An import keeps what it saw beside its map, so it is given a copy of the sample, which other tests read meanwhile.</summary>
    private string Placed(string word)
    {
        if (!word.StartsWith("data-samples/", StringComparison.Ordinal))
        {
            return word is "my-county" or "my-run" ? Path.Combine(_root, word) : word;
        }

        var copy = Path.Combine(_root, word);
        if (!File.Exists(copy))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Combine(Folders.Project, word), copy);
        }

        return copy;
    }
}
