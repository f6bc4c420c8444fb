using System.Globalization;
using System.Text;

namespace Zoning;

/// <summary>
/// Text without the characters that nobody sees: zero-width spaces and joiners, soft hyphens, byte order and direction marks. Blanks that
/// only look like a space become one.
/// </summary>
internal static class VisibleText
{
    /// <summary>Letters and marks that draw nothing though Unicode doesn't count them as format characters.</summary>
    private const string Blank = "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0";

    /// <summary>The text as it looks, without blanks at its ends; the same string if nothing had to be done.</summary>
    internal static string Of(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0 || !text.EnumerateRunes().Any(IsHidden))
        {
            return text;
        }

        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsHidden(rune))
            {
                visible.Append(rune.ToString());
            }
            else if (IsBlank(rune))
            {
                visible.Append(' ');
            }
        }

        return visible.ToString().Trim();
    }

    private static bool IsHidden(Rune rune) => IsBlank(rune)
        || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format
        || rune.Value is >= 0xFE00 and <= 0xFE0F
        || (rune.IsBmp && Blank.Contains((char)rune.Value, StringComparison.Ordinal));

    /// <summary>Whether it is a space, but not the ordinary one.</summary>
    private static bool IsBlank(Rune rune) => rune.Value != ' ' && Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
