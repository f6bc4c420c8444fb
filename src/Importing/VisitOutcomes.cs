namespace Zoning.Importing;

/// <summary>What systems of call monitoring say became of a visit, and on which days a rate holds.</summary>
internal static class VisitOutcomes
{
    /// <summary>The meanings of a visit's status.</summary>
    public static readonly string[] Meanings = ["completed", "missed", "cancelled"];

    private static readonly (string Meaning, string[] Phrases)[] Status =
    [
        ("completed",
            [
                "completed", "complete", "delivered", "attended", "done", "finished", "verified", "confirmed", "made", "visit made", "late",
                "late visit", "short", "short visit", "early", "early visit", "partial", "manual",
                "manually completed", "approved", "closed",
                "actual", "ok", "yes", "y", "completed late", "completed early", "completed short", "logged",
            ]),
        ("missed",
            [
                "missed", "missed visit", "missed call", "no show", "not attended", "not delivered",
                "not completed", "incomplete", "failed",
                "not made", "unallocated", "not covered", "uncovered", "cancelled by provider", "provider cancelled", "cancelled by agency",
                "no carer", "no carer available", "carer unavailable", "no", "n", "not visited", "undelivered",
            ]),
        ("cancelled",
            [
                "cancelled", "canceled", "cancelled by client", "client cancelled", "cancelled by service user", "cancelled by family",
                "cancelled in advance", "client in hospital", "in hospital", "hospital", "hospital admission", "client away", "away",
                "on holiday", "respite", "suspended", "client refused", "refused", "refused by client", "declined", "not required",
                "not needed", "client not home", "deceased",
            ]),
    ];

    private static readonly (string Meaning, string[] Phrases)[] Days =
    [
        ("bank-holiday", ["bank holiday", "bank holidays", "bh", "public holiday", "holiday"]),
        ("weekend", ["weekend", "weekends", "saturday sunday", "sat sun", "saturday and sunday", "we"]),
        ("weekday", ["weekday", "weekdays", "monday to friday", "mon fri", "monday friday", "mon to fri", "standard", "wd"]),
    ];

    /// <summary>The meaning of a whole phrase; <see langword="null"/> if it isn't known.</summary>
    public static string? MeaningOf(string target, string word)
    {
        var words = TidyText.Words(word);
        foreach (var (meaning, phrases) in target == "day_type" ? Days : Status)
        {
            if (words == meaning || phrases.Contains(words, StringComparer.Ordinal))
            {
                return meaning;
            }
        }

        return null;
    }
}
