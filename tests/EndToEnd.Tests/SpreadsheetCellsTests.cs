using System.Text.RegularExpressions;
using Shouldly;
using TestKit;

namespace EndToEnd.Tests;

/// <summary>No cell that is written is one that a spreadsheet changes when it opens the file: no 1-7 that becomes the first of July.</summary>
public sealed partial class SpreadsheetCellsTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("zoning cells ").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("run")]
    [InlineData("run", "--internal")]
    [InlineData("forecast")]
    public void No_written_cell_reads_as_a_day_a_sum_or_a_shortened_number(params string[] command)
    {
        var target = Path.Combine(_root, "out");
        var ended = ZoningTool.Run([command[0], Path.Combine(Folders.Project, "data-samples", "ashdale"), "--out", target, .. command[1..]]);
        ended.Code.ShouldBe(0, ended.Error);

        var files = Directory.GetFiles(target, "*.csv", SearchOption.AllDirectories);
        files.ShouldNotBeEmpty();
        foreach (var file in files)
        {
            var cells = File.ReadLines(file).SelectMany(line => Cell().Matches(line).Select(match => match.Groups["cell"].Value));
            cells.Where(cell => Changed().IsMatch(cell)).Distinct().ShouldBeEmpty(Path.GetFileName(file));
        }
    }

    [GeneratedRegex("(?:^|,)(?:\"(?<cell>(?:[^\"]|\"\")*)\"|(?<cell>[^,\"]*))")]
    private static partial Regex Cell();

    /// <summary>A day such as 1-7, 8/14 or 2-Jan; a formula; digits beyond the fifteenth; an exponent; leading zeros.</summary>
    [GeneratedRegex(
        @"^(0?[1-9]|[12][0-9]|3[01])[-/](0?[1-9]|[12][0-9]|3[01])([-/][0-9]{1,4})?$|^[0-9]{1,2}[- ](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
        + @"|^[=@]|^[+-](?![0-9]+(\.[0-9]+)?$)|^[0-9]{16,}$|^[0-9]+e[0-9]+$|^0[0-9]+$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Changed();
}
