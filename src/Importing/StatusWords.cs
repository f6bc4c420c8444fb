namespace Zoning.Importing;

/// <summary>What the words of a status column mean: the word that leads counts, what follows may only make it plainer.</summary>
internal static class StatusWords
{
    internal static readonly (string Meaning, string[] Phrases)[] Table =
    [
        ("chc", ["chc", "continuing healthcare", "continuing health care", "fast track", "nhs funded", "chc funded", "fully nhs funded"]),
        ("direct-payment", ["direct payment", "direct payments", "dp", "cash budget", "personal assistant", "pa"]),
        ("self-funded", ["self funded", "self funder", "self funding", "selffunded", "private", "full cost", "privately funded"]),
        ("reablement",
            ["reablement", "reab", "bridging", "intermediate care", "short term enablement", "enablement", "discharge to assess", "d2a"]),
        ("not-listed", ["not listed", "nothing offered", "no service"]),
        ("waiting",
            ["waiting", "awaiting", "unallocated", "to be sourced", "unsourced", "not sourced", "with brokerage", "pending", "proposed",
                "requested", "awaiting provider", "awaiting start", "not started", "not yet started", "awaiting care", "awaiting package",
                "awaiting allocation", "awaiting provider allocation", "not yet sourced", "not allocated", "no provider found",
                "waiting list", "pending start", "to start"]),
        ("paused", ["paused", "suspended", "suspend", "on hold", "hold", "hospital", "in hospital", "respite", "temporarily stopped",
            "temporarily suspended", "hospital admission", "admitted to hospital"]),
        ("ended", ["ended", "end", "closed", "ceased", "terminated", "completed", "cancelled", "finished", "inactive", "deceased",
            "stopped", "not active", "no longer active", "not live", "no longer live", "no longer in receipt", "not current", "died", "rip",
            "withdrawn", "superseded", "no longer current", "no longer open", "no longer required", "no longer needed"]),
        ("active", ["active", "live", "open", "current", "in place", "commissioned", "started", "ongoing", "in force", "authorised",
            "approved", "provided", "in progress", "managed", "la managed", "council managed", "managed personal budget", "in receipt",
            "not ended", "not closed"]),
    ];

    private static readonly string[] Special = ["chc", "direct-payment", "self-funded", "reablement"];

    private static readonly Phrases Known = new(Table);

    /// <summary>The meaning, or <see langword="null"/> if the words have none or more than one.</summary>
    public static string? MeaningOf(string text)
    {
        if (Known.Exactly(TidyText.Words(text)) is { } exact)
        {
            return exact;
        }

        var parts = Known.Parts(text);
        var lead = parts.Count > 0 && parts[0] is { IsNegated: false, Unknown: 0, Meanings.Count: > 0 } first ? One(first.Meanings) : null;
        foreach (var part in parts.Skip(1))
        {
            if (lead is null || part.IsNegated)
            {
                return null;
            }

            lead = part.Whole is { } more ? One([lead, more]) : lead;
        }

        return lead;
    }

    /// <summary>
    /// The meaning of several: what has ended has ended, a kind of funding outweighs "active"; other pairs contradict each other.
    /// </summary>
    private static string? One(SortedSet<string> meanings)
    {
        if (meanings.Count == 1)
        {
            return meanings.Min;
        }

        if (meanings.Contains("ended"))
        {
            return meanings.Contains("active") || meanings.Contains("waiting") ? null : "ended";
        }

        return meanings.Count == 2 && meanings.Contains("active")
            ? Array.Find(Special, meanings.Contains) : null;
    }
}
