namespace Zoning.Importing;

/// <summary>Words by which a brokerage sheet says that a case is over, or is not.</summary>
/// <remarks>
/// A phrase is read whole, or by how it begins ("Withdrawn - family will care"); one with a negation in it is never read, so that a person
/// decides.
/// </remarks>
internal static class EndedWords
{
    /// <summary>The meanings of an outcome; all but the first say that the case is over.</summary>
    public static readonly string[] Meanings = ["open", "withdrawn", "died", "placed", "closed"];

    private static readonly (string Meaning, string[] Phrases)[] Words =
    [
        ("died", ["deceased", "died", "dead", "death", "passed away", "rip", "client deceased", "person deceased", "client died",
            "person died", "service user deceased", "service user died"]),
        ("withdrawn",
            [
                "withdrawn", "withdrew", "withdrawal", "request withdrawn", "referral withdrawn", "withdrawn by client", "client withdrew",
                "cancelled", "canceled", "request cancelled", "referral cancelled", "declined", "client declined", "declined by client",
                "refused", "client refused", "refused by client", "no longer required", "no longer needed",
                "no longer requires", "not required",
                "not needed", "care not required", "did not proceed", "not proceeding", "not progressed", "family to provide",
                "family providing", "family providing care", "family will provide", "family support", "self funding", "self funded",
                "private arrangement", "arranged privately", "arranging own care", "direct payment", "moved away", "moved out of area",
                "out of area", "long term placement", "residential placement", "residential care", "nursing placement", "nursing care",
                "care home", "placed in care home", "admitted to care home", "moved to residential", "moved to care home", "chc",
                "eligible for chc", "not eligible", "ineligible", "abandoned", "lapsed",
            ]),
        ("placed",
            [
                "care started", "care in place", "package started", "package in place", "service started", "services started",
                "service in place", "care commenced", "package commenced", "placed and started", "started", "in place", "commenced",
            ]),
        ("closed",
            [
                "closed", "case closed", "referral closed", "request closed", "ended", "complete", "completed", "resolved", "nfa",
                "no further action", "duplicate", "duplicate referral", "raised in error", "entered in error", "error", "archived",
                "discontinued", "finished",
            ]),
        ("open",
            [
                "open", "ongoing", "on going", "waiting", "still waiting", "awaiting", "pending", "in progress", "active", "live",
                "outstanding", "current", "not yet known", "no outcome", "no outcome yet", "with brokerage", "searching", "sourcing",
            ]),
    ];

    private static readonly string[] Negations = ["not", "no", "never", "without"];

    /// <summary>The meaning of a cell; <see langword="null"/> if it isn't known.</summary>
    public static string? MeaningOf(string cell)
    {
        var words = TidyText.Words(cell);
        if (Meanings.Contains(words, StringComparer.Ordinal))
        {
            return words;
        }

        return Whole(words) ?? Begun(words);
    }

    /// <summary>Whether a meaning says that the case is over.</summary>
    public static bool IsOver(string meaning) => meaning is "withdrawn" or "died" or "placed" or "closed";

    private static string? Whole(string words)
    {
        foreach (var (meaning, phrases) in Words)
        {
            if (phrases.Contains(words, StringComparer.Ordinal))
            {
                return meaning;
            }
        }

        return null;
    }

    /// <summary>
    /// "Deceased 25 03 2026", "Closed - withdrawn by client": the first phrase that it begins with, the more telling one after "closed".
    /// </summary>
    private static string? Begun(string words)
    {
        foreach (var (meaning, phrases) in Words)
        {
            foreach (var phrase in phrases.Where(phrase => words.StartsWith(phrase + " ", StringComparison.Ordinal)))
            {
                var rest = words[(phrase.Length + 1)..];
                if (Array.Exists(Negations, negation => TidyText.HasPhrase(rest, negation)))
                {
                    return null;
                }

                return meaning == "closed" ? Whole(rest) is { } told and not "open" ? told : Begun(rest) ?? meaning
                    : meaning == "open" ? null
                    : meaning;
            }
        }

        return null;
    }
}
