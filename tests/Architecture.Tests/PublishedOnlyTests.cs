using System.Text.RegularExpressions;
using Shouldly;
using TestKit;

namespace Zoning.Architecture.Tests;

/// <summary>Reporting and Figures are made from published figures; the exact run behind them is for restricted files alone.</summary>
public partial class PublishedOnlyTests
{
    private static readonly string[] RestrictedOnly = ["RestrictedFiles.cs"];

    [Theory]
    [InlineData("Reporting")]
    [InlineData("Figures")]
    public void No_exact_run_is_read_outside_restricted_files(string project) => Directory
        .EnumerateFiles(Path.Combine(Folders.Project, "src", project), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !RestrictedOnly.Contains(Path.GetFileName(file)))
        .Where(file => ExactRun().IsMatch(File.ReadAllText(file)))
        .Select(Path.GetFileName)
        .ShouldBeEmpty();

    [GeneratedRegex(@"\.Run\.(Ledger|Forecast|Rounds|Placed|County|Movers)\b")]
    private static partial Regex ExactRun();
}
