using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>The order in which a package's visits come over a week, over midnight too.</summary>
internal static class VisitOrder
{
    private const int DayMinutes = 24 * 60;

    /// <summary>The visits of a week by their preferred starts, else the middles of their windows.</summary>
    /// <param name="visits">The visits of a package with their windows.</param>
    /// <returns>Day and index of each visit, in order of time; after the last comes the first of the next week.</returns>
    internal static ImmutableArray<(int Day, int Visit)> OfWeek(IEnumerable<(PlannedVisit Visit, VisitWindow Window)> visits) =>
    [
        .. visits.SelectMany((one, index) => Enumerable.Range(0, 7).Where(day => one.Visit.Days.Has(day))
                .Select(day => (Day: day, Visit: index, At: day * DayMinutes + MiddleOf(one.Visit, one.Window))))
            .OrderBy(one => one.At).ThenBy(one => one.Day).ThenBy(one => one.Visit)
            .Select(one => (one.Day, one.Visit)),
    ];

    /// <summary>The preferred start, else the middle of the window, in minutes from midnight.</summary>
    internal static int MiddleOf(PlannedVisit visit, VisitWindow window) =>
        visit.PreferredStartMinute ?? (window.Earliest + window.Latest) / 2;
}
