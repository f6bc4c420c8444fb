using System.Globalization;

namespace Zoning.Importing;

/// <summary>What the words of case systems mean. A guess that a person corrects in the map; what has two meanings has none here.</summary>
internal static class ValueWords
{
    /// <summary>Stands for a phrase that is known to say nothing certain.</summary>
    private const string Doubt = "?";

    private static readonly (string Meaning, string[] Phrases)[] ServiceType =
    [
        ("status:reablement",
            ["reablement", "reab", "st max", "short term support st max", "enablement", "intermediate care", "bridging", "bridging care",
                "discharge to assess", "d2a"]),
        ("status:chc", ["chc", "continuing healthcare", "continuing health care", "fast track", "nhs funded", "chc funded"]),
        ("status:direct-payment", ["direct payment", "direct payments", "dp", "cash personal budget"]),
        ("status:self-funded", ["self funded", "self funder", "self funding", "private", "full cost"]),
        ("live-in", ["live in", "livein", "24 hour care"]),
        ("nights", ["night", "nights", "waking night", "sleep in", "sleeping night", "night sitting", "overnight", "night care"]),
        ("day", ["day care", "daycare", "day centre", "day service", "day services", "day opportunities", "day support"]),
        ("other",
            [
                "residential", "residential care", "nursing", "nursing care", "nursing home", "care home", "equipment", "meals", "telecare",
                "alarm", "shared lives", "supported living", "community supported living", "extra care", "extra care housing", "transport",
                "respite", "carers support", "adaptation", "one off", "transaction", "sitting", "prison", "long term support nursing care",
                "long term support residential care", "long term support prison",
            ]),
        ("home-care",
            [
                "home care", "homecare", "domiciliary", "domiciliary care", "dom care", "domcare", "personal care", "home support",
                "care at home", "hc", "hca", "poc", "community based", "support at home", "standard", "double up", "home help",
                "long term support community", "short term support ongoing low level", "short term support other short term",
            ]),
    ];

    private static readonly (string Meaning, string[] Phrases)[] WaitsIn =
    [
        ("interim-bed", ["interim bed", "interim", "discharge bed", "step down", "step down bed", "d2a bed", "assessment bed"]),
        ("temporary-residential", ["residential", "care home", "temporary residential", "nursing home", "respite", "temporary placement",
            "residential home", "residential care", "temporary care home"]),
        ("reablement", ["reablement", "reab", "intermediate care", "bridging"]),
        ("off-framework", ["off framework", "spot", "spot provider", "non framework"]),
        ("part-package", ["part package", "partial", "part", "some care", "partly met", "part package in place"]),
        ("hospital", ["hospital", "ward", "hospital ward", "acute", "acute hospital", "community hospital", "nctr", "in patient",
            "inpatient",
            "in hospital"]),
        ("home", ["home", "own home", "at home", "community", "family", "with family", "no care", "home without care", "discharged home",
            "at home with family", "home no care", "no care in place", "at home no care", "own home no care"]),
        (Doubt, ["hospital discharge", "hospital discharge team", "community hospital team", "nothing in place", "home first"]),
    ];

    private static readonly (string Meaning, string[] Phrases)[] Stage =
    [
        ("provider-found",
            ["provider found", "sourced", "accepted", "placed", "awarded", "awaiting start", "start date agreed", "provider identified"]),
        ("offered", ["offered", "offer", "out to providers", "broadcast", "offers received", "published", "sent to providers",
            "out to market"]),
        ("with-brokerage",
            ["with brokerage", "brokerage", "in brokerage", "searching", "sourcing", "open", "new", "waiting", "awaiting", "unsourced",
            "allocated to broker", "not sourced", "not yet sourced", "no provider found", "unallocated", "awaiting provider",
            "offer declined", "offer withdrawn", "no offers", "no offers received"]),
        ("assessed", ["assessed", "assessment complete", "assessment completed", "referred", "awaiting authorisation", "panel"]),
        (Doubt, ["declined", "rejected", "withdrawn", "fell through", "cancelled", "failed"]),
    ];

    private static readonly (string Meaning, string[] Phrases)[] Framework =
    [
        ("no", ["no", "n", "off framework", "spot", "non framework", "false", "off", "0", "not on framework", "spot purchase",
            "spot contract"]),
        ("yes", ["yes", "y", "framework", "on framework", "dps", "approved", "true", "on", "1", "block", "lot", "lot 1", "lot 2", "lot 3",
            "tier 1", "tier 2", "tier"]),
    ];

