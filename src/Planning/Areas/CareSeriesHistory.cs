using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>Turns a series of care into the history that a forecast starts from.</summary>
internal static class CareSeriesHistory
{
    private const int WeeksInAYear = 52;

    /// <summary>
    /// The hours of some zones. Incomplete and missing weeks are missing steps of the history: they are neither 0 nor dropped.
    /// </summary>
    /// <param name="series">The care by zone and week.</param>
    /// <param name="name">The name of the history.</param>
    /// <param name="areas">The zones to add up; null for the whole county.</param>
    /// <returns>The history; null if no week is whole.</returns>
    internal static ForecastHistory? ToHistory(this CareSeries series, string name, IEnumerable<AreaIndex>? areas = null)
    {
        var members = areas?.ToArray();
        var seen = series.States.Select((state, week) => state == WeekState.Whole ? series.HoursOf(week, members) : (double?)null)
            .ToArray();
        return seen.Any(value => value is not null) ? ForecastHistory.OfSeen(name, seen, WeeksInAYear, series.Values.FirstWeek) : null;
    }
}
