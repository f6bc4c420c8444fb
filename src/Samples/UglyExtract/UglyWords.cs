using System.Globalization;

namespace Zoning.Samples;

/// <summary>The many ways in which people and systems write the same thing.</summary>
internal static class UglyWords
{
    private static readonly string[][] Statuses =
    [
        ["active", "Active", "ACTIVE", "Live", "In place "],
        ["reablement", "Reablement", "reablement ", "REABLEMENT"],
        ["paused", "Suspended", "On hold - hospital"],
        ["waiting", "Awaiting Provider", "UNALLOCATED", "With brokerage"],
        ["ended", "Ended", "Ceased", "closed"],
        ["direct-payment", "Direct Payment", "DP"],
        ["self-funded", "Self Funder", "Full cost"],
        ["chc", "CHC", "NHS CHC"],
        ["not-listed", "Nothing offered"],
    ];

    public static string Status(string status, Randomness random)
    {
        var words = Array.Find(Statuses, words => words[0] == status)!;
        return words[1 + random.NextBelow(words.Length - 1)];
    }

    public static string Person(int person, Randomness random)
    {
        var text = Reference(person);
        return random.NextBelow(12) switch { 0 => text.ToLowerInvariant(), 1 => text + " ", 2 => " " + text, _ => text };
    }

    public static string Reference(int person) => "SYN-" + (700_001 + person).ToString(CultureInfo.InvariantCulture);

    public static string Postcode(string postcode, Randomness random) => random.NextBelow(8) switch
    {
        0 => postcode.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant(),
        1 => postcode.Replace(" ", "  ", StringComparison.Ordinal) + " ",
        2 => postcode.Replace(' ', '\u00A0'),
        3 => postcode.ToLowerInvariant(),
        _ => postcode,
    };

    public static string Date(DateOnly? date, Randomness random)
    {
        if (date is not { } day)
        {
            return "";
        }

        var form = random.NextBelow(12) switch
        {
            0 => "d-MMM-yyyy",
            1 => "dd/MM/yyyy' 00:00'",
            2 => "d/M/yyyy",
            3 => "dd.MM.yyyy",
            _ => "dd/MM/yyyy",
        };
        return day.ToString(form, CultureInfo.InvariantCulture);
    }

    /// <summary>A quantity and its unit: hours as a decimal or as a clock, minutes, half-hour visits, or a weekly price.</summary>
    public static (string Quantity, string Unit, string Price) Quantity(int minutes, Randomness random)
    {
        var hours = (minutes / 60m).ToString("0.##", CultureInfo.InvariantCulture);
        var isWhole = minutes % 3 == 0;
        return random.NextBelow(20) switch
        {
            0 or 1 => (FormattableString.Invariant($"{minutes / 60}:{minutes % 60:00}"), "Hours", ""),
            2 or 3 => (minutes.ToString(CultureInfo.InvariantCulture), "Minutes", ""),
            4 or 5 when minutes % 30 == 0 => ((minutes / 30).ToString(CultureInfo.InvariantCulture), "30 min visits", ""),
            6 when isWhole => ("1", "Weekly", "£" + (minutes * 23m / 60m).ToString("#,0.00", CultureInfo.InvariantCulture)),
            7 => ("\u00A0" + hours + " ", "Hrs", ""),
            8 => (FormattableString.Invariant($"{minutes / 60}h {minutes % 60}m"), "hrs", ""),
            _ => isWhole || minutes % 60 == 0 ? (hours, "Hours", "") : (minutes.ToString(CultureInfo.InvariantCulture), "Minutes", ""),
        };
    }

    public static string Carers(int carers, Randomness random) => carers == 2
        ? random.NextBelow(3) switch { 0 => "Double", 1 => "2", _ => "DH" }
        : random.NextBelow(3) switch { 0 => "Single", 1 => "1", _ => "" };
}
