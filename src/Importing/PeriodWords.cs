using System.Globalization;

namespace Zoning.Importing;

/// <summary>What a heading or a cell says about the time that a quantity is for.</summary>
/// <param name="Period">The period; none if nothing is said, or nothing that is known.</param>
/// <param name="Unknown">What is said and not known, or contradicts itself; else blank.</param>
/// <param name="Rest">The words that say nothing about time.</param>
/// <param name="IsSaid">Whether a period is named at all.</param>
internal readonly record struct PeriodFound(QuantityPeriod? Period, string Unknown, string Rest, bool IsSaid);

/// <summary>Finds periods in words: weekly, p/w, 4wk, every 2 weeks, pcm, per annum.</summary>
internal static class PeriodWords
{
    private static readonly string[] Before = ["per", "p", "a", "an", "each", "every", "in", "over"];

    private static readonly string[] Doubtful =
        ["period", "periods", "term", "termly", "ytd", "cycle", "episode", "cumulative", "biweekly", "bimonthly", "biannual", "biannually",
            "pm", "seasonal", "rota", "lifetime", "half-year", "half-yearly", "decade"];

    private static readonly Dictionary<string, string> Spellings = new(StringComparer.Ordinal)
    {
        ["wk"] = "week",
        ["wks"] = "week",
        ["weeks"] = "week",
        ["weekly"] = "week",
        ["wkly"] = "week",
        ["wklys"] = "week",
        ["weekl"] = "week",
        ["pw"] = "week",
        ["days"] = "day",
        ["daily"] = "day",
        ["pd"] = "day",
        ["everyday"] = "day",
        ["fortnights"] = "fortnight",
        ["fortnightly"] = "fortnight",
        ["fnightly"] = "fortnight",
        ["months"] = "month",
        ["monthly"] = "month",
        ["mth"] = "month",
        ["mths"] = "month",
        ["mthly"] = "month",
        ["mnth"] = "month",
        ["pcm"] = "month",
        ["quarters"] = "quarter",
        ["quarterly"] = "quarter",
        ["qtr"] = "quarter",
        ["qtrly"] = "quarter",
        ["years"] = "year",
        ["yearly"] = "year",
        ["yr"] = "year",
        ["yrs"] = "year",
        ["yrly"] = "year",
        ["annual"] = "year",
        ["annually"] = "year",
        ["annum"] = "year",
        ["pa"] = "year",
        ["one"] = "1",
        ["two"] = "2",
        ["three"] = "3",
        ["four"] = "4",
        ["alternate"] = "2",
        ["other"] = "other",
    };

    /// <summary>
    /// The period that a text as a whole says, such as a cell of a frequency column; none if any word says something else.
    /// </summary>
    public static QuantityPeriod? Of(string text)
    {
        var found = In(text, isWhole: true);
        return found.Unknown.Length == 0 && found.Rest.Length == 0 ? found.Period : null;
    }

    /// <summary>Looks for a period among other words, such as in a heading.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isWhole">Whether it says nothing else: then W is a week, and a bare "7 days" has two meanings.</param>
    public static PeriodFound In(string text, bool isWhole = false)
    {
        var words = Split(text);
        var periods = new SortedSet<QuantityPeriod>();
        var unknown = new List<string>();
        var rest = new List<string>();
        for (var at = 0; at < words.Count; at++)
        {
            var start = at;
            while (at < words.Count - 1 && Before.Contains(words[at], StringComparer.Ordinal))
            {
                at++;
            }

            var isPerAnnum = words[start] == "p" && start + 1 < words.Count && words[start + 1] == "a";
            at = isPerAnnum ? start + 1 : at;
            var isNoPeriod = at == start && !isWhole && words[at] is "day" or "days" && !IsMeasured(words, at); // "day care hours"
            var (length, period, isDoubtful) = isPerAnnum ? (1, QuantityPeriod.Year, false)
                : isNoPeriod ? default : Read(words, at, isWhole, at > start);
            if (length == 0)
            {
                at = start;
                rest.Add(words[at]);
                continue;
            }

            if (isDoubtful)
            {
                unknown.Add(string.Join(' ', words.GetRange(start, at + length - start)));
            }
            else
            {
                periods.Add(period);
            }

            at += length - 1;
        }

        if (periods.Count > 1)
        {
            unknown.Add(string.Join(" and ", periods.Select(QuantityUnits.WordOf)));
        }

        return new PeriodFound(
            periods.Count == 1 && unknown.Count == 0 ? periods.Min : null, string.Join(", ", unknown), string.Join(' ', rest),
            periods.Count + unknown.Count > 0);
    }

