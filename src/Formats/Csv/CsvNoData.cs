using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Formats;

/// <summary>Rows of a table that are no data: totals, which are checked and not counted, and notes below the table.</summary>
internal static class CsvNoData
{
    private static readonly string[] TotalWords =
        ["total", "totals", "grand total", "overall total", "sub total", "subtotal", "sum", "report total", "county total", "all zones"];

    private static readonly string[] NoteWords =
        ["source", "sources", "note", "notes", "produced", "printed", "generated", "report", "end of report", "extract", "page", "run date",
            "official", "confidential", "copyright", "crown copyright", "contains", "©"];

    /// <summary>Whether the first cell that is not blank says that the row is a total.</summary>
    public static bool IsTotal(string[] cells)
    {
        var first = Array.Find(cells, cell => cell.Length > 0) ?? "";
        return first.Length <= 20 && TotalWords.Contains(first.Trim(' ', ':', '*').ToLowerInvariant(), StringComparer.Ordinal);
    }

    /// <summary>Whether a row holds one text only, which begins as notes below a table do.</summary>
    public static bool IsNote(string[] cells)
    {
        var first = Array.Find(cells, cell => cell.Length > 0) ?? "";
        var word = Array.Find(NoteWords, known => first.StartsWith(known, StringComparison.OrdinalIgnoreCase));
        return word is not null && cells.Count(cell => cell.Length > 0) == 1
            && (first.Length == word.Length || !char.IsLetterOrDigit(first[word.Length]));
    }

    /// <summary>
    /// Holds a total row against the rows that share its words, such as its age band or its year; a column that differs is a finding.
    /// </summary>
    public static void Check(
        string file, int line, string[] total, ImmutableArray<string> names, List<string[]> rows, FindingCollector findings)
    {
        var isLabel = true;
        var keys = new List<int>();
        var sums = new List<int>();
        for (var column = 0; column < Math.Min(total.Length, names.Length); column++)
        {
            if (total[column].Length == 0)
            {
                continue;
            }

            if (isLabel)
            {
                isLabel = false;
            }
            else if (names[column].Equals("year", StringComparison.OrdinalIgnoreCase) || !TryNumber(total[column], out _))
            {
                keys.Add(column);
            }
            else
            {
                sums.Add(column);
            }
        }

        var same = rows
            .Where(row => keys.TrueForAll(key => row[key].Equals(total[key], StringComparison.OrdinalIgnoreCase))).ToList();
        foreach (var column in sums)
        {
            var numbers = same
                .Select(row => row[column].Length == 0 ? 0 : TryNumber(row[column], out var number) ? number : (decimal?)null);
            if (same.Count > 0 && numbers.All(number => number is not null) && TryNumber(total[column], out var told)
                && Math.Abs(numbers.Sum(number => number!.Value) - told) > 0.01m)
            {
                findings.Add(CsvFaults.TotalDiffers, file, line, FormattableString.Invariant(
                    $"{names[column]}: the total row says {told}; its {same.Count} rows add up to {numbers.Sum()}."),
                        column: names[column]);
            }
        }
    }

    private static bool TryNumber(string text, out decimal number)
    {
        number = 0;
        return text.Length <= 20 && decimal.TryParse(
            text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture, out number);
    }
}
