using System.Collections.Immutable;
using System.Globalization;
using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>The days that rounds are planned for: their dates if they are known, and whose shifts hold on them.</summary>
internal sealed class RoundsCalendar
{
    private const int Minute = 60;
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
                $"{given:yyyy-MM-dd} is a {given.DayOfWeek}, and rounds of a {wanted} are asked for. Give one of the two, or a day and a date that agree."));
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

    /// <summary>The tick of a time of a service day.</summary>
    internal static int Tick(int day, int minute) => day * Day + minute * Minute;

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

        var isHoliday = date.Year is >= 1978 and <= 2100 && BankHolidays.IsBankHoliday(date);
        var what = string.Create(CultureInfo.InvariantCulture, $"{date:d MMMM yyyy} is a {(isHoliday ? "bank holiday" : date.DayOfWeek)}");
        if (Pattern(day) is { } pattern)
        {
            yield return $"{what}: visits are those of a {date.DayOfWeek}, and carers' shifts those of a {NameOf(pattern.Like)}, as holidays.csv says.";
        }
        else if (isHoliday)
        {
            yield return $"{what}: visits and shifts are those of any {date.DayOfWeek}, because holidays.csv names no other day for it.";
        }
    }

    private static DayOfWeek NameOf(int day) => (DayOfWeek)((day + 1) % 7);
}