    private static readonly (string Meaning, string[] Phrases)[] Carers =
    [
        ("2", ["2", "two", "double", "double handed", "double up", "dh", "d", "yes", "y", "2 carers", "2 1", "2 to 1", "doubles", "x2",
            "2x",
            "two carers", "2 x carers"]),
        ("3", ["3", "three", "3 carers", "3 1", "3 to 1", "three carers", "x3"]),
        ("4", ["4", "four", "4 carers", "4 1", "4 to 1", "four carers", "x4"]),
        ("1", ["1", "one", "single", "single handed", "sh", "s", "no", "n", "1 carer", "1 1", "1 to 1", "singles", "x1", "one carer"]),
    ];

    private static readonly Phrases ServiceTypes = new(ServiceType);
    private static readonly Phrases Places = new(WaitsIn);
    private static readonly Phrases Stages = new(Stage);
    private static readonly Phrases Frameworks = new(Framework);

    /// <summary>The words that are known for each target, for the documentation: target, meaning, phrases.</summary>
    public static IEnumerable<(string Target, string Meaning, string[] Phrases)> All =>
        ((string Target, (string Meaning, string[] Phrases)[] Table)[])
        [
            ("status", StatusWords.Table), ("service_type", ServiceType), ("waits_in", WaitsIn), ("stage", Stage), ("framework", Framework),
            ("carers", Carers), ("rural", RuralWords.Table),
        ]
        is var tables ? tables.SelectMany(table => table.Table.Where(row => row.Meaning != Doubt)
            .Select(row => (table.Target, row.Meaning, row.Phrases))).Concat(EventWords.All) : [];

    /// <summary>The meaning of a word, or <see langword="null"/> if it has none that is known, or more than one.</summary>
    public static string? MeaningOf(ImportTarget target, string word)
    {
        if (target.Meanings.Contains(word))
        {
            return word;
        }

        return target.Name switch
        {
            "status" => StatusWords.MeaningOf(word),
            "service_type" => ServiceOf(word),
            "service_group" => ServiceOf(word) ?? (SaysNothing(word) ? ImportTargets.Any : null),
            "unit" => UnitOf(word),
            "period" => PeriodWords.Of(word) is { } period ? QuantityUnits.WordOf(period) : null,
            "waits_in" => PlaceOf(word),
            "stage" => StageOf(word),
            "framework" => Frameworks.Exactly(TidyText.Words(word)) ?? Frameworks.Read(TidyText.Words(word)).Whole,
            "carers" => CarersOf(word),
            "age_band" => AgeCell.Band(word),
            "rural" => RuralWords.MeaningOf(word),
            "visit_status" or "day_type" => VisitOutcomes.MeaningOf(target.Name, word),
            "accepting" or "consent" or "guarded" => YesOrNo(target, TidyText.Words(word)),
            "outcome" or "closure_reason" => EndedWords.MeaningOf(word),
            var name when EventWords.Has(name) => EventWords.MeaningOf(name, word),
            _ => null,
        };
    }

    /// <summary>Whether a word is one of this program's own list, so that a terminal may show it; others may be anybody's text.</summary>
    public static bool IsListed(string target, string word)
    {
        var (name, words) = (target == "service_group" ? "service_type" : target, TidyText.Words(word));
        return All.Any(row => row.Target == name && (row.Meaning == word || row.Phrases.Contains(words, StringComparer.Ordinal)))
            || EventWords.IsListed(name, word) || (name == "period" && PeriodWords.Of(word) is not null)
            || (name == "unit" && UnitOf(word) is not null);
    }

    /// <summary>Whether a spreadsheet made a time, a date or a share of a day of a number of carers such as 2:1.</summary>
    public static bool IsMangledRatio(string word) => RatioOf(word) is not null;

    /// <summary>What decides about people is a plain word or nothing: no phrase is taken for consent.</summary>
    private static string? YesOrNo(ImportTarget target, string words) => words switch
    {
        "y" => "yes",
        "n" when target.Meanings.Contains("no") => "no",
        _ => target.Meanings.Contains(words) ? words : null,
    };

