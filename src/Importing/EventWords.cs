namespace Zoning.Importing;

/// <summary>
/// What the words of client level data mean, in the first and the second release of its specification. A guess that a person corrects in
/// the map.
/// </summary>
internal static class EventWords
{
    /// <summary>How an outcome begins after which the council plans nothing more.</summary>
    private const string NoFurtherAction = "nfa ";

    private static readonly (string Target, string Meaning, string[] Phrases)[] Table =
    [
        ("event_type", "request", ["request", "requests", "request for support", "new request", "contact", "referral"]),
        ("event_type", "assessment", ["assessment", "assessments", "reassessment", "re assessment", "care act assessment"]),
        ("event_type", "service", ["service", "services", "service provision"]),
        ("event_type", "review", ["review", "reviews", "annual review"]),
        ("client_type", "person", ["service user", "person", "client", "adult", "user", "customer"]),
        ("client_type", ImportTargets.LeaveOut, ["carer", "carer known by association", "unpaid carer", "young carer"]),
        ("event_outcome", "progress",
            [
                "progress to assessment", "progress to assessment review or reassessment", "progress to re assessment unplanned review",
                "progress to reassessment unplanned review", "progress to support planning services",
                "progress to support planning or services", "progress to financial assessment", "progress to end of life care",
                "provision of service", "progress", "ongoing", "open",
            ]),
        ("event_outcome", "reablement", ["progress to reablement st max", "progress to reablement", "reablement"]),
        ("event_outcome", "advice",
            [
                "information advice signposting only", "information and advice signposting only", "information and advice or signposting",
                "information and advice", "signposting", "advice", "advice only", "no change in package",
                "continuation of support or services",
            ]),
        ("event_outcome", "withdrawn", ["support declined", "declined", "withdrawn", "withdrew"]),
        ("event_outcome", "died", ["deceased", "died", "death"]),
        ("event_outcome", "elsewhere",
            [
                "moved to another la", "responsibility moved to another local authority", "100 nhs funded care",
                "referral to nhs services or nhs funded social care", "self funded client inc 12wk disregard",
                "self funded client or under 12wk disregard", "self funded client",
                "referral to other service within the local authority", "admitted to hospital",
            ]),
        ("event_outcome", "closed",
            [
                "no services offered other reason", "no services offered for other reason", "support ended other reason",
                "support ended for other reason", "support ended as planned", "service ended as planned", "other", "no further action",
                "nfa",
                "closed", "ended",
            ]),
        ("route", "hospital",
            ["discharge from hospital", "hospital discharge", "hospital", "hospital ward", "discharge", "acute hospital",
                "secondary health"]),
        ("route", "ed",
            ["diversion from hospital services", "diversion from hospital", "ed", "a e", "emergency department", "accident and emergency",
                "front door of hospital"]),
        ("route", "community",
            [
                "planned entry transition", "planned entry", "transition", "community other route", "community or other route", "community",
                "community other", "other route", "other", "gp", "primary health", "district nurse", "community nurse",
            ]),
        ("route", "reablement", ["reablement", "intermediate care", "st max"]),
        ("route", "self",
            [
                "self funder with depleted funds",
                "self funder with depleted funds of which previously provided with 12 week disregard or deferred payment",
                "self referral", "self", "person", "family", "family friends neighbour",
            ]),
        ("route", ImportTargets.LeaveOut, ["prison", "discharge from prison", "secure setting"]),
        ("delivery", "direct-payment",
            ["direct payment", "direct payments", "direct payment only", "part direct payment", "cash payment", "dp"]),
        ("delivery", "managed",
            [
                "cassr managed personal budget", "la managed personal budget", "managed personal budget", "cassr commissioned support",
                "cassr commissioned support only", "la commissioned support", "commissioned support", "commissioned", "managed",
                "council managed",
            ]),
        ("funding", "chc",
            ["100 nhs funded care", "100 nhs funded", "fully nhs funded", "nhs funded", "nhs", "chc", "continuing healthcare",
                "nhs continuing healthcare", "fast track"]),
        ("funding", "council",
            ["council", "la", "local authority", "la funded", "fully la funded", "local authority funded", "full local authority funding",
                "joint client and local authority", "joint client and la", "joint local authority and nhs", "joint la and nhs",
                "part la funded"]),
        ("pathway", "0", ["p0", "pathway 0"]),
        ("pathway", "1", ["p1", "pathway 1"]),
        ("pathway", "2", ["p2", "pathway 2"]),
        ("pathway", "3", ["p3", "pathway 3"]),
        ("band", "low", ["l", "simple"]),
        ("band", "medium", ["m", "moderate"]),
        ("band", "high", ["h", "complex"]),
        ("review_reason", "planned", ["planned", "planned review", "scheduled", "annual", "annual review", "first review",
        "six week review"]),
        ("review_reason", "unplanned", ["unplanned", "unplanned review", "unscheduled", "unscheduled review"]),
        ("review_outcome", "none", ["no change in package", "no change", "unchanged", "continuation of support or services", "same"]),
        ("review_outcome", "less", ["less", "decrease", "decreased", "reduced", "reduction", "hours reduced", "package reduced"]),
        ("review_outcome", "more", ["more", "increase", "increased", "hours increased", "package increased"]),
        ("review_outcome", "ended",
            [
                "ended", "service ended as planned", "support ended as planned", "support ended other reason",
                "support ended for other reason", "support declined", "deceased", "moved to another la",
                "responsibility moved to another local authority", "package ended", "closed",
            ]),
        ("review_outcome", ImportTargets.Any,
            [
                "progress to assessment", "progress to assessment review or reassessment", "progress to re assessment unplanned review",
                "progress to reassessment unplanned review", "progress to support planning services",
                "progress to support planning or services", "progress to financial assessment", "progress to end of life care",
                "progress to reablement st max", "provision of service", "admitted to hospital", "100 nhs funded care",
                "referral to nhs services or nhs funded social care", "self funded client inc 12wk disregard",
                "self funded client or under 12wk disregard", "information advice signposting only",
                "information and advice signposting only", "information and advice or signposting",
                "referral to other service within the local authority", "no services offered other reason",
                "no services offered for other reason", "other",
            ]),
        ("by", "council", ["council", "la", "local authority", "social worker", "in house", "reviewing team"]),
        ("by", "delegated",
            ["delegated", "provider", "trusted reviewer", "trusted assessor", "trusted practice", "trusted provider", "care provider"]),
    ];

