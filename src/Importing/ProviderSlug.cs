using System.Text;

namespace Zoning.Importing;

/// <summary>Makes a provider's id from its name: the same for every spelling of letter case, spaces, dots and company form.</summary>
internal static class ProviderSlug
{
    private const int Longest = 60;

    /// <summary>Plain letters for U+00C0 to U+017F, so that accents fold alike on machines with and without culture data.</summary>
    private const string Plain =
        "aaaaaaaceeeeiiiidnooooo-ouuuuytsaaaaaaaceeeeiiiidnooooo-ouuuuyty"
        + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
        + "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    public static string Of(string name, bool synthetic)
    {
        var words = TidyText.Words(name.Replace("&", " and ", StringComparison.Ordinal))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var isSynthetic = words.Count > 1 && words[0] == "syn";
        if (isSynthetic)
        {
            words.RemoveAt(0);
        }

        while (words.Count > 1 && words[^1] is "ltd" or "limited" or "llp" or "plc" or "cic" or "inc")
        {
            words.RemoveAt(words.Count - 1);
        }

        var slug = new StringBuilder();
        foreach (var sign in string.Join('-', words))
        {
            var plain = sign is >= '\u00C0' and <= '\u017F' ? Plain[sign - '\u00C0'] : sign;
            if (char.IsAsciiLetterOrDigit(plain) || plain == '-')
            {
                slug.Append(plain);
            }
        }

        if (slug.Length > Longest)
        {
            slug.Length = Longest;
        }

        var text = slug.ToString().Trim('-');
        return text.Length == 0 ? "" : (synthetic || isSynthetic ? "SYN-" : "") + text;
    }

    /// <summary>Whether a cell says that there is no provider yet.</summary>
    public static bool SaysNone(string cell) =>
        TidyText.SaysNothing(cell)
            || TidyText.Words(cell) is "unallocated" or "unassigned" or "not allocated" or "no provider" or "awaiting provider"
            or "to be confirmed" or "to be sourced" or "unsourced" or "provider to be confirmed" or "awaiting allocation"
            or "with brokerage";
}
