using System.Text.RegularExpressions;

namespace Zoning.Importing;

/// <summary>What spreadsheets do to ids: 1.00012E+11, 1001.0, 01-Mar, lost zeros, digits beyond the fifteenth.</summary>
internal static partial class IdCell
{
    private const int LongestPadded = 12;

    /// <summary>The id without the ".0" that a column of numbers gets.</summary>
    public static string Tidy(string cell) =>
        cell.Length > 2 && cell.EndsWith(".0", StringComparison.Ordinal)
            && !cell.AsSpan(0, cell.Length - 2).ContainsAnyExceptInRange('0', '9') ? cell[..^2] : cell;

    /// <summary>Whether an id was rounded by a spreadsheet: it is no id any more, however many rows share it.</summary>
    public static bool IsRounded(string cell)
    {
        var plain = Tidy(cell);
        return Scientific().IsMatch(plain)
            || (plain.Length is >= 16 and <= 24 && !plain.AsSpan().ContainsAnyExceptInRange('0', '9')
                && !plain.AsSpan(15).ContainsAnyExcept('0'));
    }

    /// <summary>Whether an id such as 1-3 was made a date, such as 01-Mar.</summary>
    public static bool IsDate(string cell) => cell.Length <= 11 && NamedMonth().IsMatch(cell);

    /// <summary>The ids that this one may have been before a spreadsheet took its leading zeros, or in a file that lost them.</summary>
    public static IEnumerable<string> WithOtherZeros(string cell)
    {
        var plain = Tidy(cell);
        if (plain.Length is 0 or > LongestPadded || plain.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            yield break;
        }

        var bare = plain.TrimStart('0');
        for (var length = Math.Max(1, bare.Length); length <= LongestPadded && bare.Length > 0; length++)
        {
            if (length != plain.Length)
            {
                yield return bare.PadLeft(length, '0');
            }
        }
    }

    [GeneratedRegex("^[0-9](\\.[0-9]+)?E\\+[0-9]{1,3}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Scientific();

    [GeneratedRegex(
        "^([0-9]{1,2}-(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)-[0-9]{2})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NamedMonth();
}
