using System.Globalization;
using System.Text;

namespace Zoning.Importing;

/// <summary>Makes one form of the many ways in which a cell is typed.</summary>
internal static class TidyText
{
    /// <summary>
    /// Trims, makes one plain space of any run of spaces and a hyphen of any dash or minus, and takes off what spreadsheets and exports put
    /// round a value to keep it as text: <c>="14"</c>, a leading apostrophe, signs without width.
    /// </summary>
    public static string Cell(string text) => NeedsWork(text) ? Unwrapped(Tidied(text)) : text;

    private static string Unwrapped(string text)
    {
        if (text.Length >= 3 && text.StartsWith("=\"", StringComparison.Ordinal) && text[^1] == '"'
            && !text.AsSpan(2, text.Length - 3).Contains('"'))
        {
            return Tidied(text[2..^1]);
        }

        return text.Length > 1 && text[0] == '\'' && !char.IsWhiteSpace(text[1]) && text.IndexOf('\'', 1) < 0 ? text[1..] : text;
    }

    private static string Tidied(string text)
    {

        var tidy = new StringBuilder(text.Length);
        var gap = false;
        foreach (var sign in text)
        {
            if (sign is '\u200B' or '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\u2060' or '\u00AD' or '\uFEFF')
            {
                continue;
            }

            if (char.IsWhiteSpace(sign))
            {
                gap = tidy.Length > 0;
                continue;
            }

            if (gap)
            {
                tidy.Append(' ');
                gap = false;
            }

            tidy.Append(sign is '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212'
                ? '-'
                : sign is '\u2019' or '\u2018' ? '\'' : sign);
        }

        return tidy.ToString();
    }

    /// <summary>Words of a header or a name: lower case, only letters and digits, one space between, camelCase split.</summary>
    public static string Words(string text)
    {
        var tidy = new StringBuilder(text.Length + 8);
        var gap = false;
        var before = ' ';
        foreach (var sign in text)
        {
            var isWord = char.IsAsciiLetterOrDigit(sign) || (sign > 127 && char.IsLetterOrDigit(sign));
            var hump = char.IsAsciiLetterUpper(sign) && char.IsAsciiLetterLower(before);
            if (!isWord)
            {
                gap |= sign != '\'' && tidy.Length > 0;
            }
            else
            {
                if ((gap || hump) && tidy.Length > 0)
                {
                    tidy.Append(' ');
                }

                tidy.Append(char.ToLowerInvariant(sign));
                gap = false;
            }

            before = sign;
        }

        return tidy.ToString();
    }

    /// <summary>Whether a phrase is in a text as whole words.</summary>
    public static bool HasPhrase(string words, string phrase)
    {
        var at = -1;
        while ((at = words.IndexOf(phrase, at + 1, StringComparison.Ordinal)) >= 0)
        {
            var end = at + phrase.Length;
            if ((at == 0 || words[at - 1] == ' ') && (end == words.Length || words[end] == ' '))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a cell means that there is nothing: blank, a dash, n/a, none, null.</summary>
    public static bool SaysNothing(string cell) =>
        cell.Length == 0 || (cell.Length <= 8 && cell.ToLowerInvariant() is
            "-" or "--" or "." or "n/a" or "na" or "none" or "null" or "#n/a" or "nil" or "(blank)" or "tbc" or "unknown");

    /// <summary>A value for a message: short, and without any number of ten digits.</summary>
    public static string Shown(string cell)
    {
        if (PersonalData.IsNhsNumber(cell))
        {
            return "(ten digits)";
        }

        return cell.Length <= 24 ? $"'{cell}'" : $"a text of {cell.Length.ToString(CultureInfo.InvariantCulture)} characters";
    }

    private static bool NeedsWork(string text)
    {
        if (text.Length == 0)
        {
            return false;
        }

        if (text[0] is ' ' or '\'' or '=' || text[^1] == ' ')
        {
            return true;
        }

        var before = '.';
        foreach (var sign in text)
        {
            if (sign > 126 || sign < 32 || (sign == ' ' && before == ' '))
            {
                return true;
            }

            before = sign;
        }

        return false;
    }
}
