namespace Zoning;

/// <summary>Bank holidays in England and Wales.</summary>
/// <remarks>
/// By the Banking and Financial Dealings Act 1971 and the proclamations since: moved and extra days up to 2023 are known. Visits are
/// not changed on a
/// bank holiday: the weekly pattern of that weekday holds, and rates may differ.
/// </remarks>
internal static class BankHolidays
{
    private static readonly DateOnly[] Extra =
    [
        new(1995, 5, 8), new(1999, 12, 31), new(2002, 6, 3), new(2002, 6, 4), new(2011, 4, 29), new(2012, 6, 4), new(2012, 6, 5),
        new(2020, 5, 8),
        new(2022, 6, 2), new(2022, 6, 3), new(2022, 9, 19), new(2023, 5, 8),
    ];

    private static readonly DateOnly[] MovedAway = [new(1995, 5, 1), new(2002, 5, 27), new(2012, 5, 28), new(2020, 5, 4), new(2022, 5, 30)];

    /// <summary>Whether a day is a bank holiday in England and Wales.</summary>
    /// <param name="day">The day, from 1978 to 2100.</param>
    /// <returns>
    /// True on a bank holiday, substitute days included; a Saturday or Sunday whose holiday was moved to a weekday is none.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The year is before 1978 or after 2100.</exception>
    public static bool IsBankHoliday(DateOnly day)
    {
        if (day.Year is < 1978 or > 2100)
        {
            throw new ArgumentOutOfRangeException(nameof(day), day, $"The year is {day.Year}; it must be 1978 to 2100.");
        }

        if (Array.IndexOf(MovedAway, day) >= 0)
        {
            return false;
        }

        var isMonday = day.DayOfWeek == DayOfWeek.Monday;
        var fromEaster = day.DayNumber - Easter(day.Year).DayNumber;
        return Array.IndexOf(Extra, day) >= 0
            || fromEaster is -2 or 1
            || (isMonday && day is { Month: 5, Day: <= 7 or >= 25 })
            || (isMonday && day is { Month: 8, Day: >= 25 })
            || IsNewYear(day)
            || IsChristmas(day);
    }

    private static bool IsNewYear(DateOnly day) => day.Month == 1
        && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && (day.Day == 1 || (day.Day is 2 or 3 && day.DayOfWeek == DayOfWeek.Monday));

    /// <summary>Christmas and Boxing Day take the next weekdays in turn, so the two holidays end on the 28th at the latest.</summary>
    private static bool IsChristmas(DateOnly day)
    {
        if (day.Month != 12 || day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            return false;
        }

        return day.Day is 25 or 26
            || (day.Day is 27 or 28 && (day.DayOfWeek is DayOfWeek.Monday or DayOfWeek.Tuesday));
    }

    /// <summary>Easter Sunday by the Gregorian computus of an anonymous correspondent (Nature, 20 April 1876).</summary>
    private static DateOnly Easter(int year)
    {
        var (century, ofCentury) = Math.DivRem(year, 100);
        var moon = (19 * (year % 19) + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        var weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - moon - ofCentury % 4) % 7;
        var late = (year % 19 + 11 * moon + 22 * weekday) / 451;
        var days = moon + weekday - 7 * late + 114;
        return new DateOnly(year, days / 31, days % 31 + 1);
    }
}
