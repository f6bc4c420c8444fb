using System.Text;

namespace Zoning;

/// <summary>Shows the shape of text between quotation marks instead of the text: letters as a or A, digits as 9.</summary>
internal static class MaskedText
{
    private const int Longest = 24;

    /// <summary>Masks from each opening quotation mark to the last mark that can close it.</summary>
    /// <param name="what">A sentence that may quote cells, such as <c>status is 'runing'.</c></param>
    /// <returns>The sentence with shapes, such as <c>status is 'aaaaaa'.</c></returns>
    internal static string Of(string what)
    {
        var from = Opening(what);
        if (from < 0)
        {
            return what;
        }

        // A cell may hold quotation marks too, so everything up to the last one counts as the file's.
        var to = what.LastIndexOf('\'');
        return to > from ? $"{what[..(from + 1)]}{Shape(what.AsSpan(from + 1, to - from - 1))}{what[to..]}" : what[..(from + 1)] + "...";
    }

    private static int Opening(string what)
    {
        for (var at = 0; at < what.Length; at++)
        {
            if (what[at] == '\'' && (at == 0 || !char.IsLetterOrDigit(what[at - 1])))
            {
                return at;
            }
        }

        return -1;
    }

    private static string Shape(ReadOnlySpan<char> text)
    {
        var shape = new StringBuilder(text.Length);
        foreach (var sign in text[..Math.Min(Longest, text.Length)])
        {
            shape.Append(char.IsDigit(sign) ? '9' : char.IsUpper(sign) ? 'A' : char.IsLetter(sign) ? 'a' : sign);
        }

        return shape.Append(text.Length > Longest ? "..." : "").ToString();
    }
}
