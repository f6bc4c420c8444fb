using System.Globalization;

namespace Zoning.Importing;

/// <summary>What a part of a phrase says.</summary>
/// <param name="Meanings">The meanings of the known phrases in it, in ordinal order; those of the past are not among them.</param>
/// <param name="IsNegated">Whether it holds a negation that is no part of a known phrase.</param>
/// <param name="Unknown">How many words are neither a known phrase nor filling.</param>
internal sealed record Said(SortedSet<string> Meanings, bool IsNegated, int Unknown)
{
    /// <summary>The one meaning of a part of which every word is understood; else none.</summary>
    public string? Whole => Unknown == 0 && !IsNegated && Meanings.Count == 1 ? Meanings.Min : null;
}

/// <summary>
/// Reads phrases of which a word is not the phrase: the longest known phrase counts, "not" turns it, "from" and "previously" put it in the
/// past.
/// </summary>
internal sealed class Phrases
{
    private static readonly string[] Negations = ["not", "no", "non", "never", "without", "isn", "un", "nothing", "longer"];

    private static readonly string[] Past = ["from", "previously", "was", "formerly", "former", "ex", "left", "since", "after", "until"];

    private static readonly string[] Filling =
        ["the", "a", "an", "is", "in", "on", "at", "of", "for", "by", "to", "with", "and", "or", "service", "services", "care", "package",
            "packages", "line", "status", "client", "su", "currently", "now", "nhs", "support", "cassr", "la", "council", "date", "as",
            "contract", "provider", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private readonly Dictionary<string, string> _meanings = new(StringComparer.Ordinal);
    private readonly int _longest;

    public Phrases(IEnumerable<(string Meaning, string[] Phrases)> table)
    {
        foreach (var (meaning, phrases) in table)
        {
            foreach (var phrase in phrases)
            {
                _meanings.TryAdd(phrase, meaning);
                _longest = Math.Max(_longest, phrase.Count(sign => sign == ' ') + 1);
            }
        }
    }

    /// <summary>The meaning of words that are a known phrase as a whole.</summary>
    public string? Exactly(string words) => _meanings.GetValueOrDefault(words);

    /// <summary>The parts of a text, as dashes, brackets, commas and colons set them apart; the first leads.</summary>
    public List<Said> Parts(string text)
    {
        var parts = new List<Said>();
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            var isDash = at < text.Length && text[at] == '-'
                && ((at > 0 && text[at - 1] == ' ') || (at + 1 < text.Length && text[at + 1] == ' '));
            if (at == text.Length || isDash || text[at] is '(' or ')' or ',' or ':' or ';' or '[' or ']' or '>' or '|')
            {
                var words = TidyText.Words(text[start..at]);
                if (words.Length > 0)
                {
                    parts.Add(Read(words));
                }

                start = at + 1;
            }
        }

        return parts;
    }

    /// <summary>What words say, without regard to signs between them.</summary>
    public Said Read(string words)
    {
        var all = words.Split(' ');
        var meanings = new SortedSet<string>(StringComparer.Ordinal);
        var (isNegated, isPast, unknown) = (false, false, 0);
        for (var at = 0; at < all.Length; at++)
        {
            if (Longest(all, at, out var length) is { } meaning)
            {
                if (!isPast)
                {
                    meanings.Add(meaning);
                }

                isPast = false;
                at += length - 1;
            }
            else if (Past.Contains(all[at], StringComparer.Ordinal))
            {
                isPast = true;
            }
            else if (Negations.Contains(all[at], StringComparer.Ordinal))
            {
                isNegated = true;
            }
            else if (!Filling.Contains(all[at], StringComparer.Ordinal)
                && !int.TryParse(all[at], NumberStyles.None, CultureInfo.InvariantCulture, out _))
            {
                unknown++;
            }
        }

        return new Said(meanings, isNegated, unknown);
    }

    private string? Longest(string[] all, int at, out int length)
    {
        for (length = Math.Min(_longest, all.Length - at); length > 0; length--)
        {
            if (_meanings.TryGetValue(string.Join(' ', all, at, length), out var meaning))
            {
                return meaning;
            }
        }

        return null;
    }
}
