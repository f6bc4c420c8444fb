using System.Globalization;

namespace Zoning.Importing;

/// <summary>What a heading, or a cell of a unit column, says about a quantity: what is counted, and for which time.</summary>
/// <param name="Measure">What is counted; none if nothing is said.</param>
/// <param name="UnitMinutes">Minutes of one, if a unit of fixed length is counted.</param>
/// <param name="Period">Which time it is for.</param>
/// <param name="IsOfVisit">Whether it is the length of a visit, so no quantity of a period.</param>
/// <param name="Rest">Words that say neither.</param>
internal sealed record QuantityHeading(QuantityMeasure? Measure, int UnitMinutes, PeriodFound Period, bool IsOfVisit, string Rest)
{
    private static readonly string[] Hours = ["hours", "hour", "hrs", "hr", "hourly", "h"];
    private static readonly string[] Minutes = ["minutes", "minute", "mins", "min", "m"];
    private static readonly string[] Visits = ["visit", "visits", "call", "calls", "session", "sessions"];
    private static readonly string[] Money = ["cost", "costs", "price", "charge", "charges", "amount", "gbp", "pounds", "fee", "spend"];

    private static readonly string[] Noise =
        ["number", "no", "of", "unit", "units", "per", "in", "the", "long", "each", "length", "slot", "slots", "x", "type", "care"];

    /// <summary>Words of which none is left over.</summary>
    public bool IsWhole => Rest.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => Noise.Contains(word, StringComparer.Ordinal));

    /// <summary>The unit, if a measure is said; a period that isn't said is a week.</summary>
    public QuantityUnit? Unit => Measure is { } measure && Period.Unknown.Length == 0
        ? new QuantityUnit(measure, Period.Period ?? QuantityPeriod.Week, UnitMinutes) : null;

    /// <summary>Reads the words of a heading or a unit.</summary>
    public static QuantityHeading Of(string text)
    {
        var words = Joined(TidyText.Words(text.Replace("£", " gbp ", StringComparison.Ordinal)));
        var period = PeriodWords.In(string.Join(' ', words));
        var left = period.Rest.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var isOne = IsLength(left);
        var isLength = left.Exists(word => word is "duration" or "length");
        var length = TakeLength(left);
        var hasHours = left.RemoveAll(word => Hours.Contains(word, StringComparer.Ordinal)) > 0;
        var hasMinutes = left.RemoveAll(word => Minutes.Contains(word, StringComparer.Ordinal)) > 0;
        var hasVisits = left.RemoveAll(word => Visits.Contains(word, StringComparer.Ordinal)) > 0;
        var hasMoney = left.RemoveAll(word => Money.Contains(word, StringComparer.Ordinal)) > 0;
        QuantityMeasure? measure = length > 0 ? QuantityMeasure.Units
            : hasVisits ? QuantityMeasure.Visits
            : hasMoney ? QuantityMeasure.Cost
            : hasMinutes ? QuantityMeasure.Minutes
            : hasHours ? QuantityMeasure.Hours : null;
        var isOfVisit = isOne && length == 0 && (hasHours || hasMinutes || isLength);
        return new QuantityHeading(measure, length, period, isOfVisit, string.Join(' ', left));
    }

    /// <summary>Half and quarter hours as minutes, so that a quarter isn't taken for a period.</summary>
    private static List<string> Joined(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        for (var at = 0; at + 1 < words.Count; at++)
        {
            var next = words[at + 1] is "an" && at + 2 < words.Count ? at + 2 : at + 1;
            if (words[at] is "half" or "quarter" or "1" && IsHours(words[next]))
            {
                var minutes = words[at] switch { "half" => "30", "quarter" => "15", _ => "60" };
                words.RemoveRange(at, next - at + 1);
                words.InsertRange(at, [minutes, "mins"]);
            }
        }

        return words;
    }

    private static bool IsHours(string word) => word is "hours" or "hour" or "hrs" or "hr";

    /// <summary>"Minutes per visit", "call length", "duration": how long one is.</summary>
    private static bool IsLength(List<string> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            var isOne = words[at] is "visit" or "call" or "session";
            if (words[at] is "duration" or "length" || (isOne && at > 0 && words[at - 1] is "per" or "a" or "each" or "every"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes "30 mins" out of the words and returns its minutes; 0 if there is no such length.</summary>
    private static int TakeLength(List<string> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            var digits = words[at].AsSpan().IndexOfAnyExceptInRange('0', '9');
            var number = digits < 0 ? words[at] : words[at][..digits];
            var unit = digits > 0 ? words[at][digits..] : digits < 0 && at + 1 < words.Count ? words[at + 1] : "";
            var isMinutes = Minutes.Contains(unit, StringComparer.Ordinal);
            if ((isMinutes || IsHours(unit))
                && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var amount) && amount <= 1_440
                && QuantityUnits.IsLength(isMinutes ? amount : amount * 60))
            {
                words.RemoveRange(at, digits > 0 ? 1 : 2);
                return isMinutes ? amount : amount * 60;
            }
        }

        return 0;
    }
}
