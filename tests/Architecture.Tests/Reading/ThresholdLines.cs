using System.Text.RegularExpressions;

namespace Zoning.Architecture.Tests;

/// <summary>
/// Lines that name a threshold of small numbers, a step that published figures are rounded to, or a class. One rule for the test that
/// allows them in src/Disclosure only, and for the table of goals that counts the places.
/// </summary>
internal static partial class ThresholdLines
{
    /// <summary>The place where they belong.</summary>
    internal const string Home = "Disclosure";

    /// <summary>Projects that publish nothing: invented data, and statistics of series.</summary>
    private static readonly string[] PublishNothing = ["Samples", "Forecasting"];

    /// <summary>The places that have such lines: a project, or its folder of the file.</summary>
    /// <param name="source">The folder src.</param>
    internal static IReadOnlyList<string> Places(string source) =>
    [
        .. InSources(source).Select(found => found.File.StartsWith(Home + "/", StringComparison.Ordinal) ? Home : Path.GetDirectoryName(found.File)!)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    /// <summary>Each such line, with its file from src on.</summary>
    /// <param name="source">The folder src.</param>
    internal static IEnumerable<(string File, string Line)> InSources(string source) => Directory
        .EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
        .Select(path => (Path: path, File: Path.GetRelativePath(source, path).Replace('\\', '/')))
        .Where(file => !PublishNothing.Contains(file.File.Split('/')[0]) && !file.File.Contains("/obj/", StringComparison.Ordinal))
        .SelectMany(file => InText(File.ReadAllText(file.Path)).Select(line => (file.File, line)));

    /// <summary>Each such line of a text; comments are none.</summary>
    internal static IEnumerable<string> InText(string text) => text.Split('\n')
        .Select(line => line.Trim())
        .Where(line => !line.StartsWith("//", StringComparison.Ordinal))
        .Where(line => Constant().IsMatch(line) || Comparison().IsMatch(line) || Rounding().IsMatch(line) || Words().IsMatch(line));

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
