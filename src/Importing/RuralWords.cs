namespace Zoning.Importing;

/// <summary>What the words and codes of the rural-urban classifications of 2011 and 2021 say: rural or not.</summary>
/// <remarks>
/// ONS, 2021 Rural Urban Classification; Defra, 2011 Rural-Urban Classification. Whole phrases that are not listed count by the word
/// "rural" or "urban" in them; a phrase with both, such as "urban with significant rural", or with a negation, has no meaning here.
/// </remarks>
internal static class RuralWords
{
    /// <summary>Meanings of the target <c>rural</c>.</summary>
    public static readonly string[] Meanings = ["yes", "no"];

    /// <summary>The words that are known: codes of 2011 (A1 to F2) and 2021 (UN1 to RSF1), and what people write.</summary>
    public static readonly (string Meaning, string[] Phrases)[] Table =
    [
        ("yes",
            [
                "yes", "y", "true", "1", "rural", "larger rural", "smaller rural", "rural town and fringe", "rural village and dispersed",
                "rural village", "rural hamlets and isolated dwellings", "mainly rural", "largely rural", "predominantly rural",
                "town and fringe", "village", "hamlets and isolated dwellings",
                "d1", "d2", "e1", "e2", "f1", "f2", "rln1", "rlf1", "rsn1", "rsf1",
            ]),
        ("no",
            [
                "no", "n", "false", "0", "urban", "urban major conurbation", "urban minor conurbation", "urban city and town",
                "predominantly urban", "not rural", "non rural", "a1", "b1", "c1", "c2", "un1", "uf1",
            ]),
    ];

    /// <summary>The meaning of a word or code; null if it has none, or more than one.</summary>
    public static string? MeaningOf(string word)
    {
        var words = TidyText.Words(word);
        foreach (var (meaning, phrases) in Table)
        {
            if (phrases.Contains(words, StringComparer.Ordinal))
            {
                return meaning;
            }
        }

        var parts = words.Split(' ');
        var (isRural, isUrban) = (parts.Contains("rural"), parts.Contains("urban"));
        return isRural == isUrban || parts.Contains("not") || parts.Contains("non") ? null : isRural ? "yes" : "no";
    }
}
