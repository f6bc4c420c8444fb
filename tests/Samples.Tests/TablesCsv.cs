using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Samples.Tests;

/// <summary>The figures that the command wrote, split by hand.</summary>
internal static partial class TablesCsv
{
    /// <summary>Every row: the six columns that name a figure, and what is given of it.</summary>
    internal static ImmutableSortedDictionary<string, string> Figures(string page) => Rows(page)
        .Select(row => (Key: string.Join('|', row[1..7]), Given: string.Join('|', row[7], row[8], row[9], row[12])))
        .ToImmutableSortedDictionary(row => row.Key, row => row.Given, StringComparer.Ordinal);

    internal static decimal County(string page, string measure) => decimal.Parse(
        Rows(page).Single(row => row[1] == "county" && row[3].Length == 0 && row[4].Length == 0 && row[5] == measure && row[6].Length == 0)[7], CultureInfo.InvariantCulture);

    private static IEnumerable<string[]> Rows(string page) => File.ReadAllText(Path.Combine(page, "all-figures.csv"))
        .Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1)
        .Select(line => Comma().Split(line).Select(cell => cell.Trim('"')).ToArray());

    [GeneratedRegex(""",(?=(?:[^"]*"[^"]*")*[^"]*$)""")]
    private static partial Regex Comma();
}
