using System.Globalization;

namespace Zoning.Importing;

/// <summary>Moments with a time zone, as systems export them: 2026-03-30T23:00:00Z is the 31st in London.</summary>
internal static class Moment
{
    private static readonly string[] Forms =
        ["yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mmK",
            "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss K", "yyyy-MM-ddTHH:mm:sszz", "yyyy-MM-dd HH:mm:sszz",
            "yyyy-MM-dd HH:mm:ss.FFFFFFFzz", "dd/MM/yyyy HH:mm:ssK", "dd/MM/yyyy HH:mmK"];

    /// <summary>The day in London of a moment; false if the text has no time zone.</summary>
    public static bool TryDay(string cell, out DateOnly day)
    {
        day = default;
        var text = cell.EndsWith(" UTC", StringComparison.OrdinalIgnoreCase) || cell.EndsWith(" GMT", StringComparison.OrdinalIgnoreCase)
            ? cell[..^4] + "Z" : cell;
        var hasZone = text.Length >= 17 && (text[^1] is 'Z' or 'z' || text.AsSpan(16).IndexOfAny('+', '-') >= 0);
        if (!hasZone || !DateTimeOffset.TryParseExact(
            text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
        {
            return false;
        }

        var utc = moment.UtcDateTime;
        day = DateOnly.FromDateTime(IsSummerTime(utc) ? utc.AddHours(1) : utc);
        return true;
    }

    /// <summary>
    /// Whether clocks in London are an hour ahead: from the last Sunday of March to the last of October, at one in the morning.
    /// </summary>
    /// <remarks>The rule of 1996 to now, written out so that a machine without a time zone database gives the same day.</remarks>
    private static bool IsSummerTime(DateTime utc) => utc >= LastSunday(utc.Year, 3) && utc < LastSunday(utc.Year, 10);

    private static DateTime LastSunday(int year, int month)
    {
        var last = new DateTime(year, month, 31, 1, 0, 0, DateTimeKind.Utc);
        return last.AddDays(-(int)last.DayOfWeek);
    }
}
