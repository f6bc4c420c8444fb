namespace Zoning.Forecasting;

/// <summary>What is special about a week in England.</summary>
internal static class CalendarWeek
{
    /// <summary>How many effects there are.</summary>
    internal const int Effects = 6;

    private const int FirstYear = 1979;
    private const int LastYear = 2099;

    /// <summary>
    /// The amount of each effect in a week: bank holidays in days, the rest 0 or 1, in the order of <see cref="CalendarEffectKind"/>.
    /// </summary>
    /// <param name="monday">The Monday of the week; weeks before 1979 and after 2099 count as ordinary.</param>
    /// <param name="amounts">Receives <see cref="Effects"/> amounts.</param>
    /// <returns>Whether any amount is not 0.</returns>
    internal static bool Fill(DateOnly monday, Span<double> amounts)
    {
        amounts.Clear();
        if (monday.Year is < FirstYear or > LastYear)
        {
            return false;
        }

        for (var day = 0; day < 7; day++)
        {
            amounts[(int)CalendarEffectKind.BankHolidayDay] += BankHolidays.IsBankHoliday(monday.AddDays(day)) ? 1 : 0;
        }

        // The week of 27 December contains the Christmas holidays or most of their substitutes, and the next week that of New Year.
        amounts[(int)CalendarEffectKind.ChristmasWeek] = IsChristmas(monday) ? 1 : 0;
        amounts[(int)CalendarEffectKind.NewYearWeek] = IsChristmas(monday.AddDays(-7)) ? 1 : 0;
        amounts[(int)CalendarEffectKind.WeekBeforeChristmas] = IsChristmas(monday.AddDays(7)) ? 1 : 0;
        amounts[(int)CalendarEffectKind.WeekAfterNewYear] = IsChristmas(monday.AddDays(-14)) ? 1 : 0;
        var friday = monday.AddDays(4);
        amounts[(int)CalendarEffectKind.EasterWeek] = friday.Month is 3 or 4 && BankHolidays.IsBankHoliday(friday) ? 1 : 0;
        return amounts.ContainsAnyExcept(0.0);
    }

    /// <summary>Whether a week is that of Christmas: the one with 27 December.</summary>
    internal static bool IsChristmas(DateOnly monday)
    {
        var day = new DateOnly(monday.Year, 12, 27).DayNumber - monday.DayNumber;
        return day is >= 0 and < 7;
    }
}
