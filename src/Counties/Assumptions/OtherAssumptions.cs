using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Counties;

/// <summary>
/// The assumptions that assumptions.json reports and can't set: rates of capacity, set in capacity-rates.csv, costs, set in
/// provider-costs.csv, and those of rounds and travel, set in the options of a run.
/// </summary>
internal static class OtherAssumptions
{
    private const string Ours = "Assumed.";
    private const string MinimumPrice = "Assumed; UKHCA, A Minimum Price for Homecare, 2014";
    private const string RestLaw = "Working Time Regulations 1998, regulation 10: 11 hours.";
    private const string DayOffLaw = "Working Time Regulations 1998, regulation 11: a day off a week.";
    private const string LongLaw = "Working Time Regulations 1998, regulation 12: 6 hours.";
    private const string BreakLaw = "Assumed; Working Time Regulations 1998, regulation 12: 20 minutes or more.";

    /// <summary>
    /// The value of each assumption by key, as it is if nobody changes it.
    /// </summary>
    internal static ImmutableSortedDictionary<string, string> Usual { get; } = Capacity(CapacityRates.Default)
        .Concat(Rounds(new RoundsOptions()))
        .Append(Recombined(isAsked: false, whyNot: null))
        .Concat(Costs)
        .ToImmutableSortedDictionary(one => one.Key, one => one.Value, StringComparer.Ordinal);

    /// <summary>The rates that capacity is calculated with.</summary>
    internal static IEnumerable<UsedAssumption> Capacity(CapacityRates rates) => rates.Rates.Select(rate => new UsedAssumption(
        "capacity." + rate.Name, "Capacity: " + rate.Name.Replace('_', ' '), Text(rate.Value), rate.Unit, rate.Source,
        rate.IsAssumed ? SetBy.Default : SetBy.Folder)
    {
        Least = Text(rate.Low),
        Most = Text(rate.High),
        IsDrawn = rate.High > rate.Low,
    });

    /// <summary>The parts of what an hour costs a provider, where provider-costs.csv doesn't give them.</summary>
    internal static ImmutableArray<UsedAssumption> Costs =>
    [
        Cost("costs.wage", "Pay of a carer", CostBuildUp.Usual.Wage, "pounds an hour", 100,
            "Assumed: a pay floor that a council set for carers in 2023/24."),
        Cost("costs.on_costs", "National Insurance, holiday, pension and training", CostBuildUp.Usual.OnCosts, "share of pay", 1,
            MinimumPrice + ": (0.71 + 0.81 + 0.13 + 0.08) / (6.31 + 1.20)."),
        Cost("costs.pence_a_mile", "Mileage paid to carers", CostBuildUp.Usual.PenceAMile, "pence a mile", 200,
            MinimumPrice + ": £1.40 for 4 miles."),
        Cost("costs.overhead", "Running costs of a provider", CostBuildUp.Usual.Overhead, "share of the price", 1,
            MinimumPrice + ": 27%."),
        Cost("costs.margin", "Surplus of a provider", CostBuildUp.Usual.Margin, "share of the price", 1, MinimumPrice + ": 3%."),
    ];

