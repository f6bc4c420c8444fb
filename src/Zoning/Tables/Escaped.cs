using System.Text;

namespace Zoning;

/// <summary>Text made safe for SVG and HTML, in content and in quoted attributes.</summary>
internal static class Escaped
{
    private const char Unknown = '\uFFFD';

    /// <summary>
    /// Appends text; marks become entities, characters that XML forbids or that turn the reading direction become U+FFFD.
    /// </summary>
    internal static void Append(StringBuilder into, string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                into.Append(c).Append(text[++i]);
                continue;
            }

            _ = c switch
            {
                '<' => into.Append("&lt;"),
                '>' => into.Append("&gt;"),
                '&' => into.Append("&amp;"),
                '"' => into.Append("&quot;"),
                '\'' => into.Append("&#39;"),
                '\t' or '\n' or '\r' => into.Append(' '),
                _ when IsRefused(c) => into.Append(Unknown),
                _ => into.Append(c),
            };
        }
    }

    private static bool IsRefused(char c) =>
        char.IsControl(c) || char.IsSurrogate(c) || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\uFFFE' or '\uFFFF';
}
