namespace Zoning.Demand;

/// <summary>When a visit may start, in minutes from midnight of the service day, both ends included.</summary>
/// <param name="Earliest">The earliest start.</param>
/// <param name="Latest">The latest start, at or after the earliest.</param>
/// <param name="IsAssumed">Whether an end was not supplied and follows from a tolerance or the time of day.</param>
internal readonly record struct VisitWindow(int Earliest, int Latest, bool IsAssumed)
{
    /// <summary>The end of a service day, 30:00, in minutes.</summary>
    public const int DayEnd = 30 * 60;

    /// <summary>The window of a visit.</summary>
    /// <param name="visit">The visit.</param>
    /// <param name="tolerance">Minutes either side of the preferred start if no window is supplied, 0 or more.</param>
    /// <param name="criticalTolerance">The same for a time-critical visit.</param>
    /// <returns>
    /// The ends as supplied. A missing end is the preferred start less or plus the tolerance, or else the end of the band of the time
    /// of day:
    /// morning 07-11, lunch 12-14, tea 16-18, bed 19-22, night 22-30.
    /// </returns>
    public static VisitWindow Of(PlannedVisit visit, int tolerance, int criticalTolerance)
    {
        var isAssumed = visit.EarliestStartMinute is null || visit.LatestStartMinute is null;
        var most = Math.Max(0, DayEnd - visit.Minutes);
        var slack = visit.IsTimeCritical ? criticalTolerance : tolerance;
        var band = Band(visit.Time);
        var (low, high) = visit.PreferredStartMinute is { } preferred ? (preferred - slack, preferred + slack) : band;
        var earliest = visit.EarliestStartMinute ?? Math.Min(Math.Max(0, low), visit.LatestStartMinute ?? int.MaxValue);
        var latest = visit.LatestStartMinute ?? Math.Max(Math.Min(most, high), earliest);
        return new VisitWindow(earliest, latest, isAssumed);
    }

    /// <summary>The band in which visits at a time of day start.</summary>
    /// <param name="time">The time of day.</param>
    /// <returns>Its two ends in minutes from midnight.</returns>
    public static (int From, int To) Band(TimeOfDay time) => time switch
    {
        TimeOfDay.Morning => (7 * 60, 11 * 60),
        TimeOfDay.Lunch => (12 * 60, 14 * 60),
        TimeOfDay.Tea => (16 * 60, 18 * 60),
        TimeOfDay.Bed => (19 * 60, 22 * 60),
        _ => (22 * 60, DayEnd),
    };
}
