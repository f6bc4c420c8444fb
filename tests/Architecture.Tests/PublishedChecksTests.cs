using System.Text.RegularExpressions;
using Shouldly;
using TestKit;

namespace Zoning.Architecture.Tests;

/// <summary>The table of checks against published figures has each check, its class, and the name of a test that exists.</summary>
public partial class PublishedChecksTests
{
    private static readonly string[] Classes = ["emergent", "property", "analytic", "external", "structural", "arithmetic"];

    private static List<string[]> Rows { get; } =
    [
        .. File.ReadLines(Path.Combine(Folders.Project, "docs", "reference", "published-checks.md"))
            .Where(line => line.StartsWith("| V", StringComparison.Ordinal)).Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1]),
    ];

    private static HashSet<string> Tests { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Folders.Project, "tests"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(File.ReadLines).Select(line => TestMethod().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value),
    ];

    [Fact]
    public void Thirty_checks_are_listed_in_order()
    {
        var numbers = Rows.Select(row => int.Parse(Number().Match(row[0]).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();

        numbers.Distinct().ShouldBe(Enumerable.Range(1, 30));
        numbers.ShouldBeInOrder();
        Rows.ShouldAllBe(row => row.Length == 5 && row[2].Length > 0 && Classes.Contains(row[3]));
    }

    [Fact]
    public void Each_names_a_test_that_exists_but_the_one_that_runs_for_an_hour()
    {
        var named = Rows.Where(row => row[4].StartsWith('`')).ToList();

        named.Select(row => row[4].Trim('`')).Except(Tests).ShouldBeEmpty("tests that do not exist");
        Rows.Except(named).Select(row => row[0][..3]).ShouldBe(["V22"]);
    }

    /// <summary>A test named for a check stands for its row; those without a row of their own say more of the same check.</summary>
    [Fact]
    public void Each_test_named_for_a_check_has_its_check_in_the_table() => Tests.Select(name => Named().Match(name)).Where(match => match.Success)
        .Select(match => $"V{match.Groups[1].Value}").Except(Rows.Select(row => row[0].Split(':')[0])).ShouldBeEmpty();

    [GeneratedRegex(@"public (?:async )?(?:void|Task) (\w+)\(")]
    private static partial Regex TestMethod();

    [GeneratedRegex(@"^V(\d+)")]
    private static partial Regex Number();

    [GeneratedRegex(@"^V(\d+)_")]
    private static partial Regex Named();
}