    /// <summary>How rounds and travel are made.</summary>
    internal static IEnumerable<UsedAssumption> Rounds(RoundsOptions used)
    {
        var (usual, pace, usualPace) = (new RoundsOptions(), used.Pace, new RoundsOptions().Pace);
        const string minutes = "minutes", travel = "minutes of travel", speed = "kilometres per hour";
        return
        [
            One("rounds.tolerance",
                "Time either side of the requested start if visits.csv gives no window",
                used.ToleranceMinutes, usual.ToleranceMinutes, minutes, 0, 240),
            One("rounds.critical_tolerance",
                "The same for time-critical visits", used.CriticalToleranceMinutes, usual.CriticalToleranceMinutes, minutes, 0, 240),
            Switch("rounds.may_be_late", "Visits may start after their window", used.MayBeLate, usual.MayBeLate),
            One("rounds.late_price", "Price of a minute late", used.LatePrice, usual.LatePrice, travel, 0, 1000),
            One("rounds.waiting_price", "Price of a minute of waiting at a door",
                (double)used.WaitingPrice, (double)usual.WaitingPrice, travel, 0, 100),
            One("rounds.off_preferred_price",
                "Price of a minute between a visit's start and its preferred start", (double)used.OffPreferredPrice,
                (double)usual.OffPreferredPrice, travel, 0, 100),
            One("rounds.far_off_preferred_price",
                "Further price of a minute that a start is far from its preferred start", (double)used.FarOffPreferredPrice,
                (double)usual.FarOffPreferredPrice, travel, 0, 100),
            One("rounds.far", "How far from its preferred start a visit is not yet far", used.FarMinutes,
                usual.FarMinutes, minutes, 0, 240),
            One("rounds.paid_price", "Price of a minute that a carer is paid for", (double)used.PaidPrice, (double)usual.PaidPrice, travel,
                0, 100),
            Switch("rounds.prefers_todays_starts", "Today's starts are the preferred ones", used.PrefersTodaysStarts,
                usual.PrefersTodaysStarts),
            One("rounds.preferred_carer_price", "Price of a visit by none of its preferred carers", used.PreferredCarerPriceMinutes,
                usual.PreferredCarerPriceMinutes, travel, 0, 10_000),
            One("rounds.unknown_carer_price", "Price of a visit by a carer whom the person doesn't know", used.UnknownCarerPriceMinutes,
                usual.UnknownCarerPriceMinutes, travel, 0, 10_000),
            One("rounds.unallocated_price",
                "Price of leaving out half an hour of care",
                used.UnallocatedPriceMinutes, usual.UnallocatedPriceMinutes, travel, 1, 100_000),
            One("rounds.extra_carer_price",
                "Price of each further carer of a person in a week",
                used.ExtraCarerPriceMinutes, usual.ExtraCarerPriceMinutes, travel, 0, 10_000),
            One("rounds.overtime", "Overtime a shift", used.OvertimeMinutes, usual.OvertimeMinutes, minutes, 0, 240),
            One("rounds.overtime_price", "Price of a minute of overtime", used.OvertimePrice, usual.OvertimePrice, travel, 0, 1000),
            One("rounds.weekly_overtime", "Overtime a week above contracted hours", used.WeeklyOvertimeHours, usual.WeeklyOvertimeHours,
                "hours", 0, 60),
            One("rounds.days_a_week", "Most days of work in a week", used.DaysAWeek, usual.DaysAWeek, "days", 1, 7, DayOffLaw),
            One("rounds.change_price",
                "Price of a visit by another carer than today's", used.ChangePriceMinutes, usual.ChangePriceMinutes, travel, 0, 10_000),
            One("rounds.break_minutes", "Break of a long round if the shift states none", used.BreakMinutes,
                usual.BreakMinutes, minutes, 20, 120, BreakLaw),
            One("rounds.break_above", "Length above which a round has a break",
                used.BreakAboveMinutes, usual.BreakAboveMinutes, minutes, 60, 720, LongLaw),
            Switch("rounds.breaks_paid", "Breaks are paid if the shift doesn't say", used.AreBreaksPaid, usual.AreBreaksPaid),
            One("rounds.rest_hours", "Least rest between the rounds of two days", used.RestHours, usual.RestHours, "hours", 0, 24, RestLaw),
            One("rounds.contact_hours", "Care a week by each carer if carers must be made up", used.ContactHours, usual.ContactHours,
                "hours", 5, 60),
            One("travel.town_speed", "Speed by car in towns", pace.TownKilometresPerHour, usualPace.TownKilometresPerHour, speed, 1, 200),
            One("travel.country_speed",
                "Speed by car outside towns", pace.CountryKilometresPerHour, usualPace.CountryKilometresPerHour, speed, 1, 200),
            One("travel.walk_speed", "Speed on foot", pace.WalkKilometresPerHour, usualPace.WalkKilometresPerHour, speed, 1, 20),
            One("travel.bike_speed", "Speed by bicycle", pace.BikeKilometresPerHour, usualPace.BikeKilometresPerHour, speed, 1, 60),
            One("travel.detour", "Length of the road over the straight line", pace.Detour, usualPace.Detour, "factor", 1, 5),
            One("travel.congestion", "Time of driving in traffic over free driving", pace.Congestion, usualPace.Congestion, "factor", 1, 5),
            One("travel.stop_start",
                "Time on top of each trip by car", pace.StopStartMinutes, usualPace.StopStartMinutes, minutes, 0.1, 60),
            One("travel.town_parking",
                "Time more to park in towns", pace.TownParkingMinutes, usualPace.TownParkingMinutes, minutes, 0, 60),
            One("travel.country_parking",
                "Time more to park outside towns", pace.CountryParkingMinutes, usualPace.CountryParkingMinutes, minutes, 0, 60),
            One("travel.stop_start_on_foot", "Time on top of each trip on foot or by bicycle", pace.StopStartOnFootMinutes,
                usualPace.StopStartOnFootMinutes, minutes, 0.1, 60),
            .. used.Learned is { } learned
                ? (UsedAssumption[])
                [
                    Switch("travel.learned", "Trips take minutes learned from call monitoring", learned.Trip is not null, false),
                    Switch("rounds.learned_minutes", "Visits take minutes learned from call monitoring", learned.Door is not null, false),
                ]
                : [],
        ];
    }

    /// <summary>Whether the search of rounds recombines those that it has seen.</summary>
    /// <param name="isAsked">Whether the run asks for it.</param>
    /// <param name="whyNot">Why it can't be done here; null if it can.</param>
    internal static UsedAssumption Recombined(bool isAsked, string? whyNot)
    {
        const string key = "rounds.recombined", name = "Rounds recombined by exact search";
        return isAsked && whyNot is not null
            ? Switch(key, name, isOn: false, usual: false) with { SetBy = SetBy.You, Source = "Asked for, but " + whyNot + "." }
            : Switch(key, name, isAsked, usual: false);
    }

    private static UsedAssumption Cost(string key, string name, decimal value, string unit, double most, string source) =>
        new(key, name, Text((double)value), unit, source, SetBy.Default) { Least = Text(0), Most = Text(most) };

    private static UsedAssumption One(
        string key, string name, double value, double usual, string unit, double least, double most, string source = Ours) =>
        new(key, name, Text(value), unit, source, value == usual ? SetBy.Default : SetBy.You) { Least = Text(least), Most = Text(most) };

    private static UsedAssumption Switch(string key, string name, bool isOn, bool usual) =>
        new(key, name, isOn ? "on" : "off", "on or off", Ours, isOn == usual ? SetBy.Default : SetBy.You) { Least = "off", Most = "on" };

    private static string Text(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
