namespace Zoning;

/// <summary>
/// The two nights a year on which clocks in the United Kingdom change. They alter how long a night shift lasts, never what the clock
/// says.
/// </summary>
/// <remarks>
/// Clocks go from 01:00 to 02:00 on the last Sunday of March and from 02:00 to 01:00 on the last Sunday of October (Summer Time Order
/// 2002). Plans are
/// in clock time; only elapsed time, such as what a carer is paid for or rests, follows from here.
/// </remarks>
internal static class ClockChange
{
    /// <summary>The Sunday on which clocks go forward.</summary>
    /// <param name="year">The year, from 2002.</param>
    /// <returns>The last Sunday of March.</returns>
    public static DateOnly Forward(int year) => LastSunday(year, 3);

    /// <summary>The Sunday on which clocks go back.</summary>
    /// <param name="year">The year, from 2002.</param>
    /// <returns>The last Sunday of October.</returns>
    public static DateOnly Back(int year) => LastSunday(year, 10);

    /// <summary>How long it really is from one clock time to another of a service day.</summary>
    /// <param name="serviceDay">The day on which the shift starts.</param>
    /// <param name="start">Clock minutes from that day's midnight, 0 or more.</param>
    /// <param name="end">Clock minutes from that day's midnight, at or after <paramref name="start"/>; above 1440 is the next day.</param>
    /// <returns>
    /// Minutes: the difference on the clock, less 60 where clocks go forward in between, 60 more where they go back. A time within the
    /// hour that
    /// doesn't exist counts as after the change; within the hour that comes twice it is the first for a start and the second for an end.
    /// </returns>
    public static int ElapsedMinutes(DateOnly serviceDay, int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        var elapsed = end - start;
        for (var day = 0; day * 1440 <= end; day++)
        {
            var date = serviceDay.AddDays(day);
            if (date == Forward(date.Year))
            {
                var gone = day * 1440 + 60;
                elapsed -= Math.Max(0, Math.Min(end, gone + 60) - Math.Max(start, gone));
            }
            else if (date == Back(date.Year) && start < day * 1440 + 120 && end > day * 1440 + 60)
            {
                elapsed += 60;
            }
        }

        return elapsed;
    }

    private static DateOnly LastSunday(int year, int month)
    {
        var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return last.AddDays(-(int)last.DayOfWeek);
    }
}