    /// <summary>A kind of funding outweighs the kind of care; of kinds of care only home care may stand beside another.</summary>
    private static string? ServiceOf(string text)
    {
        var words = TidyText.Words(text);
        if (ServiceTypes.Exactly(words) is { } exact)
        {
            return exact;
        }

        var said = ServiceTypes.Read(words);
        var statuses = said.Meanings.Where(meaning => meaning.StartsWith(ImportTargets.StatusMark, StringComparison.Ordinal)).ToList();
        var kinds = said.Meanings.Where(meaning => !statuses.Contains(meaning) && meaning != "home-care").ToList();
        return said.IsNegated || statuses.Count > 1 || kinds.Count > 1 || (statuses.Count == 1 && kinds.Contains("other")) ? null
            : statuses.Count == 1 ? statuses[0]
            : kinds.Count == 1 ? kinds[0]
            : said.Meanings.Min;
    }

    /// <summary>A second word for the service may say nothing about it.</summary>
    private static bool SaysNothing(string text) => ServiceTypes.Read(TidyText.Words(text)) is { IsNegated: false, Meanings.Count: 0 };

    /// <summary>The first part that says a place counts; two places in one part are none.</summary>
    private static string? PlaceOf(string text)
    {
        if (Places.Exactly(TidyText.Words(text)) is { } exact)
        {
            return exact == Doubt ? null : exact;
        }

        foreach (var part in Places.Parts(text))
        {
            if (part.IsNegated || part.Meanings.Count > 1)
            {
                return null;
            }

            if (part.Meanings.Count == 1)
            {
                return part.Meanings.Min == Doubt ? null : part.Meanings.Min;
            }
        }

        return null;
    }

    private static string? StageOf(string text)
    {
        var words = TidyText.Words(text);
        if (Stages.Exactly(words) is null or Doubt && EndedWords.MeaningOf(text) is { } over and not "open")
        {
            return over;
        }

        var said = Stages.Exactly(words) is { } exact ? exact
            : Stages.Read(words) is { IsNegated: false, Meanings.Count: 1 } one ? one.Meanings.Min : null;
        return said == Doubt ? null : said;
    }

    private static string? UnitOf(string text)
    {
        var words = TidyText.Words(text);
        if (words is "one off" or "oneoff" or "one time" or "one off payment")
        {
            return ImportTargets.LeaveOut;
        }

        if (PeriodWords.Of(text) is { } alone && words is not "m")
        {
            // A cost's frequency: a day's cost is the cost of one unit, of which there are as many as days.
            return alone == QuantityPeriod.Day ? "cost" : "cost-" + QuantityUnits.WordOf(alone);
        }

        return QuantityHeading.Of(text) is { IsWhole: true, IsOfVisit: false } heading && words is not "m"
            ? heading is { Measure: QuantityMeasure.Cost, Period.IsSaid: false } ? "cost"
                : heading.Unit is { } unit ? QuantityUnits.WordOf(unit) : null
            : null;
    }

    private static string? CarersOf(string text)
    {
        var words = TidyText.Words(text);
        foreach (var (meaning, phrases) in Carers)
        {
            if (phrases.Contains(words, StringComparer.Ordinal))
            {
                return meaning;
            }
        }

        return RatioOf(text) ?? (words.Length == 3 && words.EndsWith(" 0", StringComparison.Ordinal) && words[0] is >= '1' and <= '4'
            ? words[..1] : null);
    }

    /// <summary>2:1 as 02:01, as the second of January or as a share of a day.</summary>
    private static string? RatioOf(string text)
    {
        var clock = text.Split(':');
        if (clock.Length is 2 or 3 && clock.All(part => part.Length is 1 or 2 && int.TryParse(part, CultureInfo.InvariantCulture, out _)))
        {
            return Ratio(int.Parse(clock[0], CultureInfo.InvariantCulture), int.Parse(clock[1], CultureInfo.InvariantCulture));
        }

        if (DateCell.Read(text, DateOrder.DayFirst, out var date) == DateReading.Date && text.Length >= 6)
        {
            return Ratio(date.Day, date.Month);
        }

        if (text.Length is 5 or 6 && text.EndsWith("-jan", StringComparison.OrdinalIgnoreCase)
            && int.TryParse(text[..^4], CultureInfo.InvariantCulture, out var day))
        {
            return Ratio(day, 1);
        }

        return text.StartsWith("0.0", StringComparison.Ordinal) && text.Length > 5
            && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share)
            && decimal.Round(share * 1_440m) is var minutes && Math.Abs(share * 1_440m - minutes) < 0.01m
            ? Ratio((int)minutes / 60, (int)minutes % 60) : null;
    }

    private static string? Ratio(int carers, int clients) =>
        clients == 1 && carers is >= 1 and <= 4 ? carers.ToString(CultureInfo.InvariantCulture) : null;
}