    /// <summary>How many words from a place on say a period; 0 if they don't.</summary>
    private static (int Length, QuantityPeriod Period, bool IsDoubtful) Read(List<string> words, int at, bool isWhole, bool isLed)
    {
        var (first, second) = (Spelled(words[at], isWhole), at + 1 < words.Count ? Spelled(words[at + 1], isWhole) : "");
        var isSplit = first is "bi" or "semi" or "half" && PeriodOf(second) is not null;
        if (isSplit || Doubtful.Contains(first, StringComparer.Ordinal) || (first == "to" && second == "date"))
        {
            return (isSplit || first == "to" ? 2 : 1, default, true);
        }

        if (first is "cal" or "calendar" or "c" or "lunar" && second is "month" or "m")
        {
            return (2, first == "lunar" ? QuantityPeriod.FourWeeks : QuantityPeriod.Month, false);
        }

        if (first is "w" or "f" && isLed)
        {
            return (1, first == "w" ? QuantityPeriod.Week : QuantityPeriod.Fortnight, false);
        }

        var isCount = int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var count);
        if ((isCount || first == "other") && PeriodOf(second) is { } unit)
        {
            return Counted(words, at, isCount ? count : 2, unit, isLed || !isCount);
        }

        return PeriodOf(first) is { } known ? (1, known, false) : default;
    }

    private static (int Length, QuantityPeriod Period, bool IsDoubtful) Counted(
        List<string> words, int at, int count, QuantityPeriod unit, bool isLed)
    {
        if (unit == QuantityPeriod.Day && !isLed && NamesWeek(words, at + 2) is var length and > 0)
        {
            return (2 + length, QuantityPeriod.Day, count != 7);
        }

        var (period, isDoubtful) = (unit, count) switch
        {
            (_, 1) => (unit, false),
            (QuantityPeriod.Week, 2) => (QuantityPeriod.Fortnight, false),
            (QuantityPeriod.Week, 4) => (QuantityPeriod.FourWeeks, false),
            (QuantityPeriod.Month, 3) => (QuantityPeriod.Quarter, false),
            (QuantityPeriod.Month, 12) => (QuantityPeriod.Year, false),
            (QuantityPeriod.Day, 7) when isLed => (QuantityPeriod.Week, false),
            (QuantityPeriod.Day, 14) => (QuantityPeriod.Fortnight, false),
            (QuantityPeriod.Day, 28) => (QuantityPeriod.FourWeeks, false),
            (QuantityPeriod.Day, 365) => (QuantityPeriod.Year, false),
            _ => (unit, true),
        };
        return (2, period, isDoubtful);
    }

    private static bool IsMeasured(List<string> words, int at) => at > 0
        && words[at - 1] is "hours" or "hour" or "hrs" or "hr" or "visits" or "calls" or "mins" or "minutes" or "cost" or "units";

    /// <summary>How many words say "a week" behind a number of days.</summary>
    private static int NamesWeek(List<string> words, int at)
    {
        var next = at;
        while (next < words.Count && Before.Contains(words[next], StringComparer.Ordinal))
        {
            next++;
        }

        return next < words.Count && Spelled(words[next], isWhole: true) is "week" or "w" ? next + 1 - at : 0;
    }

    private static QuantityPeriod? PeriodOf(string word) => word switch
    {
        "day" => QuantityPeriod.Day,
        "week" => QuantityPeriod.Week,
        "fortnight" => QuantityPeriod.Fortnight,
        "month" => QuantityPeriod.Month,
        "quarter" => QuantityPeriod.Quarter,
        "year" => QuantityPeriod.Year,
        _ => null,
    };

    private static string Spelled(string word, bool isWhole) => Spellings.TryGetValue(word, out var plain) ? plain
        : !isWhole ? word : word switch
        {
            "w" => "week",
            "d" => "day",
            "m" => "month",
            "f" => "fortnight",
            "q" => "quarter",
            "y" => "year",
            _ => word,
        };

    /// <summary>Words in lower case; a number is a word of its own, also in 4wk.</summary>
    private static List<string> Split(string text)
    {
        var words = new List<string>();
        foreach (var word in TidyText.Words(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var digits = word.AsSpan().IndexOfAnyExceptInRange('0', '9');
            if (digits > 0)
            {
                words.Add(word[..digits]);
                words.Add(word[digits..]);
            }
            else
            {
                words.Add(word);
            }
        }

        return words;
    }
}
