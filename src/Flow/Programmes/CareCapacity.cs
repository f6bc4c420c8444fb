namespace Zoning.Flow;

/// <summary>Capacity of care: what closes a deficit, and hours that other ways of working free.</summary>
internal static class CareCapacity
{
    /// <summary>More capacity needed, as a share of today's, to close a deficit that is a share of need: d / (1 - d).</summary>
    internal static double UpliftFor(double deficit) => deficit / (1 - deficit);

    /// <summary>
    /// Carer hours a week freed by single-handed care: visits by two carers x their length x the share that succeeds, less officers' time
    /// for
    /// the reviews spread over some weeks.
    /// </summary>
    internal static double SingleHanded(double visitsPerWeek, double minutes, double success, double officerHours, double overWeeks) =>
        visitsPerWeek * minutes / 60 * success - officerHours / overWeeks;

    /// <summary>
    /// Carer hours a week freed by virtual visits, which replace whole visits only: people x visits x (length + travel) less the calls.
    /// Shorter visits free no travel.
    /// </summary>
    internal static double VirtualVisits(
        double people, double visitsPerWeek, double visitMinutes, double travelMinutes, double callMinutes) =>
        people * visitsPerWeek * (visitMinutes + travelMinutes - callMinutes) / 60;
}