    /// <summary>Target, meaning and phrases, for the documentation.</summary>
    public static IEnumerable<(string Target, string Meaning, string[] Phrases)> All => Table;

    /// <summary>Whether a target takes these words.</summary>
    public static bool Has(string target) => Array.Exists(Table, row => row.Target == target);

    /// <summary>The meaning of a whole phrase; <see langword="null"/> if it isn't known.</summary>
    public static string? MeaningOf(string target, string word)
    {
        var words = TidyText.Words(word);
        return Find(target, words)
            ?? (words.StartsWith(NoFurtherAction, StringComparison.Ordinal) ? Find(target, words[NoFurtherAction.Length..]) : null)
            ?? (target == "review_reason" ? Reason(words) : null);
    }

    /// <summary>Whether a word is one of these, so that a terminal may show it; what follows "unplanned" may be anybody's text.</summary>
    public static bool IsListed(string target, string word) => TidyText.Words(word) is var words
        && (Find(target, words) is not null
            || (words.StartsWith(NoFurtherAction, StringComparison.Ordinal) && Find(target, words[NoFurtherAction.Length..]) is not null));

    private static string? Find(string target, string words)
    {
        foreach (var (name, meaning, phrases) in Table)
        {
            if (name == target && (meaning == words || phrases.Contains(words, StringComparer.Ordinal)))
            {
                return meaning;
            }
        }

        return null;
    }

    /// <summary>"Unplanned - provider failure" is an unplanned review, whatever led to it.</summary>
    private static string? Reason(string words) =>
        words.StartsWith("unplanned ", StringComparison.Ordinal) ? "unplanned"
        : words.StartsWith("planned ", StringComparison.Ordinal) ? "planned" : null;
}
