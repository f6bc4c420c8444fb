namespace Zoning.Demand;

/// <summary>When a visit may start: minutes from midnight of the service day, both ends included.</summary>
/// <param name="Earliest">The earliest start.</param>
/// <param name="Latest">The latest start, at or after the earliest.</param>
/// <param name="IsAssumed">Whether an end wasn't given and follows from a tolerance or the time of day.</param>
public readonly record struct VisitWindow(int Earliest, int Latest, bool IsAssumed)
{
    /// <summary>The end of a service day, 30:00, in minutes.</summary>
    public const int DayEnd = 30 * 60;

    /// <summary>The window of a visit.</summary>
    /// <param name="visit">The visit.</param>
    /// <param name="tolerance">Minutes either side of the wished start where no window is given, 0 or more.</param>
    /// <param name="criticalTolerance">The same for a time-critical visit.</param>
    /// <returns>
    /// The ends as given. Where one is missing it is the wished start less or plus the tolerance, else the end of the time of day's band:
    /// morning 07-11, lunch 12-14, tea 16-18, bed 19-22, night 22-30.
    /// </returns>
    public static VisitWindow Of(PlannedVisit visit, int tolerance, int criticalTolerance)
    {
        var isAssumed = visit.EarliestStart is null || visit.LatestStart is null;
        var most = Math.Max(0, DayEnd - visit.Minutes);
        var slack = visit.IsTimeCritical ? criticalTolerance : tolerance;
        var band = Band(visit.Time);
        var (low, high) = visit.PreferredStart is { } preferred ? (preferred - slack, preferred + slack) : band;
        var earliest = visit.EarliestStart ?? Math.Min(Math.Max(0, low), visit.LatestStart ?? int.MaxValue);
        var latest = visit.LatestStart ?? Math.Max(Math.Min(most, high), earliest);
        return new VisitWindow(earliest, latest, isAssumed);
    }

    /// <summary>The band in which visits of a time of day start.</summary>
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
