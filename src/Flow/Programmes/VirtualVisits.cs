namespace Zoning.Flow;

/// <summary>
/// Visits that a call by video replaces. Only whole visits of prompts and welfare checks can be replaced, never personal care, help with
/// medication or a visit that must be on time; a visit made shorter frees no travel.
/// </summary>
internal sealed record VirtualVisits
{
    /// <summary>Visits a week of a task that may be replaced (<c>prompt</c>, <c>welfare</c>), 0 or more.</summary>
    internal required double VisitsPerWeek { get; init; }

    /// <summary>
    /// The share of those people who may and will take part, 0 to 1: capacity, dexterity, sight and hearing rule many out.
    /// </summary>
    internal double Acceptance { get; init; } = 1;

    /// <summary>The share of those taking part who still do a week later, 0 to 1.</summary>
    internal double Retention { get; init; } = 1;

    /// <summary>Minutes of care in a visit that is replaced, above 0.</summary>
    internal required double VisitMinutes { get; init; }

    /// <summary>Minutes of travel for a visit, 0 or more.</summary>
    internal required double TravelMinutes { get; init; }

    /// <summary>Carers at a visit, 1 or 2.</summary>
    internal double Carers { get; init; } = 1;

    /// <summary>Minutes of the call in its place, 0 or more.</summary>
    internal double CallMinutes { get; init; } = 10;

    /// <summary>Visits that a call replaces in a week, so many weeks after the start.</summary>
    internal double Replaced(double week) => VisitsPerWeek * Acceptance * Math.Pow(Retention, week);

    /// <summary>Hours of care that are freed in that week, travel and calls not counted: s a v rho^t x length x carers.</summary>
    internal double CareHours(double week) => Replaced(week) * VisitMinutes * Carers / 60;

    /// <summary>Hours of travel that are freed in that week.</summary>
    internal double TravelHours(double week) => Replaced(week) * TravelMinutes * Carers / 60;

    /// <summary>Hours of calls in that week.</summary>
    internal double CallHours(double week) => Replaced(week) * CallMinutes / 60;

    /// <summary>Carers' hours freed in that week, net of the calls; below 0 if calls take longer than the visits did.</summary>
    internal double NetHours(double week) => CareHours(week) + TravelHours(week) - CallHours(week);
}
