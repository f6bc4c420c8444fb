using System.Globalization;

namespace Zoning.Counties;

/// <summary>When something happened, in local time: a day, and the time of day if it was recorded.</summary>
/// <param name="Day">The day.</param>
/// <param name="Time">The time of day, in whole minutes; null if only the day is known.</param>
internal readonly record struct Moment(DateOnly Day, TimeOnly? Time = null)
{
    private static readonly TimeOnly Noon = new(12, 0);

    /// <summary>The day and time; noon if only the day is known.</summary>
    internal DateTime At => Day.ToDateTime(Time ?? Noon);

    /// <summary>
    /// Whether this is surely before another moment: on an earlier day, or on the same day at an earlier time of two known.
    /// </summary>
    internal bool IsBefore(Moment other) => Day < other.Day || (Day == other.Day && Time < other.Time);

    /// <summary>Hours by the clock on the wall until a later moment, noon standing for a time not known; 0 at least.</summary>
    internal double HoursUntil(Moment later) => Math.Max(0, (later.At - At).TotalHours);

    /// <summary>The text of a cell: <c>2026-03-16</c> or <c>2026-03-16T09:30</c>.</summary>
    public override string ToString() =>
        Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + Time?.ToString("'T'HH:mm", CultureInfo.InvariantCulture);
}
