using System.Text.RegularExpressions;
using Shouldly;
using TestKit;

namespace Zoning.Architecture.Tests;

/// <summary>Only src/Disclosure names a threshold of small numbers, a step that published figures are rounded to, or a class.</summary>
public partial class ThresholdTests
{
    private const string Advice =
        "These lines name a threshold, a rounding step or a class of small numbers. They belong in src/Disclosure: "
        + "ask DisclosureRule (SmallestCount, Count, CoarseHours, FewestHours, ShareStep ...) or take its words (CountsText, HoursText).";

    [Fact]
    public void Only_the_disclosure_project_names_thresholds_steps_and_classes() => Sources()
        .SelectMany(file => Breaches(File.ReadAllText(file)).Select(line => $"{Relative(file)}: {line}"))
        .ShouldBeEmpty(Advice);

    [Theory]
    [InlineData("private const int FewestVisits = 8;")]
    [InlineData("private const int SmallestGroup = 10;")]
    [InlineData("internal const double HoursStep = 10;")]
    [InlineData("private static readonly int[] StepsPercent = [5, 10, 20];")]
    [InlineData("private const int MinimumPeople = 8;")]
    [InlineData("if (people < 8)")]
    [InlineData("return packages >= 8 ? Shown.Rounded : Shown.Hidden;")]
    [InlineData("if (largest > 0.5 * sum)")]
    [InlineData("Note = \"Counts below 8 as a class, others rounded.\"")]
    [InlineData("text = \"1-7\";")]
    [InlineData("text = \"1–7 people\";")]
    [InlineData("Note = \"hours to ten, fewer than 100 hidden\";")]
    [InlineData("var rounded = Math.Round(days / 5.0, MidpointRounding.AwayFromZero) * 5;")]
    [InlineData("(Math.Round(hours!.Value.Value / 10) * 10)")]
    [InlineData("new DisclosureRule { SmallestCount = 8 }")]
    public void Each_copy_that_once_was_would_be_found(string line) => Breaches(line).ShouldNotBeEmpty();

    [Theory]
    [InlineData("/// <summary>Counts below 8 as a class.</summary>")]
    [InlineData("private const int MostReasons = 50;")]
    [InlineData("if (rule.IsFew(people))")]
    [InlineData("var whole = Math.Round(value);")]
    [InlineData("[\"days:0-7\"]")]
    public void What_is_no_copy_is_not_found(string line) => Breaches(line).ShouldBeEmpty();

    private static IEnumerable<string> Breaches(string text) => text.Split('\n')
        .Select(line => line.Trim())
        .Where(line => !line.StartsWith("//", StringComparison.Ordinal))
        .Where(line => Constant().IsMatch(line) || Comparison().IsMatch(line) || Rounding().IsMatch(line) || Words().IsMatch(line));

    private static IEnumerable<string> Sources() => Directory
        .EnumerateFiles(Path.Combine(Folders.Project, "src"), "*.cs", SearchOption.AllDirectories)
        .Where(file => Relative(file) is var name && !name.StartsWith("src/Disclosure/", StringComparison.Ordinal)
            && !name.StartsWith("src/Samples/", StringComparison.Ordinal) && !name.StartsWith("src/Forecasting/", StringComparison.Ordinal)
            && !name.Contains("/obj/", StringComparison.Ordinal));

    private static string Relative(string file) => Path.GetRelativePath(Folders.Project, file).Replace('\\', '/');

    /// <summary>A constant named as a threshold or a step of shown figures.</summary>
    [GeneratedRegex("""
        \b(Smallest|Fewest|Minimum)(Count|People|Visits|Packages|Providers|Hours|Contributors|Group|ForTails)\w*\s*=\s*[\d\[]
        | \b(Hours|Count|Pounds|Chance|Contact|Carbon|Days|Percent)Step\w*\s*=\s*[\d\[]
        | \bSteps?(Percent|Hours|People)\w*\s*=\s*[\d\[]
        | \b(LargestShare|LeastPercent|PackageHours)\s*=\s*\d
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Constant();

    /// <summary>People, packages and the like against a number of small counts, or a largest contribution against a share.</summary>
    [GeneratedRegex("""
        \b(people|packages|persons|contributors|cases|heads)(\.Count|\.Length)?\s*(<|>=)\s*([3-9]|1\d|20)\b
        | \blargest\w*\s*(<|>|<=|>=)\s*0\.\d+\s*\*
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex Comparison();

    /// <summary>A round to fives, tens, fifties or hundreds.</summary>
    [GeneratedRegex("""Round\([^;]*/\s*(5|10|50|100)(\.0)?\s*(,[^)]*)?\)\s*\*\s*\1\b""")]
    private static partial Regex Rounding();

    /// <summary>A threshold, a step or the class in words that people read.</summary>
    [GeneratedRegex("""
        "[^"]*(\b(below|under|fewer\ than|at\ least)\ (3|5|8|10|20|100|three|eight|ten)\b[^"]*\b(class|hidden|people|packages|providers)\b
        | \b(hours|counts|people|days)\ (rounded\ )?to\ (5|10|five|ten)\b
        | \b1\ ?(-|–|to)\ ?7\b)[^"]*"
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Words();
}
