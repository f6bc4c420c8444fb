namespace Zoning.Importing;

/// <summary>What the words of case systems mean. A guess that a person corrects in the map.</summary>
internal static class ValueWords
{
    private static readonly (string Meaning, string[] Phrases)[] Status =
    [
        ("chc", ["chc", "continuing healthcare", "continuing health care", "fast track", "nhs funded"]),
        ("direct-payment", ["direct payment", "direct payments", "dp", "cash budget", "personal assistant", "pa"]),
        ("self-funded", ["self funded", "self funder", "self funding", "selffunded", "private", "full cost"]),
        ("reablement",
            ["reablement", "reab", "bridging", "intermediate care", "short term enablement", "enablement", "discharge to assess"]),
        ("not-listed", ["not listed", "nothing offered", "declined", "no service", "refused"]),
        ("waiting",
            [
                "waiting", "awaiting", "unallocated", "to be sourced", "unsourced", "not sourced", "with brokerage", "pending", "proposed",
                "requested",
                "awaiting provider", "awaiting start", "not started",
            ]),
        ("paused", ["paused", "suspended", "suspend", "on hold", "hold", "hospital", "respite", "temporarily stopped"]),
        ("ended", ["ended", "end", "closed", "ceased", "terminated", "completed", "cancelled", "finished", "inactive", "deceased",
            "stopped"]),
        ("active", ["active", "live", "open", "current", "in place", "commissioned", "started", "ongoing", "in force", "authorised",
            "approved", "provided", "in progress", "managed"]),
    ];

    private static readonly (string Meaning, string[] Phrases)[] ServiceType =
    [
        ("live-in", ["live in", "livein", "24 hour care"]),
        ("nights", ["night", "nights", "waking night", "sleep in", "sleeping night", "night sitting", "overnight"]),
        ("day", ["day care", "daycare", "day centre", "day service", "day services", "day opportunities", "day support"]),
        ("other",
            [
                "residential", "nursing", "equipment", "meals", "telecare", "alarm", "shared lives", "supported living", "extra care",
                "transport", "respite",
                "carers support", "adaptation", "one off", "transaction", "sitting",
            ]),
        ("home-care",
            [
                "home care", "homecare", "domiciliary", "dom care", "domcare", "personal care", "home support", "care at home",
                "reablement", "hc", "hca", "poc",
                "community based", "support at home", "standard", "double up", "home help",
            ]),
    ];

    private static readonly (string Meaning, string[] Phrases)[] Unit =
    [
        ("minutes", ["minute", "minutes", "mins", "min", "minutes per week"]),
        ("hours-day", ["hours per day", "hour per day"]),
        ("hours-fortnight", ["hours per fortnight", "fortnightly hours"]),
        ("hours-4-weeks", ["hours per 4 weeks", "hours 4 weekly"]),
        ("hours-month", ["hours per month", "monthly hours"]),
        ("hours", ["hour", "hours", "hourly", "hr", "hrs", "per hour", "hours per week"]),
        ("visits", ["visit", "visits", "call", "calls", "session", "sessions", "per visit"]),
        ("cost-week", ["week", "weekly", "per week"]),
        ("cost", ["cost", "pounds", "day", "daily"]),
    ];

    private static readonly (string Meaning, string[] Phrases)[] WaitsIn =
    [
        ("interim-bed", ["interim bed", "interim", "discharge bed", "step down", "d2a bed", "assessment bed"]),
        ("temporary-residential", ["residential", "care home", "temporary residential", "nursing home", "respite", "temporary placement"]),
        ("reablement", ["reablement", "reab", "intermediate care", "bridging"]),
        ("off-framework", ["off framework", "spot", "spot provider", "non framework"]),
        ("part-package", ["part package", "partial", "part", "some care", "partly met"]),
        ("hospital", ["hospital", "ward", "acute", "community hospital", "nctr", "in patient", "inpatient"]),
        ("home", ["home", "own home", "at home", "community", "family", "with family", "no care", "home without care"]),
    ];

    private static readonly (string Meaning, string[] Phrases)[] Stage =
    [
        ("provider-found",
            ["provider found", "sourced", "accepted", "placed", "awarded", "awaiting start", "start date agreed", "provider identified"]),
        ("offered", ["offered", "offer", "out to providers", "broadcast", "offers received", "published", "sent to providers"]),
        ("with-brokerage",
            ["with brokerage", "brokerage", "in brokerage", "searching", "sourcing", "open", "new", "waiting", "awaiting", "unsourced",
            "allocated to broker"]),
        ("assessed", ["assessed", "assessment complete", "assessment completed", "referred", "awaiting authorisation", "panel"]),
    ];

    private static readonly (string Meaning, string[] Phrases)[] Framework =
    [
        ("no", ["no", "n", "off framework", "spot", "non framework", "false", "off", "0", "not on framework", "spot purchase"]),
        ("yes", ["yes", "y", "framework", "on framework", "dps", "approved", "true", "on", "1", "block", "lot 1", "lot 2", "lot 3",
            "tier 1", "tier 2"]),
    ];

    private static readonly (string Meaning, string[] Phrases)[] Carers =
    [
        ("2", ["2", "two", "double", "double handed", "double up", "dh", "d", "yes", "y", "2 carers", "2 1", "doubles"]),
        ("3", ["3", "three", "3 carers"]),
        ("4", ["4", "four", "4 carers"]),
        ("1", ["1", "one", "single", "single handed", "sh", "s", "no", "n", "1 carer", "1 1", "singles"]),
    ];

    private static readonly string[] VisitWords = ["visit", "visits", "call", "calls", "session", "sessions"];

    /// <summary>The meaning of a word, or <see langword="null"/> if it contains none of the known phrases.</summary>
    public static string? MeaningOf(ImportTarget target, string word)
    {
        if (target.Meanings.Contains(word))
        {
            return word;
        }

        var words = TidyText.Words(word);
        var table = target.Name switch
        {
            "status" => Status,
            "service_type" => ServiceType,
            "unit" => Unit,
            "waits_in" => WaitsIn,
            "stage" => Stage,
            "framework" => Framework,
            "carers" => Carers,
            _ => [],
        };
        if (target.Name == "unit" && VisitWords.Any(visit => TidyText.HasPhrase(words, visit)))
        {
            return "visits"; // "30 min visits" counts visits, whatever else the word says
        }

        if (target.Name is "visit_status" or "day_type")
        {
            return VisitOutcomes.MeaningOf(target.Name, word);
        }

        if (target.Name is "outcome" or "closure_reason")
        {
            return EndedWords.MeaningOf(word);
        }

        if (target.Name == "stage" && Whole(table, words) is null && EndedWords.MeaningOf(word) is { } over and not "open")
        {
            return over;
        }

        return target.Name == "age_band" ? AgeCell.Band(word) : Whole(table, words) ?? Part(table, words, target.Name);
    }

    private static string? Whole((string Meaning, string[] Phrases)[] table, string words)
    {
        foreach (var (meaning, phrases) in table)
        {
            if (phrases.Contains(words, StringComparer.Ordinal))
            {
                return meaning;
            }
        }

        return null;
    }

    private static string? Part((string Meaning, string[] Phrases)[] table, string words, string target)
    {
        if (target is "carers" or "unit")
        {
            return null;
        }

        foreach (var (meaning, phrases) in table)
        {
            foreach (var phrase in phrases)
            {
                if (phrase.Length > 2 && TidyText.HasPhrase(words, phrase))
                {
                    return meaning;
                }
            }
        }

        return null;
    }
}
