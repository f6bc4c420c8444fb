using System.Collections.Immutable;
using System.Globalization;
using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>The days that rounds are planned for: their dates if they are known, and whose shifts hold on them.</summary>
internal sealed class RoundsCalendar
{
    private const int Minute = 60;
    private const int DayMinutes = 24 * 60;
    private const int NightEnd = 3 * 60;
    private const int Day = 24 * 60 * Minute;

    private readonly County _county;
    private readonly DateOnly? _monday;

    /// <summary>The days of a county's rounds.</summary>
    /// <exception cref="ArgumentException">The date is another day of the week.</exception>
    internal RoundsCalendar(County county, DayOfWeek? day, DateOnly? date)
    {
        if (date is { } given && day is { } wanted && given.DayOfWeek != wanted)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"{given:yyyy-MM-dd} is a {given.DayOfWeek}, and rounds of a {wanted} are asked for. ")
                + "Give one of the two, or a day and a date that agree.");
        }

        _county = county;
        _monday = date is { } known ? known.AddDays(-known.DayOfWeek.MondayBased()) : null;
        Days = day is { } one ? [one.MondayBased()] : [.. Enumerable.Range(0, 7)];
    }

    /// <summary>The service days, 0 = Monday.</summary>
    internal ImmutableArray<int> Days { get; }

    internal bool IsWeek => Days.Length == 7;

    /// <summary>What is particular about the days, in sentences that anybody may read.</summary>
    internal ImmutableArray<string> Notes => [.. Days.SelectMany(NotesOf)];

    /// <summary>The date of a service day; null if no date was asked for.</summary>
    internal DateOnly? DateOf(int day) => _monday?.AddDays(day);

    /// <summary>Whether a package is on rounds on a day: on its date, else on the as-at day.</summary>
    internal bool IsOnRounds(Package package, int day) => RoundScope.IsOnRounds(package, DateOf(day) ?? _county.AsOf);

    /// <summary>The day of the week whose shifts hold: the day's own unless holidays.csv says another.</summary>
    internal int ShiftDay(int day) => Pattern(day)?.Like ?? day;

    /// <summary>The day of the week whose traffic a day has: a Sunday's on a bank holiday.</summary>
    internal int TrafficDay(int day) => DateOf(day) is { Year: >= 1978 and <= 2100 } date && BankHolidays.IsBankHoliday(date) ? 6 : day;

    /// <summary>
    /// The tick of a time of a service day. In the night in which clocks change, ticks go on as time does: an hour less or more lies
    /// between the evening and the morning.
    /// </summary>
    internal int Tick(int day, int minute) =>
        day * Day + Minute * (IsBeforeChange(day) ? SinceMidnight(DateOf(day)!.Value, minute) : minute);

    /// <summary>A stop of today's rounds with its start as the plan counts it, apart for the day before the clocks change.</summary>
    internal IEnumerable<TodaysStop> OfPlan(TodaysStop stop)
    {
        var eve = Days.FirstOrDefault(day => stop.Days.Has(day) && IsBeforeChange(day), -1);
        if (eve < 0)
        {
            return [stop];
        }

        var others = stop.Days & ~(CareDays)(1 << eve);
        var alone = stop with { Days = (CareDays)(1 << eve), StartMinute = SinceMidnight(DateOf(eve)!.Value, stop.StartMinute) };
        return others == CareDays.None ? [alone] : [alone, stop with { Days = others }];
    }

    /// <summary>
    /// By how many minutes the ticks from one service day to the next say more than really pass, because the next day's begin at its own
    /// midnight: 60 where clocks go forward between them, -60 where they go back, else 0.
    /// </summary>
    internal int Lost(int before, int after) => after == before + 1 && IsBeforeChange(before) ? DayMinutes - LengthOf(before) : 0;

    private bool IsBeforeChange(int day) => LengthOf(day) != DayMinutes;

    /// <summary>The minutes from 03:00 of a service day to 03:00 of the next.</summary>
    private int LengthOf(int day) => DateOf(day) is { Year: >= 2002 } date
        ? ClockChange.ElapsedMinutes(date, NightEnd, NightEnd + DayMinutes)
        : DayMinutes;

    /// <summary>A time that comes twice is the first; one that is skipped is the moment of the change.</summary>
    private static int SinceMidnight(DateOnly date, int minute) =>
        ClockChange.ElapsedMinutes(date, 0, VisitWindow.DayEnd) - ClockChange.ElapsedMinutes(date, minute, VisitWindow.DayEnd);

    private HolidayPattern? Pattern(int day)
    {
        foreach (var holiday in _county.Holidays ?? [])
        {
            if (holiday.Date == DateOf(day))
            {
                return holiday;
            }
        }

        return null;
    }

    private IEnumerable<string> NotesOf(int day)
    {
        if (DateOf(day) is not { } date)
        {
            yield break;
        }

        if (IsBeforeChange(day))
        {
            var isShorter = LengthOf(day) < DayMinutes;
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"Clocks go {(isShorter ? "forward" : "back")} in the night after {date:d MMMM yyyy}: ")
                + $"a night shift is an hour {(isShorter ? "shorter" : "longer")}. "
                + (isShorter
                    ? "Times of that night after 25:00 count on without the change: 25:30 is 02:30 on the clock."
                    : "Times of that night after 26:00 count on without the change: 27:30 is 02:30 on the clock.");
        }

        var isHoliday = date.Year is >= 1978 and <= 2100 && BankHolidays.IsBankHoliday(date);
        var what = string.Create(CultureInfo.InvariantCulture, $"{date:d MMMM yyyy} is a {(isHoliday ? "bank holiday" : date.DayOfWeek)}");
        if (Pattern(day) is { } pattern)
        {
            yield return $"{what}: visits are those of a {date.DayOfWeek}, and carers' shifts those of a {NameOf(pattern.Like)}, as "
                + "holidays.csv says.";
        }
        else if (isHoliday)
        {
            yield return $"{what}: visits and shifts are those of any {date.DayOfWeek}, because holidays.csv names no other day for it.";
        }
    }

    private static DayOfWeek NameOf(int day) => (DayOfWeek)((day + 1) % 7);
}
