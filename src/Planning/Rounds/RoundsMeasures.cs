namespace Zoning.Planning;

/// <summary>The measures of rounds: of one weekday, or of a week, as the table says.</summary>
public static class RoundsMeasures
{
    /// <summary>Contact: hours of care by carers, two carers counted twice.</summary>
    public static readonly Measure Contact = new("rounds_contact_hours", "Hours of contact", "carer hours", MeasureKind.Hours);

    /// <summary>Share of the contact that begins in an hour of the day.</summary>
    public static readonly Measure HourShare = new("rounds_hour_share", "Contact by hour of the day", "% of contact", MeasureKind.Ratio);

    /// <summary>Today's travel for each hour of contact.</summary>
    public static readonly Measure TravelToday = new("rounds_travel_today", "Travel today", "minutes a contact hour", MeasureKind.Hours);

    /// <summary>The plan's travel for each hour of contact.</summary>
    public static readonly Measure TravelPlanned = new(
        "rounds_travel_planned", "Travel in the plan", "minutes a contact hour", MeasureKind.Hours);

    /// <summary>Today's travel less the plan's for each hour of contact: negative if the plan has more.</summary>
    public static readonly Measure TravelLess = new(
        "rounds_travel_less", "Travel difference under this model", "minutes a contact hour", MeasureKind.Hours);

    /// <summary>Visits that a plan leaves out.</summary>
    public static readonly Measure LeftOut = new("rounds_left_out", "Visits the plan leaves out", "visits", MeasureKind.Count);

    /// <summary>Visits inferred from weekly hours, because their package has none in visits.csv.</summary>
    public static readonly Measure Inferred = new(
        "rounds_inferred", "Visits inferred from weekly hours", "% of visits", MeasureKind.Ratio);

    /// <summary>Visits that are on no round today.</summary>
    public static readonly Measure LeftOutToday = new("rounds_left_out_today", "Visits on no round today", "visits", MeasureKind.Count);

    /// <summary>Windows that today's rounds break.</summary>
    public static readonly Measure BrokenWindows = new("rounds_broken_windows", "Windows broken today", "visits", MeasureKind.Count);

    /// <summary>Trips for which today's rounds leave too little time.</summary>
    public static readonly Measure Crammed = new("rounds_crammed_trips", "Trips crammed today", "trips", MeasureKind.Count);

    /// <summary>Visits that would be at another time.</summary>
    public static readonly Measure ChangedTimes = new("rounds_changed_times", "Visits at another time", "visits", MeasureKind.Count);

    /// <summary>Visits that another carer would make.</summary>
    public static readonly Measure ChangedCarers = new("rounds_changed_carers", "Visits by another carer", "visits", MeasureKind.Count);

    /// <summary>Visits of today's rounds that would start over 15 minutes late under random delays.</summary>
    public static readonly Measure LateToday = new(
        "rounds_late_today", "Late under delays, today's rounds", "% of visits", MeasureKind.Ratio);

    /// <summary>Visits of the plan that would start over 15 minutes late under the same delays.</summary>
    public static readonly Measure LatePlanned = new(
        "rounds_late_planned", "Late under delays, the plan", "% of visits", MeasureKind.Ratio);

    /// <summary>Emissions of today's travel.</summary>
    public static readonly Measure CarbonToday = new("rounds_kgco2e_today", "Emissions of today's travel", "kgCO2e", MeasureKind.Hours);

    /// <summary>Emissions of the plan's travel.</summary>
    public static readonly Measure CarbonPlanned = new(
        "rounds_kgco2e_planned", "Emissions of the plan's travel", "kgCO2e", MeasureKind.Hours);
}
