namespace Zoning.Planning;

/// <summary>The measures of rounds: of one weekday, or of a week, as the table says.</summary>
public static class RoundsMeasures
{
    /// <summary>
    /// Contact: hours of care by carers, two carers counted twice. Empty status: the plan of all visits; else as <see cref="TravelHours"/>.
    /// </summary>
    public static readonly Measure Contact = new("rounds_contact_hours", "Hours of contact", "carer hours", MeasureKind.Hours);

    /// <summary>Share of the contact that begins in an hour of the day.</summary>
    public static readonly Measure HourShare = new("rounds_hour_share", "Contact by hour of the day", "% of contact", MeasureKind.Ratio);

    /// <summary>Today's travel for each hour of contact.</summary>
    public static readonly Measure TravelToday = new("rounds_travel_today", "Travel today", "minutes a contact hour", MeasureKind.Hours);

    /// <summary>
    /// The plan's travel for each hour of contact; with the status <c>compared</c>, <c>compared-fast</c> or <c>compared-slow</c> for the
    /// visits that today's rounds serve, with <c>times</c> or <c>orders</c> in that step.
    /// </summary>
    public static readonly Measure TravelPlanned = new(
        "rounds_travel_planned", "Travel in the plan", "minutes a contact hour", MeasureKind.Hours);

    /// <summary>
    /// Today's travel less the plan's for the same visits, for each hour of contact, as the difference of the two figures that are shown:
    /// negative if the plan has more.
    /// </summary>
    public static readonly Measure TravelLess = new(
        "rounds_travel_less", "Travel difference under this model", "minutes a contact hour", MeasureKind.Hours);

    /// <summary>Hours of travel, including trips from and to home.</summary>
    /// <remarks>
    /// Its status says of which rounds: empty for the plan of all visits; <c>today</c>, <c>times</c>, <c>orders</c> and <c>compared</c> for
    /// today's rounds and the three steps from them, all over the visits that today's rounds serve.
    /// </remarks>
    public static readonly Measure TravelHours = new("rounds_travel_hours", "Hours of travel", "carer hours", MeasureKind.Hours);

    /// <summary>Hours of waiting at doors, from the arrival to the start, without breaks; by the same statuses.</summary>
    public static readonly Measure Waiting = new("rounds_waiting_hours", "Hours of waiting", "carer hours", MeasureKind.Hours);

    /// <summary>Hours from leaving to the return of every round; by the same statuses.</summary>
    public static readonly Measure Span = new("rounds_span_hours", "Hours from leaving to return", "carer hours", MeasureKind.Hours);

    /// <summary>Paid hours: from leaving to the return, less unpaid breaks; by the same statuses.</summary>
    public static readonly Measure Paid = new("rounds_paid_hours", "Paid hours", "carer hours", MeasureKind.Hours);

    /// <summary>Visits that a plan leaves out; with the status of a step, those of today's visits that the step leaves out.</summary>
    public static readonly Measure LeftOut = new("rounds_left_out", "Visits the plan leaves out", "visits", MeasureKind.Count);

    /// <summary>Visits inferred from weekly hours, because their package has none in visits.csv.</summary>
    public static readonly Measure Inferred = new(
        "rounds_inferred", "Visits inferred from weekly hours", "% of visits", MeasureKind.Ratio);

    /// <summary>Visits that are on no round today.</summary>
    public static readonly Measure LeftOutToday = new("rounds_left_out_today", "Visits on no round today", "visits", MeasureKind.Count);

    /// <summary>
    /// How many times today's rounds break a rule that plans keep. The status names the kind of rule; empty for all kinds but
    /// <c>no-shift</c>, which is in no round. With the status <c>plan</c>, what the checker finds in the plan: 0.
    /// </summary>
    public static readonly Measure BrokenRules = new("rounds_broken_rules", "Rules broken today", "times", MeasureKind.Count);

    /// <summary>
    /// How much less the best possible plan may cost, at most, in hundredths of the plan's cost, of the providers for whom it is proved.
    /// With the status <c>relaxed</c>, of those for whom only a simpler relaxation is known. Rounded up.
    /// </summary>
    public static readonly Measure FromBest = new("rounds_from_best", "From the best possible, at most", "% of cost", MeasureKind.Ratio);

    /// <summary>Visits that would be at another time; with a status, in that step.</summary>
    public static readonly Measure ChangedTimes = new("rounds_changed_times", "Visits at another time", "visits", MeasureKind.Count);

    /// <summary>Visits that another carer would make; with a status, in that step.</summary>
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
